"""What a repeated measurement shows: its median, where it is now, and whether it has moved more than by chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from vsa.model.gains import Better, Indicator, Point

SHIFT = 6
"""So many points in a row on one side of the median are no chance (Perla, Provost and Murray 2011)."""
TREND = 5
"""Nor are so many that rise, or fall, one after the other."""


@dataclass(frozen=True, slots=True)
class RunChart:
    """`points` in the order of their days. `shift` and `trend` are 1 for better, -1 for worse and 0 for neither;
    `reached` says whether the latest point is at the goal or beyond, None without a goal."""

    points: tuple[Point, ...]
    median: float | None
    latest: Point | None
    reached: bool | None
    shift: int
    trend: int


def run_chart(indicator: Indicator) -> RunChart:
    """The chart of an indicator, also of one without points."""
    points = tuple(sorted(indicator.points, key=lambda point: point.day))
    values = [point.value for point in points]
    middle = median(values) if values else None
    sign = -1 if indicator.better is Better.LOWER else 1
    return RunChart(
        points,
        middle,
        points[-1] if points else None,
        _reached(values, indicator.goal, sign),
        sign * (_shift(values, middle) if middle is not None else 0),
        sign * _trend(values),
    )


def _reached(values: Sequence[float], goal: float | None, sign: int) -> bool | None:
    return None if goal is None or not values else sign * (values[-1] - goal) >= 0


def _shift(values: Sequence[float], middle: float) -> int:
    """The side of the median on which the latest points lie, if they are enough. Points on it count for neither."""
    sides = [_side(value - middle) for value in values if value != middle]
    runs = [(side, len(list(run))) for side, run in groupby(sides)]
    return runs[-1][0] if runs and runs[-1][1] >= SHIFT else 0


def _trend(values: Sequence[float]) -> int:
    """The direction in which the latest points go, if they are enough. A value that repeats the one before it counts
    for neither."""
    steps = [_side(after - before) for before, after in pairwise(values) if after != before]
    runs = [(side, len(list(run))) for side, run in groupby(steps)]
    return runs[-1][0] if runs and runs[-1][1] >= TREND - 1 else 0


def _side(difference: float) -> int:
    return 1 if difference > 0 else -1
