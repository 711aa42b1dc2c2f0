"""Deadlines, course days, board meetings, audits and re-measurements as a calendar (iCalendar, RFC 5545), for Outlook
and others.

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
from vsa.model.following_up import Light, PlanEntry

OPEN = (Status.NOT_STARTED, Status.ONGOING, Status.POSTPONED)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happens on a day. `key` is its own within the document."""

    key: str
    day: date
    summary: str
    description: str = ""


def calendar_text(document: Document, today: date, language: Language | None = None) -> bytes:
    """The calendar of a document: what is planned and not done, the deadlines of what is not finished, and the day on
    which interviews are to be deleted."""
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
    found = (
        *_deadlines(document, tr),
        *_other_deadlines(document, tr),
        *_planned(document, tr),
        *_course(document, tr),
    )
    return tuple(sorted(found, key=lambda entry: (entry.day, entry.key)))


def _deadlines(document: Document, tr: Translator) -> Iterator[Entry]:
    for action in document.actions.values():
        if action.deadline is not None and action.status in OPEN:
            summary = tr("deadlines.deadline", number=action.number, title=action.title, subject=_called(document, tr))
            yield Entry(f"action:{action.id}", action.deadline, summary, action.next_step)


def _other_deadlines(document: Document, tr: Translator) -> Iterator[Entry]:
    """Of gains that are not realised, of success factors that are not in order, and of what is to be deleted."""
    subject = _called(document, tr)
    for gain in document.gains.values():
        if gain.deadline is not None and not gain.realised_hours:
            yield Entry(f"gain:{gain.id}", gain.deadline, tr("deadlines.gain", title=gain.name, subject=subject))
    for factor in document.factors.values():
        if factor.deadline is not None and factor.light is not Light.GREEN:
            summary = tr("deadlines.factor", title=factor.name, subject=subject)
            yield Entry(f"factor:{factor.id}", factor.deadline, summary, factor.measure)
    if document.delete_by is not None:
        yield Entry("delete_by", document.delete_by, tr("deadlines.delete", subject=subject))


def _course(document: Document, tr: Translator) -> Iterator[Entry]:
    for each in document.course_days.values():
        if each.day is not None and not each.held:
            summary = tr("deadlines.course", number=each.number, subject=_called(document, tr))
            yield Entry(f"course:{each.id}", each.day, summary, each.place)


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
