"""Ventetid: the part of the lead time in which nobody works on the case."""

from collections.abc import Iterable, Iterator
from itertools import chain

from vsa.analysis import elapsing
from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import VISITS, Recipe, Scope
from vsa.analysis.terms import Term, total
from vsa.i18n import message

MEASURES = (Measure("waiting_time", 30, Kind.TIME, "lower", of_expected(lambda found: found.waiting_time)),)


def main_terms(case: Case) -> Iterator[Term]:
    """w + u of every step and d of every flow on the main route."""
    return chain(*elapsing.on_main_route(case, case.times.waiting))


def terms(case: Case) -> Iterable[Term]:
    """n (w + u) of every step and n s d of every flow: the terms of the lead time without the work."""
    return elapsing.passing(case, case.times.waiting, case.citizen)


def on_main_route(case: Case) -> float:
    """Along the main route."""
    return total(*elapsing.on_main_route(case, case.times.waiting))


def expected(case: Case) -> float:
    """Of the mean case."""
    return total(terms(case))


RECIPES = (
    Recipe(
        id="waiting_time",
        order=30,
        kind=Kind.TIME,
        label=message("analysis.measure.waiting_time"),
        formula=message("working.formula.waiting_time"),
        bound="expected.waiting_time",
        scope=Scope.ELAPSED,
        columns=(VISITS, elapsing.WAITING),
        terms=terms,
        waits=True,
    ),
    Recipe(
        id="main.waiting_time",
        order=31,
        kind=Kind.TIME,
        label=message("working.on_main_route", figure=message("analysis.measure.waiting_time")),
        formula=message("working.formula.main_waiting_time"),
        bound="main.waiting_time",
        scope=Scope.MAIN,
        columns=(elapsing.WAITING,),
        terms=main_terms,
        waits=True,
    ),
)
