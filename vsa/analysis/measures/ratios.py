"""Verdiskapende andel and aktiv andel: parts of the lead time."""

from dataclasses import replace

from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_expected
from vsa.analysis.recipe import TIME, Combination, Recipe, Scope
from vsa.i18n import Message, message

MEASURES = (
    Measure("value_ratio", 70, Kind.RATIO, "higher", of_expected(lambda found: found.value_ratio)),
    Measure("activity_ratio", 80, Kind.RATIO, "higher", of_expected(lambda found: found.activity_ratio)),
)


def share_of(part: float, lead_time: float) -> float | None:
    """A part of the lead time, None when no time passes at all."""
    return part / lead_time if lead_time > 0 else None


def _ratio(id: str, order: int, formula: Message, part: str) -> Recipe:
    return Recipe(
        id=id,
        order=order,
        kind=Kind.RATIO,
        label=message(f"analysis.measure.{id}"),
        formula=formula,
        bound=f"expected.{id}",
        scope=Scope.STREAM,
        columns=(TIME,),
        made_of=(part, "lead_time"),
        combination=Combination.QUOTIENT,
        waits=True,
        work=True,
    )


def _on_main_route(ratio: Recipe) -> Recipe:
    return replace(
        ratio,
        id=f"main.{ratio.id}",
        order=ratio.order + 1,
        label=message("working.on_main_route", figure=ratio.label),
        bound=f"main.{ratio.id}",
        made_of=tuple(f"main.{part}" for part in ratio.made_of),
    )


VALUE = _ratio("value_ratio", 70, message("working.formula.value_ratio"), "value_time")
ACTIVITY = _ratio("activity_ratio", 80, message("working.formula.activity_ratio"), "process_time")
RECIPES = (VALUE, _on_main_route(VALUE), ACTIVITY, _on_main_route(ACTIVITY))
