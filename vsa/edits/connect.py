"""Arrows between nodes, and information to and from free symbols: drawing them, and turning an end elsewhere."""

from vsa.edits.elements import changed, with_added, with_stream
from vsa.i18n import Message, UserError, message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import End, Start, Step, Symbol
from vsa.model.stream import Flow, FlowKind, Stream


class ConnectionRefusedError(UserError):
    """Two things that no arrow can join."""


def is_forward(flow: Flow) -> bool:
    """Whether a flow leads cases on."""
    return flow.kind is FlowKind.FORWARD


def refusal(stream: Stream, source: Id, target: Id, kind: FlowKind, replacing: Id | None = None) -> Message | None:
    """Why no arrow of a kind can go from one node or symbol to another, or None when it can.

    An arrow that is `replacing` another may take its place.
    """
    start, end = stream.end(source), stream.end(target)
    if start is None or end is None:
        return message("edits.connect.gone")
    if kind is not FlowKind.INFORMATION:
        if isinstance(start, End):
            return message("edits.connect.out_of_end")
        if isinstance(end, Start):
            return message("edits.connect.into_start")
        if isinstance(start, Symbol) or isinstance(end, Symbol):
            return message("edits.connect.information_only")
    if source == target and not (kind is FlowKind.REWORK and isinstance(start, Step)):
        return message("edits.connect.itself")
    between = [flow for flow in stream.flows.values() if flow.source == source and flow.target == target]
    if any(_alike(flow.kind, kind) and flow.id != replacing for flow in between):
        return message("edits.connect.already")
    return None


def connect(document: Document, stream: Id, flow: Flow) -> Document:
    """Draw a new arrow. Raises ConnectionRefusedError when it is not possible."""
    there = document.streams[stream]
    if reason := refusal(there, flow.source, flow.target, flow.kind):
        raise ConnectionRefusedError(reason)
    return with_stream(document, changed(there, flows=with_added(there.flows, flow)))


def reconnect(
    document: Document,
    stream: Id,
    flow: Id,
    *,
    source: Id | None = None,
    target: Id | None = None,
    kind: FlowKind | None = None,
) -> Document:
    """Turn an end of an arrow to another node, or make it another kind; a new end forgets the corners drawn by hand.

    Raises ConnectionRefusedError when the arrow is not possible there.
    """
    there = document.streams[stream]
    old = there.flows[flow]
    new = changed(old, source=source or old.source, target=target or old.target, kind=kind or old.kind)
    if new.kind is not FlowKind.INFORMATION:
        new = changed(new, electronic=False)
    if reason := refusal(there, new.source, new.target, new.kind, replacing=flow):
        raise ConnectionRefusedError(reason)
    if (new.source, new.target) != (old.source, old.target):
        new = changed(new, waypoints=())
    return with_stream(document, changed(there, flows=with_added(there.flows, new)))


def _alike(one: FlowKind, other: FlowKind) -> bool:
    """Whether two arrows would do the same work: cases need one arrow between two nodes, information another."""
    return (one is FlowKind.INFORMATION) == (other is FlowKind.INFORMATION)
