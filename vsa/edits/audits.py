"""Audits: begun, filled in line by line, and turned into actions."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from vsa.edits.actions import add_action
from vsa.edits.elements import Ref
from vsa.edits.fields import revised, set_fields
from vsa.edits.records import add_record
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.following_up import Area, Audit, AuditKind, AuditLine


def start_audit(document: Document, kind: AuditKind, day: date) -> Document:
    """Add an audit in which nothing is judged yet."""
    return add_record(document, "audit", kind=kind, day=day)


def with_line(audit: Audit, line: AuditLine) -> tuple[AuditLine, ...]:
    """The lines of an audit with one in the place of that of its area; a line that says nothing is left out."""
    lines = {other.area: other for other in audit.lines} | {line.area: line}
    found = (lines.get(area) for area in Area)
    return tuple(each for each in found if each is not None and each != AuditLine(area=each.area))


def set_line(document: Document, audit: Id, area: Area, **fields: Any) -> Document:
    """Change what an audit says about an area. Raises InvalidValueError."""
    known = document.audits[audit]
    return set_fields(document, Ref("audit", audit), lines=with_line(known, revised(known.line(area), **fields)))


def set_levels(document: Document, audit: Id, areas: Iterable[Area], level: int | None) -> Document:
    """Judge areas, which are relevant then; None: they are not judged."""
    for area in areas:
        document = set_line(document, audit, area, level=level, not_relevant=False)
    return document


def set_not_relevant(document: Document, audit: Id, areas: Iterable[Area]) -> Document:
    """Say that areas are not relevant; when none of them is, that they are."""
    chosen = tuple(areas)
    known = document.audits[audit]
    irrelevant = not all(known.line(area).not_relevant for area in chosen)
    for area in chosen:
        document = set_line(document, audit, area, level=None, not_relevant=irrelevant)
    return document


def action_from_line(document: Document, audit: Id, area: Area, *, title: str, cause: str) -> Document:
    """Make an action of what an audit advises; who does it by when comes along. Its own advice is the title, else the
    one given."""
    line = document.audits[audit].line(area)
    return add_action(
        document,
        title=line.advice or title,
        cause=line.observation or cause,
        responsible=line.responsible,
        deadline=line.deadline,
    )
