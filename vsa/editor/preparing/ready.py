"""The checklist of the unit's readiness, and the advice with its reason in words."""

from dataclasses import dataclass
from datetime import date

from vsa.analysis.improvement.checklists import text_of
from vsa.analysis.improvement.readiness import Advice, Readiness, readiness
from vsa.analysis.improvement.team import team
from vsa.editor.session import Session
from vsa.edits.checks import add_check, delete_check, set_check
from vsa.edits.elements import Ref, changed
from vsa.edits.fields import set_fields
from vsa.i18n import Translator, message
from vsa.model.base import Id
from vsa.model.checklist import Check, Checklist, CheckState, entries_of
from vsa.model.document import Document

ICONS = {
    CheckState.OPEN: "ring",
    CheckState.OK: "check",
    CheckState.MISSING: "warning",
    CheckState.NOT_RELEVANT: "minus",
}
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it is shown: what it says, and below it what is missing or what the document knows about it."""

    check: Check
    text: str
    note: str


def entries(session: Session, checklist: Checklist = Checklist.READINESS) -> tuple[Entry, ...]:
    """The entries of a list in order."""
    document, tr = session.document, session.tr
    found = entries_of(document.checks, checklist)
    return tuple(Entry(check, text_of(check, tr), _note(check, document, tr)) for check in found)


def settled(session: Session) -> str:
    """`6 av 8 avklart`."""
    judged = readiness(session.document.checks)
    return session.tr("prepare.ready.settled", count=judged.settled, total=judged.count)


def advice(session: Session) -> tuple[str, str]:
    """The advice, and the reason for it."""
    judged, tr = readiness(session.document.checks), session.tr
    return tr(f"prepare.advice.{judged.advice}"), _reason(judged, tr)


def set_state(session: Session, check: Check, state: CheckState) -> None:
    """Say what is known about an entry."""
    _change(session, check, state=state)


def set_note(session: Session, check: Check, note: str) -> None:
    """Write a note to an entry."""
    _change(session, check, note=note.strip())


def add_entry(session: Session, text: str) -> None:
    """Add an entry of the unit's own."""
    session.perform(message("prepare.edit.check"), lambda document: add_check(document, Checklist.READINESS, text))


def delete_entry(session: Session, key: Id) -> None:
    """Delete an entry of the unit's own."""
    session.perform(message("prepare.edit.delete_check"), lambda document: delete_check(document, key))


def confirm(session: Session, role: str, day: date | None) -> None:
    """Say who confirmed that the unit can start, and when."""

    def edit(document: Document) -> Document:
        confirmed = changed(document.readiness, role=role, day=day)
        return set_fields(document, Ref("document"), readiness=confirmed)

    session.perform(message("prepare.edit.confirm"), edit)


def _change(session: Session, check: Check, **fields: object) -> None:
    session.perform(
        message("prepare.edit.check"), lambda document: set_check(document, check.checklist, check.id, **fields)
    )


def _note(check: Check, document: Document, tr: Translator) -> str:
    known = _known(check, document, tr)
    if check.state in (CheckState.OK, CheckState.OPEN):
        return " · ".join(filter(None, (known, check.note)))
    state = tr(f"prepare.state.{check.state}")
    return tr("prepare.ready.noted", state=state, note=check.note) if check.note else state


def _known(check: Check, document: Document, tr: Translator) -> str:
    """What the document itself says about an entry."""
    if check.id != "readiness.team" or not document.members:
        return ""
    found = team(document.members.values())
    return tr(
        "prepare.team.members_from",
        members=tr("prepare.team.members", count=found.members),
        roles=tr("prepare.team.roles", count=found.roles),
    )


def _reason(judged: Readiness, tr: Translator) -> str:
    if judged.advice is Advice.START:
        return tr("prepare.reason.start")
    unsettled = judged.blocking or judged.left
    if judged.advice is Advice.WITH_SUPPORT:
        return tr("prepare.reason.with_support", count=len(unsettled))
    names = [text_of(check, tr) for check in unsettled[:MOST_NAMED]]
    rest = len(unsettled) - len(names)
    more = tr("prepare.reason.more", count=rest) if rest else ""
    return tr("prepare.reason.wait", entries="; ".join(filter(None, (*names, more))))
