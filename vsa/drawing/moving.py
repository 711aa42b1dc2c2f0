"""Pictures put beside one another: primitives, items and sheets at other places."""

from dataclasses import replace

from vsa.drawing.paths import placed
from vsa.drawing.primitives import Hatch, Path, Primitive
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
