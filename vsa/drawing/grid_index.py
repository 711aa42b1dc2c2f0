"""Which items lie in a part of a sheet, without looking at all of them."""

from collections.abc import Iterable, Iterator

from vsa.drawing.sheet import Box, Item

CELL = 256.0
"""Side of a square of the grid in canvas units: a few cards."""


class GridIndex:
    """The items of a sheet by the squares of a grid that their bounds touch."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = tuple(items)
        self._squares: dict[tuple[int, int], list[int]] = {}
        for place, item in enumerate(self._items):
            for square in _squares(item.bounds):
                self._squares.setdefault(square, []).append(place)

    def with_items(self, items: Iterable[Item]) -> "GridIndex":
        """The index of other items: made from this one where most of them are the same objects in the same order."""
        now = tuple(items)
        if len(now) != len(self._items):
            return GridIndex(now)
        pairs = zip(self._items, now, strict=True)
        changed = [place for place, (before, item) in enumerate(pairs) if before is not item]
        if len(changed) > len(now) / 4:
            return GridIndex(now)
        made = GridIndex(())
        made._items, made._squares = now, dict(self._squares)
        for place in changed:
            made._move(place, self._items[place].bounds, now[place].bounds)
        return made

    def _move(self, place: int, before: Box, after: Box) -> None:
        for square in _squares(before):
            self._squares[square] = [other for other in self._squares[square] if other != place]
        for square in _squares(after):
            self._squares[square] = [*self._squares.get(square, ()), place]

    def within(self, box: Box) -> list[Item]:
        """The items whose bounds share a point with `box`, in painting order."""
        places = {place for square in _squares(box) for place in self._squares.get(square, ())}
        return [self._items[place] for place in sorted(places) if self._items[place].bounds.overlaps(box)]


def _squares(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield column, row
