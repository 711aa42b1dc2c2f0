"""Gives every arrow the places of its triangle and percentage: no label on a box or on another label."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count, pairwise

from vsa.layout.diagram import Box, Corners, Link, Point, Route, Spot
from vsa.layout.loops import arrows_on_top, bracket, loop_pill_candidates
from vsa.layout.outline import Rect, rect_around
from vsa.layout.space import Space
from vsa.layout.spacing import BURST_SIZE, BURST_STEP
from vsa.layout.spots import (
    Candidate,
    cheapest,
    first_pill,
    label_rects,
    pill_candidates,
    spare_pills,
    spare_triangles,
    squeezed_label,
    squeezed_wait,
    triangle_candidates,
    wait_rects,
)
from vsa.stepwise import Stepwise

HALF_STROKE = 1.5
APART = 3.0
"""Labels keep this distance from one another."""


def labelled(
    links: Sequence[Link],
    corners: Mapping[str, Corners],
    boxes: Mapping[str, Box],
    centres: Mapping[str, Point],
    before: Mapping[str, Route],
    areas: Sequence[Rect] | None = None,
) -> Stepwise[dict[str, Route]]:
    """Routes with their marks. Brackets first, then triangles, then percentages, the main route's first.

    corners: of every arrow but the loops. before: earlier routes; arrows that run as before keep their marks if free.
    areas: where anything differs from before; None = everywhere.
    """
    labelling = _Labelling(corners, boxes, centres, before, Space(areas))
    yield
    loops = [link for link in links if link.source == link.target and link.source in centres]
    arrows = [link for link in links if link.id in corners]
    labelling.add_loops(loops)
    for link in arrows:
        if link.wait_width:
            labelling.add_wait(link)
            yield
    for link in sorted(arrows, key=lambda link: not link.main):
        if link.label_width:
            labelling.add_label(link)
            yield
    return labelling.routes(links)


def label_plainly(
    links: Sequence[Link], corners: Mapping[str, Corners], boxes: Mapping[str, Box], centres: Mapping[str, Point]
) -> dict[str, Route]:
    """Routes whose marks have the first place on their arrow, whatever else is there."""
    routes = {}
    for link in links:
        if link.source == link.target:
            points = bracket(boxes[link.source], centres[link.source], ())
            routes[link.id] = Route(points, loop_pill_candidates(points, link)[0].spot if link.label_width else None)
        else:
            points = corners[link.id]
            routes[link.id] = Route(
                points,
                _first_label(points, link) if link.label_width else None,
                _first_wait(points, link) if link.wait_width else None,
            )
    return routes


def _first_label(points: Corners, link: Link) -> Spot:
    return first_pill(points, link) or squeezed_label(points)


def _first_wait(points: Corners, link: Link) -> Spot:
    wait = next(triangle_candidates(points, link.wait_width), None)
    return wait.spot if wait else squeezed_wait(points)


class _Labelling:
    def __init__(
        self,
        corners: Mapping[str, Corners],
        boxes: Mapping[str, Box],
        centres: Mapping[str, Point],
        before: Mapping[str, Route],
        space: Space,
    ) -> None:
        self.corners = dict(corners)
        self.boxes, self.centres, self.before = boxes, centres, before
        self.labels: dict[str, Spot] = {}
        self.waits: dict[str, Spot] = {}
        self.space = space
        self.number = count()
        for box, centre in centres.items():
            for rect in _rects_of_box(boxes[box], centre):
                self.space.add(rect, box)
        for link, points in corners.items():
            for rect in _stroke(points):
                self.space.add(rect, link, solid=False)

    def add_loops(self, links: Sequence[Link]) -> None:
        """The brackets over boxes, then their percentages."""
        for link in links:
            box, centre = self.boxes[link.source], self.centres[link.source]
            points = bracket(box, centre, arrows_on_top(box, centre, self.corners.values()))
            self.corners[link.id] = points
            self.space.add((points[1][0], points[1][1], points[2][0], points[3][1]), link.id)
        for link in links:
            if link.label_width:
                candidates = loop_pill_candidates(self.corners[link.id], link)
                self.labels[link.id] = self._kept_label(link) or self._take(link.id, candidates) or candidates[0].spot

    def add_wait(self, link: Link) -> None:
        """The triangle of an arrow with its time."""
        points = self.corners[link.id]
        spot = self._kept_wait(link) or self._take(link.id, triangle_candidates(points, link.wait_width))
        spot = spot or self._take(link.id, spare_triangles(points, link.wait_width))
        self.waits[link.id] = spot or squeezed_wait(points)

    def add_label(self, link: Link) -> None:
        """The percentage of an arrow."""
        points = self.corners[link.id]
        spot = self._kept_label(link) or self._take(link.id, pill_candidates(points, link))
        spot = spot or self._take(link.id, spare_pills(points, link))
        self.labels[link.id] = spot or squeezed_label(points)

    def routes(self, links: Iterable[Link]) -> dict[str, Route]:
        """Every arrow with its marks, in drawing order."""
        drawn = [link.id for link in links if link.id in self.corners]
        return {link: Route(self.corners[link], self.labels.get(link), self.waits.get(link)) for link in drawn}

    def _take(self, owner: str, candidates: Iterable[Candidate]) -> Spot | None:
        best = cheapest(candidates, self.space, owner)
        return self._occupy(best.spot, best.rects) if best else None

    def _kept_wait(self, link: Link) -> Spot | None:
        old = self._earlier(link)
        return self._keep(link.id, old.wait, wait_rects(old.wait, link.wait_width)) if old and old.wait else None

    def _kept_label(self, link: Link) -> Spot | None:
        old = self._earlier(link)
        return self._keep(link.id, old.label, label_rects(old.label, link.label_width)) if old and old.label else None

    def _earlier(self, link: Link) -> Route | None:
        """The route from before, when the arrow still runs so."""
        old = self.before.get(link.id)
        return old if old and old.points == self.corners[link.id] else None

    def _keep(self, owner: str, spot: Spot, rects: tuple[Rect, ...]) -> Spot | None:
        if not any(self.space.concerns(rect) for rect in rects):
            return spot
        if spot.fits and not any(self.space.cost(rect, owner) for rect in rects):
            return self._occupy(spot, rects)
        return None

    def _occupy(self, spot: Spot, rects: tuple[Rect, ...]) -> Spot:
        mark = next(self.number)
        for left, top, right, bottom in rects:
            self.space.add((left - APART, top - APART, right + APART, bottom + APART), mark)
        return spot


def _rects_of_box(box: Box, centre: Point) -> Iterator[Rect]:
    x, y = centre
    yield rect_around(x, y, box.width, box.height)
    for i in range(box.bursts):
        yield rect_around(x - box.width / 2 + 2, y + box.height / 2 - 2 - BURST_STEP * i, BURST_SIZE, BURST_SIZE)


def _stroke(points: Sequence[Point]) -> Iterator[Rect]:
    for (x, y), (to_x, to_y) in pairwise(points):
        left, right, top, bottom = min(x, to_x), max(x, to_x), min(y, to_y), max(y, to_y)
        yield left - HALF_STROKE, top - HALF_STROKE, right + HALF_STROKE, bottom + HALF_STROKE
