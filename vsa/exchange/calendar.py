"""Deadlines, board meetings, audits and re-measurements as a calendar (iCalendar, RFC 5545) for Outlook and others.

Every entry lasts a whole day and holds no person's name. Its UID stays the same as long as the document has its title
and unit, so that a calendar which reads the file again moves what has moved instead of doubling it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from vsa.i18n import Language, Translator, translator
from vsa.model.actions import Status
from vsa.model.document import Document
from vsa.model.following_up import PlanEntry

OPEN = (Status.NOT_STARTED, Status.ONGOING, Status.POSTPONED)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happens on a day. `key` is its own within the document."""

    key: str
    day: date
    summary: str
    description: str = ""


def calendar_text(document: Document, today: date, language: Language | None = None) -> bytes:
    """The calendar of a document: what is planned and not done, and the deadlines of actions that are not finished."""
    from icalendar import Calendar, Event

    tr = translator(language or document.language)
    calendar = Calendar()
    calendar.add("prodid", f"-//vsa//{tr.language}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _called(document, tr))
    for entry in entries(document, tr):
        event = Event()
        event.add("uid", f"{uuid5(NAMESPACE_URL, f'vsa:{document.unit}:{document.title}:{entry.key}')}@vsa")
        event.add("dtstamp", datetime.combine(today, time(), UTC))
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("summary", entry.summary)
        event.add("transp", "TRANSPARENT")
        if entry.description:
            event.add("description", entry.description)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def entries(document: Document, tr: Translator) -> tuple[Entry, ...]:
    """What stands in the calendar, by day."""
    return tuple(sorted((*_deadlines(document, tr), *_planned(document, tr)), key=lambda entry: (entry.day, entry.key)))


def _deadlines(document: Document, tr: Translator) -> Iterator[Entry]:
    for action in document.actions.values():
        if action.deadline is not None and action.status in OPEN:
            summary = tr("deadlines.deadline", number=action.number, title=action.title, subject=_called(document, tr))
            yield Entry(f"action:{action.id}", action.deadline, summary, action.next_step)


def _planned(document: Document, tr: Translator) -> Iterator[Entry]:
    for entry in document.plan.values():
        if entry.done is None:
            summary = tr("deadlines.planned", title=_title(entry, tr), subject=_called(document, tr))
            yield Entry(f"plan:{entry.id}", entry.day, summary, entry.note)


def _title(entry: PlanEntry, tr: Translator) -> str:
    kind = tr(f"deadlines.kind.{entry.kind}")
    return f"{kind}: {entry.title}" if entry.title and entry.title != kind else kind


def _called(document: Document, tr: Translator) -> str:
    return document.unit or document.title or tr("deadlines.name")
