"""Gjennomløpstid: the time from the start of a case to its end."""

from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Kind, Measure, of_expected

MEASURES = (Measure("lead_time", 10, Kind.TIME, "lower", of_expected(lambda found: found.lead_time)),)


def on_main_route(case: Case) -> float:
    """Along the main route, everything taken once."""
    return case.main.lead_time


def expected(case: Case) -> float:
    """Of the mean case: sum n (w + p + u) + sum n s d, at parallel splits along the longest branch."""
    return case.citizen.total
