"""What already lies where, so that labels find room: rectangles in a hash of squares."""

import math
from collections import defaultdict
from collections.abc import Hashable, Sequence

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

    def concerns(self, rect: Rect) -> bool:
        """Whether a rectangle lies where anything is of interest."""
        return self.areas is None or any(overlap(area, rect) for area in self.areas)

    def add(self, rect: Rect, owner: Hashable, solid: bool = True) -> None:
        """Takes up a rectangle."""
        if not self.concerns(rect):
            return
        entry = (rect, owner, solid)
        columns, rows = _squares(rect)
        if len(columns) * len(rows) > MOST_SQUARES:
            self._huge.append(entry)
            return
        for i in columns:
            for j in rows:
                self._squares[i, j].append(entry)

    def near(self, rect: Rect) -> list[tuple[Rect, Hashable, bool]]:
        """Everything in the squares that a rectangle touches, some of it perhaps twice."""
        columns, rows = _squares(rect)
        if len(columns) == len(rows) == 1 and not self._huge:
            return self._squares.get((columns[0], rows[0]), [])
        found = list(self._huge)
        for i in columns:
            for j in rows:
                found += self._squares.get((i, j), ())
        return found

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


def _squares(rect: Rect) -> tuple[range, range]:
    left, top, right, bottom = rect
    columns = range(int(left // SQUARE), int(right // SQUARE) + 1)
    return columns, range(int(top // SQUARE), int(bottom // SQUARE) + 1)
