"""Divides a map that is too large for one sheet, between its cards and never through them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from vsa.drawing.sheet import Box, Item, Sheet

UNBROKEN = ("node:", "label:", "wait:", "problem:", "note:", "symbol:")
"""What a cut goes round: everything but lanes and arrows."""
SLACK = 1.1
"""How much longer than the others a piece may be to end between two cards."""
SHORTEST_PART = 0.5
"""The least part of a sheet that a piece fills before it is cut through something rather than shorter."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one coordinate to another."""

    start: float
    end: float

    @property
    def length(self) -> float:
        return self.end - self.start


def windows(sheet: Sheet, width: float, height: float) -> tuple[Box, ...]:
    """Parts of a map no larger than `width` by `height`, in reading order. One part is the whole map."""
    solid = [item.bounds for item in sheet.items if item.key.startswith(UNBROKEN)]
    lanes = [item.bounds for item in sheet.items if item.key.startswith("lane:")]
    across = spans(Span(sheet.bounds.left, sheet.bounds.right), width, [Span(box.left, box.right) for box in solid])
    blocked = [Span(box.top, box.bottom) for box in (lanes or solid)]
    down = spans(Span(sheet.bounds.top, sheet.bounds.bottom), height, blocked)
    return tuple(Box(column.start, row.start, column.end, row.end) for row in down for column in across)


def spans(whole: Span, longest: float, blocked: Sequence[Span]) -> tuple[Span, ...]:
    """A length cut into about equal pieces no longer than `longest`, outside the blocked spans where possible."""
    pieces = []
    start = whole.start
    while whole.end - start > longest:
        rest = whole.end - start
        equal = rest / ceil(rest / longest)
        cut = _cut(start, start + min(longest, equal * SLACK), blocked)
        pieces.append(Span(start, cut))
        start = cut
    return (*pieces, Span(start, whole.end))


def _cut(start: float, limit: float, blocked: Sequence[Span]) -> float:
    cut = limit
    for span in sorted(blocked, key=lambda each: each.end, reverse=True):
        if span.start < cut < span.end:
            cut = span.start
    if cut < start + (limit - start) * SHORTEST_PART:
        return limit
    free = max((span.end for span in blocked if start < span.end <= cut), default=cut)
    return (free + cut) / 2


def inside(sheet: Sheet, window: Box) -> tuple[Item, ...]:
    """The items of which something shows in a window."""
    return tuple(item for item in sheet.items if item.bounds.overlaps(window))
