"""The time that people work, which turns a written duration into working minutes."""

from typing import Annotated

from pydantic import Field

from vsa.model.base import Day, Frozen


class Closure(Frozen):
    """Days from `first` to `last`, both included, on which the office is closed, or open for `open_hours` at most. They
    bear on dates only: a duration is the same all the year."""

    first: Day
    last: Day
    name: str = ""
    open_hours: Annotated[float, Field(ge=0, le=24)] = 0.0


class WorkCalendar(Frozen):
    """Hours a day, days a week and working days a year (method.md section 1), and when the office is closed beside
    weekends and public holidays."""

    hours_per_day: Annotated[float, Field(ge=0.1, le=24)] = 7.5
    days_per_week: Annotated[float, Field(ge=0.1, le=7)] = 5
    working_days_per_year: Annotated[float, Field(ge=1, le=366)] = 252
    closures: tuple[Closure, ...] = ()

    @property
    def minutes_per_day(self) -> float:
        """Working minutes in a working day."""
        return 60 * self.hours_per_day

    def working_days(self, minutes: float) -> float:
        """Working minutes as working days."""
        return minutes / self.minutes_per_day

    def calendar_days(self, minutes: float) -> float:
        """Working minutes on the citizen's scale: calendar days."""
        return self.working_days(minutes) * 7 / self.days_per_week
