"""Writing a document as the text of its file: JSON with sorted keys and one element a line, for easy merging.

Elements stand in lists, since their order is the drawing order. Fields of elements that have their default are left
out; fields that this version does not know are kept.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from vsa.model.base import Frozen
from vsa.model.document import LISTS, Document
from vsa.model.integrity import ELEMENTS
from vsa.model.nodes import End, Gateway, Start, Step, Store
from vsa.model.stream import Stream
from vsa.storage.migrations import VERSION

FORMAT = "vsa"
LEFT_OUT = ("groups", *(name for name in LISTS if name not in ("streams", "actions", "gains")))
"""Lists that are left out when they are empty: files did without them before they came."""
LEFT_OUT_FIELDS = ("wheel", "ongoing_limit", "questions", "delete_by", "readiness", "handover", "lock", "finished")
"""Fields of the document that are left out while they have their default, for the same reason."""


def dumps(document: Document) -> str:
    """The text of a document. `loads` gives the same document back."""
    return "\n".join(_object(document, LISTS, {"format": FORMAT, "version": VERSION})) + "\n"


def own_fields(owner: Document | Stream, lists: tuple[str, ...]) -> dict[str, Any]:
    """The fields of a document or stream that are no lists of elements, as they stand in a file."""
    return owner.model_dump(mode="json", exclude=set(lists))


def element_fields(element: Frozen) -> dict[str, Any]:
    """An element other than a stream, as it stands in a file."""
    fields = element.model_dump(mode="json", exclude_defaults=True)
    if isinstance(element, Step | Start | End | Gateway | Store):
        fields["kind"] = element.kind
    return fields


def _object(owner: Document | Stream, lists: tuple[str, ...], first: Mapping[str, Any]) -> list[str]:
    """The lines of a document or stream: each field on a line, each list with an element a line."""
    fields = own_fields(owner, (*lists, *untouched(owner)))
    entries = [_field(name, value) for name, value in first.items()]
    for name in sorted({*fields, *lists} - {name for name in LEFT_OUT if not getattr(owner, name, None)}):
        entries.append(_list(name, getattr(owner, name)) if name in lists else _field(name, fields[name]))
    return _block("{", entries, "}")


def untouched(owner: Document | Stream) -> list[str]:
    """The fields that a file leaves out since they have their default."""
    fields = type(owner).model_fields
    return [name for name in LEFT_OUT_FIELDS if name in fields and getattr(owner, name) == fields[name].default]


def _list(name: str, elements: Mapping[str, Frozen]) -> list[str]:
    return _block(f"{_json(name)}: [", [_element(element) for element in elements.values()], "]")


def _element(element: Frozen) -> list[str]:
    return _object(element, ELEMENTS, {}) if isinstance(element, Stream) else [_json(element_fields(element))]


def _field(name: str, value: Any) -> list[str]:
    return [f"{_json(name)}: {_json(value)}"]


def _block(opening: str, entries: Sequence[list[str]], closing: str) -> list[str]:
    """Entries of one or more lines each, indented, with a comma after each but the last."""
    lines = [opening]
    for left, entry in zip(range(len(entries) - 1, -1, -1), entries, strict=True):
        lines += [f" {line}" for line in entry[:-1]]
        lines.append(f" {entry[-1]}," if left else f" {entry[-1]}")
    return [*lines, closing]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)
