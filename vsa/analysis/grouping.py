"""Which nodes may be shown as one card, so that the map stays true.

A card looks like a step: a case comes, is there for a while, and goes on by one way out. So the nodes of a group hang
together; no way leads out of it and back in, since the card would then seem to be a loop; and of a parallel block it
holds all, from the split to the join, or nothing but a part of one branch, since a case is in several branches at once
and their times do not add up. Starts and ends stay on the map: they say where a case comes from and goes to.
"""

from collections.abc import Collection, Iterable, Mapping

from vsa.analysis.naming import name
from vsa.analysis.search import reachable
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.nodes import End, Gateway, Split, Start, Step
from vsa.model.stream import FlowKind, Stream

Ways = Mapping[Id, tuple[Id, ...]]


def grouping_refusal(stream: Stream, members: Collection[Id]) -> Message | None:
    """Why nodes cannot be shown as one card, or None when they can."""
    inside = {node for node in members if node in stream.nodes}
    nodes = [stream.nodes[node] for node in inside]
    if any(isinstance(node, Start | End) for node in nodes):
        return message("analysis.group.ends")
    if len(inside) < 2 or not any(isinstance(node, Step) for node in nodes):
        return message("analysis.group.few")
    ahead, back = _forward(stream)
    if not _hangs_together(stream, inside):
        return message("analysis.group.apart")
    if between := _between(stream, inside, ahead, back):
        return message("analysis.group.between", step=name(stream, between))
    if split := _cut_split(stream, inside, ahead):
        return message("analysis.group.parallel", split=name(stream, split))
    return None


def _forward(stream: Stream) -> tuple[Ways, Ways]:
    """Where forward flows lead from each node, and where they come from."""
    ahead: dict[Id, list[Id]] = {node: [] for node in stream.nodes}
    back: dict[Id, list[Id]] = {node: [] for node in stream.nodes}
    for flow in stream.flows.values():
        if flow.kind is FlowKind.FORWARD and flow.source in ahead and flow.target in ahead:
            ahead[flow.source].append(flow.target)
            back[flow.target].append(flow.source)
    return {node: tuple(ends) for node, ends in ahead.items()}, {node: tuple(ends) for node, ends in back.items()}


def _hangs_together(stream: Stream, inside: Collection[Id]) -> bool:
    beside: dict[Id, set[Id]] = {node: set() for node in inside}
    for flow in stream.flows.values():
        if flow.kind is not FlowKind.INFORMATION and flow.source in beside and flow.target in beside:
            beside[flow.source].add(flow.target)
            beside[flow.target].add(flow.source)
    return len(reachable(list(inside)[:1], beside.__getitem__)) == len(inside)


def _between(stream: Stream, inside: Collection[Id], ahead: Ways, back: Ways) -> Id | None:
    """A node outside that a case passes on its way from one of them to another."""
    after = _beyond(inside, ahead)
    before = _beyond(inside, back)
    return next((node for node in stream.nodes if node in after and node in before), None)


def _beyond(inside: Collection[Id], ways: Ways) -> frozenset[Id]:
    """What is reached from nodes along the ways that leave them."""
    leaving = {end for node in inside for end in ways[node] if end not in inside}
    return frozenset(node for node in reachable(leaving, ways.__getitem__) if node not in inside)


def _cut_split(stream: Stream, inside: Collection[Id], ahead: Ways) -> Id | None:
    """A parallel split whose block lies partly inside."""
    splits = [
        node.id
        for node in stream.nodes.values()
        if isinstance(node, Step | Gateway) and node.split is Split.PARALLEL and len(ahead[node.id]) > 1
    ]
    return next((split for split in splits if _cuts(split, inside, ahead)), None)


def _cuts(split: Id, inside: Collection[Id], ahead: Ways) -> bool:
    if split in inside:
        return not any(_always_pass(split, node, inside, ahead) for node in inside if node != split)
    heads = [reachable([head], ahead.__getitem__) for head in ahead[split]]
    counts = {sum(node in branch for branch in heads) for node in inside}
    return len(counts - {0}) > 1


def _always_pass(split: Id, join: Id, inside: Collection[Id], ahead: Ways) -> bool:
    """Whether all ways from a split lead through a join before they leave."""

    def on(node: Id) -> Iterable[Id]:
        return () if node == join or node not in inside else ahead[node]

    return all(node in inside and (node == join or ahead[node]) for node in reachable([split], on))
