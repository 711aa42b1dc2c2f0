"""Verdiskapende andel and aktiv andel: parts of the lead time."""

from collections.abc import Callable, Iterator

from vsa.analysis.case import Case
from vsa.analysis.measures import lead_time, process_time, value
from vsa.analysis.measures.measure import Kind, Measure, of_expected
from vsa.analysis.measures.recipe import TIME, Combination, Recipe, Scope
from vsa.analysis.measures.term import Term
from vsa.i18n import Message, message

MEASURES = (
    Measure("value_ratio", 70, Kind.RATIO, "higher", of_expected(lambda found: found.value_ratio)),
    Measure("activity_ratio", 80, Kind.RATIO, "higher", of_expected(lambda found: found.activity_ratio)),
)

Figure = Callable[[Case], float]


def share_of(part: float, lead_time: float) -> float | None:
    """A part of the lead time, None when no time passes at all."""
    return part / lead_time if lead_time > 0 else None


def _terms(part: str, of_part: Figure, whole: str, of_whole: Figure) -> Callable[[Case], Iterator[Term]]:
    """The part and the lead time, each the figure of another measure."""

    def terms(case: Case) -> Iterator[Term]:
        yield Term(part, (of_part(case),), "measure")
        yield Term(whole, (of_whole(case),), "measure")

    return terms


def _expected(id: str, order: int, formula: Message, part: str, of_part: Figure) -> Recipe:
    return Recipe(
        id=id,
        order=order,
        kind=Kind.RATIO,
        label=message(f"analysis.measure.{id}"),
        formula=formula,
        bound=f"expected.{id}",
        scope=Scope.STREAM,
        columns=(TIME,),
        terms=_terms(part, of_part, "lead_time", lead_time.expected),
        combination=Combination.QUOTIENT,
        waits=True,
        work=True,
    )


def _main(id: str, order: int, formula: Message, part: str, of_part: Figure) -> Recipe:
    return Recipe(
        id=f"main.{id}",
        order=order,
        kind=Kind.RATIO,
        label=message("working.on_main_route", figure=message(f"analysis.measure.{id}")),
        formula=formula,
        bound=f"main.{id}",
        scope=Scope.STREAM,
        columns=(TIME,),
        terms=_terms(f"main.{part}", of_part, "main.lead_time", lead_time.on_main_route),
        combination=Combination.QUOTIENT,
        waits=True,
        work=True,
    )


OF_VALUE, OF_WORK = message("working.formula.value_ratio"), message("working.formula.activity_ratio")
RECIPES = (
    _expected("value_ratio", 70, OF_VALUE, "value_time", value.value),
    _main("value_ratio", 71, OF_VALUE, "value_time", value.value_on_main_route),
    _expected("activity_ratio", 80, OF_WORK, "process_time", process_time.expected),
    _main("activity_ratio", 81, OF_WORK, "process_time", process_time.on_main_route),
)
