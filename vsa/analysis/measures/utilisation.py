"""Belastning and flaskehals: how much of a role's time its work takes."""

from collections import defaultdict
from collections.abc import Mapping

from vsa.analysis.case import Case
from vsa.analysis.waits import arrivals_per_day

HIGH = 0.85
"""Above this queues grow steeply, and a warning stands."""


def utilisation(case: Case) -> dict[str, float]:
    """By role: arrivals x n x p x k over staff x working time x availability. Roles without staff never hold up
    anybody and are left out, and so is everything when nobody said how many cases come."""
    arrivals = arrivals_per_day(case.stream, case.basis)
    if arrivals is None:
        return {}
    load = _load(case)
    return {role: arrivals * load[role] / minutes for role, minutes in _capacity(case).items() if minutes > 0}


def bottleneck(utilised: Mapping[str, float]) -> str | None:
    """The role with the highest utilisation, the first drawn of equals; None when nobody is at work."""
    busiest = max(utilised, key=utilised.__getitem__, default=None)
    return busiest if busiest is not None and utilised[busiest] > 0 else None


def _load(case: Case) -> Mapping[str, float]:
    """The working minutes that a case takes from each role."""
    load: defaultdict[str, float] = defaultdict(float)
    for step in case.steps:
        load[case.roles[step.id]] += case.visits.expected[step.id] * case.times.process(step.id) * step.people
    return load


def _capacity(case: Case) -> Mapping[str, float]:
    """The working minutes that each role with staff has in a day."""
    minutes: defaultdict[str, float] = defaultdict(float)
    for lane in case.stream.lanes.values():
        if lane.name and lane.staff is not None:
            minutes[lane.name] += lane.staff * lane.availability * case.basis.calendar.minutes_per_day
    return minutes


def unstaffed(case: Case) -> tuple[str, ...]:
    """Roles that have work to do and nobody to do it."""
    load = _load(case)
    return tuple(role for role, minutes in _capacity(case).items() if minutes == 0 and load.get(role, 0.0) > 0)
