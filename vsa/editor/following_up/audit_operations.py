"""Auditing: a new audit, its levels by key, actions of what it advises."""

from vsa.editor.following_up.audit_rows import chosen_areas
from vsa.editor.session import Session
from vsa.edits.actions import next_action_id
from vsa.edits.audits import action_from_line, set_levels, set_not_relevant, start_audit
from vsa.edits.plan import mark_held
from vsa.edits.records import next_id
from vsa.i18n import Message, message
from vsa.model.document import Document
from vsa.model.following_up import Area, AuditKind, PlanKind

PLANNED = {AuditKind.INTERNAL: PlanKind.INTERNAL_AUDIT, AuditKind.EXTERNAL: PlanKind.EXTERNAL_AUDIT}
"""What each kind of audit is called in the plan."""


def start(session: Session, kind: AuditKind) -> None:
    """Begin an audit today, with its first area chosen; the one that was planned about now is done with it."""
    audit, today = next_id(session.document, "audit"), session.today
    first = next(iter(Area))
    session.perform(
        message("audits.edit.start"),
        lambda document: mark_held(start_audit(document, kind, today), PLANNED[kind], today),
        select=[f"area:{audit}.{first}"],
    )


def judge(session: Session, level: int | None) -> None:
    """Give the selected areas a level, or none."""
    audit, areas = chosen_areas(session)
    session.perform(message("audits.edit.level"), lambda document: set_levels(document, audit, areas, level))


def toggle_relevant(session: Session) -> None:
    """The selected areas are not relevant, or are after all."""
    audit, areas = chosen_areas(session)
    session.perform(message("audits.edit.relevant"), lambda document: set_not_relevant(document, audit, areas))


def to_actions(session: Session) -> Message | None:
    """Make an action of what is advised on each selected area; tell their numbers. None when a lock keeps it out."""
    tr = session.tr
    audit, areas = chosen_areas(session)
    day = session.document.audits[audit].day
    first = next_action_id(session.document)

    def edit(document: Document) -> Document:
        for area in areas:
            cause = tr("audits.cause", day=day, area=tr(f"audits.area.{area}"))
            document = action_from_line(document, audit, area, title=tr(f"audits.advice.{area}"), cause=cause)
        return document

    if not session.perform(message("editor.edit.action"), edit):
        return None
    return message("audits.made_action", number=session.document.actions[first].number, count=len(areas))
