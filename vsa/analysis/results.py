"""What an analysis says. Times are working minutes, ratios 0..1, None is unknown (method.md sections 4, 5 and 9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from vsa.i18n import Message
from vsa.model.base import Id
from vsa.model.calendar import WorkCalendar

Severity = Literal["error", "warning", "hint"]
Bound = Literal["exact", "at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class Basis:
    """What turns durations into working minutes, and hours into årsverk."""

    calendar: WorkCalendar
    hours_per_fte: float


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to mend what a notice tells of; `ids` are what it is about."""

    code: str
    ids: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the user should know about the stream; an error refuses the figures. `nodes` and `flows` are
    concerned, and `fix` would mend it."""

    code: str
    severity: Severity
    message: Message
    nodes: tuple[Id, ...] = ()
    flows: tuple[Id, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """A way from start to end: `nodes` of every kind, `steps` only, the `flows` taken, its share and lead time."""

    nodes: tuple[Id, ...]
    steps: tuple[Id, ...]
    flows: tuple[Id, ...]
    share: float
    lead_time: float


@dataclass(frozen=True, slots=True)
class MainFigures:
    """Figures along the main route, taken once. `quality_missing` steps have no first time right and are left out."""

    route: Route
    lead_time: float
    process_time: float
    waiting_time: float
    value_time: float
    value_ratio: float | None
    activity_ratio: float | None
    first_time_right: float | None
    handoffs: int
    quality_missing: int = 0


@dataclass(frozen=True, slots=True)
class ExpectedFigures:
    """Figures of the mean case over all routes, loops included. `visits` and `reached` (the probability of at least
    one visit) are per node; `rework_time` and `rework_labour` what the extra visits cost."""

    lead_time: float
    process_time: float
    waiting_time: float
    value_time: float
    necessary_time: float
    waste_time: float
    value_ratio: float | None
    activity_ratio: float | None
    statutory_time: float
    labour: float
    handoffs: float
    rework_visits: float
    rework_time: float
    rework_labour: float
    visits: Mapping[Id, float]
    reached: Mapping[Id, float]


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are on the main route, and in all that a case can reach."""

    main: int
    everywhere: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that is known about one stream.

    `shares` is the effective share of every computed flow (made whole, missing ones filled in); `rework` the flows
    that count as rework; `waits` the wait before each node in minutes, given or derived; `derived` the nodes whose
    wait is derived. `main`, `expected` and `longest` are None when the stream is refused; `notices` say why.
    `bounds` is keyed like the JSON, `expected.lead_time`, and holds every figure that stands; `unknown` names the steps
    that lack a wait or process time. `method` is the line under the expected figures, `main_method` under those of the
    main route (None when refused). `takt` is in working minutes.
    """

    basis: Basis
    main: MainFigures | None
    expected: ExpectedFigures | None
    longest: Route | None
    routes: tuple[Route, ...]
    shares: Mapping[Id, float]
    rework: frozenset[Id]
    waits: Mapping[Id, float]
    derived: frozenset[Id]
    bounds: Mapping[str, Bound]
    unknown: tuple[Id, ...]
    utilisation: Mapping[str, float]
    bottleneck: str | None
    takt: float | None
    labour_hours_per_year: float | None
    fte: float | None
    method: Message
    notices: tuple[Notice, ...]
    main_method: Message | None = None
    steps: Count | None = None
    roles: Count | None = None
    systems: Count | None = None
