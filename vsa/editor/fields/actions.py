"""The fields of an action. A new state brings its day and its progress along, a new deadline a line of history."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from vsa.editor.fields.field import Choice, Field, Kind, choices_of
from vsa.editor.fields.tables import Section
from vsa.edits.action_details import moved
from vsa.edits.action_status import of_status
from vsa.model.actions import Action, ActionKind, Status
from vsa.model.base import Frozen
from vsa.model.calendar import WorkCalendar


@dataclass(frozen=True, slots=True)
class StatusField(Field):
    """The state of an action, as it becomes on the day `today`."""

    today: date = date.min

    def on_day(self, today: date) -> Field:
        return replace(self, today=today)

    def change(self, element: Frozen, value: Any, calendar: WorkCalendar) -> dict[str, Any]:
        """The state with what follows from it; the reason for setting it aside is a field of its own."""
        assert isinstance(element, Action)
        return of_status(element, value, self.today, element.reason)


@dataclass(frozen=True, slots=True)
class DeadlineField(Field):
    """The deadline of an action, moved on the day `today`."""

    today: date = date.min

    def on_day(self, today: date) -> Field:
        return replace(self, today=today)

    def change(self, element: Frozen, value: Any, calendar: WorkCalendar) -> dict[str, Any]:
        """The deadline and its history."""
        assert isinstance(element, Action)
        return {"deadline": value, "moves": moved(element, value, self.today)}


LEVELS = tuple(Choice(level, f"editor.level.{level}") for level in (1, 2, 3))
STATUSES = choices_of(Status, "editor.status")
KINDS = choices_of(ActionKind, "actions.kind")


def _field(name: str, kind: Kind, *, label: str = "", **options: Any) -> Field:
    return Field(name, kind, label or f"editor.field.{name}", **options)


ACTION = (
    Section(
        "",
        (
            _field("title", Kind.LINE),
            _field("short_name", Kind.LINE, label="actions.field.short_name"),
            _field("cause", Kind.LINE),
            _field("responsible", Kind.LINE),
            _field("participants", Kind.LINE),
            StatusField("status", Kind.CHOICE, "editor.field.status", choices=STATUSES, optional=False, half=True),
            _field("progress", Kind.PERCENT, optional=False, half=True),
            _field("start", Kind.DATE, label="editor.field.start_date", half=True),
            DeadlineField("deadline", Kind.DATE, "editor.field.deadline", half=True),
            _field("reason", Kind.LINE, label="actions.field.reason"),
        ),
    ),
    Section(
        "actions.section.priority",
        (
            _field("effort", Kind.CHOICE, choices=LEVELS),
            _field("effect", Kind.CHOICE, choices=LEVELS),
            _field("low_hanging", Kind.FLAG, label="actions.field.low_hanging", optional=False),
            _field("prioritised", Kind.FLAG, label="actions.field.prioritised", optional=False),
            _field("escalated", Kind.FLAG, label="actions.field.escalated", optional=False),
            _field("kind", Kind.CHOICE, label="actions.field.kind", choices=KINDS),
        ),
    ),
    Section(
        "actions.section.gain",
        (
            _field("gain_hours", Kind.NUMBER, half=True),
            _field("realised_hours", Kind.NUMBER, half=True),
        ),
    ),
    Section(
        "actions.section.following_up",
        (
            _field("next_step", Kind.LINES),
            _field("followed_up", Kind.DATE, half=True),
        ),
    ),
)

MEETING = (
    Section(
        "",
        (
            _field("day", Kind.DATE, label="actions.meeting.day", optional=False, half=True),
            _field("present", Kind.WHOLE, label="actions.meeting.present", half=True),
            _field("decisions", Kind.LINES, label="actions.meeting.decisions"),
            _field("minutes", Kind.WHOLE, label="actions.meeting.minutes", half=True),
            _field("overdue", Kind.WHOLE, label="actions.count.overdue_at_meeting", optional=False, half=True),
            _field("next_leader", Kind.LINE, label="actions.meeting.next_leader"),
        ),
    ),
)

FIELDS: Mapping[str, tuple[Section, ...]] = {"action": ACTION, "meeting": MEETING}
