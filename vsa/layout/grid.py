"""The routing grid: lines through and between the boxes, made from where the boxes stand.

The grid of an arranged diagram depends only on columns and rows, not on widths, so that an opened document is routed
exactly as it was when it was arranged.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from vsa.layout.axis import Axis, AxisRule, Extent, Room, Stand, lay_lines
from vsa.layout.diagram import Box, Point
from vsa.layout.outline import Edge, Rect, rect_around
from vsa.layout.space import Space
from vsa.layout.spacing import CARD_HEIGHT, CARD_WIDTH, COLUMN_PITCH, ROW_PITCH

Crossing = tuple[int, int]
"""Where two lines of the grid meet: (vertical line, horizontal line)."""

Path = list[Crossing]
"""A route on the grid, from the centre of its source to the centre of its target, turning at every point between."""

COLUMNS = AxisRule(CARD_WIDTH / 2, slack=18, pitch=COLUMN_PITCH // 2)
ROWS = AxisRule(CARD_HEIGHT / 2, slack=14, pitch=ROW_PITCH // 2)
FREE = 0
FARTHEST_ROOM = 40


class Anchor(NamedTuple):
    """The lines of one box: its centre lines, and the gutters and channels around it."""

    v: int
    h: int
    left: int
    right: int
    above: int
    below: int

    @property
    def centre(self) -> Crossing:
        return self.v, self.h


@dataclass(slots=True)
class Grid:
    """Lines, the anchors of the boxes, and which box covers which crossing (by number; `FREE` = none)."""

    x: Axis
    y: Axis
    boxes: Mapping[str, Box]
    centres: Mapping[str, Point]
    anchors: dict[str, Anchor]
    number: dict[str, int]
    row: list[list[int]]
    """row[h][v]: the box there."""
    column: list[list[int]]
    """column[v][h]: the same."""

    def blocked(self, path: Path, source: str, target: str) -> bool:
        """Whether a path runs over a box that is not one of its own."""
        own = (FREE, self.number[source], self.number[target])
        for (v, h), (w, k) in pairwise(path):
            line = self.row[h][min(v, w) : max(v, w) + 1] if h == k else self.column[v][min(h, k) : max(h, k) + 1]
            if any(box not in own for box in line):
                return True
        return False


def edge_towards(here: Crossing, there: Crossing) -> Edge:
    """The side of the box at `here` on which an arrow towards `there` leaves it."""
    if here[1] == there[1]:
        return "right" if there[0] > here[0] else "left"
    return "bottom" if there[1] > here[1] else "top"


def line_count(centres: Mapping[str, Point]) -> int:
    """About how many crossings the grid of boxes at these centres has at most, quickly."""
    return 9 * len({x for x, _ in centres.values()}) * len({y for _, y in centres.values()})


def grid_of(boxes: Mapping[str, Box], centres: Mapping[str, Point]) -> Grid:
    """The grid for boxes that stand at these centres."""
    ids = list(centres)
    rects = [rect_around(*centres[i], boxes[i].width, boxes[i].height) for i in ids]
    across = [Extent(centres[i][0], boxes[i].width / 2, boxes[i].shape != "card") for i in ids]
    down = [Extent(centres[i][1], boxes[i].height / 2, boxes[i].shape != "card") for i in ids]
    around = Space()
    for i, rect in enumerate(rects):
        around.add(rect, i)
    x, columns = lay_lines(across, COLUMNS, _room(rects, around, sideways=True))
    y, rows = lay_lines(down, ROWS, _room(rects, around, sideways=False))
    grid = Grid(x, y, boxes, centres, {}, {}, [[FREE] * len(x.at) for _ in y.at], [[FREE] * len(y.at) for _ in x.at])
    for i, box in enumerate(ids):
        grid.number[box] = i + 1
        grid.anchors[box] = _anchor(columns[i], rows[i])
        _cover(grid, i + 1, x.covered(across[i], columns[i].centre), y.covered(down[i], rows[i].centre))
    return grid


def _anchor(column: Stand, row: Stand) -> Anchor:
    return Anchor(column.centre, row.centre, column.before, column.after, row.before, row.after)


def _cover(grid: Grid, number: int, columns: range, rows: range) -> None:
    for h in rows:
        for v in columns:
            grid.row[h][v] = grid.column[v][h] = number


def _room(rects: list[Rect], around: Space, sideways: bool) -> Room:
    """How far it is from a box to the next one before or after it, up to `FARTHEST_ROOM`."""
    low, high, side_low, side_high = (0, 2, 1, 3) if sideways else (1, 3, 0, 2)

    def room(i: int, after: bool) -> float:
        own, free = rects[i], float(FARTHEST_ROOM)
        reach = list(own)
        reach[high if after else low] += FARTHEST_ROOM if after else -FARTHEST_ROOM
        for other, owner, _ in around.near((reach[0], reach[1], reach[2], reach[3])):
            if owner == i or other[side_low] >= own[side_high] or other[side_high] <= own[side_low]:
                continue
            gap = other[low] - own[high] if after else own[low] - other[high]
            if gap >= 0:
                free = min(free, gap)
        return free

    return room
