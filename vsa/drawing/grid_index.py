"""Which items lie in a part of a sheet, without looking at all of them."""

from collections.abc import Iterable, Sequence

from vsa.drawing.sheet import Box, Item, Sheet

CELL = 256.0
"""Side of a square of the grid in canvas units: a few cards."""

MOST_SQUARES = 64
"""An item over more squares than this, such as a lane, is kept apart and looked at every time."""

Square = tuple[int, int]
Reach = tuple[int, int, int, int]
"""The first and last column, and the first and last row, of squares that a box touches."""


class GridIndex:
    """The items of a sheet by the squares of a grid that their bounds touch."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._squares: dict[Square, tuple[str, ...]] = {}
        self._large: frozenset[str] = frozenset()
        self._exchange((), sheet.items)

    def with_sheet(self, sheet: Sheet) -> "GridIndex":
        """The index of another sheet: made from this one where most items are the same objects."""
        return self if sheet is self._sheet else self.with_changes(sheet, *sheet.differences(self._sheet))

    def with_changes(self, sheet: Sheet, gone: Sequence[Item], come: Sequence[Item]) -> "GridIndex":
        """The same where it is known already what is gone and what has come."""
        if len(come) > len(sheet.items) / 4:
            return GridIndex(sheet)
        made = object.__new__(GridIndex)
        made._sheet, made._squares, made._large = sheet, dict(self._squares), self._large
        made._exchange(gone, come)
        return made

    def within(self, box: Box) -> list[Item]:
        """The items whose bounds share a point with `box`, in painting order."""
        return [item for item in self._near(box) if item.bounds.overlaps(box)]

    def inside(self, box: Box) -> list[Item]:
        """The items whose bounds lie wholly in `box`, in painting order."""
        x0, y0, x1, y1 = box
        bounds = ((item, item.bounds) for item in self._near(box))
        return [
            item
            for item, (left, top, right, bottom) in bounds
            if x0 <= left and y0 <= top and right <= x1 and bottom <= y1
        ]

    def _near(self, box: Box) -> Sequence[Item]:
        """Those that may be within a box, in painting order."""
        sheet, reach = self._sheet, _reach(box)
        if _count(reach) > len(self._squares):
            return sheet.items
        keys = self._large.union(*[self._squares.get(square, ()) for square in _squares(reach)])
        return [sheet.items[place] for place in sorted(map(sheet.place, keys))]

    def _exchange(self, gone: Iterable[Item], come: Iterable[Item]) -> None:
        large = set(self._large)
        for item in gone:
            large.discard(item.key)
            for square in _squares_of(item):
                self._squares[square] = tuple([other for other in self._squares[square] if other != item.key])
        for item in come:
            squares = _squares_of(item)
            if not squares:
                large.add(item.key)
            for square in squares:
                self._squares[square] = (*self._squares.get(square, ()), item.key)
        self._large = frozenset(large)


def _squares_of(item: Item) -> Sequence[Square]:
    """The squares that an item touches; none where there are too many."""
    reach = _reach(item.bounds)
    return _squares(reach) if _count(reach) <= MOST_SQUARES else ()


def _reach(box: Box) -> Reach:
    left, top, right, bottom = box
    return int(left // CELL), int(right // CELL), int(top // CELL), int(bottom // CELL)


def _count(reach: Reach) -> int:
    first, last, upper, lower = reach
    return (last - first + 1) * (lower - upper + 1)


def _squares(reach: Reach) -> list[Square]:
    first, last, upper, lower = reach
    return [(column, row) for column in range(first, last + 1) for row in range(upper, lower + 1)]
