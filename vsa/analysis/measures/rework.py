"""Omarbeiding: what is done more than once."""

from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Kind, Measure, of_expected

MEASURES = (Measure("rework_visits", 110, Kind.COUNT, "lower", of_expected(lambda found: found.rework_visits)),)


def visits(case: Case) -> float:
    """The expected extra visits to steps: n - P."""
    return sum(_extra(case, step.id) for step in case.steps)


def time(case: Case) -> float:
    """The process time of the extra visits."""
    return sum(_extra(case, step.id) * case.times.process(step.id) for step in case.steps)


def labour(case: Case) -> float:
    """The effort of the extra visits: own lanes, everybody who takes part."""
    return sum(
        _extra(case, step.id) * case.times.process(step.id) * step.people
        for step in case.steps
        if case.is_own_work(step.id)
    )


def _extra(case: Case, step: str) -> float:
    return max(0.0, case.visits.expected[step] - case.visits.reached[step])
