"""How much of the picture primitives cover."""

from collections.abc import Iterable

from vsa.drawing.paths import extent
from vsa.drawing.primitives import Circle, Hatch, Path, Primitive, Rect, Text
from vsa.drawing.sheet import Box, union

ASCENT, DESCENT = 1.07, 0.3
"""What Open Sans reaches above and below the baseline, in parts of its size."""


def covered(primitives: Iterable[Primitive]) -> Box:
    """The box around shapes and letters; the outer half of a pen is not counted."""
    return union(_box(primitive) for primitive in primitives)


def _box(primitive: Primitive) -> Box:
    match primitive:
        case Rect(x, y, width, height):
            return Box(x, y, x + width, y + height)
        case Circle(x, y, radius):
            return Box(x - radius, y - radius, x + radius, y + radius)
        case Path(commands) | Hatch(commands):
            return extent(commands)
        case Text(x, y, _, size, _, _, width):
            return Box(x, y - size * ASCENT, x + width, y + size * DESCENT)
