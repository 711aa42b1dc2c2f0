"""Which flows count as rework (method.md section 3)."""

from collections.abc import Collection, Mapping, Set

from vsa.analysis.naming import names
from vsa.analysis.network import Arc, Network
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Notice
from vsa.analysis.search import reachable
from vsa.analysis.shares import ways_out
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.stream import FlowKind, Stream


def proposed_kind(stream: Stream, source: Id, target: Id) -> FlowKind:
    """What a new flow is taken for: information at a free symbol, else rework if its source can already be reached from
    its target."""
    if source not in stream.nodes or target not in stream.nodes:
        return FlowKind.INFORMATION
    ways = ways_out(stream)
    following = reachable(
        [target], lambda node: [flow.target for flow in ways.get(node, ()) if flow.kind is FlowKind.FORWARD]
    )
    return FlowKind.REWORK if source in following else FlowKind.FORWARD


def back_flows(stream: Stream) -> frozenset[Id]:
    """The back edges of the depth-first order over all computed flows, nodes and flows in drawing order."""
    ways = ways_out(stream)
    out = {node: tuple(Arc(flow.id, node, flow.target, 1.0) for flow in flows) for node, flows in ways.items()}
    return _back(out, tuple(out), frozenset())


def forward_loops(stream: Stream, network: Network) -> frozenset[Id]:
    """Flows drawn as forward that nevertheless lead back: the last flow of every loop that has no rework in it."""
    return _back(network.out, (*network.entries, *network.out), drawn_as_rework(stream))


def rework_flows(stream: Stream, network: Network, looping: frozenset[Id]) -> frozenset[Id]:
    """The flows of a network that count as rework, or `Refused` when they leave no way to an end.

    They are those drawn as rework, those that close a loop of forward flows (`looping`), and those into a node from
    which no end can be reached by forward flows.
    """
    again = looping | drawn_as_rework(stream)
    rework = {arc.flow for arc in network.arcs if arc.flow in again}
    if not rework:
        return frozenset()
    into = network.into
    finished = network.ends | {node for node in network.effort if not network.out[node]}
    leading = reachable(finished, lambda node: [arc.source for arc in into[node] if arc.flow not in rework])
    stuck = tuple(node for node in network.entries if node not in leading)
    if stuck:
        text = message("analysis.error.only_rework", steps=names(stream, stuck))
        raise Refused(Notice("only_rework", "error", text, stuck))
    return frozenset(rework | {arc.flow for arc in network.arcs if arc.target not in leading})


def drawn_as_rework(stream: Stream) -> frozenset[Id]:
    """The flows that the user drew as rework."""
    return frozenset([flow.id for flow in stream.flows.values() if flow.kind is FlowKind.REWORK])


def _back(out: Mapping[Id, tuple[Arc, ...]], roots: Collection[Id], passed_over: Set[Id]) -> frozenset[Id]:
    """The arcs that a depth-first walk from the roots finds leading to a node on its own path; it takes none of those
    that are passed over."""
    back: set[Id] = set()
    seen: set[Id] = set()
    for root in roots:
        if root in seen:
            continue
        seen.add(root)
        on_path = {root}
        path = [(root, iter(out[root]))]
        while path:
            node, rest = path[-1]
            for flow, _, target, _ in rest:
                if flow in passed_over:
                    continue
                if target in on_path:
                    back.add(flow)
                elif target not in seen:
                    seen.add(target)
                    on_path.add(target)
                    path.append((target, iter(out[target])))
                    break
            else:
                on_path.discard(node)
                path.pop()
    return frozenset(back)
