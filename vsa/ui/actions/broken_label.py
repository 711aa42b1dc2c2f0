"""A label that breaks long words where Norwegian divides them; what has no room ends in an ellipsis."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from vsa.drawing.measuring import break_lines
from vsa.drawing.primitives import Weight


class BrokenLabel(QLabel):
    """Takes the width that it is given and as many lines as it may have."""

    def __init__(self, most: int, weight: Weight = "regular") -> None:
        super().__init__()
        self._words, self._most, self._weight = "", most, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Show a text."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        self.ensurePolished()
        room = max(self.width() - 2, 40)
        lines = [
            line
            for part in self._words.split("\n")
            for line in break_lines(part, self.font().pixelSize(), self._weight, room, self._most)
        ]
        self.setText("\n".join(lines[: self._most]))
