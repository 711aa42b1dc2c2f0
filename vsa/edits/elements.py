"""Where the elements of a document are, and how one takes the place of another."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import is_
from types import MappingProxyType
from typing import Any, Literal, TypeVar, cast

from vsa.model.base import Frozen, Id, frozen_mapping
from vsa.model.document import LISTS, Document
from vsa.model.stream import Stream

Kind = Literal[
    "document",
    "stream",
    "action",
    "gain",
    "interview",
    "finding",
    "candidate",
    "check",
    "member",
    "course_day",
    "indicator",
    "case_times",
    "meeting",
    "plan",
    "audit",
    "factor",
    "lane",
    "node",
    "flow",
    "problem",
    "note",
    "symbol",
    "group",
]
Model = TypeVar("Model", bound=Frozen)

MAPPINGS: Mapping[Kind, str] = MappingProxyType(
    {
        "stream": "streams",
        "action": "actions",
        "gain": "gains",
        "interview": "interviews",
        "finding": "findings",
        "candidate": "candidates",
        "check": "checks",
        "member": "members",
        "course_day": "course_days",
        "indicator": "indicators",
        "case_times": "case_times",
        "meeting": "meetings",
        "plan": "plan",
        "audit": "audits",
        "factor": "factors",
        "lane": "lanes",
        "node": "nodes",
        "flow": "flows",
        "problem": "problems",
        "note": "notes",
        "symbol": "symbols",
        "group": "groups",
    }
)

RECORDS: Mapping[str, str] = MappingProxyType({kind: name for kind, name in MAPPINGS.items() if name in LISTS[1:]})
"""The kinds of what a document keeps beside its streams."""


@dataclass(frozen=True, slots=True)
class Ref:
    """Something in a document: the document itself, or what stands by `id` in its stream or in the document."""

    kind: Kind
    id: Id = ""
    stream: Id = ""


def element(document: Document, ref: Ref) -> Frozen:
    """What a reference names. Raises KeyError when it names nothing."""
    if ref.kind == "document":
        return document
    return cast(Frozen, getattr(_owner(document, ref), MAPPINGS[ref.kind])[ref.id])


def with_element(document: Document, ref: Ref, new: Frozen) -> Document:
    """The document with `new` in the place that a reference names, new or not."""
    if ref.kind == "document":
        return cast(Document, new)
    owner, name = _owner(document, ref), MAPPINGS[ref.kind]
    changed_owner = changed(owner, **{name: with_added(getattr(owner, name), new)})
    return with_stream(document, changed_owner) if isinstance(changed_owner, Stream) else changed_owner


def with_stream(document: Document, stream: Stream) -> Document:
    """The document with a stream in the place of the one with its id, or added last."""
    return changed(document, streams=with_added(document.streams, stream))


def changed(model: Model, **changes: Any) -> Model:
    """A copy with other values, or the very same model when every value is the one it has."""
    news = {name: value for name, value in changes.items() if not _same(getattr(model, name), value)}
    return model.model_copy(update=news) if news else model


def with_added(mapping: Mapping[Id, Any], *elements: Any) -> Mapping[Id, Any]:
    """A mapping with elements in the places of those with their ids, or added last."""
    news = {new.id: new for new in elements if mapping.get(new.id) is not new}
    return frozen_mapping({**mapping, **news}) if news else mapping


def with_inserted(mapping: Mapping[Id, Any], new: Any, place: int) -> Mapping[Id, Any]:
    """A mapping with a new element in front of the one that stands at `place`, counted from 0."""
    pairs = list(mapping.items())
    return frozen_mapping(dict([*pairs[:place], (new.id, new), *pairs[place:]]))


def without(mapping: Mapping[Id, Any], ids: Collection[Id]) -> Mapping[Id, Any]:
    """A mapping without some ids."""
    if not any(key in mapping for key in ids):
        return mapping
    return frozen_mapping({key: value for key, value in mapping.items() if key not in ids})


def _owner(document: Document, ref: Ref) -> Document | Stream:
    return document if MAPPINGS[ref.kind] in LISTS else document.streams[ref.stream]


def _same(old: object, new: object) -> bool:
    """Mappings are the same with the very same elements in the same order; equal ones may differ in order within."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return list(old) == list(new) and all(map(is_, old.values(), new.values()))
    return old is new or (type(old) is type(new) and old == new)
