"""Arbeidsinnsats and årsverk: what our own people put into a case, and into all cases of a year."""

from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Kind, Measure, of_expected

MEASURES = (
    Measure("labour", 130, Kind.EFFORT, "lower", of_expected(lambda found: found.labour)),
    Measure("fte", 140, Kind.FTE, "lower", lambda found: found.fte),
)


def per_case(case: Case) -> float:
    """The sum of n p k over the steps of own lanes, all parallel branches too."""
    return sum(
        case.visits.expected[step.id] * case.times.process(step.id) * step.people
        for step in case.steps
        if case.is_own_work(step.id)
    )


def hours_per_year(case: Case) -> float | None:
    """The labour of a year's volume in hours, None without a volume."""
    volume = case.stream.volume_per_year
    return None if volume is None else per_case(case) * volume / 60


def fte(case: Case) -> float | None:
    """The labour of a year in årsverk."""
    hours = hours_per_year(case)
    return None if hours is None else hours / case.basis.hours_per_fte
