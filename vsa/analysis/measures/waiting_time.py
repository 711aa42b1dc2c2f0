"""Ventetid: the part of the lead time in which nobody works on the case."""

from vsa.analysis.case import Case
from vsa.analysis.measures import lead_time, process_time
from vsa.analysis.measures.measure import Kind, Measure, of_expected

MEASURES = (Measure("waiting_time", 30, Kind.TIME, "lower", of_expected(lambda found: found.waiting_time)),)


def on_main_route(case: Case) -> float:
    """Along the main route."""
    return _waiting(case, lead_time.on_main_route(case), process_time.on_main_route(case))


def expected(case: Case) -> float:
    """Of the mean case."""
    return _waiting(case, lead_time.expected(case), process_time.expected(case))


def _waiting(case: Case, lead: float, process: float) -> float:
    """Lead time less process time; by the factory convention the lead time holds no process time to begin with."""
    return lead if case.stream.factory else max(0.0, lead - process)
