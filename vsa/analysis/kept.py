"""What was worked out before an edit and still holds, because it was made from the very same things."""

from collections.abc import Callable
from operator import is_
from typing import Any, TypeVar

T = TypeVar("T")
Ingredients = tuple[object, ...]


class Kept:
    """Results by name, each with its ingredients: every object that it depends on and that never changes in itself.

    One that is asked for again with other ingredients, if only equal ones, is made anew. When it comes out equal the
    first one is given again, so that what is made from it can be kept in its turn.
    """

    def __init__(self, before: "Kept | None" = None) -> None:
        self._made: dict[str, tuple[Ingredients, Any]] = dict(before._made) if before else {}

    def once(self, name: str, ingredients: Ingredients, make: Callable[[], T]) -> T:
        """The result of `make`, which is called unless the ingredients are those of the last time."""
        known = self._made.get(name)
        if known is None or not all(map(is_, known[0], ingredients)):
            made = make()
            known = self._made[name] = (ingredients, known[1] if known and known[1] == made else made)
        result: T = known[1]
        return result
