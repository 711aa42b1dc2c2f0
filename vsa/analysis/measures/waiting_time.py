"""Ventetid: the part of the lead time in which nobody works on the case."""

from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Kind, Measure, of_expected

MEASURES = (Measure("waiting_time", 30, Kind.TIME, "lower", of_expected(lambda found: found.waiting_time)),)


def waiting(case: Case, lead_time: float, process_time: float) -> float:
    """Lead time less process time; by the factory convention the lead time holds no process time to begin with."""
    return lead_time if case.stream.factory else max(0.0, lead_time - process_time)
