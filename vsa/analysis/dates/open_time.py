"""How long a case lay or was worked on between two moments, in the office's own time."""

from dataclasses import dataclass
from datetime import date, timedelta

from vsa.analysis.dates.working_days import open_minutes
from vsa.model.calendar import WorkCalendar

DAY = 24 * 60
OPENS = 8 * 60
"""The office opens at eight; one that is open for more than sixteen hours opens earlier."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and minutes after midnight. Without a clock it is when the office opens."""

    day: date
    minute: int | None = None

    def __post_init__(self) -> None:
        if self.minute is not None and not 0 <= self.minute <= DAY:
            raise ValueError("a day has 24 hours")


def open_time(start: Moment, end: Moment, calendar: WorkCalendar) -> float:
    """Working minutes from `start` to `end`, negative when it ends first. Within one day the clock counts, so that work
    outside office hours counts too; over several days only the hours at which the office is open do."""
    if start.day == end.day:
        return _minute(end, calendar) - _minute(start, calendar)
    if end.day < start.day:
        return -open_time(end, start, calendar)
    days = (start.day + timedelta(days=passed) for passed in range((end.day - start.day).days))
    return sum(open_minutes(day, calendar) for day in days) + _passed(end, calendar) - _passed(start, calendar)


def _passed(moment: Moment, calendar: WorkCalendar) -> float:
    """The working minutes of a day that have gone by."""
    return min(max(_minute(moment, calendar) - _opens(calendar), 0.0), open_minutes(moment.day, calendar))


def _minute(moment: Moment, calendar: WorkCalendar) -> float:
    return _opens(calendar) if moment.minute is None else float(moment.minute)


def _opens(calendar: WorkCalendar) -> float:
    return max(0.0, min(OPENS, DAY - calendar.minutes_per_day))
