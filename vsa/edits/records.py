"""Adding and deleting what a document keeps beside its streams: interviews, findings, gains, audits and so on."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from vsa.edits.elements import MAPPINGS, Kind, changed, with_added, without
from vsa.edits.gain_rules import check_gain
from vsa.edits.ids import free_id, next_number
from vsa.edits.references import without_dangling
from vsa.model.actions import Action
from vsa.model.base import Frozen, Id
from vsa.model.checklist import Check
from vsa.model.document import Document
from vsa.model.following_up import Audit, BoardMeeting, PlanEntry, SuccessFactor
from vsa.model.gains import CaseTimes, Gain, Indicator
from vsa.model.preparing import Candidate, CourseDay, Finding, Interview, Member

_MODELS: Mapping[Kind, tuple[type[Frozen], str]] = MappingProxyType(
    {
        "action": (Action, "t"),
        "gain": (Gain, "g"),
        "interview": (Interview, "i"),
        "finding": (Finding, "f"),
        "candidate": (Candidate, "c"),
        "check": (Check, "k"),
        "member": (Member, "m"),
        "course_day": (CourseDay, "d"),
        "indicator": (Indicator, "n"),
        "case_times": (CaseTimes, "x"),
        "meeting": (BoardMeeting, "b"),
        "plan": (PlanEntry, "p"),
        "audit": (Audit, "a"),
        "factor": (SuccessFactor, "s"),
    }
)
"""The model of each of `RECORDS`, and what its ids begin with."""


def next_id(document: Document, kind: Kind) -> Id:
    """The id that the next record of a kind will get."""
    return free_id(getattr(document, MAPPINGS[kind]), _MODELS[kind][1])


def add_record(document: Document, kind: Kind, /, **fields: Any) -> Document:
    """Add a record with the id `next_id`, or the one given, and with the next number where its kind is numbered.

    Raises pydantic's ValidationError for a field that the kind cannot have, and InvalidValueError for a gain that is
    realised before its time.
    """
    model, _ = _MODELS[kind]
    records = getattr(document, MAPPINGS[kind])
    given = {"id": next_id(document, kind)} | fields
    if "number" in model.model_fields:
        given.setdefault("number", next_number(records.values()))
    made = model(**given)
    if isinstance(made, Gain):
        check_gain(None, made)
    return changed(document, **{MAPPINGS[kind]: with_added(records, made)})


def delete_records(document: Document, kind: Kind, ids: Collection[Id]) -> Document:
    """Delete records; nothing refers to them any more, and the others keep their numbers."""
    records = getattr(document, MAPPINGS[kind])
    return without_dangling(changed(document, **{MAPPINGS[kind]: without(records, ids)}))
