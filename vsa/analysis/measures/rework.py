"""Omarbeiding: what is done more than once."""

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import NUMBER, PROCESS, Recipe, Scope
from vsa.analysis.terms import Columns, total
from vsa.i18n import message

MEASURES = (Measure("rework_visits", 110, Kind.COUNT, "lower", of_expected(lambda found: found.rework_visits)),)


def visit_terms(case: Case) -> Columns:
    """The expected visits to every step beyond the first: n - P."""
    return Columns(list(case.extra), (list(case.extra.values()),))


def time_terms(case: Case) -> Columns:
    """(n - P) p of every step."""
    work = case.times.work
    return Columns(list(case.extra), (list(case.extra.values()), [work[step].process for step in case.extra]))


def labour_terms(case: Case) -> Columns:
    """(n - P) p k of every step of an own lane."""
    extra, work, people = case.extra, case.times.work, case.facets.people
    again = [step for step in case.facets.own if step in extra]
    return Columns(
        again,
        ([extra[step] for step in again], [work[step].process for step in again], [people[step] for step in again]),
    )


def visits(case: Case) -> float:
    """The extra visits of the mean case."""
    return total(visit_terms(case))


def time(case: Case) -> float:
    """The process time of the extra visits."""
    return total(time_terms(case))


def labour(case: Case) -> float:
    """The effort of the extra visits: own lanes, everybody who takes part."""
    return total(labour_terms(case))


RECIPES = (
    Recipe(
        id="rework_visits",
        order=110,
        kind=Kind.COUNT,
        label=message("working.label.rework_visits"),
        formula=message("working.formula.rework_visits"),
        bound="expected.rework_visits",
        scope=Scope.EFFORT,
        columns=(NUMBER,),
        terms=visit_terms,
    ),
    Recipe(
        id="rework_time",
        order=111,
        kind=Kind.EFFORT,
        label=message("working.label.rework_time"),
        formula=message("working.formula.rework_time"),
        bound="expected.rework_time",
        scope=Scope.EFFORT,
        columns=(NUMBER, PROCESS),
        terms=time_terms,
        work=True,
    ),
    Recipe(
        id="rework_labour",
        order=112,
        kind=Kind.EFFORT,
        label=message("working.label.rework_labour"),
        formula=message("working.formula.rework_labour"),
        bound="expected.rework_labour",
        scope=Scope.EFFORT,
        columns=(NUMBER, PROCESS, NUMBER),
        terms=labour_terms,
        work=True,
        own=True,
    ),
)
