"""The courses of the arrows: found anew, kept, or mended while something is dragged."""

from collections.abc import Collection, Mapping
from dataclasses import replace
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
    if not _same_things(diagram, previous.diagram) or heights != previous.routing.lane_heights:
        return _anew(diagram, places, heights, previous)
    known = previous.places
    moved = [node for node, place in places.items() if place is not known.get(node) and place != known.get(node)]
    changed = moved or diagram.links != previous.diagram.links
    if live:
        return _mended(previous.routing, diagram, places, moved) if changed else previous.routing
    return _anew(diagram, places, heights, previous) if changed or previous.live else previous.routing


def _anew(diagram: Diagram, places: Mapping[Id, Place], heights: Mapping[Id, float], previous: Routed) -> Routing:
    return layout.route_again(diagram, places, heights, previous.routing, previous.diagram, previous.places)


def _mended(routing: Routing, diagram: Diagram, places: Mapping[Id, Place], moved: Collection[Id]) -> Routing:
    """The routing after some boxes moved. In a map too large for care only their own arrows are drawn anew."""
    if routing.trace is not None:
        return layout.reroute(routing, diagram, places, moved)
    touched = tuple(link for link in diagram.links if link.source in moved or link.target in moved or link.waypoints)
    ends = {end for link in touched for end in (link.source, link.target)}
    part = replace(diagram, links=touched, boxes=tuple(box for box in diagram.boxes if box.id in ends))
    anew = layout.route(part, places, routing.lane_heights)
    width, height = max(routing.width, anew.width), max(routing.height, anew.height)
    return replace(routing, routes={**routing.routes, **anew.routes}, width=width, height=height)


def _same_things(diagram: Diagram, other: Diagram) -> bool:
    """Whether two diagrams differ at most in the lanes where boxes stand, and in how arrows are drawn."""
    if diagram is other:
        return True
    if diagram.lanes != other.lanes or len(diagram.boxes) != len(other.boxes) or len(diagram.links) != len(other.links):
        return False
    boxes = zip(diagram.boxes, other.boxes, strict=True)
    links = zip(diagram.links, other.links, strict=True)
    return all(box is before or box == replace(before, lane=box.lane) for box, before in boxes) and all(
        link is before or link == replace(before, waypoints=link.waypoints) for link, before in links
    )
