"""Possible places for triangles and percentages along an arrow, each with its cost; the first free one wins."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from vsa.layout.diagram import Link, Point, Side, Spot
from vsa.layout.outline import Rect, rect_around
from vsa.layout.space import Space
from vsa.layout.spacing import PILL_HEIGHT, TRIANGLE_HEIGHT, TRIANGLE_WIDTH

SHORTEST_LEG = 0.5
PATIENCE = 3
"""Dearer candidates in a row that end the search: they come nearly sorted."""

BEFORE_HEAD_FLAT, BEFORE_HEAD_UPRIGHT, BEFORE_TURN = 25, 27, 22
"""From the arrowhead, or from a corner, to the centre of the triangle."""

FURTHER_BACK = (0, 6, 12, 20, 30, 45, 60, 90, 120)
FURTHER_ON = (30, 50, 80, 120, 200)
MOST_PILL_LEGS = 4
SHORTEST_UPRIGHT_FOR_PILL = 58
SPARE_STEP, ON_ITS_LINE = 6.0, 15.0
OFF_LINE = (0.0, -16.0, 16.0, -28.0, 28.0, -38.0, 38.0, -50.0, 50.0)
LONG_REWORK_LEG, PILL_INTO_REWORK = 90, 150


class Leg(NamedTuple):
    """A straight part of an arrow: where it starts, its direction and length."""

    x: float
    y: float
    dx: int
    dy: int
    length: float

    def along(self, distance: float) -> Point:
        """The point that far from its start."""
        return self.x + self.dx * distance, self.y + self.dy * distance


class Candidate(NamedTuple):
    """A place with its cost, and the rectangles it would cover."""

    cost: float
    spot: Spot
    rects: tuple[Rect, ...]


def legs_of(points: Sequence[Point]) -> list[Leg]:
    """The straight parts of an arrow, from its source."""
    legs = []
    for (x, y), (to_x, to_y) in pairwise(points):
        length = abs(to_x - x) + abs(to_y - y)
        if length > SHORTEST_LEG:
            legs.append(Leg(x, y, (to_x > x) - (to_x < x), (to_y > y) - (to_y < y), length))
    return legs


def cheapest(candidates: Iterable[Candidate], space: Space, owner: str) -> Candidate | None:
    """The candidate with the lowest cost that covers no box and no label."""
    best, top, dear = None, math.inf, 0
    for candidate in candidates:
        if candidate.cost >= top:
            dear += 1
            if dear > PATIENCE:
                break
            continue
        cost = candidate.cost
        for rect in candidate.rects:
            cost += space.cost(rect, owner)
        if cost < top:
            best, top, dear = candidate, cost, 0
    return best


def triangle_candidates(points: Sequence[Point], text_width: float) -> Iterator[Candidate]:
    """From the arrowhead backwards; the time below or above a flat leg, to the right or left of an upright one."""
    legs, dear = legs_of(points), 0.0
    for number, leg in enumerate(reversed(legs)):
        near = BEFORE_TURN if number else BEFORE_HEAD_FLAT if leg.dx else BEFORE_HEAD_UPRIGHT
        for more in FURTHER_BACK:
            back = near + more
            if back > leg.length - TRIANGLE_WIDTH / 2 + 0.1:
                break
            sides: tuple[Side, Side] = ("below", "above") if leg.dx else ("right", "left")
            for cost, side in enumerate(sides):
                spot = _triangle(leg, back, side, text_width, only_leg=len(legs) == 1)
                yield Candidate(dear + more * 0.1 + 4 * cost, spot, wait_rects(spot, text_width))
        dear += 15


def spare_triangles(points: Sequence[Point], text_width: float) -> list[Candidate]:
    """Where there is no better place: anywhere on the arrow, even over its head, the time also along its line."""
    legs, candidates = legs_of(points), []
    for number, leg in enumerate(reversed(legs)):
        half = (TRIANGLE_WIDTH if leg.dx else TRIANGLE_HEIGHT) / 2
        sides: tuple[Side, ...] = ("below", "above", "right", "left") if leg.dx else ("right", "left")
        for back in _steps(half, leg.length - half):
            for dear, side in enumerate(sides):
                spot = _triangle(leg, back, side, text_width, only_leg=len(legs) == 1)
                cost = ON_ITS_LINE * number + abs(back - BEFORE_HEAD_FLAT) + dear
                candidates.append(Candidate(cost, spot, wait_rects(spot, text_width)))
    return sorted(candidates, key=lambda candidate: candidate.cost)


def spare_pills(points: Sequence[Point], link: Link) -> list[Candidate]:
    """Where there is no better place: anywhere along the arrow, up to some way beside it."""
    candidates = []
    for number, leg in enumerate(legs_of(points)):
        for along in _steps(0.0, leg.length):
            for off in OFF_LINE:
                x, y = leg.along(along)
                x, y = (x, y + off) if leg.dx else (x + off, y)
                spot = Spot(x, y, "on", (x, y))
                cost = ON_ITS_LINE * number + along / 2 + abs(off)
                candidates.append(Candidate(cost, spot, label_rects(spot, link.label_width)))
    return sorted(candidates, key=lambda candidate: candidate.cost)


def _steps(first: float, last: float) -> Iterator[float]:
    """Distances from the first to the last, a few units apart."""
    count = int((last - first) // SPARE_STEP)
    yield from (first + SPARE_STEP * place for place in range(count + 1))
    if last >= first:
        yield last


def wait_rects(spot: Spot, text_width: float) -> tuple[Rect, Rect]:
    """What a triangle and its time cover."""
    x, y, (text_x, _) = spot.x, spot.y, spot.text
    triangle = rect_around(x, y, TRIANGLE_WIDTH, TRIANGLE_HEIGHT)
    if spot.side == "right":
        return triangle, (x + 17, y - 5, x + 19 + text_width, y + 12)
    if spot.side == "left":
        return triangle, (x - 19 - text_width, y - 5, x - 17, y + 12)
    left, right = text_x - text_width / 2, text_x + text_width / 2
    return triangle, (left, y + 14, right, y + 28) if spot.side == "below" else (left, y - 30, right, y - 16)


def label_rects(spot: Spot, width: float) -> tuple[Rect]:
    """What a percentage covers."""
    return (rect_around(spot.x, spot.y, width, PILL_HEIGHT),)


def squeezed_wait(points: Sequence[Point]) -> Spot:
    """Where a triangle is drawn that has no room: on the middle of the last leg, over whatever is there."""
    (x, y), upright = _middle(points[-2], points[-1]), points[-2][0] == points[-1][0]
    return Spot(x, y, "right", (x + 18, y + 10), False) if upright else Spot(x, y, "below", (x, y + 26.5), False)


def squeezed_label(points: Sequence[Point]) -> Spot:
    """Where a percentage is drawn that has no room: on the middle of the first leg."""
    x, y = _middle(points[0], points[1])
    return Spot(x, y, "on", (x, y), fits=False)


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _triangle(leg: Leg, back: float, side: Side, width: float, only_leg: bool) -> Spot:
    """A triangle that far before the end of a leg. On an arrow of one leg its time keeps clear of both boxes."""
    x, y = leg.along(leg.length - back)
    if side == "right":
        return Spot(x, y, side, (x + 18, y + 10))
    if side == "left":
        return Spot(x, y, side, (x - 18, y + 10))
    if only_leg:
        back = min(max(back, width / 2 + 3), max(leg.length - width / 2 - 3, leg.length / 2))
    middle = leg.along(leg.length - back)[0]
    return Spot(x, y, side, (middle, y + 26.5 if side == "below" else y - 17))


def pill_candidates(points: Sequence[Point], link: Link) -> list[Candidate]:
    """On the arrow near its source, else above, below or beside it, else further along; by cost."""
    candidates = []
    for cost, x, y in sorted(_pills(points, link)):
        spot = Spot(x, y, "on", (x, y))
        candidates.append(Candidate(cost, spot, label_rects(spot, link.label_width)))
    return candidates


def first_pill(points: Sequence[Point], link: Link) -> Spot | None:
    """The place of the first of these candidates."""
    pills = _pills(points, link)
    if not pills:
        return None
    _, x, y = min(pills)
    return Spot(x, y, "on", (x, y))


def _pills(points: Sequence[Point], link: Link) -> list[tuple[float, float, float]]:
    """The costs of the candidates, and where they are."""
    legs, found = legs_of(points), list[tuple[float, float, float]]()
    for number, leg in enumerate(legs[:MOST_PILL_LEGS]):
        start, tail = 12 if number else 8, 14 if number == len(legs) - 1 else 10
        places = (*_on_leg(leg, link, start, tail), *_beside_leg(leg, link))
        found += [(9 * number + cost, x, y) for cost, (x, y) in places]
    return found


def _on_leg(leg: Leg, link: Link, start: float, tail: float) -> list[tuple[float, Point]]:
    """On the line itself. The main route keeps its line visible, and rework has its percentage in the middle."""
    if leg.dy and leg.length < SHORTEST_UPRIGHT_FOR_PILL:
        return []
    half = (link.label_width if leg.dx else PILL_HEIGHT) / 2
    first, last = start + half, leg.length - tail - half
    wishes = [first, first + 14, leg.length / 2, last, *(first + more for more in FURTHER_ON)]
    fitting = [distance for distance in wishes if first <= distance <= last]
    if link.kind == "rework" and leg.length > LONG_REWORK_LEG:
        fitting.sort(key=lambda distance: abs(distance - min(leg.length / 2, PILL_INTO_REWORK)))
    hides_main = 3 if link.main and leg.dx else 0
    return [(hides_main + 1.5 * i, leg.along(distance)) for i, distance in enumerate(fitting)]


def _beside_leg(leg: Leg, link: Link) -> list[tuple[float, Point]]:
    if leg.length <= 12:
        return []
    cost = 0 if link.main and leg.dx else 14 if link.kind == "rework" else 5
    half, middle = link.label_width / 2, leg.length / 2
    if leg.dx:
        places = [
            (4 + half, -16),
            (4 + half, 16),
            (middle, -16),
            (middle, 16),
            (4 + half, -28),
            (middle, -29),
            (middle, 29),
        ]
        return [(cost + i, (leg.along(along)[0], leg.y + off)) for i, (along, off) in enumerate(places)]
    near, wide = half + 6, half + 17
    offsets = [(13.0, -near), (13.0, near), (13.0, -wide), (13.0, wide), (34.0, -near), (34.0, near)]
    offsets += [(middle, -near), (middle, near), (middle, -wide), (middle, wide)]
    return [(cost + i, (leg.x + off, leg.along(along)[1])) for i, (along, off) in enumerate(offsets)]
