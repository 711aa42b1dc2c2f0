"""Arrows drawn by hand among what stands and runs on the map: through no box, and on no other arrow."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise

from vsa.layout.diagram import Corners, Link, Point
from vsa.layout.handdrawn import Stand, hand_drawn
from vsa.layout.outline import Rect, overlap, port_reach, touch
from vsa.layout.sheet import Sheet
from vsa.layout.spacing import TRACK

HALF_STROKE = 1.5
LEAST_APART = 5.0
"""Arrows side by side that are nearer than this look like one."""

LEAST_SHARED = 2.0
"""Pieces that lie beside one another for less than this only meet."""

SHIFTS = (TRACK, TRACK / 2)


class Lines:
    """Where arrows run: the place of every piece on its axis, and its two ends."""

    def __init__(self, arrows: Iterable[Corners]) -> None:
        self._pieces: tuple[list[tuple[float, float, float]], ...] = ([], [])
        for corners in arrows:
            self.add(corners)

    def add(self, corners: Corners) -> None:
        """Another arrow."""
        for piece in range(len(corners) - 1):
            axis = axis_of(corners, piece)
            self._pieces[axis].append((corners[piece][axis], *_span(corners, piece, 1 - axis)))

    def under(self, corners: Corners, piece: int) -> list[float]:
        """The places of the pieces that a piece of another arrow lies on."""
        axis = axis_of(corners, piece)
        at, (low, high) = corners[piece][axis], _span(corners, piece, 1 - axis)
        return [
            place
            for place, begin, end in self._pieces[axis]
            if abs(place - at) < LEAST_APART and min(high, end) - max(low, begin) > LEAST_SHARED
        ]


def drawn_by_hand(sheet: Sheet) -> dict[str, Corners]:
    """The corners of every arrow that can run as people drew it without passing through a box."""
    candidates = [link for link in sheet.links if link.waypoints and link.source != link.target]
    drawn = {link.id: clear_shape(sheet, link) for link in candidates}
    return {link: corners for link, corners in drawn.items() if corners}


def clear_of_boxes(sheet: Sheet, link: Link, corners: Sequence[Point]) -> bool:
    """Whether an arrow runs clear of all boxes, and leads away from its own ones."""
    leads_away = _leads_away(sheet.centres[link.source], *corners[:2])
    leads_away = leads_away and _leads_away(sheet.centres[link.target], *corners[:-3:-1])
    if not leads_away:
        return False
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    around = rect_of((min(xs), min(ys)), (max(xs), max(ys)))
    return not any(overlap(around, rect) and _meets(link, corners, box, rect) for box, rect in sheet.rects.items())


def kept_apart(
    sheet: Sheet, drawn: Mapping[str, Corners], others: Mapping[str, Corners]
) -> tuple[dict[str, Corners], list[str]]:
    """Arrows drawn by hand, moved a little where they would lie on another arrow; and those that cannot be helped."""
    apart, stuck = dict[str, Corners](), list[str]()
    links, lines = {link.id: link for link in sheet.links}, Lines(others.values() if drawn else ())
    for name, corners in drawn.items():
        found = _apart(sheet, links[name], corners, lines)
        if found:
            apart[name] = found
            lines.add(found)
        else:
            stuck.append(name)
    return apart, stuck


def clear_shape(sheet: Sheet, link: Link, tries: int | None = None) -> Corners | None:
    """The first of an arrow's shapes, of which so many are tried, that leads through no box."""
    source, target = (Stand(sheet.boxes[end], sheet.centres[end]) for end in (link.source, link.target))
    shapes = islice(hand_drawn(link, source, target), tries)
    return next((corners for corners in shapes if len(corners) > 1 and clear_of_boxes(sheet, link, corners)), None)


def _meets(link: Link, corners: Sequence[Point], box: str, rect: Rect) -> bool:
    last = len(corners) - 2
    for number, piece in enumerate(pairwise(corners)):
        joins = (box == link.source and number == 0) or (box == link.target and number == last)
        if not joins and overlap(rect_of(*piece), rect):
            return True
    return False


def _leads_away(centre: Point, outline: Point, onward: Point) -> bool:
    """Whether a piece that begins on the outline of a box does not run back over the box."""
    away = [(there - here) * (here - middle) for middle, here, there in zip(centre, outline, onward, strict=True)]
    return min(away) >= 0 < max(away)


def rect_of(start: Point, end: Point) -> Rect:
    """What a piece covers."""
    (x, y), (to_x, to_y) = start, end
    left, right, top, bottom = min(x, to_x), max(x, to_x), min(y, to_y), max(y, to_y)
    return left - HALF_STROKE, top - HALF_STROKE, right + HALF_STROKE, bottom + HALF_STROKE


def _apart(sheet: Sheet, link: Link, corners: Corners, others: Lines) -> Corners | None:
    """One piece after the other is moved off the arrows that it lies on."""
    for _ in corners:
        lying = next((piece for piece in range(len(corners) - 1) if others.under(corners, piece)), None)
        if lying is None:
            return corners
        moves = _moved_off(sheet, link, corners, lying, others)
        better = next((moved for moved in moves if not others.under(moved, lying)), None)
        if better is None:
            return None
        corners = better
    return None


def _moved_off(sheet: Sheet, link: Link, corners: Corners, piece: int, others: Lines) -> Iterator[Corners]:
    """The arrow with one piece beside the others on its line, the shortest ways first."""
    axis = axis_of(corners, piece)
    here, lines = corners[piece][axis], others.under(corners, piece)
    places = (line + side * shift for shift in SHIFTS for line in lines for side in (1, -1))
    for at in sorted(chain(places, _in_steps(here)), key=lambda at: abs(at - here)):
        moved = with_piece_at(sheet, link, corners, piece, at)
        if moved is not None and clear_of_boxes(sheet, link, moved):
            yield moved


def _in_steps(here: float) -> Iterator[float]:
    """Places further off, for a line on which many arrows run."""
    return (here + side * step * TRACK for step in range(1, 5) for side in (1, -1))


def with_piece_at(sheet: Sheet, link: Link, corners: Corners, piece: int, at: float) -> Corners | None:
    """The arrow with one piece at another height or distance; None where that leaves the side of a box at its end."""
    axis, points = axis_of(corners, piece), list(corners)
    for end in (piece, piece + 1):
        points[end] = (at, points[end][1]) if axis == 0 else (points[end][0], at)
    for name, end in ((link.source, 0), (link.target, len(points) - 1)):
        if end in (piece, piece + 1):
            box, centre = sheet.boxes[name], sheet.centres[name]
            if abs(at - centre[axis]) > port_reach(box, sideways=axis == 1):
                return None
            inner = points[1] if end == 0 else points[-2]
            points[end] = _touched(sheet, name, inner, at, axis)
    return tuple(points)


def _touched(sheet: Sheet, name: str, inner: Point, at: float, axis: int) -> Point:
    box, centre = sheet.boxes[name], sheet.centres[name]
    if axis == 1:
        return touch(box, centre, "right" if inner[0] > centre[0] else "left", at)
    return touch(box, centre, "bottom" if inner[1] > centre[1] else "top", at)


def axis_of(corners: Sequence[Point], piece: int) -> int:
    """1 for a piece that runs sideways, whose y can change; 0 for an upright one."""
    return 1 if corners[piece][1] == corners[piece + 1][1] else 0


def _span(corners: Corners, piece: int, along: int) -> tuple[float, float]:
    first, last = corners[piece][along], corners[piece + 1][along]
    return (first, last) if first < last else (last, first)
