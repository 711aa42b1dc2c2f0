"""One arrangement for two states: what is the same stands in the same place, so that only the differences stand out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from vsa import layout
from vsa.analysis.pairing import Pairing
from vsa.layout.diagram import Box, Diagram, Lane, Link, Place
from vsa.model.base import Id
from vsa.model.stream import Lane as Swimlane
from vsa.model.stream import LaneKind, Stream
from vsa.scene.compact_symbols import CARD, compact_size

LEAST_LANE = 96.0
NEW = "ideal:"
"""Before the ids of what stands in the ideal state only."""


@dataclass(frozen=True, slots=True)
class Together:
    """Where the nodes of both states stand, each by its own id, in the same lanes; `current_lanes` and `ideal_lanes`
    are those lanes by the names that each state has for them."""

    current_lanes: Mapping[Id, Swimlane]
    ideal_lanes: Mapping[Id, Swimlane]
    heights: Mapping[Id, float]
    current: Mapping[Id, Place]
    ideal: Mapping[Id, Place]


def compact(diagram: Diagram, stream: Stream) -> Diagram:
    """A diagram with the smaller symbols, all of it to be arranged anew, and without problem bursts."""
    boxes = tuple(_compact_box(box, stream) for box in diagram.boxes)
    return Diagram(diagram.lanes, boxes, tuple(replace(link, waypoints=()) for link in diagram.links))


def together(current: Stream, now: Diagram, ideal: Stream, then: Diagram, pairing: Pairing) -> Together:
    """Arrange both states at once. A step that another role does in the ideal state keeps its column where it can."""
    lanes, lane_of = _lanes(current, ideal)
    common = _common_ids(current, ideal, lane_of, pairing)
    moved = tuple(replace(box, id=common[box.id], lane=lane_of[box.lane]) for box in then.boxes)
    links = {_ends(link): link for link in _renamed(then, common)}
    links |= {_ends(link): _wider(link, links.get(_ends(link))) for link in now.links}
    boxes = {box.id: box for box in (*now.boxes, *moved)}
    rows = tuple(Lane(lane.id, LEAST_LANE, lane.kind is LaneKind.USER) for lane in lanes.values())
    both = layout.arrange(Diagram(rows, tuple(boxes.values()), tuple(links.values())))
    places = dict(both.places)
    for node, key in common.items():
        origins = pairing.origins[node]
        if key.startswith(NEW) and origins:
            _align(places, key, places[origins[0]].x)
    return Together(
        current_lanes=lanes,
        ideal_lanes=lanes | {key: ideal.lanes[own].model_copy(update={"id": key}) for own, key in lane_of.items()},
        heights=both.lane_heights,
        current={node: places[node] for node in current.nodes},
        ideal={node: places[key] for node, key in common.items()},
    )


def _compact_box(box: Box, stream: Stream) -> Box:
    size = compact_size(stream.nodes[box.id]) or (box.width, box.height)
    return replace(box, width=size[0], height=size[1], bursts=0)


def _lanes(current: Stream, ideal: Stream) -> tuple[dict[Id, Swimlane], dict[Id, Id]]:
    """The lanes of the current state and, each after the one above it, those that the ideal state alone has."""
    order = list(current.lanes.values())
    same = _same_lanes(current, ideal)
    place = 0
    for lane in ideal.lanes.values():
        if lane.id not in same:
            order.insert(place, lane.model_copy(update={"id": f"{NEW}{lane.id}"}))
            same[lane.id] = order[place].id
        place = next(at for at, each in enumerate(order) if each.id == same[lane.id]) + 1
    return {lane.id: lane for lane in order}, same


def _same_lanes(current: Stream, ideal: Stream) -> dict[Id, Id]:
    """The current lane of each lane of the ideal state: the one of the same role, else the one that was renamed."""
    by_role = {_role(lane): lane.id for lane in reversed([*current.lanes.values()])}
    same = {lane.id: by_role[_role(lane)] for lane in ideal.lanes.values() if _role(lane) in by_role}
    renamed = ideal.lanes.keys() & (current.lanes.keys() - set(same.values()))
    return same | {lane: lane for lane in renamed if lane not in same}


def _role(lane: Swimlane) -> str:
    return lane.name.strip().casefold()


def _common_ids(current: Stream, ideal: Stream, lane_of: Mapping[Id, Id], pairing: Pairing) -> dict[Id, Id]:
    """The id by which each node of the ideal state is arranged: that of a current node in the same lane that it came
    from and that no other has taken, else one of its own."""
    taken: dict[Id, Id] = {}
    for node in ideal.nodes.values():
        free = (
            origin
            for origin in pairing.origins[node.id]
            if origin not in taken.values() and current.nodes[origin].lane == lane_of[node.lane]
        )
        taken[node.id] = next(free, f"{NEW}{node.id}")
    return taken


def _renamed(diagram: Diagram, common: Mapping[Id, Id]) -> Iterator[Link]:
    for link in diagram.links:
        yield replace(link, id=f"{NEW}{link.id}", source=common[link.source], target=common[link.target])


def _ends(link: Link) -> tuple[str, str, str]:
    return link.source, link.target, link.kind


def _wider(link: Link, other: Link | None) -> Link:
    """A link with room for what stands on it in either state."""
    if other is None:
        return link
    widths = max(link.label_width, other.label_width), max(link.wait_width, other.wait_width)
    return replace(link, main=link.main or other.main, label_width=widths[0], wait_width=widths[1])


def _align(places: dict[Id, Place], key: Id, x: float) -> None:
    """Move a node to a column when there is room in its lane."""
    place = places[key]
    crowd = [each for other, each in places.items() if other != key and each.lane == place.lane]
    if all(abs(each.x - x) > CARD[0] or abs(each.dy - place.dy) > CARD[1] for each in crowd):
        places[key] = place._replace(x=x)
