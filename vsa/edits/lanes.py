"""The swimlanes of a stream."""

from collections.abc import Mapping

from vsa.edits.corners import with_corners_following
from vsa.edits.elements import changed, with_added, with_stream, without
from vsa.edits.move import PLACED
from vsa.i18n import Message, UserError, message
from vsa.model.base import Id, frozen_mapping
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Lane, LaneKind, Stream


class LaneInUseError(UserError):
    """A lane that cannot go, since things stand in it or since it is the only one."""


def add_lane(document: Document, stream: Id, lane: Lane, at: int | None = None) -> Document:
    """Add a lane before the one with index `at` from the top, or last."""
    there = document.streams[stream]
    return _reordered(document, there, with_added(there.lanes, lane), lane.id, at)


def move_lane(document: Document, stream: Id, lane: Id, to: int) -> Document:
    """Give a lane the index `to` from the top."""
    there = document.streams[stream]
    return _reordered(document, there, there.lanes, lane, to)


def remove_lane(document: Document, stream: Id, lane: Id, into: Id | None = None) -> Document:
    """Remove a lane; what stands in it goes to the lane `into`.

    Raises LaneInUseError when it must go somewhere and has no place to go, and for the only lane of a stream.
    """
    there = document.streams[stream]
    if there.lanes.keys() == {lane}:
        raise LaneInUseError(message("edits.lane.only", lane=there.lanes[lane].name))
    residents = {name: [thing for thing in getattr(there, name).values() if thing.lane == lane] for name in PLACED}
    if any(residents.values()) and (into is None or into == lane):
        raise LaneInUseError(message("edits.lane.in_use", lane=there.lanes[lane].name))
    moved = {
        name: with_added(getattr(there, name), *(changed(thing, lane=into) for thing in things))
        for name, things in residents.items()
    }
    left = changed(there, lanes=without(there.lanes, {lane}), **moved)
    return with_stream(document, with_corners_following(left, there))


def resize_lane(document: Document, stream: Id, lane: Id, height: float) -> Document:
    """Give a lane a height; what stands in it keeps its distance from the lane's top."""
    there = document.streams[stream]
    sized = changed(there.lanes[lane], height=height)
    return with_stream(document, with_corners_following(changed(there, lanes=with_added(there.lanes, sized)), there))


def fold_lane(document: Document, stream: Id, lane: Id, *, collapsed: bool) -> Document:
    """Collapse a lane to a thin band, or open it again."""
    there = document.streams[stream]
    folded = changed(there.lanes[lane], collapsed=collapsed)
    return with_stream(document, changed(there, lanes=with_added(there.lanes, folded)))


def merge_lanes(document: Document, stream: Id, lane: Id, into: Id) -> Document:
    """Take the border away between two neighbours: what stands in `lane` belongs to `into`, and nothing moves on the
    map. The people of both share the work, as much of their time as it took before.

    Raises LaneInUseError for lanes that are no neighbours.
    """
    there = document.streams[stream]
    order = list(there.lanes)
    below = order.index(lane) - order.index(into)
    if abs(below) != 1:
        raise LaneInUseError(message("edits.lane.no_neighbours"))
    old, kept = there.lanes[lane], there.lanes[into]
    shifts = {lane: kept.height if below == 1 else 0.0, into: 0.0 if below == 1 else old.height}
    moved = {
        name: with_added(
            getattr(there, name),
            *(
                changed(thing, lane=into, dy=thing.dy + shifts[thing.lane])
                for thing in getattr(there, name).values()
                if thing.lane in shifts
            ),
        )
        for name in PLACED
    }
    lanes = without(with_added(there.lanes, _united(there, kept, old)), {lane})
    return with_stream(document, changed(there, lanes=lanes, **moved))


def order_refusal(stream: Stream, lane: Id, to: int) -> Message | None:
    """Why a lane cannot get the index `to` from the top, or None when it can: no other passes the user's lanes."""
    order = [key for key in stream.lanes if key != lane]
    order.insert(max(0, to), lane)
    before, after = _first_others(stream, list(stream.lanes)), _first_others(stream, order)
    return message("edits.lane.user_on_top") if after < before else None


def _first_others(stream: Stream, order: list[Id]) -> int:
    """How many of the user's lanes lie above the others."""
    others = [place for place, key in enumerate(order) if stream.lanes[key].kind is not LaneKind.USER]
    return min(others, default=len(order))


def with_users_on_top(stream: Stream) -> Stream:
    """The stream with the user's lanes above the others, which else keep their order."""
    order = sorted(stream.lanes, key=lambda lane: stream.lanes[lane].kind is not LaneKind.USER)
    if order == list(stream.lanes):
        return stream
    lanes = frozen_mapping({key: stream.lanes[key] for key in order})
    return with_corners_following(changed(stream, lanes=lanes), stream)


def _united(stream: Stream, kept: Lane, old: Lane) -> Lane:
    """A lane with the people of both. Where a lane that work is done in has no number of people, neither has this."""
    kept = changed(kept, height=kept.height + old.height, collapsed=False)
    staffed = [each for each in (kept, old) if each.staff is not None]
    busy = {node.lane for node in stream.nodes.values() if isinstance(node, Step)}
    if any(each.staff is None and each.id in busy for each in (kept, old)) or not staffed:
        return changed(kept, staff=None, availability=1.0)
    staff = sum(each.staff or 0.0 for each in staffed)
    time = sum((each.staff or 0.0) * each.availability for each in staffed)
    share = time / staff if staff else kept.availability
    return changed(kept, staff=staff, availability=share)


def _reordered(document: Document, stream: Stream, lanes: Mapping[Id, Lane], lane: Id, to: int | None) -> Document:
    order = [key for key in lanes if key != lane]
    order.insert(len(order) if to is None else max(0, to), lane)
    sorted_lanes = lanes if order == list(lanes) else frozen_mapping({key: lanes[key] for key in order})
    return with_stream(document, with_corners_following(changed(stream, lanes=sorted_lanes), stream))
