"""What running a simulation takes and gives, before anything is estimated."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vsa.analysis.case import Case
from vsa.analysis.naming import names
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Notice
from vsa.analysis.simulation.spreads import Minutes
from vsa.i18n import message

MOST_VISITS = 20_000
"""Visits of a mean case to nodes. More would keep a machine busy for hours."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The times of every case in order of arrival, shape (cases,) each. `dependent` cases held one another up.
    `utilisation` is the part of the time of each role with staff that was worked."""

    lead_time: Minutes
    statutory_time: Minutes
    waiting_time: Minutes
    dependent: bool
    utilisation: Mapping[str, float] = field(default_factory=dict)


def refuse_endless_work(case: Case) -> None:
    """Raises Refused if a case goes round so often that no machine could follow."""
    visits = case.visits.expected
    if sum(visits.values()) > MOST_VISITS:
        busiest = (max(visits, key=visits.__getitem__),)
        text = message("simulation.error.too_many_visits", steps=names(case.stream, busiest), most=MOST_VISITS)
        raise Refused(Notice("too_many_visits", "error", text, busiest))
