"""The plan for the twelve months after the course: what recurs, on days on which people can meet."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from vsa.analysis.improvement.months import MONTHS, months_after
from vsa.analysis.improvement.open_days import (
    JULY,
    last_open_day,
    meeting_day_from,
    meeting_day_in_week,
    meeting_day_until,
)
from vsa.model.base import LAST_DAY
from vsa.model.calendar import WorkCalendar
from vsa.model.following_up import PlanEntry, PlanKind
from vsa.model.gains import Gain

WEEKS = 53
HALF_YEARS = (6, 12)
"""The months in which somebody from outside audits, in place of the unit itself."""
SELDOM = {PlanKind.STREAM: (5, 11), PlanKind.TRAINING: (3, 10), PlanKind.CELEBRATION: (MONTHS,)}
"""What is held in a few months of the plan only."""
FORUM_MONTHS = frozenset(range(1, 13)) - {7, 12}
TUESDAY = 1
TERTIALS = ((4, 30), (8, 31), (12, 31))
"""Month and day on which the municipality reports."""
TWO_WEEKS = timedelta(weeks=2)
HANDOVER_AUDITS = (30, 60, 90)
"""Days after a change of leader."""


def planned_year(start: date, calendar: WorkCalendar, gains: Iterable[Gain] = ()) -> tuple[PlanEntry, ...]:
    """The entries of the year after `start`, in the order of their days.

    - A board meeting every week on the weekday of the course, on another day of that week when the office is closed.
    - An internal audit every month, an external one in its place after six and twelve months.
    - A measurement at the end of each tertial, and of each gain on the days that it names.
    - A leader forum every month but July and December, two new streams, training twice, a celebration at the end.

    Weekends, public holidays, closures, July and the last week of December stay free: what comes once a year or twice
    is held before them, what comes often is left out.
    """
    found = sorted({(day, kind, gain) for kind, day, gain in _days(start, calendar, gains) if start < day <= LAST_DAY})
    return tuple(
        PlanEntry(id=f"p{number}", kind=kind, day=day, gain=gain, proposed=day)
        for number, (day, kind, gain) in enumerate(found, 1)
    )


def handover_audits(change: date, calendar: WorkCalendar) -> tuple[PlanEntry, ...]:
    """Internal audits 30, 60 and 90 days after a change of leader, on open days."""
    found = (meeting_day_from(change + timedelta(days=after), calendar) for after in HANDOVER_AUDITS)
    days = [day for day in found if day is not None and day <= LAST_DAY]
    kind = PlanKind.INTERNAL_AUDIT
    return tuple(PlanEntry(id=f"p{number}", kind=kind, day=day, proposed=day) for number, day in enumerate(days, 1))


def _days(start: date, calendar: WorkCalendar, gains: Iterable[Gain]) -> Iterator[tuple[PlanKind, date, str]]:
    end = months_after(start, MONTHS)
    yield from ((PlanKind.BOARD, day, "") for day in _weekly(start, end, calendar))
    yield from (found for month in range(1, MONTHS + 1) for found in _audit(start, month, calendar))
    yield from ((PlanKind.REMEASURE, day, "") for day in _tertials(start, end, calendar))
    yield from ((PlanKind.REMEASURE, day, gain.id) for gain in gains for day in _named_days(gain, end))
    yield from ((PlanKind.LEADER_FORUM, day, "") for day in _forums(start, end, calendar))
    for kind, months in SELDOM.items():
        held = (meeting_day_until(months_after(start, month), calendar) for month in months)
        yield from ((kind, day, "") for day in held if day)


def _weekly(start: date, end: date, calendar: WorkCalendar) -> Iterator[date]:
    for week in range(1, WEEKS):
        meeting = meeting_day_in_week(start + timedelta(weeks=week), calendar)
        if meeting is not None and meeting <= end:
            yield meeting


def _audit(start: date, month: int, calendar: WorkCalendar) -> Iterator[tuple[PlanKind, date, str]]:
    """The audit of a month, never put off into the next one; an internal one is left out while people are away."""
    wanted = months_after(start, month)
    day = meeting_day_until(wanted, calendar)
    if day is None:
        return
    if month in HALF_YEARS:
        yield PlanKind.EXTERNAL_AUDIT, day, ""
    elif wanted.month != JULY and wanted - day <= TWO_WEEKS:
        yield PlanKind.INTERNAL_AUDIT, day, ""


def _tertials(start: date, end: date, calendar: WorkCalendar) -> Iterator[date]:
    for year in (start.year, start.year + 1):
        for month, last in TERTIALS:
            day = last_open_day(date(year, month, last), calendar)
            if day is not None and start < day <= end:
                yield day


def _named_days(gain: Gain, end: date) -> Iterator[date]:
    """The days that a gain names, but those on which everything is measured."""
    return (day for day in gain.remeasure if day <= end and (day.month, day.day) not in TERTIALS)


def _forums(start: date, end: date, calendar: WorkCalendar) -> Iterator[date]:
    """One in each month of the year that has one, from the first whose forum is still to come."""
    first = 0 if _second_tuesday(start) > start else 1
    for month in range(first, first + MONTHS):
        tuesday = _second_tuesday(months_after(start.replace(day=1), month))
        day = meeting_day_from(tuesday, calendar)
        if tuesday.month in FORUM_MONTHS and day is not None and day <= end and day.month == tuesday.month:
            yield day


def _second_tuesday(month: date) -> date:
    first = month.replace(day=1)
    return first + timedelta(days=(TUESDAY - first.weekday()) % 7 + 7)
