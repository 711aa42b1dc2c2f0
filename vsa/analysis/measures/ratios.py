"""Verdiskapende andel and aktiv andel: parts of the lead time."""

from vsa.analysis.measures.measure import Kind, Measure, of_expected

MEASURES = (
    Measure("value_ratio", 70, Kind.RATIO, "higher", of_expected(lambda found: found.value_ratio)),
    Measure("activity_ratio", 80, Kind.RATIO, "higher", of_expected(lambda found: found.activity_ratio)),
)


def share_of(part: float, lead_time: float) -> float | None:
    """A part of the lead time, None when no time passes at all."""
    return part / lead_time if lead_time > 0 else None
