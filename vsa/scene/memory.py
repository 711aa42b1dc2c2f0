"""What the previous picture was made of, so that the next one makes anew only what changed."""

from collections.abc import Callable, Iterable, Mapping, Set
from typing import TypeAlias, TypeVar, TypeVarTuple, cast

T = TypeVar("T")
Ingredients = TypeVarTuple("Ingredients")

Remembered: TypeAlias = Mapping[str, tuple[tuple[object, ...], object]]


def _nothing(_: object) -> bool:
    return False


class Memory:
    """Things by key, with the ingredients that they were made from. What is not asked for again is forgotten.

    What was made from other ingredients but `will_do` for the moment is handed out as it is; its key is `outdated`.
    """

    def __init__(self, before: Remembered, will_do: Callable[[object], bool] = _nothing) -> None:
        self._before, self._will_do = before, will_do
        self._now: dict[str, tuple[tuple[object, ...], object]] = {}
        self._rest: Remembered = {}
        self.outdated: set[str] = set()

    def recall(self, key: str, make: Callable[[*Ingredients], T], *ingredients: *Ingredients) -> T:
        """What `make` made for this key last time, if it was from equal ingredients; else it makes it now."""
        known = self._before.get(key)
        if known is None or known[0] != ingredients:
            if known is not None and self._will_do(known[1]):
                self.outdated.add(key)
            else:
                known = (ingredients, make(*ingredients))
        self._now[key] = known
        return cast(T, known[1])

    def leaves(self, key: str, known: object | None) -> bool:
        """Whether what is known by a key will do as it is, though it would be made otherwise now."""
        if known is None or not self._will_do(known):
            return False
        self.outdated.add(key)
        return True

    def keep_the_rest(self, gone: Iterable[str] = ()) -> None:
        """Remember also what nobody asked for this time, but for what is gone."""
        self._rest = rest = dict(self._before)
        for key in gone:
            rest.pop(key, None)

    @property
    def asked(self) -> Set[str]:
        """The keys that were asked for."""
        return self._now.keys()

    @property
    def contents(self) -> Remembered:
        """What was asked for, and the rest if that is kept, for the next picture."""
        return {**self._rest, **self._now}
