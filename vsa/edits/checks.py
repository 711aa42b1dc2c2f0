"""Ticking off the entries of checklists."""

from typing import Any

from vsa.edits.elements import changed, with_added, without
from vsa.edits.fields import revised
from vsa.edits.records import add_record, delete_records
from vsa.model.base import Id
from vsa.model.checklist import Check, Checklist
from vsa.model.document import Document


def set_check(document: Document, checklist: Checklist, key: Id, **fields: Any) -> Document:
    """Give an entry a state, a note or a day. A standard entry is kept once it says anything, and no longer when it
    says nothing. Raises InvalidValueError."""
    untouched = Check(id=key, checklist=checklist)
    new = revised(document.checks.get(key, untouched), **fields)
    checks = without(document.checks, [key]) if new == untouched else with_added(document.checks, new)
    return changed(document, checks=checks)


def add_check(document: Document, checklist: Checklist, text: str) -> Document:
    """Add an entry of the unit's own; one without a text is none."""
    return add_record(document, "check", checklist=checklist, text=text.strip()) if text.strip() else document


def delete_check(document: Document, key: Id) -> Document:
    """Delete an entry of the unit's own; a standard one is as untouched again."""
    return delete_records(document, "check", [key])
