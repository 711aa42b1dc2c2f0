"""The pages of a report with what turns and enlarges them; or that they are being made, or why there are none."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from vsa.i18n import Translator
from vsa.ui.announcing import announce
from vsa.ui.icons import icon
from vsa.ui.printing.page_view import ZOOM_STEP, Fit, PageView
from vsa.ui.printing.pages import Size
from vsa.ui.printing.press import View
from vsa.ui.printing.thumbnails import Thumbnails
from vsa.ui.segments import Segments
from vsa.ui.theme import scaled, theme_in_use

FITS = (Fit.PAGE, Fit.WIDTH)
FITS_WIDTH = 250
PATIENCE_MS = 300
"""How long the pages before stay in sight without a word while others are made."""


class Preview(QWidget):
    """`view` shows the pages, `thumbnails` all of them at once."""

    def __init__(self, tr: Translator) -> None:
        super().__init__()
        self._tr = tr
        self._count = 0
        self.view, self.thumbnails = PageView(), Thumbnails(tr)
        self._sentence = QLabel()
        self._busy = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._arrange()
        self.view.turned.connect(self._turned)
        self.view.zoomed.connect(self._zoomed)
        self.thumbnails.turned.connect(self.view.go)
        self._busy.timeout.connect(lambda: self._tell(self._tr("ui.print.making")))

    def wait(self) -> None:
        """Other pages are being made."""
        self._busy.start()

    def show_pages(self, sizes: Sequence[Size], title: str) -> None:
        """Show pages of these sizes, in points."""
        self._busy.stop()
        self._count = len(sizes)
        self._stack.setCurrentIndex(0)
        self.thumbnails.show_pages(sizes)
        self.view.setAccessibleDescription(title)
        self._allow(True)
        self.view.show_pages(sizes)

    def refuse(self, sentence: str) -> None:
        """There are no pages, and this is why."""
        self._busy.stop()
        self.thumbnails.hide()
        self._tell(sentence)

    def take(self, view: View, image: QImage) -> None:
        """A picture that was asked for."""
        if view.part is None:
            self.thumbnails.take(view, image)
        self.view.take(view, image)

    def _arrange(self) -> None:
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMargin(40)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._sentence)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self.thumbnails)
        pages.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addLayout(pages, 1)
        self.thumbnails.hide()

    def _bar(self) -> QWidget:
        tr, bar = self._tr, QFrame()
        bar.setProperty("role", "header")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self._place, self._scale = QLabel(), QLabel()
        self._scale.setMinimumWidth(scaled(52))
        self._scale.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back = self._button("chevron_up", tr("ui.print.previous_page"))
        self._on = self._button("chevron_down", tr("ui.print.next_page"))
        self._smaller = self._button("minus", tr("editor.command.zoom_out"))
        self._larger = self._button("plus", tr("editor.command.zoom_in"))
        self._fits = Segments((tr("ui.print.whole_page"), tr("ui.print.page_width")))
        self._fits.setFixedWidth(scaled(FITS_WIDTH))
        self._back.clicked.connect(lambda: self.view.go(self.view.page - 1))
        self._on.clicked.connect(lambda: self.view.go(self.view.page + 1))
        self._smaller.clicked.connect(lambda: self.view.zoom_by(1 / ZOOM_STEP))
        self._larger.clicked.connect(lambda: self.view.zoom_by(ZOOM_STEP))
        self._fits.chosen.connect(lambda index: self.view.show_at(FITS[index]))
        turning: tuple[QWidget, ...] = (self._back, self._on, self._place)
        zooming: tuple[QWidget, ...] = (self._smaller, self._scale, self._larger, self._fits)
        for part in turning:
            row.addWidget(part)
        row.addStretch(1)
        for part in zooming:
            row.addWidget(part)
        return bar

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, theme_in_use()))
        button.setIconSize(QSize(20, 20))
        button.setFixedSize(34, 34)
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button

    def _tell(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self._stack.setCurrentIndex(1)
        self._place.clear()
        self._scale.clear()
        self._allow(False)
        announce(self._sentence, sentence)

    def _allow(self, allowed: bool) -> None:
        controls: tuple[QWidget, ...] = (self._back, self._on, self._smaller, self._larger, self._fits)
        for control in controls:
            control.setEnabled(allowed)

    def _turned(self, page: int) -> None:
        words = self._tr("ui.print.page", page=page + 1, count=self._count) if self._count else ""
        self._place.setText(words)
        self.view.setAccessibleName(words)
        self.thumbnails.show_page(page)
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page + 1 < self._count)

    def _zoomed(self, zoom: float) -> None:
        self._scale.setText(self._tr.percent(zoom))
        self._fits.choose(FITS.index(self.view.fit) if self.view.fit else None)
