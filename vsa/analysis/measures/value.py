"""Verdiskapende tid, nødvendig tid and sløsing: what the process time is spent on."""

from collections.abc import Iterator
from itertools import chain

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import NUMBER, VISITS, Column, Recipe, Scope, Style
from vsa.analysis.terms import Columns, Term, total
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.nodes import ValueClass

MEASURES = (
    Measure("value_time", 40, Kind.TIME, None, of_expected(lambda found: found.value_time)),
    Measure("necessary_time", 50, Kind.TIME, "lower", of_expected(lambda found: found.necessary_time)),
    Measure("waste_time", 60, Kind.TIME, "lower", of_expected(lambda found: found.waste_time)),
)


def main_terms(case: Case) -> Columns:
    """v of every step on the main route."""
    work, steps = case.times.work, case.main.steps
    return Columns(steps, ([work[step].value for step in steps],))


def value_terms(case: Case) -> Columns:
    """P v of every step: doing it again is rework, so only the first visit counts."""
    reached, work, steps = case.visits.reached, case.times.work, case.elapsing
    return Columns(steps, ([reached[step] for step in steps], [work[step].value for step in steps]))


def necessary_terms(case: Case) -> Columns:
    """P (p - v) of every step of another class than waste."""
    work = case.times.work
    return _rest(case, [step for step in case.elapsing if work[step].value_class is not ValueClass.WASTE])


def waste_terms(case: Case) -> Iterator[Term]:
    """P (p - v) of every step of class waste, and (n - P) p of every step that is done again."""
    return chain(_wasteful_terms(case), _again_terms(case))


def _wasteful_terms(case: Case) -> Columns:
    work = case.times.work
    return _rest(case, [step for step in case.elapsing if work[step].value_class is ValueClass.WASTE])


def _again_terms(case: Case) -> Columns:
    extra, work = case.extra, case.times.work
    steps = [step for step in case.elapsing if step in extra]
    return Columns(steps, ([extra[step] for step in steps], [work[step].process for step in steps]), "again")


def _rest(case: Case, steps: list[Id]) -> Columns:
    """The work that adds no value, on the first visit."""
    reached, work = case.visits.reached, case.times.work
    return Columns(
        steps, ([reached[step] for step in steps], [work[step].process - work[step].value for step in steps])
    )


def value_on_main_route(case: Case) -> float:
    """Value-adding time along the main route."""
    return total(main_terms(case))


def value(case: Case) -> float:
    """Value-adding time of the mean case."""
    return total(value_terms(case))


def necessary(case: Case) -> float:
    """Necessary time of the mean case."""
    return total(necessary_terms(case))


def waste(case: Case) -> float:
    """Wasted time of the mean case."""
    return total(_wasteful_terms(case), _again_terms(case))


def _value_addends(case: Case, step: Id) -> tuple[float | None, ...]:
    work = case.times.work[step]
    return (work.value if work.known else None,)


VALUE = Column(Style.TIME, _value_addends)
REST = Column(Style.TIME)
RECIPES = (
    Recipe(
        id="value_time",
        order=40,
        kind=Kind.EFFORT,
        label=message("analysis.measure.value_time"),
        formula=message("working.formula.value_time"),
        bound="expected.value_time",
        scope=Scope.ELAPSED,
        columns=(NUMBER, VALUE),
        terms=value_terms,
        work=True,
    ),
    Recipe(
        id="main.value_time",
        order=41,
        kind=Kind.EFFORT,
        label=message("working.on_main_route", figure=message("analysis.measure.value_time")),
        formula=message("working.formula.main_value_time"),
        bound="main.value_time",
        scope=Scope.MAIN,
        columns=(VALUE,),
        terms=main_terms,
        work=True,
    ),
    Recipe(
        id="necessary_time",
        order=50,
        kind=Kind.EFFORT,
        label=message("analysis.measure.necessary_time"),
        formula=message("working.formula.necessary_time"),
        bound="expected.necessary_time",
        scope=Scope.ELAPSED,
        columns=(NUMBER, REST),
        terms=necessary_terms,
        work=True,
    ),
    Recipe(
        id="waste_time",
        order=60,
        kind=Kind.EFFORT,
        label=message("analysis.measure.waste_time"),
        formula=message("working.formula.waste_time"),
        bound="expected.waste_time",
        scope=Scope.ELAPSED,
        columns=(VISITS, REST),
        terms=waste_terms,
        work=True,
    ),
)
