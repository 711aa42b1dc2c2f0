"""The swimlanes of a stream."""

from collections.abc import Mapping

from vsa.edits.corners import with_corners_following
from vsa.edits.elements import changed, with_added, with_stream, without
from vsa.edits.move import PLACED
from vsa.i18n import UserError, message
from vsa.model.base import Id, frozen_mapping
from vsa.model.document import Document
from vsa.model.stream import Lane, Stream


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


def _reordered(document: Document, stream: Stream, lanes: Mapping[Id, Lane], lane: Id, to: int | None) -> Document:
    order = [key for key in lanes if key != lane]
    order.insert(len(order) if to is None else max(0, to), lane)
    sorted_lanes = lanes if order == list(lanes) else frozen_mapping({key: lanes[key] for key in order})
    return with_stream(document, with_corners_following(changed(stream, lanes=sorted_lanes), stream))
