"""What the tests of the simulation have in common: times in words, runs, and how near an estimate must come."""

from math import isclose
from typing import Any

from tests.analysis.streams import BASIS, stream
from vsa.analysis.simulation import Mode, Request, simulate
from vsa.analysis.simulation.results import Estimate, Figures
from vsa.model.duration_text import read_duration
from vsa.model.durations import Duration, Unit
from vsa.model.nodes import Node
from vsa.model.stream import Stream

HALF_WIDTHS = 1.5
"""Three standard errors of independent cases, 3.5 of the means of ten batches. Runs are seeded, so a figure that comes
this near to a closed form once always does."""


def time(text: str) -> Duration:
    """A duration as people write it; bare numbers are minutes."""
    return read_duration(text, bare=Unit.MINUTE)


def figures(drawn: Stream, mode: Mode = Mode.WAITS, cases: int = 20_000, seed: int = 1) -> Figures:
    """The figures of a stream that can be simulated."""
    simulation = simulate(drawn, BASIS, Request(mode, cases, seed))
    assert simulation.figures is not None, [notice.code for notice in simulation.problems]
    return simulation.figures


def near(estimate: Estimate, exact: float, *, within: float) -> bool:
    """Whether an estimate lies within three standard errors of the exact value, and these are small: its confidence
    interval reaches no farther than the part `within` of the value to either side."""
    assert estimate.half_width is not None
    assert estimate.half_width <= within * exact
    return abs(estimate.value - exact) <= HALF_WIDTHS * estimate.half_width or isclose(estimate.value, exact)


def office(*nodes: Node, flows: list[str], arrivals: float, staff: dict[str, float], **fields: Any) -> Stream:
    """A stream with `arrivals` cases a minute and people for its roles; the availability of a lane is a field
    `availability` by role."""
    availability = fields.pop("availability", {})
    drawn = stream(*nodes, flows=flows, arrivals_per_day=arrivals * BASIS.calendar.minutes_per_day, **fields)
    lanes = {
        lane.id: lane.model_copy(
            update={"staff": staff.get(lane.name), "availability": availability.get(lane.name, 1.0)}
        )
        for lane in drawn.lanes.values()
    }
    return drawn.model_copy(update={"lanes": lanes})
