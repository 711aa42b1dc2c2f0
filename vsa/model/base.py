"""What every part of a document has in common: it never changes, and it keeps fields that it does not know."""

import math
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, NoReturn, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer

Id = str
K = TypeVar("K")
V = TypeVar("V")

FARTHEST = 1e6
LARGEST = 1e9
DEEPEST = 50
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)

Day = Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
"""A day so far from the ends of the calendar that years can be added to it."""
Coordinate = Annotated[float, Field(ge=-FARTHEST, le=FARTHEST)]
"""A place in canvas units."""
Quantity = Annotated[float, Field(ge=0, le=LARGEST)]
"""A number of cases, people or hours."""
Number = Annotated[int, Field(ge=0, le=LARGEST)]
"""What something is called by, as an action on a list."""
Share = Annotated[float, Field(ge=0, le=1)]
"""A part of a whole."""


class FrozenDict(dict[str, Any]):
    """A dictionary from JSON that nobody can write to; it serializes as a dictionary."""

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("a document never changes")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


def deeply_frozen(value: Any, depth: int = 0) -> Any:
    """A JSON value that nobody can write to: tuples for lists, `FrozenDict` for dictionaries.

    Raises ValueError for what a file cannot hold: text that is not UTF-8, numbers that are not finite, deeper nesting
    than `DEEPEST`, and anything that is not JSON.
    """
    if depth > DEEPEST:
        raise ValueError("nested too deeply")
    if isinstance(value, str):
        value.encode()
    elif isinstance(value, float) and not math.isfinite(value):
        raise ValueError("not a finite number")
    elif isinstance(value, list | tuple):
        return tuple(deeply_frozen(item, depth + 1) for item in value)
    elif isinstance(value, Mapping):
        return FrozenDict((deeply_frozen(key), deeply_frozen(item, depth + 1)) for key, item in value.items())
    elif not (value is None or isinstance(value, bool | int | float)):
        raise ValueError("not a JSON value")
    return value


def _frozen_json(value: Any) -> Any:
    return deeply_frozen(value)


FrozenJson = Annotated[Any, AfterValidator(_frozen_json)]
"""A JSON value of any shape, read-only to its depth."""


_set = object.__setattr__


class Frozen(BaseModel):
    """An immutable value. Unknown fields of a newer program survive a round trip as extras."""

    model_config = ConfigDict(frozen=True, extra="allow", allow_inf_nan=False)

    __pydantic_extra__: dict[str, FrozenJson]

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """As of any model, but in half the time, since an edit may copy thousands of elements: what never changes is
        shared."""
        if deep or not update or not update.keys() <= self.__pydantic_fields__.keys():
            return super().model_copy(update=update, deep=deep)
        made = object.__new__(type(self))
        _set(made, "__dict__", {**self.__dict__, **update})
        _set(made, "__pydantic_fields_set__", self.__pydantic_fields_set__.union(update))
        _set(made, "__pydantic_extra__", self.__pydantic_extra__)
        _set(made, "__pydantic_private__", None)
        return made


def _read_only(mapping: Mapping[K, V]) -> Mapping[K, V]:
    return MappingProxyType(dict(mapping))


def _plain(mapping: Mapping[K, V]) -> dict[K, V]:
    return dict(mapping)


ReadOnly = Annotated[Mapping[K, V], AfterValidator(_read_only), PlainSerializer(_plain)]
"""A mapping inside a frozen model: nobody can write to it. Insertion order is the drawing order and is kept."""


def frozen_mapping(mapping: Mapping[K, V]) -> Mapping[K, V]:
    """A read-only copy, for values made with `model_copy`, which validates nothing."""
    return _read_only(mapping)
