"""Saksbehandlingstid: the time that the statutory deadline counts."""

from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Kind, Measure, of_expected

MEASURES = (Measure("statutory_time", 120, Kind.TIME, "lower", of_expected(lambda found: found.statutory_time)),)


def expected(case: Case) -> float:
    """The lead time without the waits and flows that stop the deadline, along the branches that are longest then."""
    return case.statutory.total
