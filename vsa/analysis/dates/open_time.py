"""How long a case lay or was worked on between two moments, in the office's own time."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate

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
    return _between(start.day, end.day, calendar) + _passed(end, calendar) - _passed(start, calendar)


def _between(first: date, end: date, calendar: WorkCalendar) -> float:
    """The working minutes from one day to before another. Years are summed once, for a list of cases may hold
    thousands that lasted for years."""
    total = 0.0
    for year in range(first.year, end.year + 1):
        before = _before_days(year, calendar)
        total += before[_place(end) if year == end.year else -1] - before[_place(first) if year == first.year else 0]
    return total


@lru_cache(maxsize=64)
def _before_days(year: int, calendar: WorkCalendar) -> tuple[float, ...]:
    """The working minutes of a year before each of its days, and at last in all of it."""
    days = (date(year, 1, 1) + timedelta(days=passed) for passed in range(366 if isleap(year) else 365))
    return tuple(accumulate((open_minutes(day, calendar) for day in days), initial=0.0))


def _place(day: date) -> int:
    return day.timetuple().tm_yday - 1


def _passed(moment: Moment, calendar: WorkCalendar) -> float:
    """The working minutes of a day that have gone by."""
    return min(max(_minute(moment, calendar) - _opens(calendar), 0.0), open_minutes(moment.day, calendar))


def _minute(moment: Moment, calendar: WorkCalendar) -> float:
    return _opens(calendar) if moment.minute is None else float(moment.minute)


def _opens(calendar: WorkCalendar) -> float:
    return max(0.0, min(OPENS, DAY - calendar.minutes_per_day))
