"""Saksbehandlingstid: the time that the statutory deadline counts."""

from collections.abc import Iterable

from vsa.analysis import elapsing
from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import VISITS, Recipe, Scope
from vsa.analysis.terms import Term, total
from vsa.i18n import message

MEASURES = (Measure("statutory_time", 120, Kind.TIME, "lower", of_expected(lambda found: found.statutory_time)),)


def terms(case: Case) -> Iterable[Term]:
    """The terms of the lead time without the waits and flows that stop the deadline, along the branches that are
    longest then."""
    return elapsing.passing(case, case.times.statutory, case.statutory)


def expected(case: Case) -> float:
    """Of the mean case."""
    return total(terms(case))


RECIPES = (
    Recipe(
        id="statutory_time",
        order=120,
        kind=Kind.TIME,
        label=message("analysis.measure.statutory_time"),
        formula=message("working.formula.statutory_time"),
        bound="expected.statutory_time",
        scope=Scope.STATUTORY,
        columns=(VISITS, elapsing.COUNTING),
        terms=terms,
        waits=True,
        work=True,
    ),
)
