"""All arrows of a diagram whose boxes stand still."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass, replace
from typing import Final

from vsa.layout.clearance import clearances
from vsa.layout.clearing import drawn_by_hand, kept_apart
from vsa.layout.corners import corners
from vsa.layout.diagram import Corners, Diagram, Link, Place, Route, Routing
from vsa.layout.grid import Grid, Path, grid_of, line_count
from vsa.layout.labelling import label_plainly, labelled
from vsa.layout.moves import Kept, kept_plainly
from vsa.layout.network import manners
from vsa.layout.outline import Rect
from vsa.layout.plain import plain_route
from vsa.layout.record import Record, courses_of
from vsa.layout.router import Router
from vsa.layout.sheet import Sheet, sheet_of
from vsa.layout.spacing import LANE_PADDING, OUTER_GAP
from vsa.layout.squeeze import Squeeze
from vsa.layout.tracks import bundles
from vsa.stepwise import Stepwise, at_once

FEW_LINKS: Final = 100
"""A map with more arrows than this gets a quick course for some of them at once, and all find theirs afterwards."""

MOST_LINKS: Final = 1500
MOST_CROSSINGS: Final = 1_000_000
"""Larger diagrams get plain arrows, which do not look where the others run."""

AROUND: Final = 200
"""Farther than any label stands from its arrow."""


Page = tuple[float, float]
"""Width and height of everything, with a margin."""


@dataclass(frozen=True, slots=True)
class Trace:
    """The grid of a routing and the path of every arrow on it."""

    grid: Grid
    paths: Mapping[str, Path]


def route(
    diagram: Diagram, places: Mapping[str, Place], lane_heights: Mapping[str, float], before: Routing | None = None
) -> Routing:
    """Routes every arrow anew. The same input gives the same routes, also as those of `arrange`; an earlier routing,
    `before`, may save work.

    Any places are allowed: boxes off the grid or on one another, empty lanes, no box at all. Very large diagrams get
    plain arrows that may run through boxes.
    """
    return at_once(route_stepwise(diagram, places, lane_heights, before))


def route_stepwise(
    diagram: Diagram, places: Mapping[str, Place], lane_heights: Mapping[str, float], before: Routing | None = None
) -> Stepwise[Routing]:
    """What `route` does, with a pause every few milliseconds."""
    sheet = sheet_of(diagram, places, lane_heights)
    if too_large(sheet):
        return (yield from finishing_plainly(sheet, kept_plainly(sheet, before)))
    grid = grid_of(sheet.boxes, sheet.centres)
    yield
    paths = yield from finding_paths(sheet, grid, Squeeze(grid))
    return (yield from finishing(sheet, Trace(grid, paths)))


def is_large(links: Sized) -> bool:
    """Whether a map has so many arrows that people would wait while all of them find their courses."""
    return len(links) > FEW_LINKS


def runs_plainly(links: Sized) -> bool:
    """Whether there are so many arrows that none looks where others run."""
    return len(links) > MOST_LINKS


def too_large(sheet: Sheet) -> bool:
    """Whether routing with care would take too long."""
    return runs_plainly(sheet.links) or line_count(sheet.centres) > MOST_CROSSINGS


def automatic(sheet: Sheet, drawn: Collection[str]) -> list[Link]:
    """The arrows that find their own way: all but loops, and those `drawn` by hand."""
    return [link for link in sheet.links if link.source != link.target and link.id not in drawn]


def find_paths(sheet: Sheet, grid: Grid, squeeze: Squeeze | None = None) -> dict[str, Path]:
    """A path for every automatic arrow."""
    return at_once(finding_paths(sheet, grid, squeeze))


def finding_paths(sheet: Sheet, grid: Grid, squeeze: Squeeze | None = None) -> Stepwise[dict[str, Path]]:
    """The same, with a pause after every arrow."""
    links = automatic(sheet, drawn_by_hand(sheet))
    router = Router(grid, manners(links), squeeze)
    yield from router.placing(links)
    yield from router.improving(links)
    return router.paths


def finish(
    sheet: Sheet, trace: Trace, before: Mapping[str, Route] | None = None, moved: Collection[str] = ()
) -> Routing:
    """From paths to corners and labels. `before`: the routes before some boxes moved; labels stay with their arrows."""
    return at_once(finishing(sheet, trace, before, moved))


def finishing(
    sheet: Sheet, trace: Trace, before: Mapping[str, Route] | None = None, moved: Collection[str] = ()
) -> Stepwise[Routing]:
    """What `finish` does, with a pause every few milliseconds."""
    trace, found = _corners(sheet, trace)
    yield
    areas = _changed_areas(sheet, found, before, moved) if before else None
    routes = yield from labelled(sheet.links, found, sheet.boxes, sheet.centres, before or {}, areas)
    return routing_of(sheet, routes, Record(sheet, courses_of(trace.grid, trace.paths)))


def _corners(sheet: Sheet, trace: Trace) -> tuple[Trace, dict[str, Corners]]:
    """The corners of all arrows but loops. Those drawn by hand that would have to lie on others find a path too."""
    main = {link.id for link in sheet.links if link.main}
    needs, lines = clearances(trace.grid, trace.paths, sheet.links), bundles(trace.paths, main)
    found = corners(trace.grid, trace.paths, sheet.links, lines, needs, sheet.borders)
    drawn = {link: points for link, points in drawn_by_hand(sheet).items() if link not in found}
    apart, stuck = kept_apart(sheet, drawn, found)
    return _corners(sheet, _with_paths(sheet, trace, stuck)) if stuck else (trace, found | apart)


def _with_paths(sheet: Sheet, trace: Trace, more: Collection[str]) -> Trace:
    """The trace with paths for more arrows beside those that are there."""
    links = [link for link in sheet.links if link.id in trace.paths or link.id in more]
    router = Router(trace.grid, manners(links), Squeeze(trace.grid))
    for link in links:
        if link.id in trace.paths:
            router.keep(link, trace.paths[link.id])
    router.place([link for link in links if link.id in more])
    return Trace(trace.grid, router.paths)


def _changed_areas(
    sheet: Sheet, found: Mapping[str, Corners], before: Mapping[str, Route], moved: Collection[str]
) -> list[Rect]:
    """The surroundings of the moved boxes and of every arrow that runs otherwise, with room for labels."""
    changed = [points for link, points in found.items() if link not in before or before[link].points != points]
    rects = [sheet.rect(box) for box in moved if box in sheet.boxes]
    for points in changed:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        rects.append((min(xs), min(ys), max(xs), max(ys)))
    return [(x0 - AROUND, y0 - AROUND, x1 + AROUND, y1 + AROUND) for x0, y0, x1, y1 in rects]


def finish_plainly(sheet: Sheet, kept: Kept | None = None) -> Routing:
    """Arrows and labels that do not look where others are, for a diagram that is too large for care. What is `kept` is
    right as it is."""
    return at_once(finishing_plainly(sheet, kept))


def finishing_plainly(sheet: Sheet, kept: Kept | None = None) -> Stepwise[Routing]:
    """The same, with a pause every few arrows."""
    known, links = (kept.routes, kept.disturbed) if kept else ({}, sheet.links)
    routes = dict(known)
    for first in range(0, len(links), FEW_LINKS):
        routes |= plain_routes(sheet, links[first : first + FEW_LINKS])
        yield
    return routing_of(sheet, routes, Record(sheet, {}, plain=True))


def plain_routes(sheet: Sheet, links: Sequence[Link]) -> dict[str, Route]:
    """Some of the arrows of a sheet, and their labels, that do not look where others are."""
    part = replace(sheet, links=tuple(links))
    drawn = drawn_by_hand(part)
    found = {link.id: _plain(part, link) for link in automatic(part, drawn)} | drawn
    return label_plainly(part.links, found, part.boxes, part.centres)


def routing_of(sheet: Sheet, routes: Mapping[str, Route], record: Record, page: Page | None = None) -> Routing:
    """The routing of a sheet whose arrows run so, on a page that is as large as it must be unless it is known."""
    width, height = page or _extent(sheet, sheet.boxes, routes)
    return Routing(routes, sheet.lane_tops, sheet.lane_heights, width, height, record)


def page_after(before: Routing, sheet: Sheet, boxes: Collection[str], routes: Mapping[str, Route]) -> Page:
    """The page after some boxes have moved and some arrows have found other routes: it never becomes smaller, which
    saves measuring all of it."""
    width, height = _extent(sheet, boxes, routes)
    return max(width, before.width), max(height, before.height)


def _plain(sheet: Sheet, link: Link) -> Corners:
    source, target = link.source, link.target
    return plain_route(sheet.boxes[source], sheet.centres[source], sheet.boxes[target], sheet.centres[target])


def _extent(sheet: Sheet, boxes: Iterable[str], routes: Mapping[str, Route]) -> Page:
    """The page that holds some boxes and arrows, and all lanes, with a margin."""
    corners = [point for route in routes.values() for point in route.points]
    standing = [(sheet.boxes[key], sheet.centres[key]) for key in boxes if key in sheet.boxes]
    across = [centre[0] + box.width / 2 + OUTER_GAP for box, centre in standing]
    down = [centre[1] + box.height / 2 + LANE_PADDING for box, centre in standing]
    right = max(x for x, _ in corners) + LANE_PADDING if corners else 0.0
    bottom = max(y for _, y in corners) + LANE_PADDING if corners else 0.0
    return max(0.0, right, *across), max(bottom, sheet.bottom, *down)
