"""The bar that floats over the upper right corner of the map while something is looked for."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.searching import Search
from vsa.editor.session import Changes, Session
from vsa.ui.icons import icon
from vsa.ui.line import Line

INSET = 16
FIELD_WIDTH, COUNT_WIDTH = 220, 84
BUTTON = 32


class FindBar(QFrame):
    """Finds as one types. Enter and F3 go on, with Shift back, Esc closes and leaves what was found selected."""

    closed = Signal()

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._search, self._over = session, Search(session), over
        self.setProperty("role", "toolbox")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.field, self.count = Line(), QLabel()
        self.previous, self.next, self._close = (QToolButton() for _ in range(3))
        self._arrange()
        self.field.textEdited.connect(self._look_for)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.leave)
        session.listen(self._changed)
        over.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show the bar with the last text, ready to be typed over."""
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()
        self._count()

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) of what was found."""
        self._search.step(step)
        self._count()

    def leave(self) -> None:
        """Close the bar; what was found stays selected."""
        self.hide()
        self.closed.emit()

    def speak(self) -> None:
        """Write all words in the language of the session."""
        tr = self._session.tr
        self.setAccessibleName(tr("ui.find.title"))
        self.field.setAccessibleName(tr("ui.find.title"))
        self.field.setPlaceholderText(tr("ui.find.field"))
        for button, words in (
            (self.previous, tr("ui.find.previous")),
            (self.next, tr("ui.find.next")),
            (self._close, tr("ui.find.close")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._count()

    def dress(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self.previous.setIcon(icon("chevron_up", theme))
        self.next.setIcon(icon("chevron_down", theme))
        self._close.setIcon(icon("close", theme))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The field leaves Enter and Esc to the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 6, 6)
        row.setSpacing(4)
        self.field.setFixedWidth(FIELD_WIDTH)
        self.count.setProperty("role", "label")
        self.count.setMinimumWidth(COUNT_WIDTH)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (self.field, self.count, self.previous, self.next, self._close):
            row.addWidget(widget)
        for button in (self.previous, self.next, self._close):
            button.setFixedSize(BUTTON, BUTTON)

    def _place(self) -> None:
        self.adjustSize()
        self.move(max(self._over.width() - self.width() - INSET, 0), INSET)

    def _look_for(self, text: str) -> None:
        self._search.look_for(text)
        self._count()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and not changes.preview and (changes.document or changes.selection or changes.stage):
            self._count()

    def _count(self) -> None:
        """`2 av 7`, also for those who listen; how many there are while something else is selected."""
        tr, found, place = self._session.tr, len(self._search.found), self._search.place
        if not self._search.text.strip():
            words = ""
        elif not found:
            words = tr("ui.find.none")
        else:
            words = tr("ui.find.place", place=place, count=found) if place else tr("ui.find.all", count=found)
        if words != self.count.text():
            self.count.setText(words)
            self.field.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))
