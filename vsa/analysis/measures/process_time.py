"""Prosesstid: the part of the lead time in which somebody works on the case."""

from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Kind, Measure, of_expected

MEASURES = (Measure("process_time", 20, Kind.TIME, "lower", of_expected(lambda found: found.process_time)),)


def on_main_route(case: Case) -> float:
    """The sum of p along the main route."""
    return sum(case.times.process(step) for step in case.main.steps)


def expected(case: Case) -> float:
    """The sum of n p along the elapsed path."""
    return sum(case.visits.expected[step] * work.process for step, work in case.elapsing())
