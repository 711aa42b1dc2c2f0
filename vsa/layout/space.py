"""What already lies where, so that labels find room: rectangles in a hash of squares."""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from vsa.layout.outline import Rect, overlap

SQUARE = 180
ARROW_UNDER = 30.0
"""Cost of covering a foreign arrow; boxes and labels are never covered."""

MOST_SQUARES = 4096
"""A rectangle over more squares than this is kept apart, so that one far-away point costs nothing."""


class Space:
    """Rectangles with owners. Solid ones may not be covered, the others cost `ARROW_UNDER` per owner.

    areas: what lies outside them is of no interest; None = everything is.
    """

    def __init__(self, areas: Sequence[Rect] | None = None) -> None:
        self.areas = areas
        self._squares: dict[tuple[int, int], list[tuple[Rect, Hashable, bool]]] = defaultdict(list)
        self._huge: list[tuple[Rect, Hashable, bool]] = []

    def add(self, rect: Rect, owner: Hashable, solid: bool = True) -> None:
        """Takes up a rectangle."""
        if self.areas is not None and not any(overlap(area, rect) for area in self.areas):
            return
        entry = (rect, owner, solid)
        if _squares_in(rect) > MOST_SQUARES:
            self._huge.append(entry)
            return
        for square in _squares(rect):
            self._squares[square].append(entry)

    def near(self, rect: Rect) -> Iterator[tuple[Rect, Hashable, bool]]:
        """Everything in the squares that a rectangle touches, some of it perhaps twice."""
        for square in _squares(rect):
            yield from self._squares.get(square, ())
        yield from self._huge

    def cost(self, rect: Rect, own: Hashable) -> float:
        """Cost of a label here: infinite on anything solid that is not its own."""
        left, top, right, bottom = rect
        arrows = set()
        for (x0, y0, x1, y1), owner, solid in self.near(rect):
            if x0 < right and left < x1 and y0 < bottom and top < y1 and owner != own:
                if solid:
                    return math.inf
                arrows.add(owner)
        return ARROW_UNDER * len(arrows)


def _squares_in(rect: Rect) -> float:
    return (1 + (rect[2] - rect[0]) // SQUARE) * (1 + (rect[3] - rect[1]) // SQUARE)


def _squares(rect: Rect) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = rect
    for i in range(int(left // SQUARE), int(right // SQUARE) + 1):
        for j in range(int(top // SQUARE), int(bottom // SQUARE) + 1):
            yield i, j
