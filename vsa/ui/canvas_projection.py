"""Lane heads and ladder while the map is zoomed: shapes stretch with the map, letters and signs keep their size."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import accumulate, groupby
from math import ceil, inf
from typing import NamedTuple

from vsa.drawing.bounds import covered
from vsa.drawing.paths import extent
from vsa.drawing.primitives import Circle, Command, Hatch, Path, Primitive, Rect, Text
from vsa.drawing.sheet import Box, Item, Sheet

Point = Callable[[float, float], tuple[float, float]]
Ends = dict[float, float]
"""Where the last text ends, by baseline."""
ROOM = 3.0
"""Pixels kept free above and below the signs of a lane head, and after a text of the ladder."""


class _Projected(NamedTuple):
    """A part of the ladder in pixels, and where texts ended before and after it; no pieces of one that nobody sees."""

    item: Item
    begun: Ends
    pieces: tuple[Item, ...]
    ends: Ends

    def holds(self, item: Item, begun: Ends, seen: bool) -> bool:
        """Whether it is still what this part of the ladder becomes."""
        return self.item is item and self.begun == begun and bool(self.pieces or not seen)


PIECE = 48
"""Primitives, or commands of a line, that are painted together."""
SMALLEST = 0.3
"""The size of the words of a lane head, beside that at 100 %, below which they would be specks."""
FAR = 10_000.0
"""Canvas units that a lane is drawn beyond the map."""


def heads_at(sheet: Sheet, scale: float, top: float = -inf, bottom: float = inf) -> Sheet:
    """The lane heads in pixels beside a map at `scale`: as wide as ever, as high as their lanes.

    What stands in a head stays in its middle, as far as that is seen between `top` and `bottom`; of a lane that is
    higher than the view it stays at the edge. It shrinks where the lane is too low for it.
    """

    def place(x: float, y: float) -> tuple[float, float]:
        return x, y * scale

    return Sheet(tuple(_head(item, place, top, bottom) for item in sheet.items), _box(sheet.bounds, place))


def ladder_at(sheet: Sheet, scale: float) -> Sheet:
    """The ladder in pixels below a map at `scale`: as high as ever, as long as the map.

    A text that would touch the one before it on its line is left out. The ladder comes in pieces, so that only those
    in view need to be painted.
    """
    return LadderProjection().at(sheet, scale)


class LadderProjection:
    """Ladders, one after another: what is the same in the next one is the same object."""

    def __init__(self) -> None:
        self._known: dict[str, _Projected] = {}
        self._scale = 0.0

    def at(self, sheet: Sheet, scale: float, left: float = -inf, right: float = inf) -> Sheet:
        """What `ladder_at` says, complete between `left` and `right` of the map at least."""
        known = self._known if scale == self._scale else {}
        self._known, self._scale = {}, scale
        ends: Ends = {}
        pieces: list[Item] = []
        for item in sheet.items:
            if item.bounds.left > right:
                continue
            seen, before = left <= item.bounds.right, known.get(item.key)
            if before is None or not before.holds(item, ends, seen):
                before = _projected(item, scale, ends) if seen else _passed(item, scale, ends)
            self._known[item.key] = before
            pieces += before.pieces if seen else ()
            ends = before.ends
        return Sheet(tuple(pieces), _box(sheet.bounds, _stretching(scale)))


def endless(lane: Item) -> Item:
    """A lane that goes on far beyond both ends of the map: people think of it as a row, not as a box. How far does not
    depend on every unit of its width."""
    left, right = lane.bounds.left, lane.bounds.right
    beyond = FAR * (ceil(right / FAR) + 1)

    def place(x: float, y: float) -> tuple[float, float]:
        return (x - FAR if x <= left else beyond if x >= right else x), y

    return Item(lane.key, _box(lane.bounds, place), tuple(_stretched(each, place) for each in lane.primitives))


def _head(item: Item, place: Point, top: float, bottom: float) -> Item:
    bounds = _box(item.bounds, place)
    signs = [primitive for primitive in item.primitives if not isinstance(primitive, Rect)]
    grounds = [_stretched(primitive, place) for primitive in item.primitives if isinstance(primitive, Rect)]
    middle = (item.bounds.top + item.bounds.bottom) / 2
    reach = max((abs(edge - middle) for sign in signs for edge in _edges(sign)), default=0.0)
    size = min(1.0, max(bounds.height / 2 - ROOM, 0.0) / max(reach, 1.0))
    new_middle = _in_sight(bounds, reach * size + ROOM, top, bottom)

    def beside(x: float, y: float) -> tuple[float, float]:
        return item.bounds.left + (x - item.bounds.left) * size, new_middle + (y - middle) * size

    legible = signs if size >= SMALLEST else []
    return Item(item.key, bounds, (*grounds, *(_moved(sign, beside, size) for sign in legible)))


def _in_sight(head: Box, reach: float, top: float, bottom: float) -> float:
    """The middle of a head, or what is nearest to it from where signs with a `reach` are seen whole."""
    seen = min(max((head.top + head.bottom) / 2, top + reach), max(bottom - reach, top + reach))
    return min(max(seen, head.top + reach), max(head.bottom - reach, head.top + reach))


def _pieces(key: str, primitives: Iterable[Primitive]) -> Iterator[Item]:
    parts = [part for primitive in primitives for part in _parts(primitive)]
    for number, group in groupby(
        zip(accumulate(map(_weight, parts)), parts, strict=True), lambda each: each[0] // PIECE
    ):
        piece = tuple(part for _, part in group)
        yield Item(f"{key}:{number}", covered(piece), piece)


def _weight(primitive: Primitive) -> int:
    return len(primitive.commands) if isinstance(primitive, Path) else 1


def _parts(primitive: Primitive) -> Iterator[Primitive]:
    """A long line as several: what a line costs grows faster than its length."""
    if not isinstance(primitive, Path) or primitive.fill or len(primitive.commands) <= PIECE:
        yield primitive
        return
    for first in range(0, len(primitive.commands) - 1, PIECE):
        _, *start = primitive.commands[first]
        rest = primitive.commands[first + 1 : first + 1 + PIECE]
        yield replace(primitive, commands=(("M", start[-2], start[-1]), *rest))


def _legible(primitives: Iterable[Primitive], place: Point, ends: Ends) -> Iterator[Primitive]:
    """The primitives but for texts that would touch the one before; the place of a text is looked at first, because
    from far away most of them go."""
    for primitive in primitives:
        if isinstance(primitive, Text):
            if (left := _taken(primitive, place(primitive.x + primitive.width / 2, 0.0)[0], ends)) is not None:
                moved = _stretched(primitive, place)
                yield replace(moved, x=left) if isinstance(moved, Text) else moved
            continue
        yield _stretched(primitive, place)


def _projected(item: Item, scale: float, begun: Ends) -> _Projected:
    ends = dict(begun)
    pieces = tuple(_pieces(item.key, _legible(item.primitives, _stretching(scale), ends)))
    return _Projected(item, begun, pieces, ends)


def _passed(item: Item, scale: float, begun: Ends) -> _Projected:
    """A part that nobody sees: which texts of the others are left out must not depend on what is in view."""
    ends = dict(begun)
    for primitive in item.primitives:
        if isinstance(primitive, Text):
            _taken(primitive, (primitive.x + primitive.width / 2) * scale, ends)
    return _Projected(item, begun, (), ends)


def _stretching(scale: float) -> Point:
    def place(x: float, y: float) -> tuple[float, float]:
        return x * scale, y

    return place


def _taken(text: Text, middle: float, ends: Ends) -> float | None:
    """Where a text with this middle begins, and its room taken; None when the one before it is too near."""
    left = max(middle - text.width / 2, ROOM)
    if left < ends.get(text.y, left):
        return None
    ends[text.y] = left + text.width + ROOM
    return left


def _stretched(primitive: Primitive, place: Point) -> Primitive:
    match primitive:
        case Rect(x, y, width, height, fill, pen, radius):
            (left, top), (right, bottom) = place(x, y), place(x + width, y + height)
            return Rect(left, top, right - left, bottom - top, fill, pen, radius)
        case Path(commands, fill, pen):
            return Path(_commands(commands, place), fill, pen)
        case Hatch(commands):
            return replace(primitive, commands=_commands(commands, place))
        case Circle(x, y, radius, fill, pen):
            return Circle(*place(x, y), radius, fill, pen)
        case Text(x, y, text, size, weight, token, width, halo, halo_width, strike):
            middle, baseline = place(x + width / 2, y)
            return Text(middle - width / 2, baseline, text, size, weight, token, width, halo, halo_width, strike)


def _moved(primitive: Primitive, place: Point, size: float) -> Primitive:
    match primitive:
        case Text(x, y):
            new_x, new_y = place(x, y)
            return replace(primitive, x=new_x, y=new_y, size=primitive.size * size, width=primitive.width * size)
        case Circle(x, y, radius):
            new_x, new_y = place(x, y)
            return replace(primitive, x=new_x, y=new_y, radius=radius * size)
        case _:
            return _stretched(primitive, place)


def _edges(primitive: Primitive) -> Iterator[float]:
    """Heights at which a primitive begins and ends."""
    match primitive:
        case Text(_, y, _, size):
            yield from (y - size, y + 0.3 * size)
        case Circle(_, y, radius):
            yield from (y - radius, y + radius)
        case Rect(_, y, _, height):
            yield from (y, y + height)
        case Path(commands) | Hatch(commands):
            box = extent(commands)
            yield from (box.top, box.bottom)


def _commands(commands: tuple[Command, ...], place: Point) -> tuple[Command, ...]:
    return tuple(_command(command, place) for command in commands)


def _command(command: Command, place: Point) -> Command:
    match command:
        case ("L", x, y):
            return ("L", *place(x, y))
        case ("M", x, y):
            return ("M", *place(x, y))
        case ("C", a, b, c, d, x, y):
            return ("C", *place(a, b), *place(c, d), *place(x, y))
        case _:
            return command


def _box(box: Box, place: Point) -> Box:
    return Box(*place(box.left, box.top), *place(box.right, box.bottom))
