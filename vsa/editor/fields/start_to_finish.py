"""The time from the start of a step to its finish, for people who know only that (method.md section 2)."""

from typing import Any

from vsa.editor.fields.field import Field
from vsa.i18n import UserError, message
from vsa.model.base import Frozen
from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Amount, Duration, Spread, Unit, duration, unit_minutes
from vsa.model.nodes import Step

Parts = tuple[tuple[float, Unit], ...]

CLOCK_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
ANY_CALENDAR = WorkCalendar()
"""Seconds, minutes and hours are the same in every calendar."""


class StartToFinish(Field):
    """L, kept as the wait within: u = L - p. It is shown when both parts are plain times."""

    def value_in(self, element: Frozen) -> Any:
        """The two times together, or None."""
        assert isinstance(element, Step)
        times = (element.process_time, element.wait_within)
        parts = [time.amounts[0].parts for time in times if time is not None and time.spread is Spread.FIXED]
        return _together(*parts) if len(parts) == len(times) else None

    def change(self, element: Frozen, value: Any, calendar: WorkCalendar) -> dict[str, Any]:
        """The wait within that remains. Raises UserError when the step takes less than its process time."""
        assert isinstance(element, Step)
        if value is None:
            return {"wait_within": None}
        process = element.process_time.minutes(calendar) if element.process_time else 0.0
        rest = value.minutes(calendar) - process
        if rest < 0:
            raise UserError(message("editor.read.start_to_finish"))
        return {"wait_within": _plainly(rest, calendar)}


def _together(work: Parts, wait: Parts) -> Duration:
    """Hours and minutes added up; other units side by side, for how long a day is depends on the calendar."""
    if any(unit not in CLOCK_UNITS for _, unit in (*work, *wait)):
        return Duration((Amount(work + wait),))
    minutes = sum(number * unit_minutes(unit, ANY_CALENDAR) for number, unit in (*work, *wait))
    return _plainly(minutes, ANY_CALENDAR, (Unit.HOUR,))


def _plainly(minutes: float, calendar: WorkCalendar, units: tuple[Unit, ...] = (Unit.DAY, Unit.HOUR)) -> Duration:
    """Minutes in the first unit that gives a whole number."""
    for unit in units:
        size = unit_minutes(unit, calendar)
        if minutes and minutes % size == 0:
            return duration(minutes / size, unit)
    return duration(round(minutes, 2), Unit.MINUTE)
