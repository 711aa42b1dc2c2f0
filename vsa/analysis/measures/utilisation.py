"""Belastning and flaskehals: how much of a role's time its work takes, and how much of that each step."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.recipe import NUMBER, PROCESS, VISITS, Column, Recipe, Scope, Style
from vsa.analysis.terms import Term
from vsa.analysis.waits import arrivals_per_day
from vsa.i18n import message

HIGH = 0.85
"""Above this queues grow steeply, and a warning stands."""


def terms(case: Case) -> Iterator[Term]:
    """What each step takes of its role's time: n p k times the arrivals of a day, over staff x working time x
    availability. Roles without staff never hold up anybody and are left out, and so is everything when nobody said how
    many cases come."""
    arrivals = arrivals_per_day(case.stream, case.basis)
    if arrivals is None:
        return
    capacity = {role: minutes for role, minutes in _capacity(case).items() if minutes > 0}
    for step in case.steps if capacity else ():
        minutes = capacity.get(case.roles[step.id])
        if minutes is not None:
            work = (case.visits.expected[step.id], case.times.process(step.id), step.people)
            yield Term(step.id, (*work, arrivals, 1 / minutes))


def utilisation(case: Case) -> dict[str, float]:
    """The sum of the terms by role; a role with staff and without work has none of its time taken."""
    if arrivals_per_day(case.stream, case.basis) is None:
        return {}
    taken = {role: 0.0 for role, minutes in _capacity(case).items() if minutes > 0}
    for term in terms(case):
        taken[case.roles[term.element]] += term.value
    return taken


def bottleneck(utilised: Mapping[str, float]) -> str | None:
    """The role with the highest utilisation, the first drawn of equals; None when nobody is at work."""
    busiest = max(utilised, key=utilised.__getitem__, default=None)
    return busiest if busiest is not None and utilised[busiest] > 0 else None


def unstaffed(case: Case) -> tuple[str, ...]:
    """Roles that have work to do and nobody to do it."""
    idle = {role for role, minutes in _capacity(case).items() if minutes == 0}
    if not idle:
        return ()
    working = {
        case.roles[step.id]: None
        for step in case.steps
        if case.roles[step.id] in idle and case.visits.expected[step.id] * case.times.process(step.id) * step.people > 0
    }
    return tuple(role for role in _capacity(case) if role in working)


def recipes(case: Case) -> Iterator[Recipe]:
    """One for every role whose utilisation is known."""
    for order, role in enumerate(utilisation(case)):
        yield Recipe(
            id=f"utilisation.{role}",
            order=200 + order,
            kind=Kind.RATIO,
            label=message("working.label.utilisation", role=role),
            formula=message("working.formula.utilisation"),
            bound=f"utilisation.{role}",
            scope=Scope.EFFORT,
            columns=(VISITS, PROCESS, NUMBER, NUMBER, Column(Style.OVER_HOURS)),
            terms=_of_role(role),
            per_day=True,
            work=True,
        )


def _of_role(role: str) -> Callable[[Case], Iterator[Term]]:
    return lambda case: (term for term in terms(case) if case.roles[term.element] == role)


def _capacity(case: Case) -> Mapping[str, float]:
    """The working minutes that each role with staff has in a day."""
    minutes: defaultdict[str, float] = defaultdict(float)
    for lane in case.stream.lanes.values():
        if lane.name and lane.staff is not None:
            minutes[lane.name] += lane.staff * lane.availability * case.basis.calendar.minutes_per_day
    return minutes
