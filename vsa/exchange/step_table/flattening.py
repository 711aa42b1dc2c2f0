"""A stream as rows: steps stay, and what stands between them is folded into the ways out or becomes a row without work.

Folding never changes a figure. A gateway is folded when the step before it has no other way out (or when the gateway
itself has one way out) and no two delays would have to be added.
"""

from dataclasses import dataclass, replace

from vsa.exchange.step_table.ids import free_id
from vsa.exchange.step_table.ways import Way, Ways
from vsa.model.base import Id
from vsa.model.durations import Duration
from vsa.model.nodes import End, Gateway, Node, Split, Start, Step
from vsa.model.stream import Flow, FlowKind, Stream

ENTRY = "start"


@dataclass(frozen=True, slots=True)
class Arrow:
    """A way to a node. `kind` as drawn; one that passes a folded gateway goes back if either part did."""

    target: Id
    share: float | None
    delay: Duration | None
    kind: FlowKind


@dataclass(frozen=True, slots=True)
class FlatRow:
    """A row of the table: a node, the lane that is its role (None: no role) and its ways out. `arrows` are the same
    ways as drawn."""

    node: Node
    lane: Id | None
    ways: Ways
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Flattened:
    """The rows, the case starting in the first, and the gateways that were folded away."""

    rows: tuple[FlatRow, ...]
    folded: tuple[Gateway, ...]

    @property
    def without_work(self) -> tuple[Node, ...]:
        """Nodes that are no steps and still became rows."""
        return tuple(row.node for row in self.rows if not isinstance(row.node, Step))


def flattened(stream: Stream) -> Flattened:
    """The rows of a stream. A stream without steps has none."""
    graph = _Graph(stream)
    folded = tuple(node for node in stream.nodes.values() if isinstance(node, Gateway) and graph.fold(node.id))
    entry = graph.enter()
    rows = [node for node in graph.nodes.values() if not isinstance(node, End)]
    rows.sort(key=lambda node: node.id != entry)
    return Flattened(tuple(graph.row(node) for node in rows), folded)


class _Graph:
    """The computed arrows of a stream while gateways are folded out of it."""

    def __init__(self, stream: Stream) -> None:
        self.nodes: dict[Id, Node] = dict(stream.nodes)
        self.out: dict[Id, list[Arrow]] = {node: [] for node in self.nodes}
        self._split: dict[Id, Split] = {
            node.id: node.split for node in self.nodes.values() if isinstance(node, Step | Gateway)
        }
        for flow in stream.flows.values():
            if flow.kind is not FlowKind.INFORMATION:
                self.out[flow.source].append(_arrow(flow))

    def fold(self, gateway: Id) -> bool:
        """Lead every arrow into the gateway on to where the gateway leads, if that is the same to a case."""
        sources = [node for node, arrows in self.out.items() if any(arrow.target == gateway for arrow in arrows)]
        if not self._foldable(gateway, sources):
            return False
        ways = self.out.pop(gateway)
        join = len(ways) == 1
        for source in sources:
            if not join:
                self._split[source] = self._split[gateway]
            led = []
            for arrow in self.out[source]:
                passes = arrow.target == gateway
                led += [_joined(arrow, way, arrow.share if join else way.share) for way in ways] if passes else [arrow]
            self.out[source] = led
        del self.nodes[gateway]
        return True

    def enter(self) -> Id | None:
        """Drop the start when it only leads to a first row; else put first the row in which all cases start."""
        starts = [node for node in self.nodes.values() if isinstance(node, Start)]
        if not starts:
            targets = {arrow.target for arrows in self.out.values() for arrow in arrows}
            steps = [node for node in self.nodes if not isinstance(self.nodes[node], End)]
            return next((node for node in steps if node not in targets), next(iter(steps), None))
        if len(starts) == 1:
            return self._drop(starts[0])
        entry = Gateway(id=free_id(ENTRY, self.nodes), lane=starts[0].lane)
        self.nodes[entry.id] = entry
        self.out[entry.id] = [Arrow(start.id, start.share, None, FlowKind.FORWARD) for start in starts]
        return entry.id

    def row(self, node: Node) -> FlatRow:
        """The row that a node becomes."""
        return FlatRow(node, self._lane(node), self._ways(node.id), tuple(self.out[node.id]))

    def _lane(self, node: Node) -> Id | None:
        """A node without work takes the role of the steps before it, else after it, so that it adds no hand-over."""
        if isinstance(node, Step):
            return node.lane
        before = {key for key, arrows in self.out.items() if any(arrow.target == node.id for arrow in arrows)}
        after = {arrow.target for arrow in self.out[node.id]}
        for beside in (before, after):
            steps = [self.nodes[key] for key in beside]
            lanes = {step.lane for step in steps if isinstance(step, Step)}
            if len(lanes) == 1 and all(isinstance(step, Step | End) for step in steps):
                return lanes.pop()
        return None

    def _ways(self, node: Id) -> Ways:
        """The ways out of a row; one without any ends the case."""
        split = self._split.get(node, Split.CHOICE)
        parallel = split is Split.PARALLEL and len(self.out[node]) > 1
        ways = tuple(
            Way(self._target(arrow.target), None if parallel else arrow.share, arrow.delay) for arrow in self.out[node]
        )
        return Ways(ways or (Way(None),), Split.PARALLEL if parallel else Split.CHOICE)

    def _foldable(self, gateway: Id, sources: list[Id]) -> bool:
        ways = self.out[gateway]
        entering = [arrow for source in sources for arrow in self.out[source] if arrow.target == gateway]
        if not ways or not entering or gateway in sources:
            return False
        if any(arrow.delay for arrow in entering) and any(way.delay for way in ways):
            return False
        if len(ways) == 1:
            return ways[0].share in (None, 1)
        parallel = self._split[gateway] is Split.PARALLEL
        if parallel and any(arrow.delay for arrow in entering):
            return False
        alone = all(len(self.out[source]) == 1 and source in self._split for source in sources)
        return alone and all(arrow.share in (None, 1) for arrow in entering)

    def _drop(self, start: Start) -> Id:
        arrows = self.out[start.id]
        if len(arrows) != 1 or arrows[0].delay or isinstance(self.nodes[arrows[0].target], End | Start):
            return start.id
        entry = arrows[0].target
        del self.nodes[start.id], self.out[start.id]
        for source, others in self.out.items():
            self.out[source] = [replace(each, target=entry) if each.target == start.id else each for each in others]
        return entry

    def _target(self, node: Id) -> Id | None:
        return None if isinstance(self.nodes[node], End) else node


def _arrow(flow: Flow) -> Arrow:
    return Arrow(flow.target, flow.share, flow.delay, flow.kind)


def _joined(arrow: Arrow, way: Arrow, share: float | None) -> Arrow:
    """The way on after an arrow."""
    back = FlowKind.REWORK in (arrow.kind, way.kind)
    return Arrow(way.target, share, arrow.delay or way.delay, FlowKind.REWORK if back else FlowKind.FORWARD)
