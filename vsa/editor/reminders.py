"""What waits to be done: told on the rail, and when a document is opened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from vsa.analysis.improvement.gain_standing import days_late
from vsa.analysis.improvement.overdue import overdue_days
from vsa.analysis.improvement.plan_standing import overdue
from vsa.editor.stages import Stage
from vsa.edits.anonymising import holds_personal
from vsa.i18n import Message, message
from vsa.model.document import Document
from vsa.model.following_up import PlanKind

AHEAD = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Reminder:
    """How many things wait on a stage, and what they are."""

    count: int
    sentences: tuple[Message, ...]


def reminders(document: Document, today: date) -> Mapping[Stage, Reminder]:
    """What waits on each stage on which anything does."""
    found: dict[Stage, Reminder] = {}
    for stage, count, sentence in _waiting(document, today):
        before = found.get(stage, Reminder(0, ()))
        found[stage] = Reminder(before.count + count, (*before.sentences, sentence))
    return found


def deletion_reminder(document: Document, today: date) -> Message | None:
    """That interviews and names are to be deleted, from two weeks before their day on as long as there are any."""
    day = document.delete_by
    if day is None or today < day - AHEAD or not holds_personal(document):
        return None
    return message("errands.delete_due" if today >= day else "errands.delete_soon", day=day)


def _waiting(document: Document, today: date) -> Iterator[tuple[Stage, int, Message]]:
    if deletion := deletion_reminder(document, today):
        yield Stage.PREPARE, 1, deletion
    if actions := sum(overdue_days(action, today) > 0 for action in document.actions.values()):
        yield Stage.ACTIONS, actions, message("ui.reminder.actions", count=actions)
    entries = overdue(document.plan.values(), today)
    if entries:
        yield Stage.FOLLOWUP, len(entries), message("ui.reminder.plan", count=len(entries))
    planned = {entry.gain for entry in entries if entry.kind is PlanKind.REMEASURE}
    late = sum(days_late(gain, today) > 0 and gain.id not in planned for gain in document.gains.values())
    if late:
        yield Stage.FOLLOWUP, late, message("ui.reminder.gains", count=late)
