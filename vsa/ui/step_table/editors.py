"""What one types in: a line for most cells, several lines for those that hold them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QPlainTextEdit, QWidget

from vsa.ui.line import Line


class CellLine(Line):
    """A line that knows the words which may stand in its cell, and completes what is begun."""

    def __init__(self, parent: QWidget, words: Sequence[str]) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        if words:
            completer = QCompleter(list(words), self)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.setCompleter(completer)

    def begin(self, text: str) -> None:
        """Show a text, to be gone on with at its end."""
        self.setText(text)
        self.setCursorPosition(len(text))

    def written(self) -> str:
        """What stands there now."""
        return self.text()


class CellLines(QPlainTextEdit):
    """Several lines: Alt+Enter begins a new one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.setTabChangesFocus(True)

    def begin(self, text: str) -> None:
        """Show a text, to be gone on with at its end."""
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def written(self) -> str:
        """What stands there now."""
        return self.toPlainText()


CellEditor = CellLine | CellLines
