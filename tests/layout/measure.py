"""Counts what the layout promises."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from vsa.layout.diagram import Box, Diagram, Place, Point, Routing, Spot

Rect = tuple[float, float, float, float]
INNER = {"diamond": (0.5, 0.5), "circle": (0.7, 0.7), "pill": (0.8, 0.6), "card": (1.0, 1.0), "triangle": (0.4, 0.1)}
"""The part of a box's rectangle that its outline surely fills."""


@dataclass
class Counts:
    """through: arrow pieces inside a box; on_label: labels on labels or boxes; touching: arrows closer than 3."""

    through: int = 0
    on_label: int = 0
    missing: int = 0
    on_arrow: int = 0
    touching: int = 0
    crossings: int = 0
    bends: int = 0
    slanted: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))


def measure(diagram: Diagram, places: Mapping[str, Place], routing: Routing) -> Counts:
    boxes = {box.id: box for box in diagram.boxes}
    centres = {box: (place.x, routing.lane_tops[place.lane] + place.dy) for box, place in places.items()}
    inner = {box: _inner(boxes[box], centre) for box, centre in centres.items()}
    lines = {link: route.points for link, route in routing.routes.items()}
    marks = _marks(diagram, routing, boxes, centres)
    pieces = {link: [_piece(p, q) for p, q in pairwise(points)] for link, points in lines.items()}
    return Counts(
        through=sum(
            _overlap(_shortened(piece), box) for parts in pieces.values() for piece in parts for box in inner.values()
        ),
        on_label=_on_label(marks, inner),
        missing=sum(not spot.fits for route in routing.routes.values() for spot in (route.label, route.wait) if spot),
        on_arrow=sum(
            _overlap(_shrunk(rect), piece)
            for owner, rect in marks
            for link in pieces
            if link != owner
            for piece in pieces[link]
        ),
        touching=_touching(pieces),
        crossings=_crossings(pieces),
        bends=sum(len(points) - 2 for points in lines.values()),
        slanted=sum(p[0] != q[0] and p[1] != q[1] for points in lines.values() for p, q in pairwise(points)),
    )


def _inner(box: Box, centre: Point) -> Rect:
    (x, y), (wide, high) = centre, INNER[box.shape]
    return x - box.width / 2 * wide, y - box.height / 2 * high, x + box.width / 2 * wide, y + box.height / 2 * high


def _piece(p: Point, q: Point) -> Rect:
    return min(p[0], q[0]), min(p[1], q[1]), max(p[0], q[0]), max(p[1], q[1])


def _shortened(piece: Rect) -> Rect:
    """Without its very ends, which may touch the box that it joins."""
    x0, y0, x1, y1 = piece
    wide, high = x1 > x0, y1 > y0
    return x0 + 0.8 * wide, y0 + 0.8 * high, x1 - 0.8 * wide + 0.1 * (not wide), y1 - 0.8 * high + 0.1 * (not high)


def _overlap(a: Rect, b: Rect) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _shrunk(rect: Rect) -> Rect:
    return rect[0] + 0.5, rect[1] + 0.5, rect[2] - 0.5, rect[3] - 0.5


def _marks(
    diagram: Diagram, routing: Routing, boxes: Mapping[str, Box], centres: Mapping[str, Point]
) -> list[tuple[str, Rect]]:
    """Everything that is written: triangles with their times, percentages, and bursts."""
    marks: list[tuple[str, Rect]] = []
    for link in diagram.links:
        route = routing.routes.get(link.id)
        if route and route.label and route.label.fits:
            x, y, half = route.label.x, route.label.y, link.label_width / 2
            marks.append((link.id, (x - half, y - 10, x + half, y + 10)))
        if route and route.wait and route.wait.fits:
            x, y = route.wait.x, route.wait.y
            marks.append((link.id, (x - 14, y - 12.3, x + 14, y + 12.3)))
            marks.append((link.id, _text(route.wait, link.wait_width)))
    for box, (x, y) in centres.items():
        corner_x, corner_y = x - boxes[box].width / 2, y + boxes[box].height / 2
        for i in range(boxes[box].bursts):
            left, top = corner_x - 10, corner_y - 14 - 22 * i
            marks.append((box, (left, top, left + 24, top + 24)))
    return marks


def _text(spot: Spot, width: float) -> Rect:
    x, y = spot.text
    left = {"right": x, "left": x - width}.get(spot.side, x - width / 2)
    return left, y - 10, left + width, y


def _on_label(marks: list[tuple[str, Rect]], inner: Mapping[str, Rect]) -> int:
    on_marks = sum(
        _overlap(_shrunk(a), _shrunk(b)) and (owner != other or owner not in inner)
        for (owner, a), (other, b) in combinations(marks, 2)
    )
    on_boxes = sum(_overlap(_shrunk(rect), inner[box]) for owner, rect in marks for box in inner if owner not in inner)
    return on_marks + on_boxes


def _crossings(pieces: Mapping[str, list[Rect]]) -> int:
    flat = [(link, p) for link, parts in pieces.items() for p in parts if p[2] - p[0] > p[3] - p[1]]
    upright = [(link, p) for link, parts in pieces.items() for p in parts if p[3] - p[1] > p[2] - p[0]]
    return sum(
        link != other and p[0] + 0.5 < q[0] < p[2] - 0.5 and q[1] + 0.5 < p[1] < q[3] - 0.5
        for link, p in flat
        for other, q in upright
    )


def _touching(pieces: Mapping[str, list[Rect]]) -> int:
    """Parallel pieces of different arrows on one another."""
    grown = [(link, p, p[2] - p[0] > p[3] - p[1]) for link, parts in pieces.items() for p in parts if _length(p) > 4]
    return sum(
        link != other and flat == other_flat and _beside(p, q, flat)
        for (link, p, flat), (other, q, other_flat) in combinations(grown, 2)
    )


def _length(piece: Rect) -> float:
    return max(piece[2] - piece[0], piece[3] - piece[1])


def _beside(p: Rect, q: Rect, flat: bool) -> bool:
    if flat:
        return abs(p[1] - q[1]) < 3 and min(p[2], q[2]) - max(p[0], q[0]) > 2
    return abs(p[0] - q[0]) < 3 and min(p[3], q[3]) - max(p[1], q[1]) > 2
