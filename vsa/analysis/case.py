"""What the measures are made from: one stream with its graph, visits and times."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from vsa.analysis.blocks import Block
from vsa.analysis.elapsed import Elapsed
from vsa.analysis.facets import Facets
from vsa.analysis.kept import Kept
from vsa.analysis.network import Arc, Network
from vsa.analysis.results import Basis, Route
from vsa.analysis.routes import Roads
from vsa.analysis.times import Stretch, Times, stretches
from vsa.analysis.visits import Visits
from vsa.analysis.waits import Waits
from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.model.stream import LaneKind, Stream


@dataclass(frozen=True)
class Case:
    """A stream that can be computed. `network` has the loops unless the times were measured on finished cases;
    `citizen` and `statutory` are the clocks, `roads` and `main` the ways without rework, `kept` what still holds
    of what was worked out before an edit."""

    stream: Stream
    basis: Basis
    network: Network
    blocks: tuple[Block, ...]
    visits: Visits
    waits: Waits
    times: Times
    citizen: Elapsed
    statutory: Elapsed
    facets: Facets
    roads: Roads
    main: Route
    kept: Kept

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps that a case can reach, in drawing order."""
        nodes = self.stream.nodes
        return tuple([step for id in self.facets.steps if isinstance(step := nodes[id], Step)])

    @property
    def roles(self) -> Mapping[Id, str]:
        """The role of each of these steps, the name of its lane; "" if it is unknown."""
        return self.facets.roles

    @cached_property
    def elapsing(self) -> Sequence[Id]:
        """The steps whose time passes on the citizen's clock."""
        beside = self.citizen.beside
        return [step for step in self.facets.steps if step not in beside] if beside else self.facets.steps

    @property
    def extra(self) -> Mapping[Id, float]:
        """The expected visits beyond the first, n - P, to every step that is done more than once."""
        return self.kept.once("extra", (self.visits, self.facets), self._extra)

    def _extra(self) -> Mapping[Id, float]:
        expected, reached = self.visits.expected, self.visits.reached
        return {step: again for step in self.facets.steps if (again := expected[step] - reached[step]) > 0}

    def stretches(self, element: Id) -> tuple[Stretch, ...]:
        """What one visit to a node is made of, in the order of time; nothing for a flow."""
        node = self.stream.nodes.get(element)
        return () if node is None else tuple(stretches(node, self.stream, self.basis, self.waits))

    def is_own_work(self, node: Id) -> bool:
        """Whether the node stands in a lane of our own."""
        lane = self.stream.lanes.get(self.stream.nodes[node].lane)
        return lane is None or lane.kind is LaneKind.OWN

    def passages(self, arc: Arc) -> float:
        """How often a case takes an arc."""
        return self.visits.expected[arc.source] * arc.share
