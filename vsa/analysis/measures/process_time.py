"""Prosesstid: the part of the lead time in which somebody works on the case."""

from collections.abc import Iterator

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import PROCESS, VISITS, Recipe, Scope
from vsa.analysis.terms import Term, total
from vsa.i18n import message

MEASURES = (Measure("process_time", 20, Kind.TIME, "lower", of_expected(lambda found: found.process_time)),)


def main_terms(case: Case) -> Iterator[Term]:
    """p of every step on the main route."""
    return (Term(step, (case.times.process(step),)) for step in case.main.steps)


def terms(case: Case) -> Iterator[Term]:
    """n p of every step along the elapsed path."""
    visits = case.visits.expected
    return (Term(step, (visits[step], work.process)) for step, work in case.elapsing())


def on_main_route(case: Case) -> float:
    """Along the main route."""
    return total(main_terms(case))


def expected(case: Case) -> float:
    """Of the mean case."""
    return total(terms(case))


RECIPES = (
    Recipe(
        id="process_time",
        order=20,
        kind=Kind.EFFORT,
        label=message("analysis.measure.process_time"),
        formula=message("working.formula.process_time"),
        bound="expected.process_time",
        scope=Scope.ELAPSED,
        columns=(VISITS, PROCESS),
        terms=terms,
        work=True,
    ),
    Recipe(
        id="main.process_time",
        order=21,
        kind=Kind.EFFORT,
        label=message("working.on_main_route", figure=message("analysis.measure.process_time")),
        formula=message("working.formula.main_process_time"),
        bound="main.process_time",
        scope=Scope.MAIN,
        columns=(PROCESS,),
        terms=main_terms,
        work=True,
    ),
)
