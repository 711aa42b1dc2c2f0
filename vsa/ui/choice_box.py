"""A box to choose from a list, with the product's own arrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from vsa.ui.icons import draw_icon
from vsa.ui.theme import theme_in_use

ARROW_SIZE = 18
ARROW_MARGIN = 6


class ChoiceBox(QComboBox):
    """The wheel scrolls the page under the pointer, never the choice: a value changes only when it is meant to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        left, top = self.width() - ARROW_SIZE - ARROW_MARGIN, (self.height() - ARROW_SIZE) / 2
        draw_icon(painter, "chevron_down", "text2", theme_in_use(), left, top, ARROW_SIZE)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
