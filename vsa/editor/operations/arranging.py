"""Where things stand: tidying up, nudging, and the role that a step is given."""

from collections.abc import Sequence

from vsa import layout
from vsa.editor.operations.grouping import members_in_hand
from vsa.editor.session import Session
from vsa.edits.corners import forget_corners
from vsa.edits.ids import fresh_id
from vsa.edits.lanes import add_lane as add
from vsa.edits.move import Spot, arrange, move, place
from vsa.i18n import Message, message, quoted
from vsa.layout.outline import Rect, rect_around
from vsa.layout.spacing import CARD_HEIGHT, CARD_WIDTH
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import Node, Symbol
from vsa.model.stream import Lane, Stream
from vsa.scene import MapScene
from vsa.scene import tidy as tidy_places

MOVABLE = ("node", "note", "symbol")


def tidy(session: Session) -> Message | None:
    """Lay the whole map out anew, as one step; routes drawn by hand are given up. What is to be told: that nothing was
    to be done."""
    stream, analysis = session.stream, session.analysis
    if stream is None or analysis is None:
        return None
    made = tidy_places(stream, analysis, session.tr)

    def edit(document: Document) -> Document:
        free = forget_corners(document, stream.id, stream.flows)
        return arrange(free, stream.id, made.places, made.lanes, made.lane_heights)

    done = session.perform(message("editor.edit.tidy"), edit)
    return None if done else message("editor.told.tidy")


def nudge(session: Session, dx: float, dy: float) -> None:
    """Move what is selected a little, within its lane."""
    stream = session.stream
    ids = [name for kind in MOVABLE for name in session.selected(kind)]
    ids += members_in_hand(session)
    if stream is not None and ids:
        session.perform(message("editor.edit.move"), lambda document: move(document, stream.id, ids, dx, dy))


def set_role(session: Session, nodes: Sequence[Id], role: str) -> None:
    """Give nodes and free symbols to a role: they move to its lane. It is made when there is none, and the user is told
    so."""
    stream, role = session.stream, role.strip()
    if stream is None or all(stream.lanes[each.lane].name == role for each in _placed(stream, nodes)):
        return
    lane = next((lane for lane in stream.lanes.values() if lane.name == role), None)
    made = lane or Lane(id=fresh_id(session.document, stream.id, "l"), name=role)

    def edit(document: Document) -> Document:
        if lane is None:
            document = add(document, stream.id, made)
        return place(document, stream.id, free_spots(stream, nodes, made, session.scene))

    session.perform(message("editor.edit.role"), edit)
    if lane is None:
        session.say(message("lanes.made", lane=quoted(role)))


def free_spots(stream: Stream, nodes: Sequence[Id], lane: Lane, scene: MapScene | None = None) -> dict[Id, Spot]:
    """Places in a lane where nothing stands, as near to the old ones as may be. What no scene shows is a card."""
    there = (*stream.nodes.values(), *stream.symbols.values())
    standing = [_standing(each, scene) for each in there if each.lane == lane.id and each.id not in nodes]
    spots = {}
    for each in _placed(stream, nodes):
        wanted = rect_around(each.x, lane.height / 2, CARD_WIDTH, CARD_HEIGHT)
        aside = layout.sidestep([wanted], standing)
        spots[each.id] = Spot(lane.id, each.x + aside, lane.height / 2)
        standing.append((wanted[0] + aside, wanted[1], wanted[2] + aside, wanted[3]))
    return spots


def _placed(stream: Stream, ids: Sequence[Id]) -> list[Node | Symbol]:
    return [each for key in ids if (each := stream.end(key)) is not None]


def _standing(node: Node | Symbol, scene: MapScene | None) -> Rect:
    kind = "symbol" if isinstance(node, Symbol) else "node"
    item = scene.sheet.get(f"{kind}:{node.id}") if scene else None
    if item is None:
        return rect_around(node.x, node.dy, CARD_WIDTH, CARD_HEIGHT)
    box = item.bounds
    return box.left, node.dy - box.height / 2, box.right, node.dy + box.height / 2
