"""Pens and brushes of a theme, each made once."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from vsa.drawing.primitives import Pen, Token
from vsa.drawing.theme import Theme, color

NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


class Inks:
    """The theme's tokens as Qt pens and brushes."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.brush = lru_cache(maxsize=None)(self._brush)
        self.pen = lru_cache(maxsize=None)(self._pen)
        self.hairline = lru_cache(maxsize=None)(self._hairline)

    def color(self, token: Token) -> QColor:
        """The colour of a token."""
        return QColor(color(token, self.theme))

    def _brush(self, token: Token | None) -> QBrush:
        return QBrush(self.color(token)) if token else NO_BRUSH

    def _pen(self, pen: Pen | None) -> QPen:
        if pen is None:
            return NO_PEN
        made = QPen(self.color(pen.token), pen.width)
        made.setCapStyle(Qt.PenCapStyle.FlatCap if pen.square or pen.dash else Qt.PenCapStyle.RoundCap)
        made.setJoinStyle(Qt.PenJoinStyle.MiterJoin if pen.square else Qt.PenJoinStyle.RoundJoin)
        if pen.dash:
            made.setDashPattern([length / pen.width for length in pen.dash])  # Qt counts dashes in pen widths.
        return made

    def _hairline(self, token: Token | None) -> QPen:
        """One pixel wide at every zoom."""
        return QPen(self.color(token), 0) if token else NO_PEN
