"""A map in words, for those who hear a document: every step in order, and where cases go from there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.model.nodes import Node, Step, Symbol
from vsa.model.stream import Flow, FlowKind, Stream
from vsa.scene.knowledge import facts_of_nodes
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of


def map_in_words(title: str, stream: Stream, analysis: Analysis, tr: Translator) -> str:
    """What the picture shows: how much of it, then one sentence a node, free symbol and arrow of information, in the
    order in which they were drawn."""
    speaker = _Speaker(stream, analysis.shares, facts_of_nodes(stream, analysis), _ways_out(stream), tr)
    steps = sum(isinstance(node, Step) for node in stream.nodes.values())
    opening = tr(
        "scene.words.map",
        title=title,
        steps=tr("scene.words.steps", count=steps),
        lanes=tr("scene.words.lanes", count=len(stream.lanes)),
    )
    nodes = (speaker.sentence(node) for node in stream.nodes.values())
    return " ".join((opening, *nodes, *speaker.symbols(), *speaker.information()))


@dataclass(frozen=True, slots=True)
class _Speaker:
    stream: Stream
    shares: Mapping[str, float]
    facts: Mapping[str, Facts]
    ways_out: Mapping[str, list[Flow]]
    tr: Translator

    def sentence(self, node: Node) -> str:
        """What a node is, and the nodes that cases go to from there."""
        said = kind_of(node).describe(node, self.facts[node.id], self.tr)
        targets = tuple(self._target(flow) for flow in self.ways_out.get(node.id, ()))
        if not targets:
            return self.tr("scene.words.last", node=said)
        return self.tr("scene.words.then", node=said, targets=targets)

    def symbols(self) -> Iterator[str]:
        """What stands on the map beside the way of the cases."""
        roles = {lane.id: lane.name for lane in self.stream.lanes.values()}
        for symbol in self.stream.symbols.values():
            said = kind_of(symbol).describe(symbol, Facts(role=roles.get(symbol.lane, "")), self.tr)
            yield self.tr("scene.words.last", node=said)

    def information(self) -> Iterator[str]:
        """Who tells whom."""
        for flow in self.stream.flows.values():
            ends = [self.stream.end(key) for key in (flow.source, flow.target)]
            if flow.kind is FlowKind.INFORMATION and all(ends):
                source, target = (self._name(end) for end in ends if end is not None)
                key = "scene.words.electronic" if flow.electronic else "scene.words.information"
                yield self.tr(key, source=source, target=target)

    def _target(self, flow: Flow) -> str:
        label = self._name(self.stream.nodes[flow.target])
        share = self.shares.get(flow.id, 1.0)
        return label if share >= 1.0 else self.tr("scene.words.share", target=label, share=self.tr.percent(share))

    def _name(self, end: Node | Symbol) -> str:
        """The number of a step, else a name, else what it is."""
        number = self.facts[end.id].number if end.id in self.facts else None
        named = self.tr("symbols.step.numbered", number=number) if number else end.name
        return named or self.tr(kind_of(end).label)


def _ways_out(stream: Stream) -> Mapping[str, list[Flow]]:
    """The arrows that cases leave each node by."""
    ways: dict[str, list[Flow]] = {}
    for flow in stream.flows.values():
        if flow.target in stream.nodes and flow.kind is not FlowKind.INFORMATION:
            ways.setdefault(flow.source, []).append(flow)
    return ways
