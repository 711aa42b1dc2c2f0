"""The routing grid: lines through and between the boxes, made from where the boxes stand.

The grid of an arranged diagram depends only on columns and rows, not on widths, so that an opened document is routed
exactly as it was when it was arranged.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from vsa.layout.axis import Axis, AxisRule, Extent, Stand, lay_lines
from vsa.layout.diagram import Box, Point
from vsa.layout.outline import Edge, Rect, overlap, rect_around, usual_card
from vsa.layout.space import Space
from vsa.layout.spacing import COLUMN_GAP, ROW_GAP

Crossing = tuple[int, int]
"""Where two lines of the grid meet: (vertical line, horizontal line)."""

Path = list[Crossing]
"""A route on the grid, from the centre of its source to the centre of its target, turning at every point between."""

SLACK_X, SLACK_Y = 18, 14
"""How far off the middle of a card an arrow may pass through it."""

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
    around = _Surroundings(rects)
    width, height = usual_card(boxes.values())
    x, columns = lay_lines(across, AxisRule(width / 2, SLACK_X, int(width + COLUMN_GAP) // 2), around.beside)
    y, rows = lay_lines(down, AxisRule(height / 2, SLACK_Y, int(height + ROW_GAP) // 2), around.above_or_below)
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


class _Surroundings:
    """How far it is from a box to the next one on each side, up to `FARTHEST_ROOM`."""

    def __init__(self, rects: list[Rect]) -> None:
        self.rects = rects

    @cached_property
    def space(self) -> Space:
        """Filled the first time that it is needed: in an arranged map it never is."""
        space = Space()
        for i, rect in enumerate(self.rects):
            space.add(rect, i)
        return space

    def beside(self, i: int, after: bool) -> float:
        """Room to the right (after) or left of a box."""
        left, top, right, bottom = self.rects[i]
        reach = (right, top, right + FARTHEST_ROOM, bottom) if after else (left - FARTHEST_ROOM, top, left, bottom)
        others = [rect for rect, owner, _ in self.space.near(reach) if owner != i and overlap(rect, reach)]
        return min((rect[0] - right if after else left - rect[2] for rect in others), default=FARTHEST_ROOM)

    def above_or_below(self, i: int, after: bool) -> float:
        """Room below (after) or above a box."""
        left, top, right, bottom = self.rects[i]
        reach = (left, bottom, right, bottom + FARTHEST_ROOM) if after else (left, top - FARTHEST_ROOM, right, top)
        others = [rect for rect, owner, _ in self.space.near(reach) if owner != i and overlap(rect, reach)]
        return min((rect[1] - bottom if after else top - rect[3] for rect in others), default=FARTHEST_ROOM)
