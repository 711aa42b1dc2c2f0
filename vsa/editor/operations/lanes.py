"""Lanes: added, put in another order, given another height, made one with a neighbour."""

from vsa.editor.session import Session
from vsa.edits.ids import fresh_id
from vsa.edits.lanes import add_lane as add
from vsa.edits.lanes import fold_lane as fold
from vsa.edits.lanes import merge_lanes, order_refusal
from vsa.edits.lanes import move_lane as reorder
from vsa.edits.lanes import resize_lane as resize
from vsa.i18n import Message, UserError, message, quoted
from vsa.layout.spacing import LANE_PADDING
from vsa.model.base import Id
from vsa.model.stream import Lane, LaneKind, Stream
from vsa.scene import MapScene
from vsa.symbols.kind import Facts
from vsa.symbols.registry import symbol_kind

STANDING = ("node", "note", "symbol")


def add_lane(session: Session, below: Id | None = None) -> Id | None:
    """Add a lane under another, or last, and ask for its name; the user's lanes stay above it."""
    stream = session.stream
    if stream is None:
        return None
    lane = Lane(id=fresh_id(session.document, stream.id, "l"), name=free_name(stream, session.tr("editor.new_lane")))
    of_user = sum(each.kind is LaneKind.USER for each in stream.lanes.values())
    at = max(list(stream.lanes).index(below) + 1, of_user) if below else None
    session.perform(
        message("editor.edit.lane"),
        lambda document: add(document, stream.id, lane, at),
        select=[f"lane:{lane.id}"],
    )
    return lane.id


def move_lane(session: Session, step: int) -> None:
    """Move the selected lane up (-1) or down (1). Raises UserError where it stands outermost."""
    stream, chosen = session.stream, session.selected("lane")
    if stream is None or len(chosen) != 1:
        return
    order = list(stream.lanes)
    to = order.index(chosen[0]) + step
    if not 0 <= to < len(order):
        raise UserError(message("editor.refusal.top_lane" if step < 0 else "editor.refusal.bottom_lane"))
    put_lane(session, chosen[0], to)


def put_lane(session: Session, lane: Id, to: int) -> None:
    """Give a lane the index `to` from the top. Raises UserError where the user's lane would not be on top any more."""
    stream = session.stream
    assert stream is not None
    if refused := order_refusal(stream, lane, to):
        raise UserError(refused)
    session.perform(message("editor.edit.lane_order"), lambda document: reorder(document, stream.id, lane, to))


def resize_lane(session: Session, lane: Id, height: float) -> None:
    """Give a lane a height that holds what stands in it."""
    stream, scene = session.stream, session.scene
    assert stream is not None
    assert scene is not None
    fitting = max(height, least_height(scene, lane))
    session.perform(message("lanes.edit.resize"), lambda document: resize(document, stream.id, lane, fitting))


def fold_lane(session: Session) -> None:
    """Collapse the selected lane, or open it again when it is collapsed."""
    stream, chosen = session.stream, session.selected("lane")
    if stream is None or len(chosen) != 1:
        return
    collapsed = not stream.lanes[chosen[0]].collapsed
    session.perform(
        message("lanes.edit.fold" if collapsed else "lanes.edit.unfold"),
        lambda document: fold(document, stream.id, chosen[0], collapsed=collapsed),
    )


def is_folded(session: Session) -> bool:
    """Whether the selected lane is collapsed."""
    stream, chosen = session.stream, session.selected("lane")
    return stream is not None and len(chosen) == 1 and stream.lanes[chosen[0]].collapsed


def grow_lane(session: Session, by: float) -> None:
    """Make the selected lane higher or lower. Raises UserError for a collapsed one."""
    stream, chosen = session.stream, session.selected("lane")
    if is_folded(session):
        raise UserError(message("lanes.folded"))
    if stream is not None and len(chosen) == 1:
        resize_lane(session, chosen[0], stream.lanes[chosen[0]].height + by)


def least_height(scene: MapScene, lane: Id) -> float:
    """The height that holds what stands in a lane, and its head."""
    top, here = scene.routing.lane_tops[lane], scene.stream.lanes[lane]
    head = symbol_kind("lane").size(here, Facts(role=here.name), scene.tr).height
    inside = [
        item.bounds.bottom - top + LANE_PADDING
        for kind in STANDING
        for key, thing in getattr(scene.stream, f"{kind}s").items()
        if thing.lane == lane and (item := scene.sheet.get(f"{kind}:{key}"))
    ]
    return max(head, *inside, 0.0)


def neighbour(session: Session, step: int) -> Lane | None:
    """The lane above (-1) or below (1) the selected one."""
    stream, chosen = session.stream, session.selected("lane")
    if stream is None or len(chosen) != 1:
        return None
    lanes = list(stream.lanes.values())
    at = lanes.index(stream.lanes[chosen[0]]) + step
    return lanes[at] if 0 <= at < len(lanes) else None


def merge_lane(session: Session, step: int) -> Message | None:
    """Unite the selected lane with the lane above (-1) or below (1), which keeps its name. Says what became of it; None
    when a lock keeps it out."""
    stream, into = session.stream, neighbour(session, step)
    if stream is None or into is None:
        raise UserError(message("lanes.no_neighbour"))
    lane = stream.lanes[session.selected("lane")[0]]
    merged = session.perform(
        message("lanes.edit.merge"),
        lambda document: merge_lanes(document, stream.id, lane.id, into.id),
        select=[f"lane:{into.id}"],
    )
    return message("lanes.merged", lane=role_of(session, lane), into=role_of(session, into)) if merged else None


def role_of(session: Session, lane: Lane) -> str:
    """What a lane is called in a sentence."""
    return quoted(lane.name.strip() or session.tr("symbols.lane.unknown"))


def free_name(stream: Stream, wanted: str) -> str:
    """A lane's name that no other lane has: the wanted one, or with a number behind."""
    taken = {lane.name for lane in stream.lanes.values()}
    names = (wanted, *(f"{wanted} {number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
