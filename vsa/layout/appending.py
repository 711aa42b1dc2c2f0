"""Where a new box goes beside one that stands: in line with it, and with room for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Literal

from vsa.layout.diagram import Box, Diagram, Place
from vsa.layout.outline import Rect, overlap, rect_around
from vsa.layout.sheet import bands_of
from vsa.layout.spacing import CARD_HEIGHT, CARD_WIDTH, LANE_PADDING, MIN_GAP_X, MIN_GAP_Y, MODULE, ROW_GAP

Direction = Literal["right", "left", "up", "down"]
Size = tuple[float, float]

CARD: Size = (CARD_WIDTH, CARD_HEIGHT)
APPEND_GAP = 4 * MODULE
"""Wider than the least gap: a percentage or a triangle with its time fits as soon as it is added."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A place for a new box, the boxes that make room for it, and the lanes that grow with it."""

    place: Place
    shifted: Mapping[str, Place]
    lane_heights: Mapping[str, float]


def append_place(
    diagram: Diagram,
    places: Mapping[str, Place],
    lane_heights: Mapping[str, float],
    after: str,
    direction: Direction,
    lane: str | None = None,
    size: Size = CARD,
) -> Placement:
    """The place of a new box of that size beside the box `after`.

    Right and left: the next column of the same lane; what is in the way moves right. Up and down: in `lane`, else in
    the next lane that way, in the next column or the first free one after it, since it comes later; beside anything
    but a card in the same column, as the branches of a gateway stand. In the own lane, and beyond the last lane, a new
    row. Raises KeyError when `after` has no place.
    """
    spot = _Spot(diagram, places, lane_heights, after, size)
    if direction in ("right", "left"):
        return spot.in_line(direction)
    return spot.in_lane(lane or _next_lane(diagram, places[after].lane, direction), direction)


def _next_lane(diagram: Diagram, lane: str, direction: Direction) -> str:
    lanes = [each.id for each in diagram.lanes]
    number = lanes.index(lane) + (1 if direction == "down" else -1)
    return lanes[number] if 0 <= number < len(lanes) else lane


class _Spot:
    def __init__(
        self,
        diagram: Diagram,
        places: Mapping[str, Place],
        lane_heights: Mapping[str, float],
        after: str,
        size: Size,
    ) -> None:
        self.boxes, self.places, self.size = diagram.boxes, places, size
        self.heights, self.tops = bands_of(diagram, lane_heights)
        self.place, self.box = places[after], next(box for box in diagram.boxes if box.id == after)
        self.step = (self.box.width + size[0]) / 2 + APPEND_GAP

    def in_line(self, direction: Direction) -> Placement:
        x = self.place.x + (self.step if direction == "right" else -self.step)
        if x - self.size[0] / 2 >= 0 and self._free(x, self.place.lane, self.place.dy):
            return Placement(self.place._replace(x=x), {}, {})
        if direction == "right":
            return Placement(self.place._replace(x=x), self._shifted(self.place.x + self.box.width / 2), {})
        left = self.place.x - self.box.width / 2
        return Placement(self.place._replace(x=left + self.size[0] / 2), self._shifted(left), {})

    def in_lane(self, lane: str, direction: Direction) -> Placement:
        if lane == self.place.lane:
            return self._in_new_row(direction)
        dy = self._row_of(lane)
        first = self.place.x + (self.step if self.box.shape == "card" else 0.0)
        x = next(x for x in count(first, self.step) if self._free(x, lane, dy))
        return Placement(Place(lane, x, dy), {}, {})

    def _in_new_row(self, direction: Direction) -> Placement:
        """Below or above in the own lane: a lane grows downwards, so a row on top moves the others down."""
        lane, pitch = self.place.lane, (self.box.height + self.size[1]) / 2 + ROW_GAP
        sign = 1 if direction == "down" else -1
        dy = next(dy for dy in count(self.place.dy + sign * pitch, sign * pitch) if self._free(self.place.x, lane, dy))
        down = max(0.0, LANE_PADDING + self.size[1] / 2 - dy)
        shifted = {box: at._replace(dy=at.dy + down) for box, at in self.places.items() if down and at.lane == lane}
        height = self.heights[lane] + down
        needed = max(height, dy + down + self.size[1] / 2 + LANE_PADDING)
        grown = {lane: needed} if needed > self.heights[lane] else {}
        return Placement(Place(lane, self.place.x, dy + down), shifted, grown)

    def _row_of(self, lane: str) -> float:
        """The height at which the nearest box of a lane stands, else the middle of the lane."""
        there = [at for at in self.places.values() if at.lane == lane]
        nearest = min(there, key=lambda at: abs(at.x - self.place.x), default=None)
        return nearest.dy if nearest else self.heights[lane] / 2

    def _free(self, x: float, lane: str, dy: float) -> bool:
        """Whether the new box keeps its distance in its lane, and covers nothing in the others."""
        width, height = self.size
        y = self.tops[lane] + dy
        bare = rect_around(x, y, width, height)
        wide = rect_around(x, y, width + 2 * MIN_GAP_X, height + 2 * MIN_GAP_Y)
        return not any(overlap(wide if at.lane == lane else bare, self._rect(box, at)) for box, at in self._near(x))

    def _near(self, x: float) -> list[tuple[Box, Place]]:
        """The boxes that may be too near to a new one at x."""
        reach, places = self.size[0] / 2 + MIN_GAP_X, self.places
        standing = [(box, at) for box in self.boxes if (at := places.get(box.id)) is not None]
        return [(box, at) for box, at in standing if abs(at.x - x) < box.width / 2 + reach]

    def _rect(self, box: Box, at: Place) -> Rect:
        return rect_around(at.x, self.tops.get(at.lane, 0.0) + at.dy, box.width, box.height)

    def _shifted(self, x: float) -> dict[str, Place]:
        """Every box whose centre lies beyond x, in all lanes, so that columns stay columns."""
        distance = self.size[0] + APPEND_GAP
        return {box: Place(at.lane, at.x + distance, at.dy) for box, at in self.places.items() if at.x > x}
