"""What every part of a document has in common: it never changes, and it keeps fields that it does not know."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainSerializer

Id = str
K = TypeVar("K")
V = TypeVar("V")


class Frozen(BaseModel):
    """An immutable value. Unknown fields of a newer program survive a round trip as extras."""

    model_config = ConfigDict(frozen=True, extra="allow", allow_inf_nan=False)


def _read_only(mapping: Mapping[K, V]) -> Mapping[K, V]:
    return MappingProxyType(dict(mapping))


def _plain(mapping: Mapping[K, V]) -> dict[K, V]:
    return dict(mapping)


ReadOnly = Annotated[Mapping[K, V], AfterValidator(_read_only), PlainSerializer(_plain)]
"""A mapping inside a frozen model: nobody can write to it. Insertion order is the drawing order and is kept."""


def frozen_mapping(mapping: Mapping[K, V]) -> Mapping[K, V]:
    """A read-only copy, for values made with `model_copy`, which validates nothing."""
    return _read_only(mapping)
