"""Closing the gap that a deleted node leaves: the ways in are joined to the ways out.

Every way in is joined to every way out, with the product of their shares; rework out of the deleted node ends with
it. One in and one out become one flow, which keeps the id and share of the way in. Where the deleted node splits a
case in parallel, the node before it takes the branches over, and the rework that led to the deleted one; when that
has other ways out or cannot split, the gap stays open. So it does where a parallel branch would become a choice.
"""

from collections.abc import Mapping

from vsa.edits.connect import is_forward
from vsa.edits.elements import changed
from vsa.edits.ids import free_id
from vsa.edits.shares import effective_shares, filled, ways_out
from vsa.model.base import Id
from vsa.model.durations import MOST_PARTS, Amount, Duration, Spread
from vsa.model.nodes import Gateway, Node, Split, Step, is_parallel
from vsa.model.stream import Flow, FlowKind

Nodes = dict[Id, Node]
Flows = dict[Id, Flow]


def take_out(nodes: Nodes, flows: Flows, gone: Id) -> None:
    """Take a node out of the working copies `nodes` and `flows`, with its flows, and bridge the gap."""
    touching = [flow for flow in flows.values() if gone in (flow.source, flow.target)]
    into = [flow for flow in touching if flow.source != gone and flow.kind is not FlowKind.INFORMATION]
    out = [flow for flow in touching if flow.target != gone and flow.source == gone and is_forward(flow)]
    bridges = _bridges(nodes, flows, nodes[gone], into, out)
    del nodes[gone]
    order = list(flows)
    for flow in touching:
        del flows[flow.id]
    for bridge in bridges:
        _lay(nodes, flows, bridge)
    _restore_order(flows, order)


def _bridges(nodes: Nodes, flows: Flows, gone: Node, into: list[Flow], out: list[Flow]) -> list[Flow]:
    if len(out) == 1:
        return [_joined(way, out[0], way.id, way.share) for way in into]
    if not into or not out:
        return []
    if any(is_parallel(nodes[way.source]) for way in into):
        return []
    if is_parallel(gone):
        return _parallel_bridges(nodes, flows, into, out)
    return _choice_bridges(flows, into, out)


def _choice_bridges(flows: Mapping[Id, Flow], into: list[Flow], out: list[Flow]) -> list[Flow]:
    taken = set(flows)
    parts = {way.id: way.share or 0.0 for way in filled(out, 1.0)}
    bridges = []
    for way in into:
        whole = effective_shares(ways_out(flows.values(), way.source))[way.id]
        for following in out:
            bridge = following.id if way is into[0] else free_id(taken, "f")
            taken.add(bridge)
            bridges.append(_joined(way, following, bridge, whole * parts[following.id]))
    return bridges


def _parallel_bridges(nodes: Nodes, flows: Flows, into: list[Flow], out: list[Flow]) -> list[Flow]:
    forward = [way for way in into if is_forward(way)]
    before = nodes[forward[0].source] if len(forward) == 1 else None
    if not isinstance(before, Step | Gateway) or len(ways_out(flows.values(), before.id)) > 1:
        return []
    nodes[before.id] = changed(before, split=Split.PARALLEL)
    returning = [changed(way, target=before.id, waypoints=()) for way in into if not is_forward(way)]
    return returning + [_joined(forward[0], following, following.id, None) for following in out]


def _joined(way: Flow, following: Flow, bridge: Id, share: float | None) -> Flow:
    later = changed(way, id=bridge, target=following.target, share=share, waypoints=())
    if following.delay is None:
        return later
    if way.delay is None:
        return changed(
            later,
            delay=following.delay,
            delay_for=following.delay_for,
            delay_stops_deadline=following.delay_stops_deadline,
        )
    return changed(later, delay=_sum(way.delay, following.delay))


def _sum(first: Duration, second: Duration) -> Duration:
    """The sum of two fixed times; a time with a spread stays alone, since sums of spreads have no such form."""
    parts = first.amounts[0].parts + second.amounts[0].parts
    if first.spread is second.spread is Spread.FIXED and len(parts) <= MOST_PARTS:
        return Duration((Amount(parts),), estimate=first.estimate or second.estimate)
    return first


def _lay(nodes: Nodes, flows: Flows, bridge: Flow) -> None:
    """Put a bridge in: not from a node to itself, and as part of the flow that already joins the two."""
    choice = not is_parallel(nodes[bridge.source])
    ways = ways_out(flows.values(), bridge.source)
    if bridge.source == bridge.target:
        left = ways if choice and bridge.share is not None else []
        flows.update({way.id: way for way in filled(left, 1.0)})
        return
    same = next((way for way in ways if way.target == bridge.target), None)
    if same is None:
        flows[bridge.id] = bridge
    elif choice:
        shares = effective_shares([*ways, bridge])
        flows[same.id] = changed(same, share=min(1.0, shares[same.id] + shares[bridge.id]))


def _restore_order(flows: Flows, order: list[Id]) -> None:
    """Flows that were there keep their places in the drawing order."""
    ordered = {key: flows[key] for key in order if key in flows} | flows
    flows.clear()
    flows.update(ordered)
