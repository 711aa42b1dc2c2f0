"""Ids and numbers for what is new."""

from collections.abc import Collection, Container, Iterable, Iterator
from itertools import chain, islice
from itertools import count as counting
from operator import attrgetter
from typing import Protocol

from vsa.model.base import LARGEST, Id
from vsa.model.document import Document
from vsa.model.integrity import ELEMENTS


class Numbered(Protocol):
    """A problem or an action."""

    @property
    def number(self) -> int: ...


def fresh_id(document: Document, stream: Id, prefix: str) -> Id:
    """An id such as `n7` that nothing in a stream has, and that no node in the document came from.

    The same document always gives the same id, so that a caller can know the id that an edit will give.
    """
    return fresh_ids(document, stream, prefix, 1)[0]


def fresh_ids(document: Document, stream: Id, prefix: str, count: int) -> tuple[Id, ...]:
    """As many ids as asked for, each as `fresh_id` would give it once those before are taken."""
    mappings = [getattr(document.streams[stream], name) for name in ELEMENTS]
    nodes = chain.from_iterable(other.nodes.values() for other in document.streams.values())
    origins = set(chain.from_iterable(map(attrgetter("origin"), nodes)))
    keys = _keys(prefix, sum(map(len, mappings)))
    free = (key for key in keys if key not in origins and not _in_any(key, mappings))
    return tuple(islice(free, count))


def free_id(taken: Collection[Id], prefix: str) -> Id:
    """An id of a prefix and a number that is not taken."""
    return next(key for key in _keys(prefix, len(taken)) if key not in taken)


def _keys(prefix: str, after: int) -> Iterator[Id]:
    return (f"{prefix}{number}" for number in counting(after + 1))


def _in_any(key: Id, several: Iterable[Container[Id]]) -> bool:
    return any(key in some for some in several)


def next_number(numbered: Iterable[Numbered]) -> int:
    """The number after the highest. Numbers of what is gone are not used again while a higher one stands."""
    taken = {each.number for each in numbered}
    highest = max(taken, default=0)
    return highest + 1 if highest < LARGEST else next(number for number in counting(1) if number not in taken)
