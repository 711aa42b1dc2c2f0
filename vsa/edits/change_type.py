"""Turning something on a map into another kind of thing: it keeps its place, its name, its arrows and all its data.

What the new kind does not know is kept beside its own fields, as from a newer file, and is there again when it is
turned back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter

from vsa.edits.connect import refusal
from vsa.edits.elements import changed, with_added, with_stream, without
from vsa.edits.groups import with_sound_groups
from vsa.i18n import Message, UserError, message
from vsa.model.actions import Reference
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.integrity import INTO_STREAMS
from vsa.model.nodes import Node, Symbol
from vsa.model.stream import Stream

NODE: TypeAdapter[Node] = TypeAdapter(Node)


class TypeRefusedError(UserError):
    """Something that cannot become what was asked for."""


@dataclass(frozen=True, slots=True)
class NewType:
    """What something becomes: a node or a free symbol, with the values that make it one, `kind` among them."""

    among: Literal["nodes", "symbols"]
    values: Mapping[str, Any]


def change_type(document: Document, stream: Id, key: Id, new: NewType) -> Document:
    """Turn a node or free symbol into another type. Raises TypeRefusedError when its arrows, problems or actions do not
    let it be one."""
    if reason := type_refusal(document, stream, key, new):
        raise TypeRefusedError(reason)
    return with_stream(document, _turned(document.streams[stream], key, new))


def type_refusal(document: Document, stream: Id, key: Id, new: NewType) -> Message | None:
    """Why something cannot be turned into a type, or None when it can."""
    there = document.streams[stream]
    after = _turned(there, key, new)
    if new.among == "symbols" and (reason := _tied(document, there, key)):
        return reason
    for flow in after.flows.values():
        if key in (flow.source, flow.target):
            reason = refusal(after, flow.source, flow.target, flow.kind, replacing=flow.id)
            if reason is not None:
                return reason
    return None


def is_type(document: Document, stream: Id, key: Id, new: NewType) -> bool:
    """Whether something is of a type already."""
    there = document.streams[stream]
    return _turned(there, key, new) is there


def _tied(document: Document, stream: Stream, key: Id) -> Message | None:
    """What only a node can have, and this one has."""
    if any(problem.node == key for problem in stream.problems.values()):
        return message("edits.change_type.problems")
    if any(key in group.members for group in stream.groups.values()):
        return message("edits.change_type.grouped")
    if any(each.element == key and each.stream == stream.id for each in _references(document)):
        return message("edits.change_type.actions")
    if any(each.node == key and each.stream == stream.id for each in document.case_times.values()):
        return message("edits.change_type.case_times")
    return None


def _references(document: Document) -> Iterator[Reference]:
    for name, field in INTO_STREAMS:
        for each in getattr(document, name).values():
            yield from getattr(each, field)


def _turned(stream: Stream, key: Id, new: NewType) -> Stream:
    old = stream.end(key)
    assert old is not None
    data = {**old.model_dump(mode="json", exclude_defaults=True), **new.values}
    if new.among == "nodes":
        node = NODE.validate_python(data)
        if node == old:
            return stream
        return changed(stream, nodes=with_added(stream.nodes, node), symbols=without(stream.symbols, {key}))
    symbol = Symbol.model_validate(data)
    if symbol == old:
        return stream
    turned = changed(stream, nodes=without(stream.nodes, {key}), symbols=with_added(stream.symbols, symbol))
    return with_sound_groups(turned)
