"""Equal gaps: where a dragged box stands as far from its neighbours as they stand from theirs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vsa.layout.outline import Rect

SAME = 0.5
"""Gaps that differ by less look equal."""

Span = tuple[float, float]
"""A gap, from where to where."""


def even_centres(held: Rect, standing: Sequence[Rect]) -> Iterator[float]:
    """The x of the centre of a held box where its gaps beside would be equal: in the middle between two neighbours, or
    as far from one as that is from the next."""
    left, right = _beside(held, standing)
    width = held[2] - held[0]
    if left and right and right[0][0] - left[0][1] > width:
        yield (left[0][1] + right[0][0]) / 2
    if len(left) > 1:
        yield left[0][1] + (left[0][0] - left[1][1]) + width / 2
    if len(right) > 1:
        yield right[0][0] - (right[1][0] - right[0][1]) - width / 2


def equal_gaps(held: Rect, standing: Sequence[Rect]) -> tuple[Span, ...]:
    """The gaps in the row of a held box that are equal to the one beside it, it included; none when none is."""
    left, right = _beside(held, standing)
    row = [*reversed(left[:2]), (held[0], held[2]), *right[:2]]
    gaps = [(one[1], other[0]) for one, other in pairwise(row)]
    equal = [pair for pair in pairwise(gaps) if abs(_size(pair[0]) - _size(pair[1])) < SAME and _size(pair[0]) > 0]
    return tuple(dict.fromkeys(gap for pair in equal for gap in pair))


def turned(rect: Rect) -> Rect:
    """A rectangle with sideways and downwards exchanged, to look at columns as at rows."""
    left, top, right, bottom = rect
    return top, left, bottom, right


def _beside(held: Rect, standing: Sequence[Rect]) -> tuple[list[Span], list[Span]]:
    """The boxes left and right of a held one, in its row, as spans from the nearest on."""
    middle = (held[0] + held[2]) / 2
    row = [rect for rect in standing if rect[1] < held[3] and held[1] < rect[3]]
    left = sorted(((rect[0], rect[2]) for rect in row if (rect[0] + rect[2]) / 2 < middle), key=lambda span: -span[1])
    right = sorted((rect[0], rect[2]) for rect in row if (rect[0] + rect[2]) / 2 >= middle)
    return left, right


def _size(gap: Span) -> float:
    return gap[1] - gap[0]
