"""A short hint over the upper edge of the stage: one at a time, never in the way, and gone for good when it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from vsa.editor.guides import key_of
from vsa.editor.hints import Hint, hint_for
from vsa.ui.announcing import announce
from vsa.ui.scroll_bars import THICKNESS
from vsa.ui.theme import scaled

if TYPE_CHECKING:
    from vsa.ui.window import Window

REST = 4000
BELOW_EDGE = 76
MOST_WIDTH = 640
MOST_WIDTH_ON_MAP = 430
"""On a map the card stands in the upper right corner: a new one begins at the left."""
INSET = 12
BORDER = 2
"""Of the style sheet: a layout knows nothing of it until it is shown."""
BESIDE_TEXT = 44


class HintCard(QFrame):
    """Looks every now and then which hint helps. The keyboard is never taken away from what one is doing."""

    def __init__(self, window: Window) -> None:
        body = window.centralWidget()
        application = QApplication.instance()
        assert body is not None
        assert isinstance(application, QApplication)
        super().__init__(body)
        self._window, self._body = window, body
        self.hint: Hint | None = None
        self.setProperty("role", "chosen")
        self.words, self.button = QLabel(), QPushButton()
        self.words.setWordWrap(True)
        self.button.setProperty("look", "quiet")
        self.button.clicked.connect(self.put_away)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self, interval=REST)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.look)
        window.presentation.turned.connect(self.look)
        application.focusChanged.connect(self._focus_changed)
        self.hide()

    def look(self) -> None:
        """Show the hint that helps now, if any."""
        window, session = self._window, self._window.session
        found = None if session is None or window.presenting else hint_for(session, window.settings.hints_put_away)
        if found is None:
            self.hint = None
            self.hide()
            return
        if found != self.hint:
            self._write(found)
        self._place()
        if self._covers_what_is_typed():
            self.hide()
        elif self.isHidden():
            self.show()
            self.raise_()
            announce(self.words, self.words.text())

    def put_away(self) -> None:
        """The hint has been read and never comes again."""
        window, hint = self._window, self.hint
        if hint is not None:
            known = window.settings.hints_put_away
            window.remember(hints_put_away=(*known, hint.id))
        self.hint = None
        self.hide()

    def _focus_changed(self) -> None:
        """Where the keyboard goes, a field may only now take its place."""
        self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.hint is not None:
            self._write(self.hint)
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where a panel takes room of the map, the card goes along."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _write(self, hint: Hint) -> None:
        tr = self._window.tr_
        self.hint = hint
        text = tr(f"guides.hint.{hint.id}", key=key_of(hint.command, tr) if hint.command else "")
        self.setAccessibleName(tr("guides.card.about"))
        self.words.setText(text)
        self.button.setText(tr("guides.card.put_away"))

    def _covers_what_is_typed(self) -> bool:
        """Whether a field that has the keyboard would be hidden, as that of a search on the map."""
        field = QApplication.focusWidget()
        if not isinstance(field, QLineEdit) or not self._body.isAncestorOf(field):
            return False
        return QRect(field.mapTo(self._body, QPoint()), field.size()).intersects(self.geometry())

    def _place(self) -> None:
        for part in (self.words, self.button):
            part.ensurePolished()
        canvas, room = self._canvas(), self._body.width()
        text, most = self.words.fontMetrics().horizontalAdvance(self.words.text()), MOST_WIDTH
        if canvas is not None:
            room, most = canvas.width(), MOST_WIDTH_ON_MAP
            canvas.installEventFilter(self)
        self.setFixedWidth(min(text + self.button.sizeHint().width() + BESIDE_TEXT, scaled(most), room - 40))
        inside = self.width() - 2 * BORDER
        self.setFixedHeight(max(self._row.heightForWidth(inside) + 2 * BORDER, scaled(46)))
        if canvas is not None:
            self.move(canvas.mapTo(self._body, QPoint(room - self.width() - INSET - THICKNESS, INSET)))
        else:
            self.move((room - self.width()) // 2, scaled(BELOW_EDGE))

    def _canvas(self) -> QWidget | None:
        """The map, where one is on screen."""
        from vsa.ui.canvas import MapCanvas

        return next((canvas for canvas in self._body.findChildren(MapCanvas) if canvas.isVisible()), None)
