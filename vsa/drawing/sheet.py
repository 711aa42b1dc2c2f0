"""Display lists: named items of primitives in painting order."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import compress
from operator import is_not
from typing import NamedTuple

from vsa.drawing.primitives import Primitive


class Box(NamedTuple):
    """A rectangle from (left, top) to (right, bottom)."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share a point."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )

    def contains(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Whether a point lies inside or within `slack` of it."""
        return self.left - slack <= x <= self.right + slack and self.top - slack <= y <= self.bottom + slack

    def grown(self, by: float) -> "Box":
        """The same rectangle, larger on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True, slots=True)
class Item:
    """Something in the picture that can be pointed at; `key` is `node:ID`, `flow:ID`, `lane:ID` and so on."""

    key: str
    bounds: Box
    primitives: tuple[Primitive, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A display list: items in painting order inside `bounds`."""

    items: tuple[Item, ...]
    bounds: Box
    _places: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_places", {item.key: place for place, item in enumerate(self.items)})

    def __getitem__(self, key: str) -> Item:
        """The item with a key; raises KeyError."""
        return self.items[self._places[key]]

    def get(self, key: str) -> Item | None:
        """The item with a key, or None."""
        place = self._places.get(key)
        return None if place is None else self.items[place]

    def keys(self) -> Set[str]:
        """The keys of all items."""
        return self._places.keys()

    def place(self, key: str) -> int:
        """How many items lie below the one with a key; raises KeyError."""
        return self._places[key]

    def differences(self, before: "Sheet") -> tuple[list[Item], list[Item]]:
        """The items that only the sheet `before` has, and those that only this one has: what is the same object has not
        changed."""
        if len(before.items) == len(self.items):
            other = tuple(map(is_not, before.items, self.items))
            gone, come = list(compress(before.items, other)), list(compress(self.items, other))
            if all(old.key == new.key for old, new in zip(gone, come, strict=True)):
                return gone, come
        old, new = set(map(id, before.items)), set(map(id, self.items))
        return _among(before.items, old - new), _among(self.items, new - old)

    def with_changed(self, changed: Iterable[Item], bounds: Box) -> "Sheet":
        """The sheet with other items in place of those with the same keys, which must all be there."""
        items = list(self.items)
        for item in changed:
            items[self._places[item.key]] = item
        return _sheet(tuple(items), bounds, self._places)

    def in_order(self, keys: Sequence[str], made: Iterable[Item], bounds: Box) -> "Sheet":
        """A sheet of items with these keys, in their order: the `made` ones, and for all other keys those of this."""
        known = dict(zip(self._places, self.items, strict=True))
        known.update((item.key, item) for item in made)
        return _sheet(tuple([known[key] for key in keys]), bounds, dict(zip(keys, range(len(keys)), strict=True)))


def _among(items: tuple[Item, ...], identities: Set[int]) -> list[Item]:
    """The items that are these objects."""
    return list(compress(items, map(identities.__contains__, map(id, items))))


def _sheet(items: tuple[Item, ...], bounds: Box, places: dict[str, int]) -> Sheet:
    """A sheet whose places are known."""
    made = object.__new__(Sheet)
    for name, value in (("items", items), ("bounds", bounds), ("_places", places)):
        object.__setattr__(made, name, value)
    return made


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all; an empty box at the origin for none."""
    every = list(boxes)
    if not every:
        return Box(0.0, 0.0, 0.0, 0.0)
    return Box(
        min(box.left for box in every),
        min(box.top for box in every),
        max(box.right for box in every),
        max(box.bottom for box in every),
    )
