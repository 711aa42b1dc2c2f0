"""Which days the office is open, and how long: weekends, public holidays and the closures of the document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import takewhile

from vsa.analysis.dates.public_holidays import public_holidays
from vsa.i18n import Message, message
from vsa.model.calendar import WorkCalendar

FARTHEST = timedelta(days=50 * 366)
"""Nobody is promised a date beyond this, and public holidays are known for little longer."""
DAY = timedelta(days=1)
WEEK = 7
WEEKEND = 5
ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Closed:
    """Days from `first` to `last` on which an office that would be open is closed or closes early, and why."""

    first: date
    last: date
    names: tuple[str | Message, ...]


def finished_on(arrival: date, minutes: float, calendar: WorkCalendar) -> date | None:
    """The day on which a case that lies there when the office opens on `arrival`, or when it next opens, has taken so
    many working minutes. None if that is more than 50 years away."""
    left = minutes
    for day in days_from(arrival):
        open_for = open_minutes(day, calendar)
        if open_for and left <= open_for + ROUNDING:
            return day
        left -= open_for
    return None


def open_minutes(day: date, calendar: WorkCalendar) -> float:
    """The working minutes of a day. A service that is open seven days a week is open on public holidays too."""
    usual = usual_minutes(day, calendar)
    if usual and calendar.days_per_week < WEEK and public_holidays(day):
        return 0.0
    return min(
        (usual, *(60 * closure.open_hours for closure in calendar.closures if closure.first <= day <= closure.last))
    )


def usual_minutes(day: date, calendar: WorkCalendar) -> float:
    """The working minutes of a weekday. The week begins on Monday; of 4.5 days, the fifth is half a day."""
    return calendar.minutes_per_day * min(1.0, max(0.0, calendar.days_per_week - day.weekday()))


def closed_days(first: date, last: date, calendar: WorkCalendar) -> tuple[Closed, ...]:
    """Why the office is not open as usual, between two days; days in a row for the same reason together."""
    found: list[Closed] = []
    for day in takewhile(lambda day: day <= last, days_from(first)):
        names = tuple(_reasons(day, calendar))
        if not names:
            continue
        if found and found[-1].names == names and _next_usual(found[-1].last, calendar) == day:
            found[-1] = replace(found[-1], last=day)
        else:
            found.append(Closed(day, day, names))
    return tuple(found)


def is_lawful_working_day(day: date) -> bool:
    """Whether a deadline may end on a day: no Saturday, Sunday or public holiday, however the office is open."""
    return day.weekday() < WEEKEND and not public_holidays(day)


def days_from(day: date) -> Iterator[date]:
    """The days from one on, as far as dates are promised and exist."""
    last = day + min(FARTHEST, date.max - day)
    while day < last:
        yield day
        day += DAY


def _reasons(day: date, calendar: WorkCalendar) -> Iterator[str | Message]:
    usual = usual_minutes(day, calendar)
    if not usual:
        return
    if calendar.days_per_week < WEEK:
        yield from public_holidays(day)
    for closure in calendar.closures:
        if closure.first <= day <= closure.last and 60 * closure.open_hours < usual:
            yield closure.name or message("calendar.closed")


def _next_usual(day: date, calendar: WorkCalendar) -> date | None:
    return next((other for other in days_from(day + DAY) if usual_minutes(other, calendar)), None)
