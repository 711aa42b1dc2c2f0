"""Shapes that symbols and arrows are made of."""

from collections.abc import Iterable, Sequence
from math import cos, hypot, pi, sin

from vsa.drawing.paths import Commands, Point, between
from vsa.drawing.primitives import Command, Path, Pen, Rect, Token

CORNER = 8.0
QUADRATIC = 2 / 3
ARROW_HALF_WIDTH = 0.52
ARROW_OVERLAP = 2.0
BURST_POINTS = 11
BURST_INNER = 0.74


def polyline(points: Iterable[Point], *, closed: bool = False) -> Commands:
    """Straight lines from point to point."""
    first, *others = points
    lines: tuple[Command, ...] = (("M", *first), *(("L", *point) for point in others))
    return (*lines, ("Z",)) if closed else lines


def rounded(points: Sequence[Point], radius: float = CORNER) -> Commands:
    """Lines from point to point with round corners, which take at most half of a line that is short."""
    commands: list[Command] = [("M", *points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        commands += [
            ("L", *start),
            ("C", *between(start, corner, QUADRATIC), *between(end, corner, QUADRATIC), *end),
        ]
    return (*commands, ("L", *points[-1]))


def arrowhead(tip: Point, direction: Point, length: float, token: Token) -> Path:
    """A filled triangle with its tip at `tip`, pointing along the unit vector `direction`."""
    across, down = direction
    base = (tip[0] - across * length, tip[1] - down * length)
    half = length * ARROW_HALF_WIDTH
    corners = (tip, (base[0] - down * half, base[1] + across * half), (base[0] + down * half, base[1] - across * half))
    return Path(polyline(corners, closed=True), fill=token)


def arrow(points: Sequence[Point], pen: Pen, head: float, radius: float = CORNER) -> tuple[Path, Path]:
    """A line with round corners and an arrowhead `head` long at its last point; the line ends inside the head."""
    tip, before = points[-1], points[-2]
    length = hypot(tip[0] - before[0], tip[1] - before[1]) or 1.0
    direction = ((tip[0] - before[0]) / length, (tip[1] - before[1]) / length)
    reach = min(head - ARROW_OVERLAP, length)
    neck = (tip[0] - direction[0] * reach, tip[1] - direction[1] * reach)
    line = Path(rounded((*points[:-1], neck), radius), pen=pen)
    return line, arrowhead(tip, direction, head, pen.token)


def burst(x: float, y: float, radius: float, points: int = BURST_POINTS) -> Commands:
    """A star of many points with its centre at (x, y)."""
    spokes = ((place, radius if place % 2 == 0 else radius * BURST_INNER) for place in range(2 * points))
    return polyline(
        ((x + reach * sin(place * pi / points), y - reach * cos(place * pi / points)) for place, reach in spokes),
        closed=True,
    )


def triangle(x: float, y: float, width: float, height: float) -> Commands:
    """A triangle that stands on its base, with the centre of its box at (x, y)."""
    top, bottom = y - height / 2, y + height / 2
    return polyline(((x, top), (x + width / 2, bottom), (x - width / 2, bottom)), closed=True)


def rhombus(x: float, y: float, width: float, height: float) -> Commands:
    """A rhombus with its centre at (x, y)."""
    across, down = width / 2, height / 2
    return polyline(((x, y - down), (x + across, y), (x, y + down), (x - across, y)), closed=True)


def pill(x: float, y: float, width: float, height: float, fill: Token | None, pen: Pen | None = None) -> Rect:
    """A rectangle with half-round ends and its centre at (x, y)."""
    return Rect(x - width / 2, y - height / 2, width, height, fill, pen, height / 2)


def left_bar(x: float, y: float, width: float, height: float, radius: float) -> Commands:
    """A bar with round outer corners that lies against the inside of a card's left edge."""
    bottom, inner = y + height, x + width
    return (
        ("M", inner, y),
        ("C", *between((inner, y), (x, y), QUADRATIC), *between((x, y + radius), (x, y), QUADRATIC), x, y + radius),
        ("L", x, bottom - radius),
        (
            "C",
            *between((x, bottom - radius), (x, bottom), QUADRATIC),
            *between((inner, bottom), (x, bottom), QUADRATIC),
            inner,
            bottom,
        ),
        ("Z",),
    )


def underline(x: float, y: float, width: float, token: Token) -> Path:
    """The dotted line under a figure that is an estimate."""
    return Path(polyline(((x, y), (x + width, y))), pen=Pen(token, 1.2, (1.2, 2.4), square=True))


def _towards(start: Point, end: Point, distance: float) -> Point:
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    return between(start, end, min(distance, length / 2) / length)
