"""A new node beside a free symbol: cases do not pass through symbols, so information joins the two."""

from vsa.editor.operations.aside import aside
from vsa.editor.session import Session
from vsa.edits.connect import connect
from vsa.edits.ids import fresh_id
from vsa.edits.nodes import add_node
from vsa.i18n import message
from vsa.layout.appending import Direction
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import Node, Symbol
from vsa.model.stream import Flow, FlowKind, Stream
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of

PITCH = 169.0
"""From the middle of a symbol to that of its neighbour in the same lane."""
ACROSS = {"left": -1, "right": 1, "up": 0, "down": 0}
LANES = {"left": 0, "right": 0, "up": -1, "down": 1}


def append_beside(session: Session, stream: Stream, symbol: Id, direction: Direction, node: Node) -> None:
    """Put a node on a side of a symbol, or in the lane above or below, with an arrow of information from the symbol, to
    the left one to it. Its text is asked for."""
    here = stream.symbols[symbol]
    placed = _placed(session, stream, here, direction, node)
    ends = (placed.id, symbol) if direction == "left" else (symbol, placed.id)
    told = Flow(
        id=fresh_id(session.document, stream.id, "f"), source=ends[0], target=ends[1], kind=FlowKind.INFORMATION
    )

    def edit(document: Document) -> Document:
        return connect(add_node(document, stream.id, placed), stream.id, told)

    session.perform(message("editor.edit.append"), edit, select=[f"node:{placed.id}"])
    session.edit_text(f"node:{placed.id}")


def _placed(session: Session, stream: Stream, here: Symbol, direction: Direction, node: Node) -> Node:
    lanes = list(stream.lanes.values())
    at = [lane.id for lane in lanes].index(here.lane) + LANES[direction]
    lane = lanes[min(max(at, 0), len(lanes) - 1)]
    alone = lane.id != here.lane
    x = here.x + PITCH * (ACROSS[direction] if direction in ("left", "right") else 0 if alone else 1)
    dy = lane.height / 2 if alone else here.dy
    x += aside(session, lane.id, x, dy, kind_of(node).size(node, Facts(), session.tr))
    return node.model_copy(update={"lane": lane.id, "x": x, "dy": dy})
