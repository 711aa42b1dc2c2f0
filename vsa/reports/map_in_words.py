"""A map in words, for those who hear a document: every step in order, and where cases go from there."""

from collections.abc import Iterator, Mapping

from vsa.analysis.results import Analysis
from vsa.i18n import Translator
from vsa.model.nodes import Node
from vsa.model.stream import Flow, FlowKind, Stream
from vsa.reports.step_labels import step_numbers
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of


def map_in_words(title: str, stream: Stream, analysis: Analysis, tr: Translator) -> str:
    """What the picture shows: how much of it, then one sentence a node, in drawing order."""
    numbers = step_numbers(stream)
    lanes = tr("reports.words.lanes", count=len(stream.lanes))
    opening = tr("reports.words.map", title=title, steps=tr("reports.words.steps", count=len(numbers)), lanes=lanes)
    sentences = (_sentence(node, stream, analysis, numbers, tr) for node in stream.nodes.values())
    return " ".join((opening, *sentences))


def _sentence(node: Node, stream: Stream, analysis: Analysis, numbers: Mapping[str, int], tr: Translator) -> str:
    facts = Facts(
        calendar=analysis.basis.calendar,
        number=numbers.get(node.id),
        role=stream.lanes[node.lane].name if node.lane in stream.lanes else "",
        wait=analysis.waits.get(node.id),
        derived=node.id in analysis.derived,
    )
    said = kind_of(node).describe(node, facts, tr)
    targets = tuple(_targets(node, stream, analysis, numbers, tr))
    return tr("reports.words.then", node=said, targets=targets) if targets else tr("reports.words.last", node=said)


def _targets(
    node: Node, stream: Stream, analysis: Analysis, numbers: Mapping[str, int], tr: Translator
) -> Iterator[str]:
    for flow in stream.flows.values():
        if flow.source == node.id and flow.target in stream.nodes and flow.kind is not FlowKind.INFORMATION:
            yield _target(flow, stream, analysis, numbers, tr)


def _target(flow: Flow, stream: Stream, analysis: Analysis, numbers: Mapping[str, int], tr: Translator) -> str:
    target = stream.nodes[flow.target]
    number = numbers.get(target.id)
    name = tr("symbols.step.numbered", number=number) if number else target.name
    label = name or tr(kind_of(target).label)
    share = analysis.shares.get(flow.id, 1.0)
    return label if share >= 1.0 else tr("reports.words.share", target=label, share=tr.percent(share))
