"""Moving nodes, notes and symbols, and laying a whole map out anew."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from vsa.edits.corners import near, with_corners_following
from vsa.edits.elements import changed, with_added, with_stream
from vsa.model.base import Id, frozen_mapping
from vsa.model.document import Document
from vsa.model.stream import Stream

PLACED = ("nodes", "notes", "symbols")


class Place(Protocol):
    """A place on a map: a lane, `x` from the lane heads and `dy` from the top of the lane, in canvas units."""

    @property
    def lane(self) -> Id: ...

    @property
    def x(self) -> float: ...

    @property
    def dy(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as a plain value."""

    lane: Id
    x: float
    dy: float


def move(document: Document, stream: Id, ids: Collection[Id], dx: float, dy: float) -> Document:
    """Move things by a distance, each within its lane. Arrows drawn by hand follow."""
    if not (dx or dy):
        return document
    there = document.streams[stream]
    places = {
        key: Spot(thing.lane, near(thing.x + dx), near(thing.dy + dy))
        for name in PLACED
        for key in ids
        if (thing := getattr(there, name).get(key))
    }
    return with_stream(document, with_corners_following(_placed(there, places), there))


def place(document: Document, stream: Id, places: Mapping[Id, Place]) -> Document:
    """Put things in given places and lanes. Arrows drawn by hand follow."""
    there = document.streams[stream]
    return with_stream(document, with_corners_following(_placed(there, places), there))


def arrange(
    document: Document,
    stream: Id,
    places: Mapping[Id, Place],
    lanes: Sequence[Id],
    lane_heights: Mapping[Id, float],
) -> Document:
    """Lay a map out anew: places of nodes, order of lanes (those not named come last) and their heights."""
    there = document.streams[stream]
    order = [key for key in lanes if key in there.lanes]
    order += [key for key in there.lanes if key not in lanes]
    sized = {key: changed(there.lanes[key], height=lane_heights.get(key, there.lanes[key].height)) for key in order}
    same = order == list(there.lanes) and all(sized[key] is there.lanes[key] for key in order)
    arranged = changed(there, lanes=there.lanes if same else frozen_mapping(sized))
    return with_stream(document, with_corners_following(_placed(arranged, places), there))


def _placed(stream: Stream, places: Mapping[Id, Place]) -> Stream:
    return changed(stream, **{name: _with_places(getattr(stream, name), places) for name in PLACED})


def _with_places(things: Mapping[Id, Any], places: Mapping[Id, Place]) -> Mapping[Id, Any]:
    return with_added(things, *(_at(things[key], spot) for key, spot in places.items() if key in things))


def _at(thing: Any, spot: Place) -> Any:
    x, dy = near(spot.x), near(spot.dy)
    if (thing.lane, thing.x, thing.dy) == (spot.lane, x, dy):
        return thing
    return thing.model_copy(update={"lane": spot.lane, "x": x, "dy": dy})
