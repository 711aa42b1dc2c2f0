"""Ids and numbers for what is new."""

from collections.abc import Collection, Iterable
from itertools import count
from typing import Protocol

from vsa.model.base import Id
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
    elements = [getattr(document.streams[stream], name) for name in ELEMENTS]
    origins = {origin for other in document.streams.values() for node in other.nodes.values() for origin in node.origin}
    return free_id(origins.union(*elements), prefix)


def free_id(taken: Collection[Id], prefix: str) -> Id:
    """An id of a prefix and a number that is not taken."""
    return next(key for number in count(len(taken) + 1) if (key := f"{prefix}{number}") not in taken)


def next_number(numbered: Iterable[Numbered]) -> int:
    """The number after the highest. Numbers of what is gone are not used again while a higher one stands."""
    return max((each.number for each in numbered), default=0) + 1
