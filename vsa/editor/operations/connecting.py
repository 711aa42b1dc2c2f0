"""Arrows and the shares that take them."""

from vsa.analysis import proposed_kind
from vsa.editor.operations.naming import is_parallel
from vsa.editor.session import Session
from vsa.edits.connect import connect as connect_nodes
from vsa.edits.connect import refusal
from vsa.edits.elements import changed
from vsa.edits.ids import fresh_id
from vsa.edits.shares import share_out, sum_gone_wrong, ways_out
from vsa.edits.shares import share_rest as rest_to_others
from vsa.i18n import Message, message
from vsa.model.base import Id, frozen_mapping
from vsa.model.stream import Flow, FlowKind, Stream


def connect(
    session: Session, source: Id, target: Id, kind: FlowKind | None = None, *, electronic: bool = False
) -> None:
    """Draw an arrow. Without a kind, an arrow back to where a case can have been is rework, and one to or from a free
    symbol is information. Raises UserError."""
    stream = session.stream
    if stream is None:
        return
    flow = Flow(
        id=fresh_id(session.document, stream.id, "f"),
        source=source,
        target=target,
        kind=kind or proposed_kind(stream, source, target),
        electronic=electronic,
    )
    session.perform(
        message("editor.edit.connect"),
        lambda document: connect_nodes(document, stream.id, flow),
        select=[f"flow:{flow.id}"],
    )


def connection_refusals(stream: Stream, source: Id, kind: FlowKind | None = None) -> dict[Id, Message]:
    """The nodes and symbols to which no arrow can be drawn from a node, with the reasons: for each the one that
    drawing it would give."""
    about = {key: flow for key, flow in stream.flows.items() if flow.source == source}
    near = changed(stream, flows=frozen_mapping(about))
    back_to_itself = kind or proposed_kind(stream, source, source)

    def kind_to(target: Id) -> FlowKind:
        if target == source:
            return back_to_itself
        cases = source in stream.nodes and target in stream.nodes
        return kind or (FlowKind.FORWARD if cases else FlowKind.INFORMATION)

    ends = (*stream.nodes, *stream.symbols)
    found = {target: refusal(near, source, target, kind_to(target)) for target in ends}
    return {target: reason for target, reason in found.items() if reason is not None}


def share_others(session: Session) -> None:
    """Let the other ways out share what the selected arrow leaves of 100 %; for a selected node, make its ways out sum
    to 100 %."""
    stream, flows, nodes = session.stream, session.selected("flow"), session.selected("node")
    if stream is not None and flows:
        label = message("editor.edit.shares")
        session.perform(label, lambda document: rest_to_others(document, stream.id, flows[0]))
    elif nodes:
        share_rest(session, nodes[0])


def wrong_sum(session: Session) -> float | None:
    """The sum of the shares beside or out of what is selected, when it is not 100 %."""
    stream, flows, nodes = session.stream, session.selected("flow"), session.selected("node")
    node = stream.flows[flows[0]].source if stream and flows else nodes[0] if nodes else None
    if stream is None or node is None or is_parallel(stream, node):
        return None
    return sum_gone_wrong(ways_out(stream.flows.values(), node))


def share_rest(session: Session, node: Id) -> None:
    """Make the shares of the ways out sum to 100 %: open ones share the rest, else all keep their proportions."""
    stream = session.stream
    if stream is not None:
        session.perform(message("editor.edit.shares"), lambda document: share_out(document, stream.id, node))
