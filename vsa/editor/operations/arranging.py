"""Where things stand: tidying up, nudging, and the role that a step is given."""

from collections.abc import Sequence

from vsa import layout
from vsa.editor.session import Session
from vsa.edits.corners import forget_corners
from vsa.edits.ids import fresh_id
from vsa.edits.lanes import add_lane as add
from vsa.edits.move import Spot, arrange, move, place
from vsa.i18n import message, quoted
from vsa.layout.outline import Rect, rect_around
from vsa.layout.spacing import CARD_HEIGHT, CARD_WIDTH
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import Node
from vsa.model.stream import Lane, Stream
from vsa.scene import MapScene
from vsa.scene import tidy as tidy_places

MOVABLE = ("node", "note", "symbol")


def tidy(session: Session) -> None:
    """Lay the whole map out anew, as one step; routes drawn by hand are given up."""
    stream, analysis = session.stream, session.analysis
    if stream is None or analysis is None or not stream.nodes:
        return
    made = tidy_places(stream, analysis, session.tr)

    def edit(document: Document) -> Document:
        free = forget_corners(document, stream.id, stream.flows)
        return arrange(free, stream.id, made.places, made.lanes, made.lane_heights)

    session.perform(message("editor.edit.tidy"), edit)


def nudge(session: Session, dx: float, dy: float) -> None:
    """Move what is selected a little, within its lane."""
    stream = session.stream
    ids = [name for kind in MOVABLE for name in session.selected(kind)]
    if stream is not None and ids:
        session.perform(message("editor.edit.move"), lambda document: move(document, stream.id, ids, dx, dy))


def set_role(session: Session, nodes: Sequence[Id], role: str) -> None:
    """Give nodes to a role: they move to its lane, which is made when there is none, and the user is told so."""
    stream, role = session.stream, role.strip()
    if stream is None or all(stream.lanes[stream.nodes[node].lane].name == role for node in nodes):
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
    standing = [
        _standing(node, scene) for node in stream.nodes.values() if node.lane == lane.id and node.id not in nodes
    ]
    spots = {}
    for key in nodes:
        wanted = rect_around(stream.nodes[key].x, lane.height / 2, CARD_WIDTH, CARD_HEIGHT)
        aside = layout.sidestep([wanted], standing)
        spots[key] = Spot(lane.id, stream.nodes[key].x + aside, lane.height / 2)
        standing.append((wanted[0] + aside, wanted[1], wanted[2] + aside, wanted[3]))
    return spots


def _standing(node: Node, scene: MapScene | None) -> Rect:
    item = scene.sheet.get(f"node:{node.id}") if scene else None
    if item is None:
        return rect_around(node.x, node.dy, CARD_WIDTH, CARD_HEIGHT)
    box = item.bounds
    return box.left, node.dy - box.height / 2, box.right, node.dy + box.height / 2
