"""The text field that opens on the map over a name, a time or a share."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vsa.editor.operations.walking import Direction
from vsa.ui.canvas_reason import Reason

TEXT_SIZE = 13.5
SMALLEST_PIXELS = 12
SMALLEST_FIELD = (110, 40)
SMALLEST_FIGURE = (112, 34)
AWAY: dict[int, Direction] = {
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
}


@dataclass(frozen=True)
class Opening:
    """A text to edit: what it belongs to, and `take`, which keeps it or says why it cannot be read.

    `field` is empty for a name; `label` is what the field is called, `example` how it is filled in.
    """

    key: str
    field: str
    text: str
    take: Callable[[str], str]
    label: str = ""
    example: str = ""


class LabelEditor(QPlainTextEdit):
    """Edits one text in place.

    Enter, Tab, F2 and a click elsewhere keep it, Shift+Enter begins a new line, Esc leaves it as it was. A text that
    cannot be read stays as it is typed, with the reason beside it.
    """

    kept = Signal(str, str)
    """Key and field of a text that was kept."""
    reverted = Signal(str, str)
    """Key and field of a text that was left as it was."""
    wandering = Signal(str, str, int)
    """Tab (1) or Shift+Tab (-1) in a text that was kept: the one after or before it is wanted."""
    turning = Signal(str, str)
    """F2 in a text that was kept: the next one of the same thing is wanted."""
    appending = Signal(str)
    """Ctrl and an arrow in a text that was kept: a new step is wanted in that direction."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._opening: Opening | None = None
        self._reason = Reason(parent)
        self.setTabChangesFocus(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(lambda: self._refuse(""))
        self.hide()

    @property
    def key(self) -> str | None:
        """What the open text belongs to."""
        return self._opening.key if self._opening else None

    @property
    def field(self) -> str:
        """The field that is open; nothing for a name."""
        return self._opening.field if self._opening else ""

    @property
    def reason(self) -> str:
        """Why the text cannot be read; nothing as long as nobody tried, or it can."""
        return self._reason.text()

    def open(self, opening: Opening, place: QRect, scale: float) -> None:
        """Open over `place` of the parent with the text selected; whatever is open is kept first, or left as it was."""
        if not self.keep():
            self.revert()
        self._opening = opening
        # A style sheet, because the one of the application outranks a font that is set.
        self.setStyleSheet(f"font-size: {max(round(TEXT_SIZE * scale), SMALLEST_PIXELS)}px; font-weight: 600;")
        self.setAccessibleName(opening.label)
        self.setPlaceholderText(opening.example)
        self.setPlainText(opening.text)
        self.move_to(place)
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus()

    def move_to(self, place: QRect) -> None:
        """Follow the thing that is edited to another place."""
        smallest = SMALLEST_FIGURE if self.field else SMALLEST_FIELD
        width, height = (max(given, least) for given, least in zip(place.size().toTuple(), smallest, strict=True))
        field = QRect(0, 0, width, height)
        field.moveCenter(place.center())
        self.setGeometry(field)
        self._reason.stand_by(field)

    def keep(self) -> bool:
        """Close, and give the text to whom it belongs. False when it cannot be read: it stays, with the reason."""
        opening = self._opening
        if opening is None:
            return True
        self._opening = None
        reason = opening.take(self.toPlainText().strip())
        if reason:
            self._opening = opening
            self._refuse(reason)
            return False
        self._close()
        self.kept.emit(opening.key, opening.field)
        return True

    def revert(self) -> None:
        """Close, and forget what was typed."""
        opening, self._opening = self._opening, None
        if opening is not None:
            self._close()
            self.reverted.emit(opening.key, opening.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        new_line = held & Qt.KeyboardModifier.ShiftModifier and not self.field
        if key == Qt.Key.Key_Escape:
            self.revert()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not new_line:
            self.keep()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._wander(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_F2:
            self._turn()
        elif held & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier and self._leads_out(key):
            if self.keep():
                self.appending.emit(AWAY[key])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """F2 means another text of the same thing here, not the name of what is selected."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_F2
        ):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.keep()

    def _wander(self, step: int) -> None:
        key, field = self.key, self.field
        if key is not None and self.keep():
            self.wandering.emit(key, field, step)

    def _turn(self) -> None:
        key, field = self.key, self.field
        if key is not None and self.keep():
            self.turning.emit(key, field)

    def _leads_out(self, key: int) -> bool:
        """Whether Ctrl and this arrow would move nothing within the text."""
        cursor = self.textCursor()
        if cursor.hasSelection() and self.toPlainText():
            return key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        at_end, at_start = cursor.atEnd(), cursor.atStart()
        return {Qt.Key.Key_Right: at_end, Qt.Key.Key_Left: at_start}.get(Qt.Key(key), key in AWAY)

    def _refuse(self, reason: str) -> None:
        """Mark the text as unreadable, with the reason; none for readable."""
        if reason == self.reason:
            return
        self.setProperty("invalid", bool(reason))
        self.style().polish(self)
        self.setAccessibleDescription(reason)
        self._reason.say(reason, self.geometry())
        if reason:
            self.moveCursor(QTextCursor.MoveOperation.End)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _close(self) -> None:
        self._refuse("")
        focused = self.hasFocus()
        self.hide()
        if focused and (parent := self.parentWidget()):
            parent.setFocus()
