"""What the graph of a stream says, whatever its times, names and places are. An edit of those leaves it as it was."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from vsa.analysis.blocks import Block, find_blocks
from vsa.analysis.network import Network, ahead, reshared_ahead, reshared_network
from vsa.analysis.opening import open_network
from vsa.analysis.rework import forward_loops, rework_flows
from vsa.analysis.search import postorder
from vsa.analysis.shares import Shares, effective_shares, reshared
from vsa.analysis.visits import Visits, expected_visits
from vsa.model.base import Id
from vsa.model.nodes import Gateway, Node, Start, Step
from vsa.model.stream import Flow, Stream
from vsa.stepwise import Stepwise, at_once

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Structure:
    """`network` has the loops, `ahead` is without the flows that count as `rework`, and `computed` is the one of them
    that the figures are made from. `order` has the nodes of `ahead`, each behind all that
    it leads to. `looping` are the flows drawn as forward that lead back."""

    shares: Shares
    network: Network
    looping: frozenset[Id]
    rework: frozenset[Id]
    ahead: Network
    order: tuple[Id, ...]
    computed: Network
    blocks: tuple[Block, ...]
    visits: Visits


def structure_of(stream: Stream, shares: Shares | None = None) -> Structure:
    """The structure of a stream, or `Refused`."""
    return at_once(structure_stepwise(stream, shares or effective_shares(stream)))


def structure_stepwise(stream: Stream, shares: Shares) -> Stepwise[Structure]:
    """What `structure_of` does, with a pause every few milliseconds."""
    network = open_network(stream, shares)
    yield
    looping = forward_loops(stream, network)
    rework = rework_flows(stream, network, looping)
    yield
    forward = ahead(network, rework)
    computed = forward if stream.finished_cases else network
    blocks = find_blocks(stream, computed)
    yield
    visits = expected_visits(stream, computed, blocks)
    yield
    order = postorder(forward.entries, forward.targets)
    return Structure(shares, network, looping, rework, forward, order, computed, blocks, visits)


def structure_after(stream: Stream, before: Stream, known: Structure) -> Structure | None:
    """The structure of a stream that was edited, from the one `before` with its `known` structure.

    None if more than the shares of flows that some cases take is another, so that all has to be found anew; or
    `Refused`.
    """
    if stream.finished_cases != before.finished_cases:
        return None
    nodes = changed(stream.nodes, before.nodes)
    flows = changed(stream.flows, before.flows)
    if nodes is None or flows is None or any(_node_part(now) != _node_part(then) for now, then in nodes):
        return None
    if any(_flow_part(now) != _flow_part(then) for now, then in flows):
        return None
    other = [now for now, then in flows if now.share != then.share]
    return _with_shares(stream, known, other) if other else known


def changed(now: Mapping[Id, E], then: Mapping[Id, E]) -> list[tuple[E, E]] | None:
    """The elements that are not the same object as in their place before; None when some came or went."""
    if now is then:
        return []
    if len(now) != len(then):
        return None
    return [pair for pair in zip(now.values(), then.values(), strict=True) if pair[0] is not pair[1]]


def _node_part(node: Node) -> tuple[object, ...]:
    """What of a node the structure depends on."""
    split = node.split if isinstance(node, Step | Gateway) else None
    return node.id, node.kind, split, node.share if isinstance(node, Start) else None


def _flow_part(flow: Flow) -> tuple[object, ...]:
    """What of a flow the structure depends on, the share apart."""
    return flow.id, flow.source, flow.target, flow.kind


def _with_shares(stream: Stream, known: Structure, flows: Iterable[Flow]) -> Structure | None:
    """The same ways are open as before, so the rework and the blocks are the same."""
    sources = {flow.source for flow in flows}
    shares = reshared(stream, known.shares, sources)
    if shares is None:
        return None
    reached = sources & known.network.out.keys()
    network = reshared_network(known.network, shares.of, reached)
    forward = reshared_ahead(known.ahead, network, known.rework, reached)
    computed = forward if stream.finished_cases else network
    visits = expected_visits(stream, computed, known.blocks, known.visits.chain, reached)
    return replace(known, shares=shares, network=network, ahead=forward, computed=computed, visits=visits)
