"""Written times in working minutes: as the figures use them, and the least and the most that they can be."""

from math import inf
from typing import NamedTuple

from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Amount, Duration, Spread, Unit, unit_minutes


class Span(NamedTuple):
    """A time in minutes as the figures use it, and the least and the most that it can be."""

    minutes: float = 0.0
    low: float = 0.0
    high: float = 0.0


NOTHING = Span()


def together(first: Span, second: Span) -> Span:
    """One time after the other; the very same time where one of them is nothing."""
    if second is NOTHING:
        return first
    if first is NOTHING:
        return second
    return Span(first.minutes + second.minutes, first.low + second.low, first.high + second.high)


class Ruler:
    """Measures written times by one calendar, of which it looks up every unit once."""

    def __init__(self, calendar: WorkCalendar) -> None:
        self._units = {unit: unit_minutes(unit, calendar) for unit in Unit}

    def minutes(self, time: Duration) -> float:
        """The working minutes that the figures use: the typical value, or the mean of a uniform or memoryless time."""
        values = [self._minutes(amount) for amount in time.amounts]
        return sum(values) / 2 if time.spread is Spread.UNIFORM else values[len(values) // 2]

    def span(self, time: Duration | None) -> Span:
        """The same with its bounds. A time that nobody gave is nothing."""
        if time is None:
            return NOTHING
        if time.spread is Spread.FIXED:
            minutes = self._minutes(time.amounts[0])
            return Span(minutes, minutes, minutes)
        if time.spread is Spread.EXPONENTIAL:
            return Span(self._minutes(time.amounts[0]), 0.0, inf)
        ends = [self._minutes(amount) for amount in time.amounts]
        return Span(self.minutes(time), min(ends), max(ends))

    def _minutes(self, amount: Amount) -> float:
        if len(amount.parts) == 1:
            number, unit = amount.parts[0]
            return number * self._units[unit]
        return sum([number * self._units[unit] for number, unit in amount.parts])
