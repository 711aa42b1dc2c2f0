"""Which items lie in a part of a sheet, without looking at all of them."""

from collections.abc import Iterable, Iterator, Sequence

from vsa.drawing.sheet import Box, Item, Sheet

CELL = 256.0
"""Side of a square of the grid in canvas units: a few cards."""

MOST_SQUARES = 64
"""An item over more squares than this, such as a lane, is kept apart and looked at every time."""

Square = tuple[int, int]


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
        sheet = self._sheet
        keys = self._large.union(*(self._squares.get(square, ()) for square in _squares(box)))
        items = (sheet.items[place] for place in sorted(map(sheet.place, keys)))
        return [item for item in items if item.bounds.overlaps(box)]

    def _exchange(self, gone: Iterable[Item], come: Iterable[Item]) -> None:
        for square, key in _by_square(gone):
            self._squares[square] = tuple(other for other in self._squares[square] if other != key)
        for square, key in _by_square(come):
            self._squares[square] = (*self._squares.get(square, ()), key)
        large = {item.key for item in come if _is_large(item.bounds)}
        self._large = self._large.difference(item.key for item in gone) | large


def _by_square(items: Iterable[Item]) -> Iterator[tuple[Square, str]]:
    return ((square, item.key) for item in items if not _is_large(item.bounds) for square in _squares(item.bounds))


def _squares(box: Box) -> Iterator[Square]:
    columns, rows = _reach(box)
    return ((column, row) for column in columns for row in rows)


def _is_large(box: Box) -> bool:
    columns, rows = _reach(box)
    return len(columns) * len(rows) > MOST_SQUARES


def _reach(box: Box) -> tuple[range, range]:
    columns = range(int(box.left // CELL), int(box.right // CELL) + 1)
    return columns, range(int(box.top // CELL), int(box.bottom // CELL) + 1)
