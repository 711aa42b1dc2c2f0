"""A value stream: lanes, nodes, flows and marks, by id and in drawing order."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vsa.model.base import FARTHEST, Coordinate, Frozen, Id, Number, Quantity, ReadOnly, Share
from vsa.model.duration_field import DurationField
from vsa.model.nodes import Node, Note, Problem, Symbol, WaitsFor


class State(StrEnum):
    """What a stream describes."""

    CURRENT = "current"
    IDEAL = "ideal"
    OTHER = "other"


class LaneKind(StrEnum):
    """Whose work a lane holds. Labour counts own lanes only."""

    USER = "user"
    OWN = "own"
    EXTERNAL = "external"


class Lane(Frozen):
    """A swimlane: one role. An empty name is an unknown role. `staff` people share its work (None: no constraint);
    `availability` is the part of their time (0..1) that it may take. `height` in canvas units, when it is not
    `collapsed` to a thin band."""

    id: Id
    name: str = ""
    kind: LaneKind = LaneKind.OWN
    height: Annotated[float, Field(gt=0, le=FARTHEST)] = 126.0
    staff: Quantity | None = None
    availability: Annotated[float, Field(ge=0.001, le=1)] = 1.0
    collapsed: bool = False


class FlowKind(StrEnum):
    """What an arrow means; information is drawn, never computed."""

    FORWARD = "forward"
    REWORK = "rework"
    INFORMATION = "information"


class Flow(Frozen):
    """An arrow. `share` (0..1) of the cases take it (None: an equal part of the rest); `delay` is transport or
    transfer time. `waypoints` (canvas units, x from the lane header, y from the top of the map) fix its route.

    Only information reaches free symbols, and only information is `electronic`, which is drawn with a bolt."""

    id: Id
    source: Id
    target: Id
    kind: FlowKind = FlowKind.FORWARD
    share: Share | None = None
    delay: DurationField | None = None
    delay_for: WaitsFor = WaitsFor.INTERNAL
    delay_stops_deadline: bool = False
    waypoints: tuple[tuple[Coordinate, Coordinate], ...] = ()
    electronic: bool = False


class StepGroup(Frozen):
    """Nodes that the map shows as one card while it is `collapsed`. Only the picture knows of it: no figure does."""

    id: Id
    name: str = ""
    members: tuple[Id, ...] = ()
    collapsed: bool = True


def _empty() -> dict[Id, object]:
    return {}


class Stream(Frozen):
    """One state of a value stream. `volume_per_year` cases of `unit` a year; `deadline` is the statutory one.

    `arrivals_per_day` (None: volume / working days a year) is for queues and utilisation. `finished_cases`: the
    times were measured on finished cases, so that loops are already inside them. `factory`: the classic convention
    of inventory over demand (method.md section 6). `drawn_from` of an ideal state: the steps that the current one had
    when this one was drawn or last looked over, with a mark of what each said (`step_marks`).
    """

    id: Id
    name: str = ""
    state: State = State.CURRENT
    version: Number = 1
    unit: str = ""
    volume_per_year: Quantity | None = None
    arrivals_per_day: Quantity | None = None
    deadline: DurationField | None = None
    finished_cases: bool = False
    factory: bool = False
    start_event: str = ""
    end_event: str = ""
    user_value: str = ""
    basis: str = ""
    lanes: ReadOnly[Id, Lane] = Field(default_factory=_empty, validate_default=True)
    nodes: ReadOnly[Id, Node] = Field(default_factory=_empty, validate_default=True)
    flows: ReadOnly[Id, Flow] = Field(default_factory=_empty, validate_default=True)
    problems: ReadOnly[Id, Problem] = Field(default_factory=_empty, validate_default=True)
    notes: ReadOnly[Id, Note] = Field(default_factory=_empty, validate_default=True)
    symbols: ReadOnly[Id, Symbol] = Field(default_factory=_empty, validate_default=True)
    groups: ReadOnly[Id, StepGroup] = Field(default_factory=_empty, validate_default=True)
    drawn_from: ReadOnly[Id, str] = Field(default_factory=_empty, validate_default=True)

    def end(self, key: Id) -> Node | Symbol | None:
        """What an arrow begins or ends at: a node or a free symbol; None when there is no such thing."""
        return self.nodes.get(key) or self.symbols.get(key)
