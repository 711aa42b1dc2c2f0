"""The lines of a hatching, the same for every painter: strokes to be clipped, or stripes that need no clip."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil

from vsa.drawing.paths import Point, extent
from vsa.drawing.primitives import Command, Hatch

PIECES = 8
"""Straight pieces that a curve becomes."""


def hatch_lines(hatch: Hatch) -> list[tuple[float, float, float, float]]:
    """Lines from (x1, y1) to (x2, y2), rising to the right over the box of the outline; hatchings side by side
    continue."""
    box = extent(hatch.commands)
    return [(total - box.bottom, box.bottom, total - box.top, box.top) for total in _totals(hatch, 0.0)]


def hatch_stripes(hatch: Hatch) -> list[tuple[Point, ...]]:
    """The same lines, as thick as the pen, as the corners of what lies inside a convex outline."""
    outline, reach = tuple(_corners(hatch.commands)), hatch.pen.width / 2**0.5
    stripes = (_between(outline, total - reach, total + reach) for total in _totals(hatch, reach))
    return [stripe for stripe in stripes if len(stripe) > 2]


def _totals(hatch: Hatch, reach: float) -> Iterator[float]:
    """What x + y is on each line that comes as near as `reach` to the outline."""
    box, step = extent(hatch.commands), hatch.gap * 2**0.5
    first, end = ceil((box.left + box.top - reach) / step), ceil((box.right + box.bottom + reach) / step)
    return (number * step for number in range(first, end))


def _corners(commands: Sequence[Command]) -> Iterator[Point]:
    here: Point = (0.0, 0.0)
    for command in commands:
        match command:
            case ("M" | "L", x, y):
                yield (x, y)
                here = (x, y)
            case ("C", x1, y1, x2, y2, x, y):
                yield from _curve(here, (x1, y1), (x2, y2), (x, y))
                here = (x, y)


def _curve(start: Point, first: Point, second: Point, end: Point) -> Iterator[Point]:
    for piece in range(1, PIECES + 1):
        after = piece / PIECES
        weights = ((1 - after) ** 3, 3 * (1 - after) ** 2 * after, 3 * (1 - after) * after**2, after**3)
        points = (start, first, second, end)
        yield (
            sum(weight * x for weight, (x, _) in zip(weights, points, strict=True)),
            sum(weight * y for weight, (_, y) in zip(weights, points, strict=True)),
        )


def _between(outline: Sequence[Point], low: float, high: float) -> tuple[Point, ...]:
    """The part of an outline where x + y lies between two values."""
    return tuple(_cut(tuple(_cut(outline, 1.0, low)), -1.0, -high))


def _cut(outline: Sequence[Point], sign: float, least: float) -> Iterator[Point]:
    """The part of an outline where `sign` times x + y is at least a value."""

    def above(point: Point) -> float:
        return sign * (point[0] + point[1]) - least

    for here, there in pairwise((*outline, *outline[:1])):
        if above(here) >= 0:
            yield here
        if above(here) * above(there) < 0:
            part = above(here) / (above(here) - above(there))
            yield here[0] + part * (there[0] - here[0]), here[1] + part * (there[1] - here[1])
