"""A sentence beside a field on the map: why its text cannot be read."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

WIDEST = 300
PADDING = 22
"""What stands around the words, by the style sheet."""
GAP = 4


class Reason(QLabel):
    """Below its field, or above it where there is no room below. Pointers go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("reason")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, sentence: str, field: QRect) -> None:
        """Show a sentence beside a field; hide without one."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            self.stand_by(field)
            self.raise_()

    def stand_by(self, field: QRect) -> None:
        """Stand beside a field, wholly within the parent."""
        room = self._parent.rect()
        width = min(self.fontMetrics().horizontalAdvance(self.text()) + PADDING, WIDEST, room.width())
        place = QRect(field.left(), field.bottom() + GAP, width, self.heightForWidth(width))
        if place.bottom() > room.bottom():
            place.moveBottom(field.top() - GAP)
        place.moveLeft(min(max(place.left(), 0), room.right() - width))
        self.setGeometry(place)
