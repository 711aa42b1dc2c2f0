"""A small picture from a display list, as a widget."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vsa.drawing.sheet import Box, Sheet
from vsa.drawing.theme import Theme
from vsa.ui.painter import SheetPainter

EMPTY = Sheet((), Box(0, 0, 0, 0))


class SmallPicture(QWidget):
    """Shows a sheet at 100 %, or smaller when there is less room."""

    def __init__(self, sheet: Sheet = EMPTY, theme: Theme = "light") -> None:
        super().__init__()
        self._sheet = sheet
        self._painter = SheetPainter(theme)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another picture."""
        self._sheet = sheet
        self.updateGeometry()
        self.update()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._painter = SheetPainter(theme)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._sheet.bounds.width), round(self._sheet.bounds.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        bounds = self._sheet.bounds
        if not bounds.width:
            return
        scale = min(self.width() / bounds.width, 1.0)
        painter = QPainter(self)
        painter.scale(scale, scale)
        painter.translate(-bounds.left, -bounds.top)
        self._painter.paint(painter, self._sheet.items, 1.0)
        painter.end()
