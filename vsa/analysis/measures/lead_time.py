"""Gjennomløpstid: the time from the start of a case to its end."""

from collections.abc import Iterable, Iterator
from itertools import chain

from vsa.analysis import elapsing
from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import VISITS, Recipe, Scope
from vsa.analysis.terms import Term, total
from vsa.i18n import message

MEASURES = (Measure("lead_time", 10, Kind.TIME, "lower", of_expected(lambda found: found.lead_time)),)


def main_terms(case: Case) -> Iterator[Term]:
    """w + p + u of every step and d of every flow on the main route, everything taken once."""
    return chain(*elapsing.on_main_route(case, case.times.citizen))


def terms(case: Case) -> Iterable[Term]:
    """n (w + p + u) of every step and n s d of every flow, at parallel splits along the longest branch."""
    return elapsing.passing(case, case.times.citizen, case.citizen)


def on_main_route(case: Case) -> float:
    """Along the main route."""
    return total(*elapsing.on_main_route(case, case.times.citizen))


def expected(case: Case) -> float:
    """Of the mean case."""
    return total(terms(case))


RECIPES = (
    Recipe(
        id="lead_time",
        order=10,
        kind=Kind.TIME,
        label=message("analysis.measure.lead_time"),
        formula=message("working.formula.lead_time"),
        bound="expected.lead_time",
        scope=Scope.ELAPSED,
        columns=(VISITS, elapsing.PASSING),
        terms=terms,
        waits=True,
        work=True,
    ),
    Recipe(
        id="main.lead_time",
        order=11,
        kind=Kind.TIME,
        label=message("working.on_main_route", figure=message("analysis.measure.lead_time")),
        formula=message("working.formula.main_lead_time"),
        bound="main.lead_time",
        scope=Scope.MAIN,
        columns=(elapsing.PASSING,),
        terms=main_terms,
        waits=True,
        work=True,
    ),
)
