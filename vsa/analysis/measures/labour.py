"""Arbeidsinnsats and årsverk: what our own people put into a case, and into all cases of a year."""

from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import NUMBER, PROCESS, VISITS, Column, Recipe, Scope, Style
from vsa.analysis.terms import Columns, total
from vsa.i18n import message

MEASURES = (
    Measure("labour", 130, Kind.EFFORT, "lower", of_expected(lambda found: found.labour)),
    Measure("fte", 140, Kind.FTE, "lower", lambda found: found.fte),
)


def terms(case: Case) -> Columns:
    """n p k of every step of an own lane, all parallel branches too."""
    visits, work, people, steps = case.visits.expected, case.times.work, case.facets.people, case.facets.own
    return Columns(
        steps,
        ([visits[step] for step in steps], [work[step].process for step in steps], [people[step] for step in steps]),
    )


def fte_terms(case: Case) -> Columns:
    """The labour of every step times the volume of a year, over the hours of an årsverk; nothing without a volume."""
    volume = case.stream.volume_per_year
    if volume is None:
        return Columns((), ((),))
    labour, over = terms(case), 1 / (60 * case.basis.hours_per_fte)
    count = len(labour.elements)
    return Columns(labour.elements, (*labour.columns, [float(volume)] * count, [over] * count))


def per_case(case: Case) -> float:
    """The labour of the mean case."""
    return case.kept.once("labour", (case.visits, case.times, case.facets), lambda: total(terms(case)))


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
