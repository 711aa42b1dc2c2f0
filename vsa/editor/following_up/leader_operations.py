"""A change of leader: ticking off, planning the audits after it."""

from collections.abc import Sequence
from datetime import date

from vsa.editor.following_up.leader_rows import entries
from vsa.editor.session import Session
from vsa.edits.checks import set_check
from vsa.edits.plan import add_to_plan
from vsa.i18n import Message, UserError, message
from vsa.model.base import Id
from vsa.model.checklist import Checklist, CheckState
from vsa.model.document import Document


def tick(session: Session, keys: Sequence[Id]) -> None:
    """Entries are done today; when all of them are done, they are open again."""
    known = {check.id: check for check in entries(session.document) if check.id in keys}
    undone = [key for key, check in known.items() if check.state is not CheckState.OK]
    state, day = (CheckState.OK, session.today) if undone else (CheckState.OPEN, None)
    _set(session, undone or list(known), state=state, day=day)


def toggle_relevant(session: Session, keys: Sequence[Id]) -> None:
    """Entries are not relevant; when none of them is, they are open again."""
    known = {check.id: check for check in entries(session.document) if check.id in keys}
    relevant = any(check.state is not CheckState.NOT_RELEVANT for check in known.values())
    _set(session, list(known), state=CheckState.NOT_RELEVANT if relevant else CheckState.OPEN, day=None)


def _set(session: Session, keys: Sequence[Id], *, state: CheckState, day: date | None) -> None:
    def edit(document: Document) -> Document:
        for key in keys:
            document = set_check(document, Checklist.NEW_LEADER, key, state=state, day=day)
        return document

    session.perform(message("handover.edit.check"), edit)


def plan_audits(session: Session) -> Message | None:
    """Put audits 30, 60 and 90 days after the change into the plan; tell how many. None when a lock keeps them out.
    Raises UserError without a day."""
    from vsa.analysis.improvement.plan_year import handover_audits

    document = session.document
    if document.handover.day is None:
        raise UserError(message("handover.no_day"))
    audits = handover_audits(document.handover.day, document.calendar)
    before = len(document.plan)
    if not session.perform(message("handover.edit.plan"), lambda given: add_to_plan(given, audits)):
        return None if session.locked else message("handover.already")
    return message("handover.planned", count=len(session.document.plan) - before)
