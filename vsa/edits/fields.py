"""Changing the fields of anything in a document, validated as when a file is read."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError

from vsa.edits.connect import reconnect
from vsa.edits.elements import Kind, Ref, changed, element, with_element, with_stream
from vsa.edits.gain_rules import check_gain
from vsa.edits.lanes import with_users_on_top
from vsa.edits.refusals import InvalidValueError
from vsa.edits.remeasuring import told_to_gains, told_to_plan
from vsa.i18n import message
from vsa.model.base import FIRST_DAY, LAST_DAY, Frozen
from vsa.model.document import LISTS, Document
from vsa.model.following_up import PlanEntry
from vsa.model.gains import Gain
from vsa.model.integrity import ELEMENTS
from vsa.model.stream import Flow

Model = TypeVar("Model", bound=Frozen)

STRUCTURE: Mapping[Kind, frozenset[str]] = MappingProxyType(
    {
        "document": frozenset(LISTS),
        "stream": frozenset(ELEMENTS),
        "node": frozenset({"kind", "lane"}),
        "flow": frozenset({"source", "target"}),
        "problem": frozenset({"node"}),
        "note": frozenset({"lane"}),
        "symbol": frozenset({"lane"}),
        "group": frozenset({"members"}),
    }
)
"""Fields that tie elements together; edits of their own change them."""


def set_fields(document: Document, ref: Ref, **changes: Any) -> Document:
    """The document with new values in fields of an element: ``set_fields(d, Ref("node", "n1", "now"), name="Motta")``.

    A lane that becomes the user's goes to the top, and a measurement that was planned is told to its gain and the plan.
    Raises InvalidValueError for a value out of bounds or one that a gain cannot have yet, ConnectionRefusedError for
    an arrow that cannot be of the kind, and TypeError for a field that the element lacks or that ties elements
    together.
    """
    old = element(document, ref)
    refused = {"id"} | STRUCTURE.get(ref.kind, frozenset()) | (changes.keys() - type(old).model_fields.keys())
    if wrong := changes.keys() & refused:
        raise TypeError(f"no such fields to set: {', '.join(sorted(wrong))}")
    values = _validated(old, changes)
    if isinstance(old, Flow) and "kind" in values:
        document = reconnect(document, ref.stream, old.id, kind=values.pop("kind"))
        old = element(document, ref)
    new = changed(old, **values)
    if isinstance(old, Gain) and isinstance(new, Gain):
        check_gain(old, new)
    return _with_what_follows(with_element(document, ref, new), ref, old, new)


def _with_what_follows(document: Document, ref: Ref, old: Frozen, new: Frozen) -> Document:
    """The document in which what hangs together with an element has changed along."""
    if ref.kind == "lane":
        return with_stream(document, with_users_on_top(document.streams[ref.stream]))
    if isinstance(old, PlanEntry) and isinstance(new, PlanEntry):
        return told_to_gains(document, old, new)
    if isinstance(old, Gain) and isinstance(new, Gain):
        return told_to_plan(document, old, new)
    return document


def revised(old: Model, **changes: Any) -> Model:
    """An element with new values, or the very same one when nothing differs. Raises InvalidValueError."""
    return changed(old, **_validated(old, changes))


def rename(document: Document, ref: Ref, name: str) -> Document:
    """The document with a new name for a node, lane, stream or other element, without white space around it."""
    return set_fields(document, ref, name=name.strip())


def _validated(old: Frozen, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The values as the model keeps them. Only the fields that change are looked at, however large the element is."""
    required = {name: getattr(old, name) for name, field in type(old).model_fields.items() if field.is_required()}
    try:
        valid = type(old).model_validate({**required, **changes})
    except ValidationError as error:
        raise _invalid(error) from error
    return {name: getattr(valid, name) for name in changes}


def _invalid(error: ValidationError) -> InvalidValueError:
    first = error.errors(include_url=False)[0]
    field, bounds = str(first["loc"][0]), first.get("ctx", {})
    if isinstance(first["input"], date):
        return InvalidValueError(field, message("edits.value.day", first=FIRST_DAY, last=LAST_DAY))
    if "ge" in bounds:
        return InvalidValueError(field, message("edits.value.at_least", limit=bounds["ge"]))
    if "gt" in bounds:
        return InvalidValueError(field, message("edits.value.more_than", limit=bounds["gt"]))
    if "le" in bounds:
        return InvalidValueError(field, message("edits.value.at_most", limit=bounds["le"]))
    return InvalidValueError(field, message("edits.value.unfit", value=str(first["input"])[:40]))
