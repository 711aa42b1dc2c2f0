"""Arrows while boxes are dragged, only those of the moved boxes and those that the boxes now stand across; and after an
edit."""

from collections.abc import Collection, Mapping

from vsa.layout.axis import Axis
from vsa.layout.clearing import drawn_by_hand
from vsa.layout.diagram import Diagram, Link, Place, Routing
from vsa.layout.grid import Grid, Path, grid_of
from vsa.layout.network import manners
from vsa.layout.patterns import length_if_clean
from vsa.layout.router import Router
from vsa.layout.routing import Trace, automatic, finish, finish_plainly, route, too_large
from vsa.layout.sheet import Sheet, sheet_of
from vsa.layout.squeeze import Squeeze

SAME_LINE = 10
"""A gutter may shift this much and still be the one that an arrow ran in."""


def reroute(routing: Routing, diagram: Diagram, places: Mapping[str, Place], moved: Collection[str]) -> Routing:
    """The routing of the same diagram with some boxes elsewhere.

    routing: where the gesture began, or its last step. Arrows that are not disturbed keep their course and labels.
    """
    sheet = sheet_of(diagram, places, routing.lane_heights)
    if too_large(sheet) or not isinstance(routing.trace, Trace):
        return finish_plainly(sheet)
    grid = grid_of(sheet.boxes, sheet.centres)
    return finish(sheet, Trace(grid, _paths(sheet, grid, routing.trace, moved)), routing.routes, moved)


def route_again(
    diagram: Diagram,
    places: Mapping[str, Place],
    lane_heights: Mapping[str, float],
    before: Routing,
    was: Diagram,
    stood: Mapping[str, Place],
) -> Routing:
    """What `route` gives, faster where an earlier state of the diagram helps.

    before: the routing of the diagram `was` with the places `stood`. In a diagram too large for care, arrows whose ends
    are as they were keep their course, which depends on nothing else.
    """
    sheet = sheet_of(diagram, places, lane_heights)
    if before.trace is not None or not too_large(sheet) or sheet.lane_tops != before.lane_tops:
        return route(diagram, places, lane_heights)
    links, boxes = {link.id: link for link in was.links}, {box.id: box for box in was.boxes}
    same = {box.id for box in diagram.boxes if box == boxes.get(box.id) and places.get(box.id) == stood.get(box.id)}
    known = {
        link.id: before.routes[link.id]
        for link in sheet.links
        if link == links.get(link.id) and not link.waypoints and link.source in same and link.target in same
    }
    return finish_plainly(sheet, known)


def _paths(sheet: Sheet, grid: Grid, before: Trace, moved: Collection[str]) -> dict[str, Path]:
    links = automatic(sheet, drawn_by_hand(sheet))
    router = Router(grid, manners(links), Squeeze(grid))
    columns, rows = _same_lines(before.grid.x, grid.x), _same_lines(before.grid.y, grid.y)
    disturbed = []
    for link in links:
        path = None
        if link.id in before.paths and link.source not in moved and link.target not in moved:
            path = _translated(before.paths[link.id], columns, rows)
        if path and _still_good(grid, link, path):
            router.keep(link, path)
        else:
            disturbed.append(link)
    router.place(disturbed)
    router.improve(disturbed)
    return router.paths


def _same_lines(before: Axis, now: Axis) -> list[int | None]:
    """For every earlier line, the line that stands in its place."""
    return [now.nearest(at, is_centre, SAME_LINE) for at, is_centre in zip(before.at, before.is_centre, strict=True)]


def _translated(path: Path, columns: list[int | None], rows: list[int | None]) -> Path | None:
    translated: Path = []
    for v, h in path:
        column, row = columns[v], rows[h]
        if column is None or row is None:
            return None
        translated.append((column, row))
    return translated


def _still_good(grid: Grid, link: Link, path: Path) -> bool:
    at_ends = path[0] == grid.anchors[link.source].centre and path[-1] == grid.anchors[link.target].centre
    clean = length_if_clean(path, grid.x.step_cost, grid.y.step_cost) is not None
    return at_ends and clean and not grid.blocked(path, link.source, link.target)
