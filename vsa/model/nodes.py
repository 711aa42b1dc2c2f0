"""The nodes of a stream: steps, starts, ends, gateways, stores and free symbols (method.md section 2)."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from vsa.model.base import LARGEST, Coordinate, Day, Frozen, FrozenJson, Id, Number, Quantity, ReadOnly, Share
from vsa.model.duration_field import DurationField


class ValueClass(StrEnum):
    """What a step is to the user of the service."""

    VALUE = "VS"
    NECESSARY = "NV"
    WASTE = "S"


class Split(StrEnum):
    """How a case leaves a node that has several ways out."""

    CHOICE = "choice"
    PARALLEL = "parallel"


class WaitsFor(StrEnum):
    """Whom or what a wait is for."""

    INTERNAL = "internal"
    USER = "user"
    AUTHORITY = "authority"
    MEETING = "meeting"


class SourceKind(StrEnum):
    """Where the times of a step come from."""

    ESTIMATED = "estimated"
    MEASURED = "measured"
    SYSTEM = "system"


class Source(Frozen):
    """Where the times of a step come from; measured with `cases` cases on `day`."""

    kind: SourceKind = SourceKind.ESTIMATED
    cases: Annotated[int, Field(ge=0, le=LARGEST)] | None = None
    day: Day | None = None


class NodeBase(Frozen):
    """What every node has: an id, a name and a place. `lane` is a lane's id, `x` the centre, `dy` the centre's
    distance from the top of the lane (canvas units). `origin` names the nodes of the current state it came from."""

    id: Id
    name: str = ""
    lane: Id
    x: Coordinate = 0.0
    dy: Coordinate = 0.0
    origin: tuple[Id, ...] = ()


class Waiting(NodeBase):
    """A node with a queue before it. A given `wait` beats the `queue` counted, which beats `meeting_every`
    (method.md section 6). `wait_stops_deadline`: the statutory clock stands still meanwhile."""

    wait: DurationField | None = None
    queue: Quantity | None = None
    meeting_every: DurationField | None = None
    wait_for: WaitsFor = WaitsFor.INTERNAL
    wait_stops_deadline: bool = False


class Step(Waiting):
    """Work on one case. Times are durations as written; `first_time_right` (%C&A) is 0..1; None is unknown."""

    kind: Literal["step"] = "step"
    process_time: DurationField | None = None
    wait_within: DurationField | None = None
    within_for: WaitsFor = WaitsFor.INTERNAL
    within_stops_deadline: bool = False
    value_time: DurationField | None = None
    value_class: ValueClass | None = None
    people: Annotated[float, Field(gt=0, le=LARGEST)] = 1.0
    first_time_right: Share | None = None
    split: Split = Split.CHOICE
    source: Source = Source()
    system: str = ""
    note: str = ""


class Start(NodeBase):
    """Where cases come in; with several starts, `share` (0..1) of them come in here."""

    kind: Literal["start"] = "start"
    share: Share | None = None


class End(NodeBase):
    """Any end ends the case."""

    kind: Literal["end"] = "end"


class Gateway(NodeBase):
    """A choice or a parallel split or join drawn by itself; its name is the question asked."""

    kind: Literal["gateway"] = "gateway"
    split: Split = Split.CHOICE


class Store(Waiting):
    """A queue or stock drawn by itself."""

    kind: Literal["store"] = "store"


Node = Annotated[Step | Start | End | Gateway | Store, Field(discriminator="kind")]


class Symbol(Frozen):
    """A drawn symbol that no figure depends on. `kind` is looked up in the registry of symbols; an unknown one
    survives and is drawn as a named box."""

    id: Id
    kind: str
    name: str = ""
    lane: Id
    x: Coordinate = 0.0
    dy: Coordinate = 0.0
    fields: ReadOnly[str, FrozenJson] = Field(default_factory=dict, validate_default=True)


class Note(Frozen):
    """A sticky note on the map."""

    id: Id
    text: str = ""
    lane: Id
    x: Coordinate = 0.0
    dy: Coordinate = 0.0


class Problem(Frozen):
    """A problem burst on a node. `number` is the one printed in the burst."""

    id: Id
    node: Id
    number: Number
    text: str = ""
    waste: str = ""
    cause: str = ""
    proposal: str = ""


def is_parallel(node: Node) -> bool:
    """Whether a case takes all ways out of the node."""
    return isinstance(node, Step | Gateway) and node.split is Split.PARALLEL
