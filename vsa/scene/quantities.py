"""Times as a large figure and its unit apart: `28,5` and `arbeidsdager`."""

from typing import NamedTuple

from vsa.i18n import Translator
from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Duration, Unit, unit_minutes

MINUTES_PER_HOUR = 60
WHOLE_DAYS_FROM = 10
UNIT_WORDS: dict[Unit, str] = {
    Unit.SECOND: "scene.unit.seconds",
    Unit.MINUTE: "scene.unit.minutes",
    Unit.HOUR: "scene.unit.hours",
    Unit.DAY: "common.unit.working_days",
    Unit.WEEK: "scene.unit.weeks",
    Unit.CALENDAR_DAY: "common.unit.calendar_days",
    Unit.MONTH: "scene.unit.months",
    Unit.YEAR: "scene.unit.years",
}
"""The catalogue key of each unit in full, with a plural."""


class Quantity(NamedTuple):
    """A figure and its unit as text."""

    value: str
    unit: str

    def __str__(self) -> str:
        return f"{self.value}\u00a0{self.unit}" if self.unit else self.value


def in_unit(minutes: float, unit: Unit, calendar: WorkCalendar, tr: Translator) -> Quantity:
    """Working minutes in a unit, with one decimal; whole numbers for seconds and minutes."""
    decimals = 0 if unit in (Unit.SECOND, Unit.MINUTE) else 1
    number = round(minutes / unit_minutes(unit, calendar), decimals)
    return Quantity(tr.number(number, decimals), tr(UNIT_WORDS[unit], count=number))


def days_or_less(minutes: float, calendar: WorkCalendar, tr: Translator) -> Quantity:
    """Working days, or a smaller unit for less than one."""
    if minutes < calendar.minutes_per_day:
        return hours_or_less(minutes, calendar, tr)
    return in_unit(minutes, Unit.DAY, calendar, tr)


def hours_or_less(minutes: float, calendar: WorkCalendar, tr: Translator) -> Quantity:
    """Hours, or minutes for less than one."""
    return in_unit(minutes, Unit.HOUR if minutes >= MINUTES_PER_HOUR else Unit.MINUTE, calendar, tr)


def calendar_days(minutes: float, calendar: WorkCalendar, tr: Translator) -> str:
    """`40 kalenderdager`: the citizen's scale, rounded to whole days when there are many."""
    days = calendar.calendar_days(minutes)
    decimals = 0 if days >= WHOLE_DAYS_FROM else 1
    number = round(days, decimals)
    return str(Quantity(tr.number(number, decimals), tr(UNIT_WORDS[Unit.CALENDAR_DAY], count=number)))


def deadline_unit(deadline: Duration) -> Unit:
    """The unit that a deadline is written in, the last one of several."""
    return deadline.amounts[-1].parts[-1][1]
