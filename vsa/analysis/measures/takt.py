"""Takt: how often a case comes in."""

from vsa.analysis.measures.measure import Kind, Measure
from vsa.analysis.results import Basis
from vsa.analysis.waits import arrivals_per_day
from vsa.model.stream import Stream

MEASURES = (Measure("takt", 150, Kind.TIME, None, lambda found: found.takt),)


def takt(stream: Stream, basis: Basis) -> float | None:
    """The working minutes of a day over the cases of a day, None when nobody said how many come."""
    arrivals = arrivals_per_day(stream, basis)
    return basis.calendar.minutes_per_day / arrivals if arrivals else None
