"""A map in words, for those who hear a document: every step in order, and where cases go from there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.model.nodes import Node, Step
from vsa.model.stream import Flow, FlowKind, Stream
from vsa.scene.knowledge import facts_of_nodes
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of


def map_in_words(title: str, stream: Stream, analysis: Analysis, tr: Translator) -> str:
    """What the picture shows: how much of it, then one sentence a node, in drawing order."""
    speaker = _Speaker(stream, analysis.shares, facts_of_nodes(stream, analysis), tr)
    steps = sum(isinstance(node, Step) for node in stream.nodes.values())
    opening = tr(
        "scene.words.map",
        title=title,
        steps=tr("scene.words.steps", count=steps),
        lanes=tr("scene.words.lanes", count=len(stream.lanes)),
    )
    return " ".join((opening, *(speaker.sentence(node) for node in stream.nodes.values())))


@dataclass(frozen=True, slots=True)
class _Speaker:
    stream: Stream
    shares: Mapping[str, float]
    facts: Mapping[str, Facts]
    tr: Translator

    def sentence(self, node: Node) -> str:
        """What a node is, and the nodes that cases go to from there."""
        said = kind_of(node).describe(node, self.facts[node.id], self.tr)
        targets = tuple(self._target(flow) for flow in self._ways_out(node))
        if not targets:
            return self.tr("scene.words.last", node=said)
        return self.tr("scene.words.then", node=said, targets=targets)

    def _ways_out(self, node: Node) -> Iterator[Flow]:
        flows = (flow for flow in self.stream.flows.values() if flow.source == node.id)
        return (flow for flow in flows if flow.target in self.stream.nodes and flow.kind is not FlowKind.INFORMATION)

    def _target(self, flow: Flow) -> str:
        target = self.stream.nodes[flow.target]
        number = self.facts[target.id].number
        named = self.tr("symbols.step.numbered", number=number) if number else target.name
        label = named or self.tr(kind_of(target).label)
        share = self.shares.get(flow.id, 1.0)
        return label if share >= 1.0 else self.tr("scene.words.share", target=label, share=self.tr.percent(share))
