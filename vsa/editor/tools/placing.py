"""What a click does with a tool in hand: a new thing where the pointer is, in an arrow, or on a step."""

from dataclasses import replace

from vsa.editor import operations
from vsa.editor.events import PointerEvent
from vsa.editor.operations.aside import aside
from vsa.editor.operations.symbols import place_note
from vsa.editor.session import Session
from vsa.editor.tools.geography import lane_at, lane_bands
from vsa.editor.tools.kinds import ToolKind
from vsa.editor.tools.reshaping import piece_at
from vsa.edits.move import Spot
from vsa.i18n import UserError, message
from vsa.layout.spacing import CARD_HEIGHT, CARD_WIDTH
from vsa.model.base import Id
from vsa.model.nodes import Step, Store
from vsa.scene import hit

CARD = (CARD_WIDTH, CARD_HEIGHT)
MADE_BY = {ToolKind.STEP: "step", ToolKind.CHOICE: "choice", ToolKind.PARALLEL: "parallel", ToolKind.STORE: "store"}


def use_tool(session: Session, tool: ToolKind, event: PointerEvent) -> None:
    """Use a tool at a point. Raises UserError when it cannot be used there."""
    scene = session.scene
    if scene is None:
        return
    key = hit(scene, event.x, event.y, event.slack) or ""
    kind, _, name = key.partition(":")
    match tool, kind:
        case ToolKind.LANE, _:
            band = lane_at(lane_bands(scene), event.y)
            lane = operations.add_lane(session, band.lane if band else None)
            session.edit_text(f"lane:{lane}")
        case ToolKind.PROBLEM, "node":
            operations.add_problem(session, name)
        case ToolKind.STORE, "node" | "flow" | "wait" | "label":
            _ask_for_wait(session, kind, name)
        case ToolKind.NOTE, _:
            place_note(session, *spot(session, event))
        case ((ToolKind.STEP | ToolKind.CHOICE | ToolKind.PARALLEL), "flow" | "label"):
            _put_on_arrow(session, MADE_BY[tool], name, event)
        case ((ToolKind.STEP | ToolKind.CHOICE | ToolKind.PARALLEL | ToolKind.STORE), _):
            lane, x, dy = spot(session, event)
            beside = aside(session, lane, x, dy, CARD)
            operations.place_node(session, MADE_BY[tool], lane, x + beside, dy)
        case _:
            raise UserError(message(f"editor.tool_hint.{tool}"))


def _put_on_arrow(session: Session, role: str, flow: Id, event: PointerEvent) -> None:
    """An arrow that finds its own way makes room for what is put on it; one that was drawn keeps its course."""
    stream, scene = session.stream, session.scene
    assert stream is not None
    assert scene is not None
    piece = piece_at(scene, flow, event) if stream.flows[flow].waypoints else None
    if piece is None:
        operations.insert_into_flow(session, role, flow)
        return
    (x, y), (_, to_y) = scene.routing.routes[flow].points[piece : piece + 2]
    on_line = replace(event, y=y) if y == to_y else replace(event, x=x)
    lane, at, dy = spot(session, on_line)
    operations.insert_on_route(session, role, flow, piece, Spot(lane, at + aside(session, lane, at, dy, CARD), dy))


def spot(session: Session, event: PointerEvent) -> tuple[Id, float, float]:
    """The place under the pointer: a lane, and a centre that keeps a card inside it."""
    scene = session.scene
    assert scene is not None
    band = lane_at(lane_bands(scene), event.y)
    assert band is not None
    return band.lane, max(event.x, 0.0), band.within(event.y - band.box.top)


def _ask_for_wait(session: Session, kind: str, name: Id) -> None:
    """The waiting triangle on an arrow is the wait before the step that it leads to."""
    stream = session.stream
    assert stream is not None
    node = stream.flows[name].target if kind in ("flow", "label") else name
    if not isinstance(stream.nodes.get(node), Step | Store):
        raise UserError(message("editor.refusal.no_wait_there"))
    session.select([f"node:{node}"])
    session.edit_text(f"node:{node}", "wait")
