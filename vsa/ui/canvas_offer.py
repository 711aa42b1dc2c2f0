"""A button beside an arrow after its share was changed: the others may share the rest."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QPushButton, QWidget

GAP = 8


class Offer(QPushButton):
    """Goes away by itself when it has been taken, and with anything else that happens to the map."""

    taken = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setProperty("look", "primary")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._take)
        self.hide()

    def make(self, words: str, beside: QRect) -> None:
        """Show the offer below a place of the map, or above it at the lower edge."""
        self.setText(words)
        self.adjustSize()
        self.stand_by(beside)
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def stand_by(self, place: QRect) -> None:
        """Follow the arrow."""
        room = self._parent.rect()
        mine = QRect(0, 0, self.width(), self.height())
        mine.moveCenter(place.center())
        mine.moveTop(place.bottom() + GAP)
        if mine.bottom() > room.bottom():
            mine.moveBottom(place.top() - GAP)
        mine.moveLeft(min(max(mine.left(), 0), max(room.right() - mine.width(), 0)))
        self.setGeometry(mine)

    def _take(self) -> None:
        self.hide()
        self.taken.emit()
