"""What the figures of a stream mean for a case that arrives on a certain day."""

from dataclasses import dataclass
from datetime import date

from vsa.analysis.dates.statutory_date import statutory_date
from vsa.analysis.dates.working_days import Closed, closed_days, finished_on
from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Duration


@dataclass(frozen=True, slots=True)
class Spent:
    """The working minutes that a case takes, and those of them in which the statutory clock stands still."""

    lead_time: float
    stopped: float


@dataclass(frozen=True, slots=True)
class Due:
    """When a case is `finished`, and its statutory `deadline` (None without one). None is too far away to tell."""

    finished: date | None
    deadline: date | None

    @property
    def late(self) -> bool:
        """Whether the deadline passes before the case is finished."""
        return self.deadline is not None and (self.finished is None or self.finished > self.deadline)


@dataclass(frozen=True, slots=True)
class CaseDates:
    """The dates of a mean case and of one at the P85 of lead time, and what closes the office until then.
    `has_deadline`: there is a statutory deadline to tell of."""

    arrival: date
    has_deadline: bool
    mean: Due
    p85: Due
    closed: tuple[Closed, ...]


def case_dates(
    arrival: date, deadline: Duration | None, calendar: WorkCalendar, *, mean: Spent, p85: Spent
) -> CaseDates:
    """The dates of a case that arrives on a day of the years 1901 to 2050: public holidays are known to 2100."""
    in_mean, at_p85 = (_due(arrival, deadline, spent, calendar) for spent in (mean, p85))
    last = max((day for due in (in_mean, at_p85) for day in (due.finished, due.deadline) if day), default=arrival)
    return CaseDates(arrival, deadline is not None, in_mean, at_p85, closed_days(arrival, last, calendar))


def _due(arrival: date, deadline: Duration | None, spent: Spent, calendar: WorkCalendar) -> Due:
    return Due(
        finished=finished_on(arrival, spent.lead_time, calendar),
        deadline=statutory_date(arrival, deadline, spent.stopped, calendar) if deadline else None,
    )
