"""Durations as the user wrote them: number and unit, a spread, an estimate; converted only where they are counted."""

from dataclasses import dataclass
from enum import StrEnum

from vsa.model.calendar import WorkCalendar


class Unit(StrEnum):
    """The units of method.md section 1; the value is the spelling in the file, which every language reads."""

    SECOND = "s"
    MINUTE = "min"
    HOUR = "h"
    DAY = "d"
    WEEK = "w"
    CALENDAR_DAY = "kd"
    MONTH = "mnd"
    YEAR = "år"


DAYS_PER_YEAR = 365.25


def unit_minutes(unit: Unit, calendar: WorkCalendar) -> float:
    """Working minutes in one unit (method.md section 1)."""
    day = calendar.minutes_per_day
    calendar_day = day * calendar.days_per_week / 7
    match unit:
        case Unit.SECOND:
            return 1 / 60
        case Unit.MINUTE:
            return 1.0
        case Unit.HOUR:
            return 60.0
        case Unit.DAY:
            return day
        case Unit.WEEK:
            return day * calendar.days_per_week
        case Unit.CALENDAR_DAY:
            return calendar_day
        case Unit.MONTH:
            return calendar_day * DAYS_PER_YEAR / 12
        case Unit.YEAR:
            return calendar_day * DAYS_PER_YEAR


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of parts, `8 h 10 min`; `clock` remembers that it was written `8:10`."""

    parts: tuple[tuple[float, Unit], ...]
    clock: bool = False

    def minutes(self, calendar: WorkCalendar) -> float:
        """Working minutes."""
        return sum(number * unit_minutes(unit, calendar) for number, unit in self.parts)


class Spread(StrEnum):
    """How a time varies from case to case."""

    FIXED = "fixed"
    UNIFORM = "uniform"
    TRIANGULAR = "triangular"
    EXPONENTIAL = "exponential"


@dataclass(frozen=True, slots=True)
class Duration:
    """A time and its spread. `amounts` holds one amount when fixed or exponential (the mean), low and high when
    uniform, and low, typical and high when triangular. `estimate` is a leading `ca.`.
    """

    amounts: tuple[Amount, ...]
    spread: Spread = Spread.FIXED
    estimate: bool = False

    def minutes(self, calendar: WorkCalendar) -> float:
        """The working minutes that the figures use: the typical value, or the mean of a uniform or memoryless time."""
        values = self.range_minutes(calendar)
        return sum(values) / 2 if self.spread is Spread.UNIFORM else values[len(values) // 2]

    def range_minutes(self, calendar: WorkCalendar) -> tuple[float, ...]:
        """Working minutes of each amount, in the order of `amounts`."""
        return tuple(amount.minutes(calendar) for amount in self.amounts)


def duration(number: float, unit: Unit) -> Duration:
    """A fixed duration of one number and unit."""
    return Duration((Amount(((float(number), unit),)),))
