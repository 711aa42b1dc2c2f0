"""What a simulation is asked, and what it says. Times are working minutes, shares 0..1, None is unknown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vsa.analysis.results import Notice

MOST_CASES = 1_000_000

Report = Callable[[float], None]
"""Hears again and again which part of the work is done, 0..1, and may raise `Cancelled` to stop it."""


class Cancelled(Exception):
    """Raised by a report to stop the simulation, which lets it through."""


class Mode(StrEnum):
    """`WAITS`: the waits are as given. `STAFFING`: queues form by themselves before the roles that have staff."""

    WAITS = "waits"
    STAFFING = "staffing"


@dataclass(frozen=True, slots=True)
class Request:
    """How many `cases` (1 to `MOST_CASES`) to simulate and how; the same request gives the same answer. Raises
    ValueError for a number out of bounds."""

    mode: Mode = Mode.WAITS
    cases: int = 20_000
    seed: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.cases <= MOST_CASES or self.seed < 0:
            raise ValueError(f"{self.cases} cases and the seed {self.seed} cannot be simulated")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with the half width of its 95 % confidence interval, None for a single observation."""

    value: float
    half_width: float | None


@dataclass(frozen=True, slots=True)
class LeadTimes:
    """The lead time: its mean, and what 50, 85 and 95 of 100 cases stay below. `exact_mean` is the computed one beside
    the simulated, None where parallel branches make it no sum."""

    mean: Estimate
    exact_mean: float | None
    p50: Estimate
    p85: Estimate
    p95: Estimate


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many cases took how long: `counts[i]` of them from `edges[i]` up to `edges[i + 1]` minutes."""

    edges: tuple[float, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """The minutes that the statutory clock stands still: in the mean case, and in the case at the P85 of lead time."""

    mean: float
    p85: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What the simulated cases took. `histogram` is of the clock that the deadline counts if there is a deadline, and
    of the lead time if not."""

    lead_time: LeadTimes
    waiting_time: Estimate
    within_deadline: Estimate | None
    utilisation: Mapping[str, float]
    stopped: Stopped
    histogram: Histogram


@dataclass(frozen=True, slots=True)
class Simulation:
    """The answer to a request. `figures` is None for a stream that cannot be simulated; `problems` say why. `deadline`
    is in working minutes."""

    request: Request
    figures: Figures | None
    deadline: float | None
    problems: tuple[Notice, ...]
