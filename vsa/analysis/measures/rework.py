"""Omarbeiding: what is done more than once."""

from collections.abc import Iterable, Iterator

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import NUMBER, PROCESS, Recipe, Scope
from vsa.analysis.terms import Term, total
from vsa.i18n import message
from vsa.model.nodes import Step

MEASURES = (Measure("rework_visits", 110, Kind.COUNT, "lower", of_expected(lambda found: found.rework_visits)),)


def visit_terms(case: Case) -> Iterator[Term]:
    """The expected visits to every step beyond the first: n - P."""
    return (Term(step.id, (extra,)) for step, extra in _again(case, case.steps))


def time_terms(case: Case) -> Iterator[Term]:
    """(n - P) p of every step."""
    return (Term(step.id, (extra, case.times.process(step.id))) for step, extra in _again(case, case.steps))


def labour_terms(case: Case) -> Iterator[Term]:
    """(n - P) p k of every step of an own lane."""
    return (
        Term(step.id, (extra, case.times.process(step.id), step.people)) for step, extra in _again(case, case.own_steps)
    )


def _again(case: Case, steps: Iterable[Step]) -> Iterator[tuple[Step, float]]:
    """The steps that are done more than once, and how many times more."""
    return ((step, extra) for step in steps if (extra := case.extra(step.id)))


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
