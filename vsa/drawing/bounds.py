"""How much of the picture primitives cover."""

from collections.abc import Iterable

from vsa.drawing.paths import extent
from vsa.drawing.primitives import Circle, Primitive, Rect, Text
from vsa.drawing.sheet import Box

ASCENT, DESCENT = 1.07, 0.3
"""What Open Sans reaches above and below the baseline, in parts of its size."""


def covered(primitives: Iterable[Primitive]) -> Box:
    """The box around shapes and letters; the outer half of a pen is not counted. An empty box at the origin for
    none."""
    lefts, tops, rights, bottoms = [], [], [], []
    for primitive in primitives:
        left, top, right, bottom = _edges(primitive)
        lefts.append(left)
        tops.append(top)
        rights.append(right)
        bottoms.append(bottom)
    return Box(min(lefts), min(tops), max(rights), max(bottoms)) if lefts else Box(0.0, 0.0, 0.0, 0.0)


def _edges(primitive: Primitive) -> tuple[float, float, float, float]:
    # Asked of every shape of a map: looking at types is twice as fast as matching patterns.
    if isinstance(primitive, Text):
        x, y, size = primitive.x, primitive.y, primitive.size
        return x, y - size * ASCENT, x + primitive.width, y + size * DESCENT
    if isinstance(primitive, Rect):
        x, y = primitive.x, primitive.y
        return x, y, x + primitive.width, y + primitive.height
    if isinstance(primitive, Circle):
        x, y, radius = primitive.x, primitive.y, primitive.radius
        return x - radius, y - radius, x + radius, y + radius
    return extent(primitive.commands)
