"""What differs between two documents, by identity: an element that is the same object has not changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import compress
from operator import is_not, itemgetter
from types import MappingProxyType

from vsa.model.base import Frozen, Id
from vsa.model.document import LISTS, Document
from vsa.model.integrity import ELEMENTS
from vsa.model.stream import Stream

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids that differ between two mappings. `reordered`: what is in both stands in another order."""

    added: frozenset[Id] = NOTHING
    removed: frozenset[Id] = NOTHING
    changed: frozenset[Id] = NOTHING
    reordered: bool = False

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.reordered)

    @property
    def ids(self) -> frozenset[Id]:
        """Every id that was added, removed or changed."""
        return self.added | self.removed | self.changed


SAME = Changes()


@dataclass(frozen=True, slots=True)
class StreamDiff:
    """What differs in a stream that both documents hold. `fields` are the names of its own fields."""

    fields: frozenset[str] = NOTHING
    lanes: Changes = SAME
    nodes: Changes = SAME
    flows: Changes = SAME
    problems: Changes = SAME
    notes: Changes = SAME
    symbols: Changes = SAME
    groups: Changes = SAME

    def of(self, name: str) -> Changes:
        """What differs in a mapping of the stream."""
        found: Changes = getattr(self, name)
        return found


@dataclass(frozen=True, slots=True)
class Diff:
    """What differs between two documents. `fields` are names of the document's own fields, `lists` what differs in
    those of its mappings that do, `inside` what differs in each stream of `streams.changed`."""

    fields: frozenset[str] = NOTHING
    lists: Mapping[str, Changes] = field(default_factory=dict)
    inside: Mapping[Id, StreamDiff] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.fields or self.lists)

    @property
    def streams(self) -> Changes:
        """Which streams differ."""
        return self.of("streams")

    def of(self, name: str) -> Changes:
        """What differs in a mapping of the document."""
        return self.lists.get(name, SAME)

    def stream(self, stream: Id) -> StreamDiff:
        """What differs inside one stream; nothing when it is the same, new or gone."""
        return self.inside.get(stream, StreamDiff())


def diff(before: Document, after: Document) -> Diff:
    """What an edit did, in time linear in the number of elements of the streams that it touched."""
    if before is after:
        return Diff()
    lists = {name: changes(getattr(before, name), getattr(after, name)) for name in LISTS}
    inside = {key: _stream_diff(before.streams[key], after.streams[key]) for key in lists["streams"].changed}
    return Diff(
        fields=_fields(before, after, LISTS),
        lists=MappingProxyType({name: found for name, found in lists.items() if found}),
        inside=MappingProxyType(inside),
    )


def changes(before: Mapping[Id, Frozen], after: Mapping[Id, Frozen]) -> Changes:
    """The ids that differ between two mappings."""
    if before is after:
        return SAME
    differing = set(compress(after, map(is_not, after.values(), map(before.get, after))))
    added = frozenset(key for key in differing if key not in before)
    removed = frozenset(before.keys() - after.keys())
    kept_before = [key for key in before if key not in removed] if removed else list(before)
    kept_after = [key for key in after if key not in added] if added else list(after)
    return Changes(added, removed, frozenset(differing - added), kept_before != kept_after)


def same_but(element: Frozen, known: Frozen, but: tuple[str, ...]) -> bool:
    """Whether two elements differ at most in some fields."""
    others = _values_but(type(element), but)
    return type(element) is type(known) and others(element.__dict__) == others(known.__dict__)


@cache
def _values_but(kind: type[Frozen], but: tuple[str, ...]) -> Callable[[Mapping[str, object]], object]:
    """Takes the values of all fields of a kind of element but some."""
    return itemgetter(*[name for name in kind.model_fields if name not in but])


def _stream_diff(before: Stream, after: Stream) -> StreamDiff:
    lanes, nodes, flows, problems, notes, symbols, groups = (
        changes(getattr(before, name), getattr(after, name)) for name in ELEMENTS
    )
    return StreamDiff(_fields(before, after, ELEMENTS), lanes, nodes, flows, problems, notes, symbols, groups)


def _fields(before: Frozen, after: Frozen, mappings: Iterable[str]) -> frozenset[str]:
    names = type(after).model_fields.keys() - set(mappings)
    return frozenset(name for name in names if getattr(before, name) != getattr(after, name))
