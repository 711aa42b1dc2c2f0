"""What times of real cases say together: the shortest, the median and the longest, and how many there were."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Amount, Duration, Spread, Unit, duration, unit_minutes
from vsa.model.gains import TimeKind

FEW = 10
"""Fewer cases than these say little (norway.md section 2.1)."""
DIGITS = 3
HALF_A_DAY = 0.5
LONG_WORK = 600.0
"""Working minutes from which a process time is told in hours."""


@dataclass(frozen=True, slots=True)
class MeasuredTime:
    """Working minutes of `count` cases: `low` <= `typical` (the median) <= `high`."""

    count: int
    low: float
    typical: float
    high: float

    @property
    def few(self) -> bool:
        """Whether there are too few cases to build on."""
        return self.count < FEW


def measured_time(minutes: Sequence[float]) -> MeasuredTime | None:
    """What the times of cases say; None for no cases."""
    return MeasuredTime(len(minutes), min(minutes), median(minutes), max(minutes)) if minutes else None


def written_time(measured: MeasuredTime, kind: TimeKind, calendar: WorkCalendar) -> Duration:
    """The time with its spread as a step keeps it, `low-typical-high` in one unit and at most three digits: the figures
    use the median (method.md section 1). A single time where all cases took as long."""
    unit = _unit(measured, kind, calendar)
    one = unit_minutes(unit, calendar)
    low, typical, high = (_rounded(minutes / one) for minutes in (measured.low, measured.typical, measured.high))
    if low == high:
        return duration(typical, unit)
    return Duration(tuple(Amount(((number, unit),)) for number in (low, typical, high)), Spread.TRIANGULAR)


def _unit(measured: MeasuredTime, kind: TimeKind, calendar: WorkCalendar) -> Unit:
    if kind is TimeKind.WAIT and measured.typical >= HALF_A_DAY * calendar.minutes_per_day:
        return Unit.DAY
    return Unit.HOUR if measured.typical >= LONG_WORK else Unit.MINUTE


def _rounded(number: float) -> float:
    """No more digits than a handful of cases support."""
    rounded = float(f"{number:.{DIGITS}g}")
    return rounded if rounded >= 0.01 else 0.0
