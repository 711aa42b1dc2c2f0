"""Where a dragged box comes to rest: in line with its neighbours, on the grid, and not too near the others."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vsa.layout.evenly import Span, equal_gaps, even_centres, turned
from vsa.layout.outline import Rect, overlap
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


def snap(
    moving: Sequence[Rect], standing: Sequence[Rect], lane_tops: Iterable[float], gaps: Sequence[float] = ()
) -> Snap:
    """The correction for dragged rectangles, of which the first is the one held, among those that stand.

    Centres take the line of a neighbour's centre within 8, or sideways the place where gaps are equal when that is
    nearer; else the corner of a card there lies on the grid of 13, counted from x = 0 and from the padding of its lane.
    Dragged boxes keep 26 above or below others and 36 beside them, or as much as `gaps` says for each that stands;
    where no move in one direction makes that true, they lie where they are dropped.
    """
    if not moving:
        return Snap(0.0, 0.0)
    held, (xs, ys) = moving[0], _centres(standing)
    x, y = _centre(held)
    top = max((top for top in lane_tops if top <= y), default=0.0)
    rest_y, guide_y = _rest(y, ys, top + LANE_PADDING + CARD_HEIGHT / 2)
    level = next(iter(_moved([held], 0.0, rest_y - y)))
    row = [rect for rect in standing if rect[1] < level[3] and level[1] < rect[3]]
    rest_x, guide_x = _evenly(level, row, *_rest(x, xs, CARD_WIDTH / 2))
    dx, dy = rest_x - x, rest_y - y
    push_x, push_y = _push(_moved(moving, dx, dy), _kept_free(standing, gaps))
    if push_x or push_y:
        return Snap(dx + push_x, dy + push_y, None if push_x else guide_x, None if push_y else guide_y)
    there = next(iter(_moved([held], dx, dy)))
    column = [turned(rect) for rect in standing if rect[0] < there[2] and there[0] < rect[2]]
    return Snap(dx, dy, guide_x, guide_y, equal_gaps(there, row), equal_gaps(turned(there), column))


def sidestep(moving: Sequence[Rect], standing: Sequence[Rect]) -> float:
    """How far sideways dragged rectangles must go so that none lies on one that stands: the shortest way, 0 when none
    does. With the distance that `snap` keeps where there is such a place within reach, else without.
    """
    if not any(overlap(rect, other) for rect in moving for other in standing):
        return 0.0
    steps = sorted((step * MODULE for step in range(-SIDESTEPS, SIDESTEPS + 1)), key=abs)
    for blocked in (_kept_free(standing), standing):
        for dx in steps:
            moved = _moved(moving, dx, 0.0)
            if min(rect[0] for rect in moved) >= 0 and not any(
                overlap(rect, other) for rect in moved for other in blocked
            ):
                return dx
    return 0.0


def _centre(rect: Rect) -> tuple[float, float]:
    return (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2


def _centres(rects: Sequence[Rect]) -> tuple[list[float], list[float]]:
    centres = [_centre(rect) for rect in rects]
    return [x for x, _ in centres], [y for _, y in centres]


def _rest(at: float, lines: Sequence[float], origin: float) -> tuple[float, float | None]:
    """Where a centre comes to rest, and the line that it then shares."""
    on_grid = origin + round((at - origin) / MODULE) * MODULE
    for near in (at, on_grid):
        line = min(lines, key=lambda line: abs(line - near), default=math.inf)
        if abs(line - near) <= REACH:
            return line, line
    return on_grid, None


def _evenly(held: Rect, standing: Sequence[Rect], rest: float, line: float | None) -> tuple[float, float | None]:
    """The place of equal gaps, if one is within reach and nearer than the line that would be taken."""
    x, _ = _centre(held)
    even = min(even_centres(held, standing), key=lambda centre: abs(centre - x), default=math.inf)
    reach = REACH if line is None else abs(line - x)
    return (even, None) if abs(even - x) <= reach and even != line else (rest, line)


def _moved(rects: Iterable[Rect], dx: float, dy: float) -> list[Rect]:
    return [(left + dx, top + dy, right + dx, bottom + dy) for left, top, right, bottom in rects]


def _push(moving: Sequence[Rect], kept_free: Sequence[Rect]) -> tuple[float, float]:
    """The shortest move in one direction after which nothing is too near; none when there is no such move."""
    pushes = [push for rect in moving for other in _meeting(rect, kept_free) for push in _ways_off(rect, other)]
    for dx, dy in sorted(pushes, key=lambda push: abs(push[0]) + abs(push[1])):
        if not any(overlap(rect, other) for rect in _moved(moving, dx, dy) for other in kept_free):
            return dx, dy
    return 0.0, 0.0


def _kept_free(standing: Sequence[Rect], gaps: Sequence[float] = ()) -> list[Rect]:
    """What stands, with the room around it that others keep from."""
    beside = gaps or [float(MIN_GAP_X)] * len(standing)
    return [
        (left - gap, top - MIN_GAP_Y, right + gap, bottom + MIN_GAP_Y)
        for (left, top, right, bottom), gap in zip(standing, beside, strict=True)
    ]


def _meeting(rect: Rect, others: Sequence[Rect]) -> list[Rect]:
    """Those that a rectangle overlaps, found quickly among thousands."""
    left, top, right, bottom = rect
    return [each for each in others if each[0] < right and left < each[2] and each[1] < bottom and top < each[3]]


def _ways_off(rect: Rect, other: Rect) -> list[tuple[float, float]]:
    left, top, right, bottom = other
    return [(left - rect[2], 0.0), (right - rect[0], 0.0), (0.0, top - rect[3]), (0.0, bottom - rect[1])]
