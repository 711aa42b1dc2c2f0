"""Arrows whose corners people placed: through all of them, at right angles."""

from vsa.layout.diagram import Box, Corners, Link, Point
from vsa.layout.outline import Edge, port_reach, touch

SAME = 0.5


def hand_drawn(link: Link, source: Box, source_at: Point, target: Box, target_at: Point) -> Corners:
    """The corners of an arrow through its waypoints, from outline to outline."""
    first, last = link.waypoints[0], link.waypoints[-1]
    start, leaves_flat = _leave(source, source_at, first)
    end, enters_flat = _leave(target, target_at, last)
    points, flat = [start], leaves_flat
    for point in link.waypoints:
        points, flat = _turn_to(points, point, flat)
    x, y = points[-1]
    if abs(x - end[0]) <= SAME:
        end = x, end[1]
    elif abs(y - end[1]) <= SAME:
        end = end[0], y
    else:
        points.append((x, end[1]) if enters_flat else (end[0], y))
    return _straightened([*points, end])


def _leave(box: Box, centre: Point, towards: Point) -> tuple[Point, bool]:
    """Where an arrow towards a point leaves a box, and whether it leaves sideways."""
    dx, dy = towards[0] - centre[0], towards[1] - centre[1]
    level, plumb = abs(dy) <= port_reach(box, True), abs(dx) <= port_reach(box, False)
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


def _straightened(points: list[Point]) -> Corners:
    """Without the points where the arrow does not turn."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    return tuple(kept)
