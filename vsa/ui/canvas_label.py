"""The text field that opens on the map over the text of a step, a note or an arrow."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

TEXT_SIZE = 13.5
SMALLEST_PIXELS = 12
SMALLEST_FIELD = (110, 40)


class LabelEditor(QPlainTextEdit):
    """Edits one text in place.

    Enter, Tab and a click elsewhere keep it, Shift+Enter begins a new line, Esc leaves it as it was.
    """

    kept = Signal(str, str)
    """Key and new text, once for each opening unless it was left by Esc."""
    appending = Signal()
    """Tab was pressed: the text is kept, and another step is wanted after this one."""
    left = Signal()
    """The field has closed, however that came about."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.key: str | None = None
        self.setTabChangesFocus(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def open(self, key: str, text: str, place: QRect, scale: float) -> None:
        """Open over `place` of the parent with `text` selected; whatever is open is kept first."""
        self.keep()
        self.key = key
        # A style sheet, because the one of the application outranks a font that is set.
        self.setStyleSheet(f"font-size: {max(round(TEXT_SIZE * scale), SMALLEST_PIXELS)}px; font-weight: 600;")
        self.setPlainText(text)
        self.move_to(place)
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus()

    def move_to(self, place: QRect) -> None:
        """Follow the thing that is edited to another place."""
        width, height = (max(given, least) for given, least in zip(place.size().toTuple(), SMALLEST_FIELD, strict=True))
        field = QRect(0, 0, width, height)
        field.moveCenter(place.center())
        self.setGeometry(field)

    def keep(self) -> None:
        """Close, and give the text to whoever listens to `kept`. Nothing happens when nothing is open."""
        key, text = self.key, self.toPlainText().strip()
        if key is not None:
            self._close()
            self.kept.emit(key, text)
            self.left.emit()

    def revert(self) -> None:
        """Close, and forget what was typed."""
        if self.key is not None:
            self._close()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        new_line = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.revert()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not new_line:
            self.keep()
        elif event.key() == Qt.Key.Key_Tab:
            self.keep()
            self.appending.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.keep()

    def _close(self) -> None:
        self.key = None
        focused = self.hasFocus()
        self.hide()
        if focused and (parent := self.parentWidget()):
            parent.setFocus()
