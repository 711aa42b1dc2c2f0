"""A free place for something new among what stands already."""

from collections.abc import Iterable, Iterator, Sequence

from vsa.layout.outline import Rect, overlap
from vsa.layout.spacing import COLUMN_GAP, ROW_GAP

MOST_COMPARED = 40_000
"""Pairs of rectangles beyond which what is new goes to the right of everything, for the sake of time."""


def free_to_the_right(new: Sequence[Rect], standing: Sequence[Rect]) -> float:
    """How far to the right rectangles must go, as a whole, to keep the distance of columns and rows from those that
    stand: 0 where there is room at once."""
    if len(new) * len(standing) > MOST_COMPARED:
        return _beyond(new, standing)
    places = sorted({0.0, *_past(new, standing)})
    return next((dx for dx in places if _is_free(new, standing, dx)), _beyond(new, standing))


def _past(new: Iterable[Rect], standing: Sequence[Rect]) -> Iterator[float]:
    """The distances at which one of the new rectangles stands just to the right of one that stands in its row."""
    for rect in new:
        for other in standing:
            dx = other[2] + COLUMN_GAP - rect[0]
            if dx > 0 and rect[1] < other[3] + ROW_GAP and other[1] - ROW_GAP < rect[3]:
                yield dx


def _is_free(new: Iterable[Rect], standing: Sequence[Rect], dx: float) -> bool:
    near = (_with_room(rect, dx) for rect in new)
    return not any(overlap(rect, other) for rect in near for other in standing)


def _with_room(rect: Rect, dx: float) -> Rect:
    left, top, right, bottom = rect
    return left + dx - COLUMN_GAP, top - ROW_GAP / 2, right + dx + COLUMN_GAP, bottom + ROW_GAP / 2


def _beyond(new: Sequence[Rect], standing: Sequence[Rect]) -> float:
    if not new or not standing:
        return 0.0
    return max(0.0, max(rect[2] for rect in standing) + COLUMN_GAP - min(rect[0] for rect in new))
