"""The courses of arrows: a piece of one moved, its ends joined elsewhere, its own way found again."""

from typing import Literal

from vsa.editor.session import Session
from vsa.edits.connect import reconnect, refusal
from vsa.edits.corners import forget_corners, set_corners
from vsa.edits.elements import changed
from vsa.i18n import Message, UserError, message
from vsa.layout.reshaping import Reshaping
from vsa.model.base import Id, frozen_mapping
from vsa.model.stream import Stream
from vsa.scene import in_document

End = Literal["source", "target"]


def movable_pieces(session: Session, flow: Id) -> Reshaping:
    """The pieces of an arrow on the map of a session, to be moved."""
    scene = session.scene
    assert scene is not None
    return Reshaping(scene.routing, scene.diagram, scene.places, flow)


def shift_piece(session: Session, flow: Id, piece: int, distance: float) -> None:
    """Move a piece of an arrow aside, past what is in the way. Raises UserError where there is no room."""
    stream = session.stream
    assert stream is not None
    moved = movable_pieces(session, flow).beyond(piece, distance)
    if moved is None:
        raise UserError(message("editor.refusal.no_room_for_piece"))
    corners = in_document(stream, moved.waypoints)
    session.perform(message("editor.edit.route"), lambda document: set_corners(document, stream.id, flow, corners))


def reset_routes(session: Session) -> None:
    """Let the selected arrows find their own way again."""
    stream, flows = session.stream, session.selected("flow")
    if stream is not None:
        session.perform(message("editor.edit.reset_route"), lambda document: forget_corners(document, stream.id, flows))


def is_drawn_by_hand(session: Session) -> bool:
    """Whether any selected arrow has corners of its own."""
    stream = session.stream
    return stream is not None and any(stream.flows[flow].waypoints for flow in session.selected("flow"))


def turn_end(session: Session, flow: Id, end: End, node: Id) -> None:
    """Join an end of an arrow to another node or symbol. Raises UserError when no such arrow can be there."""
    stream = session.stream
    assert stream is not None
    source, target = (node, None) if end == "source" else (None, node)
    session.perform(
        message("editor.edit.turn_end"),
        lambda document: reconnect(document, stream.id, flow, source=source, target=target),
        select=[f"flow:{flow}"],
    )


def turning_refusals(stream: Stream, flow: Id, end: End) -> dict[Id, Message]:
    """The nodes and symbols that an end of an arrow cannot be joined to, with the reasons."""
    arrow = stream.flows[flow]
    fixed = arrow.target if end == "source" else arrow.source
    about = {key: each for key, each in stream.flows.items() if fixed in (each.source, each.target)}
    near = changed(stream, flows=frozen_mapping(about))
    found = {}
    for node in (*stream.nodes, *stream.symbols):
        ends = (node, fixed) if end == "source" else (fixed, node)
        if reason := refusal(near, *ends, arrow.kind, replacing=flow):
            found[node] = reason
    return found


def walk_arrows(session: Session, end: End) -> None:
    """Select the next arrow that has the selected node, or that of the selected arrow, at this end."""
    stream = session.stream
    flow, node = session.selected("flow"), session.selected("node")
    if stream is None or not (flow or node):
        return
    at = node[0] if node else getattr(stream.flows[flow[0]], end)
    there = [key for key, each in stream.flows.items() if getattr(each, end) == at]
    if not there:
        raise UserError(message(f"editor.no_arrow.{end}"))
    place = there.index(flow[0]) + 1 if flow and flow[0] in there else 0
    session.select([f"flow:{there[place % len(there)]}"])
