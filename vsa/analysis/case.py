"""What the measures are made from: one stream with its graph, visits and times."""

from collections.abc import Iterator
from dataclasses import dataclass

from vsa.analysis.blocks import Block
from vsa.analysis.elapsed import Elapsed
from vsa.analysis.network import Arc, Network
from vsa.analysis.results import Basis, Route
from vsa.analysis.routes import Roads
from vsa.analysis.times import Times, Work
from vsa.analysis.visits import Visits
from vsa.analysis.waits import Waits
from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.model.stream import LaneKind, Stream


@dataclass(frozen=True, slots=True)
class Case:
    """A stream that can be computed. `network` has the loops unless the times were measured on finished cases;
    `citizen` and `statutory` are the clocks, `roads` and `main` the ways without rework."""

    stream: Stream
    basis: Basis
    network: Network
    blocks: tuple[Block, ...]
    visits: Visits
    waits: Waits
    times: Times
    citizen: Elapsed
    statutory: Elapsed
    roads: Roads
    main: Route

    def steps(self) -> Iterator[Step]:
        """The steps that a case can reach, in drawing order."""
        return (node for node in self.stream.nodes.values() if isinstance(node, Step) and node.id in self.network.out)

    def elapsing(self) -> Iterator[tuple[Id, Work]]:
        """The steps whose time passes on the citizen's clock, with their work."""
        return ((step.id, self.times.work[step.id]) for step in self.steps() if step.id not in self.citizen.beside)

    def role(self, node: Id) -> str | None:
        """The role of a step, "" if it is unknown; None for every other node."""
        return self.lane_name(node) if node in self.times.work else None

    def lane_name(self, node: Id) -> str:
        """The name of the node's lane."""
        lane = self.stream.lanes.get(self.stream.nodes[node].lane)
        return lane.name if lane else ""

    def is_own_work(self, node: Id) -> bool:
        """Whether the node stands in a lane of our own."""
        lane = self.stream.lanes.get(self.stream.nodes[node].lane)
        return lane is None or lane.kind is LaneKind.OWN

    def passages(self, arc: Arc) -> float:
        """How often a case takes an arc."""
        return self.visits.expected[arc.source] * arc.share
