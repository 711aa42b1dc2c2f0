"""Pictures put beside one another: primitives, items and sheets at other places, or smaller."""

from dataclasses import replace

from vsa.drawing.paths import placed
from vsa.drawing.primitives import Circle, Hatch, Path, Pen, Primitive, Rect, Text
from vsa.drawing.sheet import Box, Item


def moved_item(item: Item, dx: float, dy: float, key: str = "") -> Item:
    """The item moved by a distance, under another key if one is given."""
    box = item.bounds
    bounds = Box(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy)
    return Item(key or item.key, bounds, tuple(moved(each, dx, dy) for each in item.primitives))


def moved(primitive: Primitive, dx: float, dy: float) -> Primitive:
    """The primitive moved by a distance."""
    if isinstance(primitive, Path | Hatch):
        return replace(primitive, commands=placed(primitive.commands, dx, dy))
    return replace(primitive, x=primitive.x + dx, y=primitive.y + dy)


def scaled(primitive: Primitive, by: float) -> Primitive:
    """The primitive larger or smaller, about the origin."""
    match primitive:
        case Text(x, y):
            halo, size, width = primitive.halo_width * by, primitive.size * by, primitive.width * by
            return replace(primitive, x=x * by, y=y * by, size=size, width=width, halo_width=halo)
        case Rect(x, y, width, height):
            sides = (x * by, y * by, width * by, height * by)
            return Rect(*sides, primitive.fill, _pen(primitive.pen, by), primitive.radius * by)
        case Circle(x, y, radius):
            return Circle(x * by, y * by, radius * by, primitive.fill, _pen(primitive.pen, by))
        case Path(commands):
            return Path(placed(commands, scale=by), primitive.fill, _pen(primitive.pen, by))
        case Hatch(commands):
            lines = _pen(primitive.pen, by) or primitive.pen
            return Hatch(placed(commands, scale=by), primitive.ground, lines, primitive.gap * by)


def _pen(pen: Pen | None, by: float) -> Pen | None:
    return pen and replace(pen, width=pen.width * by, dash=tuple(part * by for part in pen.dash))
