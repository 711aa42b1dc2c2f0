"""Lays a whole diagram out anew: lanes, columns, rows, arrows, and the room that the arrows need."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Literal

from vsa.layout.clearance import Clearance, beside, clearances
from vsa.layout.columns import columns
from vsa.layout.diagram import Arrangement, Diagram, Link, Place, Routing
from vsa.layout.grid import Grid, Path, grid_of
from vsa.layout.lanes import lane_order
from vsa.layout.network import network
from vsa.layout.routing import Trace, find_paths, finish, finish_plainly, route, too_large
from vsa.layout.rows import rows
from vsa.layout.sheet import sheet_of
from vsa.layout.sizing import Cells, cells, spread, track_counts
from vsa.layout.squeeze import Squeeze
from vsa.layout.tracks import LineKey, bundles

ATTEMPTS: Final = 3
MORE_ROOM: Final = 26


def arrange(diagram: Diagram, *, lanes: Literal["keep", "choose"] = "keep") -> Arrangement:
    """Places for all boxes, heights for all lanes, and all arrows.

    lanes: "choose" also orders the lanes so that arrows are short (for a new map); "keep" leaves their order alone.
    Routes drawn by hand are given up. Without a lane there is no place for any box.
    """
    diagram = replace(diagram, links=tuple(replace(link, waypoints=()) for link in diagram.links))
    if lanes == "choose":
        order = lane_order(diagram)
        diagram = replace(diagram, lanes=tuple(sorted(diagram.lanes, key=lambda lane: order.index(lane.id))))
    if not diagram.lanes:
        return Arrangement({}, (), {}, finish_plainly(sheet_of(diagram, {}, {})))
    grouped = _cells(diagram)
    places, heights = spread(diagram, grouped, {}, {})
    sheet = sheet_of(diagram, places, heights)
    if too_large(sheet):
        return _arrangement(diagram, places, heights, finish_plainly(sheet))
    grid = grid_of(sheet.boxes, sheet.centres)
    return _with_room(diagram, grouped, grid, find_paths(sheet, grid))


def _cells(diagram: Diagram) -> Cells:
    net = network(diagram)
    column = columns(net)
    order = [lane.id for lane in diagram.lanes]
    row = rows(diagram, net, column, order)
    return cells(diagram.lanes, column, {box.id: (_lane_of(box.lane, order), row[box.id]) for box in diagram.boxes})


def _lane_of(lane: str, order: list[str]) -> str:
    return lane if lane in order else order[0]


def _with_room(diagram: Diagram, grouped: Cells, grid: Grid, paths: dict[str, Path]) -> Arrangement:
    """Gutters and channels as wide as their arrows and labels ask for, and wider where a label found no place."""
    main = {link.id for link in diagram.links if link.main}
    needs = clearances(grid, paths, diagram.links)
    tracks = track_counts(bundles(paths, main))
    for _ in range(ATTEMPTS):
        places, heights = spread(diagram, grouped, needs, tracks)
        sheet = sheet_of(diagram, places, heights)
        final = grid_of(sheet.boxes, sheet.centres)
        routing = finish(sheet, Trace(final, paths))
        crowded = [link for link in sheet.links if link.id in paths and _crowded(routing, link)]
        if not crowded:
            break
        for link in crowded:
            _make_room(needs, routing, link, paths[link.id], grid)
    squeeze = Squeeze(final)
    if any(squeeze(link, paths[link.id]) for link in sheet.links if link.id in paths):
        routing = route(diagram, places, heights)
    return _arrangement(diagram, places, heights, routing)


def _crowded(routing: Routing, link: Link) -> bool:
    drawn = routing.routes[link.id]
    return any(spot is not None and not spot.fits for spot in (drawn.label, drawn.wait))


def _make_room(needs: dict[LineKey, Clearance], routing: Routing, link: Link, path: Path, grid: Grid) -> None:
    drawn = routing.routes[link.id]
    for spot, box, at_source in ((drawn.label, link.source, True), (drawn.wait, link.target, False)):
        if spot is not None and not spot.fits:
            line, box_is_low = beside(path, grid.anchors[box], at_source)
            need = needs.setdefault(line, Clearance())
            need.ask(box_is_low, (need.before if box_is_low else need.after) + MORE_ROOM, need.alone + MORE_ROOM)


def _arrangement(
    diagram: Diagram, places: Mapping[str, Place], heights: Mapping[str, float], routing: Routing
) -> Arrangement:
    return Arrangement(places, tuple(lane.id for lane in diagram.lanes), heights, routing)
