"""Room in the middle of a map: everything beyond a line moves on, or back."""

from vsa.edits.corners import near, with_corners_following
from vsa.edits.elements import changed, with_added, with_stream
from vsa.edits.move import PLACED, move
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.stream import Stream


def make_room_beside(document: Document, stream: Id, x: float, distance: float) -> Document:
    """Move everything whose centre lies at `x` or to the right of it, in all lanes, to the right; to the left by a
    negative distance. Arrows drawn by hand follow."""
    there = document.streams[stream]
    return move(document, stream, [key for name in PLACED for key in beyond(there, name, x)], distance, 0.0)


def make_room_below(document: Document, stream: Id, lane: Id, dy: float, distance: float) -> Document:
    """Make a lane higher, and move everything in it whose centre lies at `dy` or below down by as much; a negative
    distance makes it lower again. What stands in the lanes below goes along with them."""
    if not distance:
        return document
    there = document.streams[stream]
    moved = {
        name: with_added(
            getattr(there, name),
            *(
                changed(thing, dy=near(thing.dy + distance))
                for thing in getattr(there, name).values()
                if thing.lane == lane and thing.dy >= dy
            ),
        )
        for name in PLACED
    }
    grown = changed(there.lanes[lane], height=near(there.lanes[lane].height + distance))
    made = changed(there, lanes=with_added(there.lanes, grown), **moved)
    return with_stream(document, with_corners_following(made, there))


def beyond(stream: Stream, name: str, x: float) -> list[Id]:
    """The ids of the elements in one of the mappings of a stream whose centre lies at `x` or to the right of it."""
    return [key for key, thing in getattr(stream, name).items() if thing.x >= x]
