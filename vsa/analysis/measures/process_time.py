"""Prosesstid: the part of the lead time in which somebody works on the case."""

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import PROCESS, VISITS, Recipe, Scope
from vsa.analysis.terms import Columns, total
from vsa.i18n import message

MEASURES = (Measure("process_time", 20, Kind.TIME, "lower", of_expected(lambda found: found.process_time)),)


def main_terms(case: Case) -> Columns:
    """p of every step on the main route."""
    work, steps = case.times.work, case.main.steps
    return Columns(steps, ([work[step].process for step in steps],))


def terms(case: Case) -> Columns:
    """n p of every step along the elapsed path."""
    visits, work, steps = case.visits.expected, case.times.work, case.elapsing
    return Columns(steps, ([visits[step] for step in steps], [work[step].process for step in steps]))


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
