"""Room in the middle of a map, by keys; and how much of it can be taken back."""

from collections import defaultdict
from collections.abc import Iterator

from vsa.drawing.sheet import Box
from vsa.editor.operations.grouping import members_in_hand
from vsa.editor.session import Session
from vsa.edits.move import PLACED
from vsa.edits.room import make_room_below as make_room_below_line
from vsa.edits.room import make_room_beside
from vsa.i18n import UserError, message
from vsa.layout.spacing import (
    CARD_HEIGHT,
    CARD_WIDTH,
    COLUMN_GAP,
    LANE_PADDING,
    MIN_GAP_X,
    MIN_GAP_Y,
    OUTER_GAP,
    ROW_GAP,
)
from vsa.model.base import Id
from vsa.model.nodes import Node, Note, Symbol
from vsa.model.stream import Stream
from vsa.scene import MapScene

SLOT = CARD_WIDTH + COLUMN_GAP
ROW = CARD_HEIGHT + ROW_GAP
"""The room of one more card, beside others and below them."""
KINDS = {"nodes": "node", "notes": "note", "symbols": "symbol"}


def make_room(session: Session, slots: int) -> None:
    """Move the first of what is selected, and everything to the right of it, by the room of so many cards: away from
    what stands before it, or with a negative number back, as far as all keep their distance."""
    stream, scene = session.stream, session.scene
    chosen = [each for name in PLACED for key, each in _placed(stream, name) if key in _selected(session)]
    if stream is None or scene is None or not chosen:
        return
    x = min(each.x for each in chosen)
    distance = max(slots * SLOT, least_beside(stream, scene, x))
    if distance * slots > 0:
        session.perform(
            message("editor.edit.room"), lambda document: make_room_beside(document, stream.id, x, distance)
        )


def make_room_below(session: Session, slots: int) -> None:
    """Move the uppermost of what is selected in the lane of the first, and everything below it there, down by the room
    of so many cards, or with a negative number up, as far as all keep their distance. Raises UserError for a collapsed
    lane."""
    stream, scene = session.stream, session.scene
    chosen = [each for name in PLACED for key, each in _placed(stream, name) if key in _selected(session)]
    if stream is None or scene is None or not chosen:
        return
    lane = chosen[0].lane
    if stream.lanes[lane].collapsed:
        raise UserError(message("lanes.folded"))
    dy = min(each.dy for each in chosen if each.lane == lane)
    distance = max(slots * ROW, least_below(stream, scene, lane, dy))
    if distance * slots > 0:
        session.perform(
            message("editor.edit.room"), lambda document: make_room_below_line(document, stream.id, lane, dy, distance)
        )


def least_beside(stream: Stream, scene: MapScene, x: float) -> float:
    """How far, as a distance that is not positive, everything right of `x` can go to the left: in each lane up to what
    stands before it there, and nothing beyond the left edge of the map."""
    gaps, boxes_in = [], defaultdict[Id, list[Box]](list)
    for lane, box in _boxes(stream, scene):
        boxes_in[lane].append(box)
    for boxes in boxes_in.values():
        before = [box.right for box in boxes if box.middle[0] < x]
        after = [box.left for box in boxes if box.middle[0] >= x]
        if after:
            gaps.append(min(after) - (max(before) + MIN_GAP_X if before else OUTER_GAP))
    return -max(min(gaps, default=0.0), 0.0)


def least_below(stream: Stream, scene: MapScene, lane: Id, dy: float) -> float:
    """How far, as a distance that is not positive, everything in a lane below `dy` can go up, and its lower edge."""
    top = scene.routing.lane_tops[lane]
    boxes = [box for home, box in _boxes(stream, scene) if home == lane]
    above = [box.bottom - top for box in boxes if box.middle[1] - top < dy]
    below = [box.top - top for box in boxes if box.middle[1] - top >= dy]
    if below:
        return -max(min(below) - (max(above) + MIN_GAP_Y if above else LANE_PADDING), 0.0)
    room = stream.lanes[lane].height - (max(above) if above else 0.0) - LANE_PADDING
    return -max(room, 0.0) if above else 0.0


def _boxes(stream: Stream, scene: MapScene) -> Iterator[tuple[Id, Box]]:
    """What stands on the map as it is drawn, with its lane."""
    for name in PLACED:
        for key, thing in _placed(stream, name):
            if (item := scene.sheet.get(f"{KINDS[name]}:{key}")) is not None:
                yield thing.lane, item.bounds


def _placed(stream: Stream | None, name: str) -> Iterator[tuple[Id, Node | Note | Symbol]]:
    yield from getattr(stream, name).items() if stream is not None else ()


def _selected(session: Session) -> tuple[Id, ...]:
    return (*(name for kind in KINDS.values() for name in session.selected(kind)), *members_in_hand(session))
