"""The map of the window on paper: the same display lists, whole or in parts that each have lane heads and ladder."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from vsa.drawing.primitives import Pen, Primitive, Rect, Text
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.reports.bands import inside, windows
from vsa.reports.lines import LETTER_MIDDLE
from vsa.reports.paper import SMALLEST_TEXT
from vsa.reports.publication import Picture

EDGE = 0.9
MARK_LETTERS = 3
"""Letters in a badge, a triangle or a burst: no more than these."""


@dataclass(frozen=True, slots=True)
class MapPicture:
    """The sheets of a scene, in canvas units: the map right of its lane heads, and the ladder with its head below."""

    sheet: Sheet
    heads: Sheet
    ladder: Sheet
    ladder_head: Sheet

    @property
    def width(self) -> float:
        return self.heads.bounds.width + self.sheet.bounds.width

    @property
    def height(self) -> float:
        return self.sheet.bounds.height + self.ladder.bounds.height

    @property
    def smallest_scale(self) -> float:
        """Points in a canvas unit at which the smallest words are as small as print may be."""
        return smallest_scale(self.sheet, self.heads, self.ladder, self.ladder_head)

    def widened(self, width: float) -> "MapPicture":
        """The same with lanes that go on to the right until the picture is `width` units wide."""
        more = width - self.width
        return self if more <= 0 else replace(self, sheet=_widened(self.sheet, more))

    def parts(self, width: float, height: float, scale: float) -> tuple[Box, ...]:
        """Windows on the map that fit in `width` by `height` points at a scale, with their heads and ladder."""
        room = width / scale - self.heads.bounds.width
        return windows(self.sheet, room, height / scale - self.ladder.bounds.height)

    def part_size(self, window: Box, scale: float) -> tuple[float, float]:
        """Width and height of a part in points."""
        height = window.height + (self.ladder.bounds.height if self._has_ladder(window) else 0.0)
        return (self.heads.bounds.width + window.width) * scale, height * scale

    def pictures(self, window: Box, x: float, y: float, scale: float) -> tuple[Picture, ...]:
        """A part of the map with its upper left corner at a point of the page."""
        heads, right = self.heads.bounds, x + self.heads.bounds.width * scale
        beside = Box(heads.left, window.top, heads.right, window.bottom)
        pictures = [_shown(self.heads, beside, x, y, scale), _shown(self.sheet, window, right, y, scale)]
        if self._has_ladder(window):
            below = y + window.height * scale
            under = Box(window.left, self.ladder.bounds.top, window.right, self.ladder.bounds.bottom)
            pictures.append(_shown(self.ladder_head, self.ladder_head.bounds, x, below, scale))
            pictures.append(_shown(self.ladder, under, right, below, scale))
        return (*pictures, self._edges(window, x, y, scale))

    def _edges(self, window: Box, x: float, y: float, scale: float) -> Picture:
        """The frame round a part, and the line above its ladder."""
        width, height = self.part_size(window, scale)
        pen = Pen("strong", EDGE)
        frames: list[Primitive] = [Rect(x, y, width, height, pen=pen)]
        if self._has_ladder(window):
            frames.append(Rect(x, y, width, window.height * scale, pen=pen))
        return Picture(tuple(frames))

    def _has_ladder(self, window: Box) -> bool:
        return bool(self.ladder.items) and window.bottom >= self.sheet.bounds.bottom


def smallest_scale(*sheets: Sheet) -> float:
    """Points in a canvas unit at which the smallest words of these are as small as print may be."""
    sizes = [each.size for sheet in sheets for each in _texts(sheet) if len(each.text) > MARK_LETTERS]
    return SMALLEST_TEXT / min(sizes, default=SMALLEST_TEXT)


def _texts(sheet: Sheet) -> Iterator[Text]:
    return (each for item in sheet.items for each in item.primitives if isinstance(each, Text))


def _shown(sheet: Sheet, window: Box, x: float, y: float, scale: float) -> Picture:
    drawn = (legible(each, scale) for item in inside(sheet, window) for each in item.primitives)
    primitives = tuple(kept for each in drawn if (kept := whole(each, window)) is not None)
    return Picture(primitives, x - window.left * scale, y - window.top * scale, scale, window)


def _widened(sheet: Sheet, more: float) -> Sheet:
    lanes = (_widened_lane(item, more) if item.key.startswith("lane:") else item for item in sheet.items)
    return Sheet(tuple(lanes), sheet.bounds._replace(right=sheet.bounds.right + more))


def _widened_lane(lane: Item, more: float) -> Item:
    """A band is rectangles from the left edge of the map to the right."""
    bands = (replace(each, width=each.width + more) if isinstance(each, Rect) else each for each in lane.primitives)
    return Item(lane.key, lane.bounds._replace(right=lane.bounds.right + more), tuple(bands))


def whole(primitive: Primitive, window: Box) -> Primitive | None:
    """A text that a cut from top to bottom would go through, moved inside the part that has its middle.

    None where its middle is in another part, beside or below.
    """
    if not isinstance(primitive, Text):
        return primitive
    if not window.top <= primitive.y - primitive.size * LETTER_MIDDLE < window.bottom:
        return None
    left, right = primitive.x, primitive.x + primitive.width
    if window.left <= left and right <= window.right:
        return primitive
    if not window.left <= (left + right) / 2 < window.right:
        return None
    return replace(primitive, x=max(window.left, min(left, window.right - primitive.width)))


def legible(primitive: Primitive, scale: float) -> Primitive:
    """The letters of a mark, enlarged about their middle to the smallest size of print; anything else as it is."""
    least = SMALLEST_TEXT / scale
    if not isinstance(primitive, Text) or len(primitive.text) > MARK_LETTERS or primitive.size >= least:
        return primitive
    growth = least / primitive.size
    x = primitive.x - primitive.width * (growth - 1) / 2
    y = primitive.y + (least - primitive.size) * LETTER_MIDDLE
    return replace(primitive, x=x, y=y, size=least, width=primitive.width * growth)
