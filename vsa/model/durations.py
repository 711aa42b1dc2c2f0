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
LARGEST_NUMBER = 1e9
SMALLEST_NUMBER = 1e-9
MOST_PARTS = 8


def unit_minutes(unit: Unit, calendar: WorkCalendar) -> float:
    """Working minutes in one unit (method.md section 1)."""
    day = calendar.minutes_per_day
    calendar_day = day * calendar.days_per_week / 7
    return {
        Unit.SECOND: 1 / 60,
        Unit.MINUTE: 1.0,
        Unit.HOUR: 60.0,
        Unit.DAY: day,
        Unit.WEEK: day * calendar.days_per_week,
        Unit.CALENDAR_DAY: calendar_day,
        Unit.MONTH: calendar_day * DAYS_PER_YEAR / 12,
        Unit.YEAR: calendar_day * DAYS_PER_YEAR,
    }[unit]


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of parts, `8 h 10 min`; `clock` remembers that it was written `8:10`.

    A number is zero, or at least `SMALLEST_NUMBER` and below `LARGEST_NUMBER`. Raises ValueError otherwise.
    """

    parts: tuple[tuple[float, Unit], ...]
    clock: bool = False

    def __post_init__(self) -> None:
        if not 0 < len(self.parts) <= MOST_PARTS:
            raise ValueError("an amount has one to eight parts")
        if not all(number == 0 or SMALLEST_NUMBER <= number < LARGEST_NUMBER for number, _ in self.parts):
            raise ValueError("a number in an amount is out of bounds")
        if self.clock and not _is_clock(self.parts):
            raise ValueError("a clock is whole hours and 0 to 59 whole minutes")

    def minutes(self, calendar: WorkCalendar) -> float:
        """Working minutes."""
        return sum(number * unit_minutes(unit, calendar) for number, unit in self.parts)


def _is_clock(parts: tuple[tuple[float, Unit], ...]) -> bool:
    units = tuple(unit for _, unit in parts)
    return (
        units == (Unit.HOUR, Unit.MINUTE)
        and all(float(number).is_integer() for number, _ in parts)
        and parts[1][0] < 60
    )


class Spread(StrEnum):
    """How a time varies from case to case."""

    FIXED = "fixed"
    UNIFORM = "uniform"
    TRIANGULAR = "triangular"
    EXPONENTIAL = "exponential"


_AMOUNTS = {Spread.FIXED: 1, Spread.UNIFORM: 2, Spread.TRIANGULAR: 3, Spread.EXPONENTIAL: 1}
OFFICE_HOURS = WorkCalendar()
ROUND_THE_CLOCK = WorkCalendar(hours_per_day=24, days_per_week=7, working_days_per_year=365)


def ascends(amounts: tuple[Amount, ...]) -> bool:
    """Whether the amounts go from short to long, in office hours or else round the clock: `20 h-1 d` does, in the
    calendar of a service that never closes."""
    return any(
        minutes == sorted(minutes)
        for calendar in (OFFICE_HOURS, ROUND_THE_CLOCK)
        for minutes in [[amount.minutes(calendar) for amount in amounts]]
    )


@dataclass(frozen=True, slots=True)
class Duration:
    """A time and its spread. `amounts` holds one amount when fixed or exponential (the mean), low and high when
    uniform, and low, typical and high when triangular. `estimate` is a leading `ca.`. Raises ValueError when the
    number of amounts does not fit the spread, or when they do not ascend.
    """

    amounts: tuple[Amount, ...]
    spread: Spread = Spread.FIXED
    estimate: bool = False

    def __post_init__(self) -> None:
        if len(self.amounts) != _AMOUNTS[self.spread]:
            raise ValueError(f"a {self.spread} time has {_AMOUNTS[self.spread]} amounts")
        if not ascends(self.amounts):
            raise ValueError("the amounts of a time ascend")

    def minutes(self, calendar: WorkCalendar) -> float:
        """The working minutes that the figures use: the typical value, or the mean of a uniform or memoryless time."""
        values = [amount.minutes(calendar) for amount in self.amounts]
        return sum(values) / 2 if self.spread is Spread.UNIFORM else values[len(values) // 2]

    def range_minutes(self, calendar: WorkCalendar) -> tuple[float, ...]:
        """Working minutes of each amount, ascending also where this calendar would turn `20 h-1 d` round."""
        return tuple(sorted(amount.minutes(calendar) for amount in self.amounts))


def duration(number: float, unit: Unit) -> Duration:
    """A fixed duration of one number and unit."""
    return Duration((Amount(((float(number), unit),)),))
