"""Making the plan for twelve months and adjusting it."""

from datetime import date

from vsa.editor.following_up.plan_rows import proposed_start
from vsa.editor.session import Session
from vsa.edits.plan import make_plan, mark_done, move_entries
from vsa.edits.records import add_record, next_id
from vsa.i18n import Message, message

WEEK = 7


def make(session: Session, start: date | None = None) -> Message | None:
    """Plan the year after the course, or plan it again; tell what that did."""
    from vsa.analysis.improvement.plan_year import planned_year

    document = session.document
    first = start or proposed_start(document, session.today)
    proposals = planned_year(first, document.calendar, document.gains.values())
    known = set(document.plan)
    if not session.perform(message("plan.edit.make"), lambda given: make_plan(given, first, proposals), select=()):
        return None if session.locked else message("plan.told.nothing")
    kept = len(known & set(session.document.plan))
    return message("plan.told.again", kept=kept, count=len(session.document.plan)) if known else None


def add(session: Session) -> None:
    """Plan something today, and select it to be written."""
    entry = next_id(session.document, "plan")
    session.perform(
        message("plan.edit.add"),
        lambda document: add_record(document, "plan", id=entry, day=session.today),
        select=[f"plan:{entry}"],
    )


def done(session: Session) -> Message | None:
    """The selected entries were done today, or were not done after all. Says which gains count as measured again."""
    chosen, before = session.selected("plan"), session.document.gains
    session.perform(message("plan.edit.done"), lambda document: mark_done(document, chosen, session.today))
    gains = session.document.gains.values()
    told = [gain.name for gain in gains if gain.remeasured == session.today and before[gain.id] is not gain]
    return message("plan.told.measured", gains=tuple(told)) if told else None


def move(session: Session, weeks: int) -> None:
    """Move the selected entries by weeks."""
    chosen = session.selected("plan")
    session.perform(message("plan.edit.move"), lambda document: move_entries(document, chosen, weeks * WEEK))
