"""Arrows whose corners people placed: through all of them, at right angles."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from vsa.layout.diagram import Box, Corners, Link, Point
from vsa.layout.outline import Edge, port_reach, touch

SAME = 0.5


class Stand(NamedTuple):
    """A box where it stands."""

    box: Box
    centre: Point


def hand_drawn(link: Link, source: Stand, target: Stand) -> Iterator[Corners]:
    """The corners of an arrow through its waypoints, from outline to outline: as drawn, then by other sides of the
    boxes, for when something has come in the way."""
    seen: set[Corners] = set()
    for leaving, entering in product((None, True, False), repeat=2):
        corners = _through(
            link, _leave(source, link.waypoints[0], leaving), _leave(target, link.waypoints[-1], entering)
        )
        if corners not in seen:
            seen.add(corners)
            yield corners


def _through(link: Link, leaving: tuple[Point, bool], entering: tuple[Point, bool]) -> Corners:
    (start, flat), (end, enters_flat) = leaving, entering
    points = [start]
    for point in link.waypoints:
        points, flat = _turn_to(points, point, flat)
    x, y = points[-1]
    if abs(x - end[0]) <= SAME:
        end = x, end[1]
    elif abs(y - end[1]) <= SAME:
        end = end[0], y
    else:
        points.append((x, end[1]) if enters_flat else (end[0], y))
    return straightened((*points, end))


def _leave(stand: Stand, towards: Point, sideways: bool | None) -> tuple[Point, bool]:
    """Where an arrow towards a point leaves a box, and whether it leaves sideways: as it is given, or as is best."""
    (box, centre) = stand
    dx, dy = towards[0] - centre[0], towards[1] - centre[1]
    level, plumb = abs(dy) <= port_reach(box, True), abs(dx) <= port_reach(box, False)
    if sideways is None:
        sideways = level or (not plumb and abs(dx) - box.width / 2 >= abs(dy) - box.height / 2)
    edge: Edge
    if sideways:
        edge = "right" if dx > 0 else "left"
        return touch(box, centre, edge, towards[1] if level else centre[1]), True
    edge = "bottom" if dy > 0 else "top"
    return touch(box, centre, edge, towards[0] if plumb else centre[0]), False


def _turn_to(points: list[Point], to: Point, flat: bool) -> tuple[list[Point], bool]:
    """On to the next waypoint: straight, or straight on and then round one corner."""
    x, y = points[-1]
    if abs(x - to[0]) <= SAME:
        return [*points, (x, to[1])], False
    if abs(y - to[1]) <= SAME:
        return [*points, (to[0], y)], True
    corner = (to[0], y) if flat else (x, to[1])
    return [*points, corner, to], not flat


def straightened(points: Iterable[Point]) -> Corners:
    """Without the points where the arrow does not turn, or turns back on itself."""
    kept: list[Point] = []
    for point in points:
        while len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        if not kept or kept[-1] != point:
            kept.append(point)
    return tuple(kept)


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]
