"""Arrows after a change, quickly: those that it disturbs find a course, and what lies beside them makes way.

Every step of a gesture shows them so, and an edit of a large map until all arrows have found their courses with care.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, field, replace
from itertools import pairwise

from vsa.layout.clearing import HALF_STROKE, drawn_by_hand, rect_of
from vsa.layout.diagram import Diagram, Link, Place, Route, Routing
from vsa.layout.grid import Grid, Path, grid_of
from vsa.layout.moves import STILL, Moves, kept_plainly, moved_route, moves, same
from vsa.layout.network import manners
from vsa.layout.outline import Rect, overlap
from vsa.layout.patterns import length_if_clean
from vsa.layout.record import Course, Record, path_on
from vsa.layout.router import Router
from vsa.layout.routing import (
    FEW_LINKS,
    Trace,
    automatic,
    finish,
    finish_plainly,
    page_after,
    plain_routes,
    routing_of,
    too_large,
)
from vsa.layout.sheet import Sheet, sheet_of
from vsa.layout.squeeze import Squeeze

BESIDE = 400.0
"""How far to both sides of what is disturbed arrows may have to make way: two columns."""

MOST_NEAR = 150
"""Where more arrows than this would have to be looked at, the disturbed ones run plainly for the moment."""

MOST_PAIRS = 600
"""The same for the pairs of a disturbed arrow and one near by in a large diagram: each takes its time to weigh."""

MOST_STRANGERS = 20
"""When more boxes than this have moved, arrows that they now stand across are not looked for."""


@dataclass(slots=True)
class _Sorted:
    """Arrows after a change: the routes that still hold, the courses that may, and the arrows that are disturbed."""

    kept: dict[str, Route] = field(default_factory=dict)
    courses: dict[str, Course] = field(default_factory=dict)
    disturbed: list[Link] = field(default_factory=list)


def reroute(
    routing: Routing, diagram: Diagram, places: Mapping[str, Place], lane_heights: Mapping[str, float]
) -> Routing:
    """The routing of a diagram that has changed a little since `routing` was made.

    Arrows that are not disturbed keep their course and labels, and go along with their boxes. In a large diagram the
    others see no further than two columns.
    """
    record = routing.record if isinstance(routing.record, Record) else None
    sheet = sheet_of(diagram, places, lane_heights, record.sheet if record else None)
    if too_large(sheet):
        return _rerouted_plainly(sheet, routing)
    if record is None or record.plain:
        return finish_plainly(sheet)
    happened = moves(record.sheet, sheet)
    strangers = happened.other.union(happened.by if len(happened.by) <= MOST_STRANGERS else ())
    arrows = _sorted(sheet, routing.routes, record, happened)
    _disturb(arrows, sheet, strangers)
    near = _near(sheet, arrows.disturbed, strangers)
    anew = _found(near, arrows, strangers) if _is_quick(sheet, near, arrows.disturbed) else _plain(sheet, arrows)
    courses = anew.record.courses if isinstance(anew.record, Record) else {}
    routes = {link.id: anew.routes.get(link.id) or arrows.kept[link.id] for link in sheet.links}
    page = page_after(routing, sheet, happened.other.union(happened.by), anew.routes)
    return routing_of(sheet, routes, Record(sheet, {**arrows.courses, **courses}), page)


def _rerouted_plainly(sheet: Sheet, before: Routing) -> Routing:
    kept = kept_plainly(sheet, before)
    anew = {**kept.carried, **plain_routes(sheet, [link for link in kept.disturbed if link.id not in kept.carried])}
    page = page_after(before, sheet, kept.boxes, anew)
    record = Record(sheet, {}, plain=True, carried=frozenset(kept.carried))
    return routing_of(sheet, {**kept.routes, **anew}, record, page)


def _sorted(sheet: Sheet, routes: Mapping[str, Route], record: Record, happened: Moves) -> _Sorted:
    arrows, links = _Sorted(), {link.id: link for link in record.sheet.links}
    for link in sheet.links:
        by, course, known = happened.of(link), record.courses.get(link.id), link.id in routes
        if by is not None and course:
            arrows.courses[link.id] = course if by is STILL else course.moved(by)
        if by is None or not known or not same(link, links.get(link.id)) or (link.waypoints and by is not STILL):
            arrows.disturbed.append(link)
        else:
            arrows.kept[link.id] = routes[link.id] if by is STILL else moved_route(routes[link.id], by)
    return arrows


def _disturb(arrows: _Sorted, sheet: Sheet, strangers: Collection[str]) -> None:
    """Arrows on which one of the strangers now stands are disturbed as well."""
    rects = [(box, sheet.rect(box)) for box in strangers]
    lying = [link for link in sheet.links if link.id in arrows.kept and _is_covered(link, arrows.kept[link.id], rects)]
    for link in lying:
        del arrows.kept[link.id]
        arrows.disturbed.append(link)


def _is_covered(link: Link, route: Route, rects: Iterable[tuple[str, Rect]]) -> bool:
    xs = [x for x, _ in route.points]
    left, right = min(xs) - HALF_STROKE, max(xs) + HALF_STROKE
    return any(
        rect[0] < right
        and left < rect[2]
        and box not in (link.source, link.target)
        and any(overlap(rect_of(*piece), rect) for piece in pairwise(route.points))
        for box, rect in rects
    )


def _near(sheet: Sheet, disturbed: Iterable[Link], strangers: Collection[str]) -> Sheet:
    """The part of a large sheet in which arrows are disturbed, from top to bottom."""
    if len(sheet.links) <= FEW_LINKS:
        return sheet
    ends = {end for link in disturbed for end in (link.source, link.target)}.union(strangers)
    xs = [sheet.centres[end][0] for end in ends]
    left, right = (min(xs) - BESIDE, max(xs) + BESIDE) if xs else (0.0, 0.0)
    centres = {box: centre for box, centre in sheet.centres.items() if left <= centre[0] <= right}
    links = tuple(link for link in sheet.links if link.source in centres and link.target in centres)
    return replace(sheet, boxes={box: sheet.boxes[box] for box in centres}, centres=centres, links=links)


def _is_quick(sheet: Sheet, near: Sheet, disturbed: Sized) -> bool:
    """Whether courses for the disturbed arrows among those near by are found within a frame."""
    few = len(sheet.links) <= FEW_LINKS or len(near.links) * len(disturbed) <= MOST_PAIRS
    return few and len(near.links) <= MOST_NEAR


def _found(near: Sheet, arrows: _Sorted, strangers: Collection[str]) -> Routing:
    grid = grid_of(near.boxes, near.centres)
    before = {link.id: arrows.kept[link.id] for link in near.links if link.id in arrows.kept}
    return finish(near, Trace(grid, _paths(near, grid, arrows.courses)), before, strangers)


def _plain(sheet: Sheet, arrows: _Sorted) -> Routing:
    return finish_plainly(replace(sheet, links=tuple(arrows.disturbed)))


def _paths(sheet: Sheet, grid: Grid, courses: Mapping[str, Course]) -> dict[str, Path]:
    links = automatic(sheet, drawn_by_hand(sheet))
    router = Router(grid, manners(links), Squeeze(grid))
    kept = dict(_kept_paths(grid, links, courses))
    for link in links:
        if link.id in kept:
            router.keep(link, kept[link.id])
    disturbed = [link for link in links if link.id not in kept]
    router.place(disturbed)
    router.improve(disturbed)
    return router.paths


def _kept_paths(grid: Grid, links: Iterable[Link], courses: Mapping[str, Course]) -> Iterator[tuple[str, Path]]:
    for link in links:
        path = path_on(grid, courses[link.id]) if link.id in courses else None
        if path and _still_good(grid, link, path):
            yield link.id, path


def _still_good(grid: Grid, link: Link, path: Path) -> bool:
    at_ends = path[0] == grid.anchors[link.source].centre and path[-1] == grid.anchors[link.target].centre
    clean = length_if_clean(path, grid.x.step_cost, grid.y.step_cost) is not None
    return at_ends and clean and not grid.blocked(path, link.source, link.target)
