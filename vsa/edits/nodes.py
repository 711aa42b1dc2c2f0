"""Adding nodes: by themselves, at the end of an arrow, or in the middle of one.

A node that is joined to others also stands among them in drawing order, since steps are numbered and listed in it.
"""

from vsa.edits.connect import ConnectionRefusedError, connect, is_forward, reconnect
from vsa.edits.corners import set_corners
from vsa.edits.elements import changed, with_added, with_inserted, with_stream, without
from vsa.edits.groups import taken_in
from vsa.edits.ids import fresh_id
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import Node, Note, Symbol
from vsa.model.stream import Flow, FlowKind, Stream


def add_node(document: Document, stream: Id, node: Node) -> Document:
    """Put a node on the map, joined to nothing, last in drawing order."""
    there = document.streams[stream]
    return with_stream(document, changed(there, nodes=with_added(there.nodes, node)))


def add_note(document: Document, stream: Id, note: Note) -> Document:
    """Put a note on the map."""
    there = document.streams[stream]
    return with_stream(document, changed(there, notes=with_added(there.notes, note)))


def add_symbol(document: Document, stream: Id, symbol: Symbol) -> Document:
    """Put a free symbol on the map."""
    there = document.streams[stream]
    return with_stream(document, changed(there, symbols=with_added(there.symbols, symbol)))


def append_node(document: Document, stream: Id, node: Node, after: Id, kind: FlowKind = FlowKind.FORWARD) -> Document:
    """Add a node with an arrow to it from the node `after`; the arrows that leave it already stay.

    In drawing order it comes after the nodes that these arrows lead to.

    Like every function here that draws an arrow, raises ConnectionRefusedError when no arrow can go there.
    """
    there = document.streams[stream]
    branches = [flow.target for flow in there.flows.values() if flow.source == after and is_forward(flow)]
    place = max(_place(there, each) for each in (after, *branches)) + 1
    return _joined(_standing(document, there, node, place), stream, after, node.id, kind)


def prepend_node(document: Document, stream: Id, node: Node, before: Id, kind: FlowKind = FlowKind.FORWARD) -> Document:
    """Add a node with an arrow from it to the node `before`; the arrows that reach it already stay."""
    there = document.streams[stream]
    return _joined(_standing(document, there, node, _place(there, before)), stream, node.id, before, kind)


def insert_node(document: Document, stream: Id, node: Node, flow: Id, corners: int = 0) -> Document:
    """Split an arrow: it ends in the node, with its share and delay, and a new arrow leads on to where it went.

    The new arrow goes forward, or carries information when the arrow does. The node lies behind the first `corners` of
    the corners drawn by hand: these stay with the arrow, the others go to the new one.
    """
    there = document.streams[stream]
    old = there.flows[flow]
    kind = FlowKind.INFORMATION if old.kind is FlowKind.INFORMATION else FlowKind.FORWARD
    grouped = changed(there, groups=taken_in(there, node.id, [old.source, old.target]))
    added = _standing(document, grouped, node, _place(there, old.source) + 1)
    split = reconnect(added, stream, flow, target=node.id)
    onward = fresh_id(split, stream, "f")
    joined = _joined(split, stream, node.id, old.target, kind)
    halves = {flow: old.waypoints[:corners], onward: old.waypoints[corners:]}
    for half, points in halves.items():
        joined = set_corners(joined, stream, half, points)
    return joined


def insert_standing(document: Document, stream: Id, node: Id, flow: Id, corners: int = 0) -> Document:
    """Split an arrow with a node that stands on the map already, as `insert_node` does with a new one. Raises
    ConnectionRefusedError when the node is an end of the arrow or joined to one."""
    there = document.streams[stream]
    if node in (there.flows[flow].source, there.flows[flow].target):
        raise ConnectionRefusedError(message("edits.connect.itself"))
    lifted = with_stream(document, changed(there, nodes=without(there.nodes, {node})))
    return insert_node(lifted, stream, there.nodes[node], flow, corners)


def insert_after(document: Document, stream: Id, node: Node, after: Id) -> Document:
    """Add a node next after another: on its arrow when exactly one leads forward, else with an arrow of its own."""
    ways = [flow for flow in document.streams[stream].flows.values() if flow.source == after and is_forward(flow)]
    if len(ways) == 1:
        return insert_node(document, stream, node, ways[0].id)
    return append_node(document, stream, node, after)


def insert_before(document: Document, stream: Id, node: Node, before: Id) -> Document:
    """Add a node next before another: every arrow that led forward to it leads to the new one."""
    there = document.streams[stream]
    ways = [flow for flow in there.flows.values() if flow.target == before and is_forward(flow)]
    grouped = changed(there, groups=taken_in(there, node.id, [before, *(flow.source for flow in ways)]))
    added = _standing(document, grouped, node, _place(there, before))
    for flow in ways:
        added = reconnect(added, stream, flow.id, target=node.id)
    return _joined(added, stream, node.id, before, FlowKind.FORWARD)


def _place(stream: Stream, node: Id) -> int:
    """Where a node stands in drawing order; a free symbol stands after them all."""
    return list(stream.nodes).index(node) if node in stream.nodes else len(stream.nodes) - 1


def _standing(document: Document, stream: Stream, node: Node, place: int) -> Document:
    return with_stream(document, changed(stream, nodes=with_inserted(stream.nodes, node, place)))


def _joined(document: Document, stream: Id, source: Id, target: Id, kind: FlowKind) -> Document:
    return connect(document, stream, Flow(id=fresh_id(document, stream, "f"), source=source, target=target, kind=kind))
