"""What has changed from one sheet to the next, and arrows that go along with their boxes."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import compress
from operator import is_not, ne

from vsa.layout.diagram import Diagram, Link, Point, Route, Routing, Spot
from vsa.layout.record import Record
from vsa.layout.sheet import Sheet

ALIKE = 1e-6
STILL: Point = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Moves:
    """How far boxes have moved, and which are new or of another size."""

    by: Mapping[str, Point]
    other: frozenset[str]

    def of(self, link: Link) -> Point | None:
        """How far both ends of a link have moved; None when not alike."""
        if link.source in self.other or link.target in self.other:
            return None
        source, target = self.by.get(link.source, STILL), self.by.get(link.target, STILL)
        alike = source is target or (abs(source[0] - target[0]) < ALIKE and abs(source[1] - target[1]) < ALIKE)
        return source if alike else None


def moves(before: Sheet, now: Sheet) -> Moves:
    """What has happened to the boxes between two sheets."""
    if before.boxes == now.boxes:
        return Moves(_distances(before.centres, now.centres), frozenset())
    differing = compress(now.boxes, map(is_not, now.boxes.values(), map(before.boxes.get, now.boxes)))
    other = frozenset([key for key in differing if before.boxes.get(key) != now.boxes[key]])
    return Moves(_distances(before.centres, {key: at for key, at in now.centres.items() if key not in other}), other)


def _distances(before: Mapping[str, Point], now: Mapping[str, Point]) -> dict[str, Point]:
    elsewhere = compress(now, map(ne, now.values(), map(before.get, now)))
    moved = ((key, now[key], before[key]) for key in elsewhere)
    return {key: (x - was_x, y - was_y) for key, (x, y), (was_x, was_y) in moved}


@dataclass(frozen=True, slots=True)
class Kept:
    """The routes from before a change, of which those of `disturbed` arrows no longer hold, and the boxes that it
    concerns. Of the disturbed ones those that are `carried` may go along with their boxes."""

    routes: Mapping[str, Route]
    disturbed: tuple[Link, ...]
    boxes: Collection[str]
    carried: Mapping[str, Route] = field(default_factory=dict)


def kept_plainly(sheet: Sheet, routing: Routing | None) -> Kept:
    """The plain arrows of an earlier routing whose ends are as they were: their courses depend on nothing else."""
    record = routing.record if routing else None
    if routing is None or not isinstance(record, Record) or not record.plain:
        return Kept({}, sheet.links, sheet.boxes)
    happened = moves(record.sheet, sheet)
    touched = happened.other.union(happened.by)
    if sheet.links == record.sheet.links and not record.carried:
        disturbed = touching(sheet.diagram, touched)
        return Kept(routing.routes, disturbed, touched, dict(_carried(disturbed, happened, routing)))
    links = {link.id: link for link in record.sheet.links}
    there = [link for link in sheet.links if not link.waypoints and same(link, links.get(link.id))]
    holding = {
        link.id: routing.routes[link.id]
        for link in there
        if link.source not in touched and link.target not in touched and link.id not in record.carried
    }
    disturbed = tuple([link for link in sheet.links if link.id not in holding])
    alike = [link for link in there if link.id not in holding]
    return Kept(holding, disturbed, touched, dict(_carried(alike, happened, routing)))


def _carried(links: Iterable[Link], happened: Moves, routing: Routing) -> Iterator[tuple[str, Route]]:
    for link in links:
        by, route = happened.of(link), routing.routes[link.id]
        if by is not None and not link.waypoints:
            yield link.id, route if by is STILL else moved_route(route, by)


def touching(diagram: Diagram, boxes: Iterable[str]) -> tuple[Link, ...]:
    """The arrows that one of some boxes may disturb wherever it moves: its own, and those drawn by hand."""
    found = {link.id: link for box in boxes for link in diagram.links_at.get(box, ())}
    return tuple((found | {link.id: link for link in diagram.links_by_hand}).values())


def same(one: object, other: object) -> bool:
    """Whether two values are equal; quick when they are the same object."""
    return one is other or one == other


def moved_route(route: Route, by: Point) -> Route:
    """An arrow with its marks, moved as far as its boxes."""
    across, down = by
    points = tuple([(x + across, y + down) for x, y in route.points])
    return Route(points, _moved_spot(route.label, by), _moved_spot(route.wait, by))


def _moved_spot(spot: Spot | None, by: Point) -> Spot | None:
    if spot is None:
        return None
    across, down = by
    x, y = spot.text
    return Spot(spot.x + across, spot.y + down, spot.side, (x + across, y + down), spot.fits)
