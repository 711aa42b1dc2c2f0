"""The figures of a stream, put together from the measures."""

from collections.abc import Mapping

from vsa.analysis.case import Case
from vsa.analysis.measures import (
    first_time_right,
    handoffs,
    labour,
    lead_time,
    process_time,
    rework,
    statutory_time,
    value,
    waiting_time,
)
from vsa.analysis.measures.ratios import share_of
from vsa.analysis.results import Bound, ExpectedFigures, MainFigures


def main_figures(case: Case, bounds: Mapping[str, Bound]) -> MainFigures:
    """The figures along the main route. A ratio without a bound says nothing."""
    ratios = "main.value_ratio" in bounds, "main.activity_ratio" in bounds
    in_branches = case.roads.ahead if case.blocks else None
    ingredients = (case.main, case.times, case.facets, case.blocks, in_branches, *ratios)
    return case.kept.once("main_figures", ingredients, lambda: _main_figures(case, *ratios))


def _main_figures(case: Case, value_ratio: bool, activity_ratio: bool) -> MainFigures:
    lead, process = lead_time.on_main_route(case), process_time.on_main_route(case)
    spent = value.value_on_main_route(case)
    return MainFigures(
        route=case.main,
        lead_time=lead,
        process_time=process,
        waiting_time=waiting_time.on_main_route(case),
        value_time=spent,
        value_ratio=share_of(spent, lead) if value_ratio else None,
        activity_ratio=share_of(process, lead) if activity_ratio else None,
        first_time_right=first_time_right.on_main_route(case),
        handoffs=handoffs.on_main_route(case),
        quality_missing=first_time_right.steps_without(case),
    )


def expected_figures(case: Case, bounds: Mapping[str, Bound]) -> ExpectedFigures:
    """The figures of the mean case. A ratio without a bound says nothing."""
    lead, process, spent = lead_time.expected(case), process_time.expected(case), value.value(case)
    return ExpectedFigures(
        lead_time=lead,
        process_time=process,
        waiting_time=waiting_time.expected(case),
        value_time=spent,
        necessary_time=value.necessary(case),
        waste_time=value.waste(case),
        value_ratio=share_of(spent, lead) if "expected.value_ratio" in bounds else None,
        activity_ratio=share_of(process, lead) if "expected.activity_ratio" in bounds else None,
        statutory_time=statutory_time.expected(case),
        labour=labour.per_case(case),
        handoffs=handoffs.expected(case),
        rework_visits=rework.visits(case),
        rework_time=rework.time(case),
        rework_labour=rework.labour(case),
        visits=case.visits.expected,
        reached=case.visits.reached,
    )
