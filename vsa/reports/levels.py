"""Small, middle and large as one, two or three filled dots."""

from vsa.drawing.primitives import Circle, Pen, Primitive
from vsa.reports.lines import Sign, sentence
from vsa.reports.table import Cell

LEVELS = 3


def level_cell(level: int, size: float, said: str) -> Cell:
    """Dots as large as letters of a size; `said` is what they say in words."""
    dots = [_dot(size, filled=place < level) for place in range(LEVELS)]
    return Cell((sentence(dots, gap=size * 0.2),), said)


def _dot(size: float, *, filled: bool) -> Sign:
    radius = size * 0.33

    def draw(x: float, y: float) -> tuple[Primitive, ...]:
        fill = "text" if filled else None
        return (Circle(x + radius * 1.2, y + radius * 1.2, radius, fill, Pen("text", size * 0.09)),)

    return Sign(radius * 2.4, draw)
