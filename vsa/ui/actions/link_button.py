"""A link that gives way: what does not fit ends in an ellipsis, and stands whole in the tool tip."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

ROOM = 38
"""What the icon and the edges take of the width."""


class LinkButton(QPushButton):
    """Takes the width that it is given."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setProperty("look", "link")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - ROOM)
        self.setText(shown.replace("&", "&&"))
