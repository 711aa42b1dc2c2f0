"""Takt: how often a case comes in."""

from collections.abc import Iterator

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure
from vsa.analysis.recipe import NUMBER, Combination, Recipe, Scope
from vsa.analysis.results import Basis
from vsa.analysis.terms import Term, quotient
from vsa.analysis.waits import arrivals_per_day
from vsa.i18n import Message, message
from vsa.model.stream import Stream

MEASURES = (Measure("takt", 150, Kind.TIME, None, lambda found: found.takt),)

FACTS = {
    "minutes_per_day": message("working.fact.minutes_per_day"),
    "arrivals_per_day": message("working.fact.arrivals_per_day"),
}


def terms(stream: Stream, basis: Basis) -> Iterator[Term]:
    """The working minutes of a day and the cases of a day; nothing when nobody said how many come."""
    arrivals = arrivals_per_day(stream, basis)
    if arrivals:
        yield Term("minutes_per_day", (basis.calendar.minutes_per_day,), "fact")
        yield Term("arrivals_per_day", (arrivals,), "fact")


def takt(stream: Stream, basis: Basis) -> float | None:
    """The first of the terms over the second, None without them."""
    return quotient(terms(stream, basis))


def _named(case: Case, term: Term) -> Message:
    return FACTS[term.element]


RECIPES = (
    Recipe(
        id="takt",
        order=150,
        kind=Kind.TIME,
        label=message("analysis.measure.takt"),
        formula=message("working.formula.takt"),
        bound="takt",
        scope=Scope.STREAM,
        columns=(NUMBER,),
        terms=lambda case: terms(case.stream, case.basis),
        combination=Combination.QUOTIENT,
        named=_named,
        per_day=True,
    ),
)
