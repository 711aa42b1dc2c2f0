"""The quiet list of what to look at in a map: each line jumps to the place, and mends it where there is a way."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from vsa.analysis.results import Notice
from vsa.drawing.theme import Theme
from vsa.i18n import Translator
from vsa.ui.icons import icon, icon_pixmap
from vsa.ui.theme import square

ICONS = {"error": ("warning", "s"), "warning": ("warning", "wait"), "hint": ("info", "text2")}
WIDTH, MOST_HEIGHT = 460, 480
ICON_SIZE = 20


class NoticesButton(QPushButton):
    """How much there is to look at; it opens the list. Hidden while there is nothing."""

    chosen = Signal(object)
    mended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._notices: tuple[Notice, ...] = ()
        self._tr: Translator | None = None
        self._theme: Theme = "light"
        self._list: _NoticeList | None = None
        self.clicked.connect(self.open)

    def show_notices(self, notices: Sequence[Notice], tr: Translator, theme: Theme) -> None:
        """Show how many there are, with the mark of the worst."""
        self._notices, self._tr, self._theme = tuple(notices), tr, theme
        self.setVisible(bool(notices))
        worst = next((each for each in ICONS if any(notice.severity == each for notice in notices)), "hint")
        name, token = ICONS[worst]
        self.setIconSize(square(ICON_SIZE))
        self.setIcon(icon(name, theme, off=token))
        self.setText(tr("ui.notices.count", count=len(notices)))
        self.setToolTip(tr("ui.notices.title"))

    def open(self) -> None:
        """Open the list below the button."""
        if self._tr is None:
            return
        shown = _NoticeList(self._notices, self._tr, self._theme, self)
        shown.chosen.connect(self.chosen)
        shown.mended.connect(self.mended)
        shown.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width() - shown.width(), self.height() + 4))
        shown.move(corner)
        shown.show()
        shown.focus_first()
        self._list = shown


class _NoticeList(QFrame):
    chosen = Signal(object)
    mended = Signal(object)

    def __init__(self, notices: Sequence[Notice], tr: Translator, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "toolbox")
        self.setAccessibleName(tr("ui.notices.title"))
        self._rows: list[QPushButton] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2, 2, 2, 2)
        body = QWidget()
        body.setProperty("role", "sheet")
        column = QVBoxLayout(body)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(2)
        for notice in notices:
            column.addWidget(self._row(notice, tr, theme))
            if notice.fix is not None:
                column.addLayout(self._mend(notice, tr))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        outer.addWidget(scroll)
        body.setFixedWidth(WIDTH)
        height = body.heightForWidth(WIDTH) if body.hasHeightForWidth() else body.sizeHint().height()
        self.setFixedSize(WIDTH + 18, min(height + 12, MOST_HEIGHT))

    def focus_first(self) -> None:
        """Put the keyboard on the first line."""
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(pressed, QPushButton):
            pressed.click()
            return
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        if step is None or focused not in self._rows:
            super().keyPressEvent(event)
        else:
            self._rows[(self._rows.index(focused) + step) % len(self._rows)].setFocus()

    def _row(self, notice: Notice, tr: Translator, theme: Theme) -> QPushButton:
        sentence = tr.text(notice.message)
        row = QPushButton()
        row.setObjectName("recent")
        row.setAccessibleName(tr(f"ui.notices.{notice.severity}", text=sentence))
        line = QHBoxLayout(row)
        line.setContentsMargins(6, 6, 6, 6)
        line.setSpacing(10)
        name, token = ICONS[notice.severity]
        picture, words = QLabel(), QLabel(sentence)
        picture.setPixmap(icon_pixmap(name, theme, ICON_SIZE, off=token))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        for part in (picture, words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.setFixedHeight(max(words.heightForWidth(WIDTH - 80) + 16, 40))
        row.clicked.connect(lambda: self._choose(notice))
        self._rows.append(row)
        return row

    def _mend(self, notice: Notice, tr: Translator) -> QHBoxLayout:
        fix = notice.fix
        assert fix is not None
        button = QPushButton(tr(f"editor.fix.{fix.code}"))
        button.setProperty("look", "link")
        button.clicked.connect(lambda: self._choose_fix(notice))
        line = QHBoxLayout()
        line.setContentsMargins(40, 0, 0, 6)
        line.addWidget(button)
        line.addStretch(1)
        return line

    def _choose(self, notice: Notice) -> None:
        self.close()
        self.chosen.emit(notice)

    def _choose_fix(self, notice: Notice) -> None:
        self.close()
        self.mended.emit(notice.fix)
