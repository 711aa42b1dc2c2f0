"""The courses of the arrows: found anew, kept, or mended while something is dragged."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from vsa import layout
from vsa.layout.diagram import Diagram, Place, Routing
from vsa.model.base import Id
from vsa.model.stream import Stream
from vsa.scene.diagram import lane_heights_of


class Routed(Protocol):
    """A picture whose arrows have their courses."""

    @property
    def diagram(self) -> Diagram: ...

    @property
    def places(self) -> Mapping[Id, Place]: ...

    @property
    def routing(self) -> Routing: ...

    @property
    def live(self) -> bool: ...


def routed(
    stream: Stream, diagram: Diagram, places: Mapping[Id, Place], previous: Routed | None, *, live: bool
) -> Routing:
    """The routing of a stream; in a `live` picture undisturbed arrows keep their course."""
    heights = lane_heights_of(stream)
    if previous is None:
        return layout.route(diagram, places, heights)
    if not _stands_alike(diagram, places, heights, previous):
        return _found(previous.routing, diagram, places, heights, live=live)
    if previous.live and not live:
        return layout.route(diagram, places, heights, previous.routing)
    return previous.routing


def _found(
    before: Routing, diagram: Diagram, places: Mapping[Id, Place], heights: Mapping[Id, float], *, live: bool
) -> Routing:
    if live:
        return layout.reroute(before, diagram, places, heights)
    return layout.route(diagram, places, heights, before)


def _stands_alike(diagram: Diagram, places: Mapping[Id, Place], heights: Mapping[Id, float], previous: Routed) -> bool:
    """Whether everything is the same on the map, in the same place."""
    known = previous.places
    return (
        heights == previous.routing.lane_heights
        and _same(diagram.links, previous.diagram.links)
        and _same(diagram.boxes, previous.diagram.boxes)
        and diagram.lanes == previous.diagram.lanes
        and all(place is known.get(key) or place == known.get(key) for key, place in places.items())
    )


def _same(ours: Sequence[object], theirs: Sequence[object]) -> bool:
    return ours is theirs or (
        len(ours) == len(theirs) and all(one is other or one == other for one, other in zip(ours, theirs, strict=True))
    )
