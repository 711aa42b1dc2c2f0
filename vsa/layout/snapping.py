"""Where a dragged box comes to rest: in line with its neighbours, on the grid, and not too near the others."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vsa.layout.evenly import Span, equal_gaps, even_centres, turned
from vsa.layout.obstacles import Obstacles
from vsa.layout.outline import Rect
from vsa.layout.spacing import CARD_HEIGHT, CARD_WIDTH, LANE_PADDING, MIN_GAP_X, MIN_GAP_Y, MODULE

SIDESTEPS = 80
REACH = 8.0
"""A centre this near to another's takes its line."""


@dataclass(frozen=True, slots=True)
class Snap:
    """How far to move what is dragged, and the lines that it then shares with others: x of one, y of another; and the
    gaps beside and above it that are then equal, as spans of x and y through its centre."""

    dx: float
    dy: float
    guide_x: float | None = None
    guide_y: float | None = None
    gaps_x: tuple[Span, ...] = ()
    gaps_y: tuple[Span, ...] = ()


class Standing:
    """What stands while other things are dragged past it, made ready once for all steps of the drag.

    Dragged boxes keep 26 above or below these rectangles and 36 beside them, or as much as `gaps` says for each.
    """

    def __init__(self, rects: Sequence[Rect], gaps: Sequence[float] = ()) -> None:
        self.rects = rects
        self.xs, self.ys = sorted(_centre(rect)[0] for rect in rects), sorted(_centre(rect)[1] for rect in rects)
        self.kept_free = Obstacles(_kept_free(rects, gaps))


def snap(moving: Sequence[Rect], standing: Standing, lane_tops: Iterable[float]) -> Snap:
    """The correction for dragged rectangles, of which the first is the one held, among those that stand.

    Centres take the line of a neighbour's centre within 8, or sideways the place where gaps are equal when that is
    nearer; else the corner of a card there lies on the grid of 13, counted from x = 0 and from the padding of its lane.
    Dragged boxes keep their distance from what stands; where no move in one direction makes that true, they lie where
    they are dropped.
    """
    if not moving:
        return Snap(0.0, 0.0)
    held = moving[0]
    x, y = _centre(held)
    top = max((top for top in lane_tops if top <= y), default=0.0)
    rest_y, guide_y = _rest(y, standing.ys, top + LANE_PADDING + CARD_HEIGHT / 2)
    level = next(iter(_moved([held], 0.0, rest_y - y)))
    row = [rect for rect in standing.rects if rect[1] < level[3] and level[1] < rect[3]]
    rest_x, guide_x = _evenly(level, row, *_rest(x, standing.xs, CARD_WIDTH / 2))
    dx, dy = rest_x - x, rest_y - y
    push_x, push_y = _push(_moved(moving, dx, dy), standing.kept_free)
    if push_x or push_y:
        return Snap(dx + push_x, dy + push_y, None if push_x else guide_x, None if push_y else guide_y)
    there = next(iter(_moved([held], dx, dy)))
    column = [turned(rect) for rect in standing.rects if rect[0] < there[2] and there[0] < rect[2]]
    return Snap(dx, dy, guide_x, guide_y, equal_gaps(there, row), equal_gaps(turned(there), column))


def sidestep(moving: Sequence[Rect], standing: Sequence[Rect]) -> float:
    """How far sideways dragged rectangles must go so that none lies on one that stands: the shortest way, 0 when none
    does. With the distance that `snap` keeps where there is such a place within reach, else without.
    """
    in_the_way = Obstacles(standing)
    if not in_the_way.block(moving):
        return 0.0
    steps = sorted((step * MODULE for step in range(-SIDESTEPS, SIDESTEPS + 1)), key=abs)
    for obstacles in (Obstacles(_kept_free(standing)), in_the_way):
        for dx in steps:
            moved = _moved(moving, dx, 0.0)
            if min(rect[0] for rect in moved) >= 0 and not obstacles.block(moved):
                return dx
    return 0.0


def _centre(rect: Rect) -> tuple[float, float]:
    return (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2


def _rest(at: float, lines: Sequence[float], origin: float) -> tuple[float, float | None]:
    """Where a centre comes to rest, and the line, of sorted ones, that it then shares."""
    on_grid = origin + round((at - origin) / MODULE) * MODULE
    for near in (at, on_grid):
        line = _nearest(near, lines)
        if abs(line - near) <= REACH:
            return line, line
    return on_grid, None


def _nearest(at: float, lines: Sequence[float]) -> float:
    """The nearest of sorted lines; infinitely far where there is none."""
    after = bisect_left(lines, at)
    return min(lines[max(after - 1, 0) : after + 1], key=lambda line: abs(line - at), default=math.inf)


def _evenly(held: Rect, standing: Sequence[Rect], rest: float, line: float | None) -> tuple[float, float | None]:
    """The place of equal gaps, if one is within reach and nearer than the line that would be taken."""
    x, _ = _centre(held)
    even = min(even_centres(held, standing), key=lambda centre: abs(centre - x), default=math.inf)
    reach = REACH if line is None else abs(line - x)
    return (even, None) if abs(even - x) <= reach and even != line else (rest, line)


def _moved(rects: Iterable[Rect], dx: float, dy: float) -> list[Rect]:
    return [(left + dx, top + dy, right + dx, bottom + dy) for left, top, right, bottom in rects]


def _push(moving: Sequence[Rect], kept_free: Obstacles) -> tuple[float, float]:
    """The shortest move in one direction after which nothing is too near; none when there is no such move."""
    pushes = dict.fromkeys(
        push for rect in moving for other in kept_free.under(rect) for push in _ways_off(rect, other)
    )
    for dx, dy in sorted(pushes, key=lambda push: abs(push[0]) + abs(push[1])):
        if not kept_free.block(_moved(moving, dx, dy)):
            return dx, dy
    return 0.0, 0.0


def _kept_free(standing: Sequence[Rect], gaps: Sequence[float] = ()) -> list[Rect]:
    """What stands, with the room around it that others keep from."""
    beside = gaps or [float(MIN_GAP_X)] * len(standing)
    return [
        (left - gap, top - MIN_GAP_Y, right + gap, bottom + MIN_GAP_Y)
        for (left, top, right, bottom), gap in zip(standing, beside, strict=True)
    ]


def _ways_off(rect: Rect, other: Rect) -> list[tuple[float, float]]:
    left, top, right, bottom = other
    return [(left - rect[2], 0.0), (right - rect[0], 0.0), (0.0, top - rect[3]), (0.0, bottom - rect[1])]
