"""Arbeidsinnsats and årsverk: what our own people put into a case, and into all cases of a year."""

from collections.abc import Iterator

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import NUMBER, PROCESS, VISITS, Column, Recipe, Scope, Style
from vsa.analysis.terms import Term, total
from vsa.i18n import message

MEASURES = (
    Measure("labour", 130, Kind.EFFORT, "lower", of_expected(lambda found: found.labour)),
    Measure("fte", 140, Kind.FTE, "lower", lambda found: found.fte),
)


def terms(case: Case) -> Iterator[Term]:
    """n p k of every step of an own lane, all parallel branches too."""
    visits, work = case.visits.expected, case.times.work
    return (Term(step.id, (visits[step.id], work[step.id].process, step.people)) for step in case.own_steps)


def fte_terms(case: Case) -> Iterator[Term]:
    """The labour of every step times the volume of a year, over the hours of an årsverk; nothing without a volume."""
    volume = case.stream.volume_per_year
    if volume is not None:
        over = 1 / (60 * case.basis.hours_per_fte)
        for step, factors, _ in terms(case):
            yield Term(step, (*factors, volume, over))


def per_case(case: Case) -> float:
    """The labour of the mean case."""
    return total(terms(case))


def hours_per_year(case: Case) -> float | None:
    """The labour of a year's volume in hours, None without a volume."""
    volume = case.stream.volume_per_year
    return None if volume is None else per_case(case) * volume / 60


def fte(case: Case) -> float | None:
    """The labour of a year in årsverk, None without a volume."""
    return None if case.stream.volume_per_year is None else total(fte_terms(case))


RECIPES = (
    Recipe(
        id="labour",
        order=130,
        kind=Kind.EFFORT,
        label=message("analysis.measure.labour"),
        formula=message("working.formula.labour"),
        bound="expected.labour",
        scope=Scope.EFFORT,
        columns=(VISITS, PROCESS, NUMBER),
        terms=terms,
        work=True,
        own=True,
    ),
    Recipe(
        id="fte",
        order=140,
        kind=Kind.FTE,
        label=message("analysis.measure.fte"),
        formula=message("working.formula.fte"),
        bound="fte",
        scope=Scope.EFFORT,
        columns=(VISITS, PROCESS, NUMBER, NUMBER, Column(Style.OVER_HOURS)),
        terms=fte_terms,
        per_year=True,
        work=True,
        own=True,
    ),
)
