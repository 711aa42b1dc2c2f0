"""The date of a statutory deadline: calendar arithmetic on the deadline as it is written (method.md section 1)."""

from calendar import monthrange
from collections import defaultdict
from datetime import date, timedelta
from itertools import islice
from math import floor

from vsa.analysis.dates.working_days import DAY, FARTHEST, days_from, is_lawful_working_day
from vsa.model.calendar import WorkCalendar
from vsa.model.durations import DAYS_PER_YEAR, Duration, Unit, unit_minutes

ROUNDING = 1e-9


def statutory_date(arrival: date, deadline: Duration, stopped: float, calendar: WorkCalendar) -> date | None:
    """The last day of a deadline for a case that arrived on a day and whose clock stood still for `stopped` working
    minutes.

    The day of arrival is not counted. Years and months go from day to same day (or the last of a shorter month), weeks
    are seven days; working days, and hours as parts of them, are counted one by one. Only whole days prolong: a part
    of a day is left out, so that nobody is promised more time than there is. A deadline that ends on a Saturday, a
    Sunday or a public holiday ends on the next working day. None if that is more than 50 years away.
    """
    parts: defaultdict[Unit, float] = defaultdict(float)
    for number, unit in deadline.amounts[len(deadline.amounts) // 2].parts:
        parts[unit] += number
    months, rest = divmod(12 * parts[Unit.YEAR] + parts[Unit.MONTH], 1)
    days = rest * DAYS_PER_YEAR / 12 + 7 * parts[Unit.WEEK] + parts[Unit.CALENDAR_DAY] + calendar.calendar_days(stopped)
    working = calendar.working_days(
        sum(parts[unit] * unit_minutes(unit, calendar) for unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.DAY))
    )
    if months * 31 + days + 2 * working > FARTHEST.days:
        return None
    day = _months_later(arrival, int(months)) + timedelta(days=_whole(days))
    return _working_days_later(day, _whole(working))


def _whole(number: float) -> int:
    return floor(number + ROUNDING)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _working_days_later(day: date, count: int) -> date | None:
    """The working day `count` after a day; with none, the day itself or the first working day after it."""
    following = (other for other in days_from(day + DAY if count else day) if is_lawful_working_day(other))
    return next(islice(following, max(0, count - 1), None), None)
