"""New steps at the end of a stream, as new rows of the table make them."""

from collections.abc import Iterator, Sequence

from vsa.edits.chains import insert_chain
from vsa.edits.connect import connect, is_forward
from vsa.edits.ids import fresh_id, fresh_ids
from vsa.edits.lanes import add_lane
from vsa.edits.move import move
from vsa.edits.nodes import add_node
from vsa.layout.spacing import CARD_WIDTH, COLUMN_GAP
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import End, Node, Start, Step
from vsa.model.stream import Flow, Lane, LaneKind, Stream

PITCH = CARD_WIDTH + COLUMN_GAP
"""From the middle of one card to the middle of the next."""
FIRST_X = 80.0


def with_steps(document: Document, stream: Id, roles: Sequence[str]) -> tuple[Document, tuple[Id, ...]]:
    """The document with new steps after the last one, a role each, and their ids. What stands right of the last step
    makes room. Without a role, a step stands where the one before it does."""
    after = last_node(document.streams[stream])
    names = dict.fromkeys(role for role in roles if role)
    for name in names:
        document, _ = with_lane(document, stream, name)
    there = document.streams[stream]
    ids = fresh_ids(document, stream, "n", len(roles))
    steps = tuple(_standing(there, after, tuple(zip(ids, roles, strict=True))))
    roomy = with_room(document, stream, after, len(steps) * PITCH) if after else document
    return insert_chain(roomy, stream, steps, after.id if after else None), ids


def with_lane(document: Document, stream: Id, role: str) -> tuple[Document, Id]:
    """The document with a lane for a role, and the lane: the one of that name, or a new one at the bottom."""
    lanes = document.streams[stream].lanes.values()
    alike = [lane for lane in lanes if lane.name.casefold() == role.casefold()]
    if alike:
        return document, next((lane for lane in alike if lane.name == role), alike[0]).id
    made = Lane(id=fresh_id(document, stream, "l"), name=role)
    return add_lane(document, stream, made), made.id


def with_end(document: Document, stream: Id) -> Document:
    """The document with an end right of everything, with the user if there is a lane for that."""
    there = document.streams[stream]
    user = next((lane for lane in there.lanes.values() if lane.kind is LaneKind.USER), None)
    last = last_node(there)
    lane = user.id if user else last.lane if last else next(iter(there.lanes))
    x = max((node.x for node in there.nodes.values()), default=FIRST_X - PITCH) + PITCH
    end = End(id=fresh_id(document, stream, "n"), lane=lane, x=x, dy=there.lanes[lane].height / 2)
    return add_node(document, stream, end)


def is_new(stream: Stream) -> bool:
    """Whether a stream has neither steps nor an end yet."""
    return not any(isinstance(node, Step | End) for node in stream.nodes.values())


def led_to_end(document: Document, stream: Id, last: Id) -> Document:
    """The document with an end that the case comes to after the last of its first steps; with nothing else where the
    case goes on from there, or ends somewhere already."""
    there = document.streams[stream]
    if any(flow.source == last for flow in there.flows.values()) or any(
        isinstance(node, End) for node in there.nodes.values()
    ):
        return document
    ended = with_end(document, stream)
    (end,) = ended.streams[stream].nodes.keys() - there.nodes.keys()
    return connect(ended, stream, Flow(id=fresh_id(ended, stream, "f"), source=last, target=end))


def with_room(document: Document, stream: Id, after: Node, width: float) -> Document:
    """The document with room for new steps, the last one `width` right of a node. What stands right of that moves on,
    and what it leads to in its own column goes along with the last one."""
    there = document.streams[stream]
    things = [*there.nodes.values(), *there.notes.values(), *there.symbols.values()]
    right = [thing for thing in things if thing.x > after.x + CARD_WIDTH / 2]
    nearest = min((thing.x for thing in right), default=0.0)
    room = max(after.x + width + PITCH - nearest, 0.0) if right else 0.0
    led_to = {flow.target for flow in there.flows.values() if flow.source == after.id and is_forward(flow)}
    beside = [key for key in led_to if abs(there.nodes[key].x - after.x) <= CARD_WIDTH / 2]
    moved = move(document, stream, [thing.id for thing in right], room, 0.0)
    return move(moved, stream, beside, width, 0.0)


def last_node(stream: Stream) -> Node | None:
    """What a new step comes after: the last step, or a start when there is none."""
    nodes = list(stream.nodes.values())[::-1]
    return next((node for kind in (Step, Start) for node in nodes if isinstance(node, kind)), None)


def _standing(stream: Stream, after: Node | None, made: Sequence[tuple[Id, str]]) -> Iterator[Step]:
    by_name = {lane.name.casefold(): lane for lane in reversed(list(stream.lanes.values()))}
    lane = _first_lane(stream, after)
    left = after.x if after else FIRST_X - PITCH
    dy = after.dy if after and after.lane == lane.id else lane.height / 2
    for number, (key, role) in enumerate(made, start=1):
        chosen = by_name[role.casefold()] if role else lane
        if chosen is not lane:
            lane, dy = chosen, chosen.height / 2
        yield Step(id=key, lane=lane.id, x=left + number * PITCH, dy=dy)


def _first_lane(stream: Stream, after: Node | None) -> Lane:
    """The first step after a start in the user's lane is work of one's own, so it stands in the lane below."""
    lanes = list(stream.lanes.values())
    here = stream.lanes[after.lane] if after else lanes[0]
    if isinstance(after, Start) and here.kind is LaneKind.USER:
        return next((lane for lane in lanes if lane.kind is not LaneKind.USER), here)
    return here
