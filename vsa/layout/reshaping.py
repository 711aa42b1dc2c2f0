"""Moving one piece of an arrow: where it can lie, what it comes into line with, and the corners that follow.

Axis 0 is x, axis 1 is y: a piece that runs sideways has its place on axis 1.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from vsa.layout.clearing import Lines, axis_of, clear_shape, rect_of
from vsa.layout.diagram import Corners, Diagram, Link, Place, Point, Routing
from vsa.layout.handdrawn import straightened
from vsa.layout.outline import overlap, port_reach
from vsa.layout.sheet import Sheet, sheet_of
from vsa.layout.snapping import REACH
from vsa.layout.spacing import OUTER_GAP

BESIDE_BOX = 12.0
"""From a box to a piece that is moved past it."""

NEAREST_BOX = 4.0
"""A piece is moved no nearer to a box, or to the edge of the map, than this."""


@dataclass(frozen=True, slots=True)
class Reshaped:
    """The corners that draw an arrow by hand, where its piece lies now, and the line it shares with something else."""

    waypoints: Corners
    at: float
    guide: float | None = None


class Reshaping:
    """The pieces of one arrow among the boxes and arrows of a map."""

    def __init__(self, routing: Routing, diagram: Diagram, places: Mapping[str, Place], link: str) -> None:
        """Raises KeyError for an arrow that is not drawn."""
        self.corners = routing.routes[link].points
        self._sheet = sheet_of(diagram, places, routing.lane_heights)
        self._link = next(each for each in diagram.links if each.id == link)
        self._others = [each.points for key, each in routing.routes.items() if key != link]
        self._lines_there = Lines(self._others)

    def place_of(self, piece: int) -> float:
        """Where a piece lies on its axis."""
        return self.corners[piece][axis_of(self.corners, piece)]

    def to(self, piece: int, wanted: float, *, snaps: bool = True) -> Reshaped | None:
        """Move a piece as near to a place as boxes allow, in line with something nearby if it `snaps`.

        None when there is no place for it.
        """
        for line in self._lines_near(piece, wanted) if snaps else ():
            found = self._at(piece, line)
            if found and not self._lies_on_others(piece, found):
                return replace(found, guide=line)
        places = (wanted, *sorted(self._beside_boxes(piece), key=lambda at: abs(at - wanted)))
        return next((found for at in places if (found := self._at(piece, at))), None)

    def beyond(self, piece: int, distance: float) -> Reshaped | None:
        """Move a piece by a distance, or on past what stands in the way. None when there is no place for it."""
        here = self.place_of(piece)
        far = [at for at in self._beside_boxes(piece) if (at - here) / distance > 1]
        places = (here + distance, *sorted(far, key=lambda at: abs(at - here)))
        return next((found for at in places if (found := self._at(piece, at))), None)

    def _at(self, piece: int, at: float) -> Reshaped | None:
        """The arrow with a piece at a place; None where that leads through a box or off the map."""
        points = _with_piece(self.corners, piece, at, self._sheet, self._link)
        if points is None or not self._on_map(piece, at):
            return None
        made = replace(self._link, waypoints=straightened(points)[1:-1] or (_middle(points),))
        clear = self._keeps_off(piece, at) and clear_shape(self._sheet, made, tries=1)
        return Reshaped(made.waypoints, at) if clear else None

    def _on_map(self, piece: int, at: float) -> bool:
        return at >= NEAREST_BOX and (axis_of(self.corners, piece) == 0 or at <= self._sheet.bottom + OUTER_GAP)

    def _keeps_off(self, piece: int, at: float) -> bool:
        """Whether a piece keeps its distance from boxes that the arrow does not join."""
        axis = axis_of(self.corners, piece)
        left, top, right, bottom = rect_of(*(_on_axis(end, axis, at) for end in self.corners[piece : piece + 2]))
        wide = left - NEAREST_BOX, top - NEAREST_BOX, right + NEAREST_BOX, bottom + NEAREST_BOX
        own = (self._link.source, self._link.target)
        return not any(overlap(wide, self._sheet.rect(box)) for box in self._sheet.boxes if box not in own)

    def _lies_on_others(self, piece: int, found: Reshaped) -> bool:
        axis = axis_of(self.corners, piece)
        shape = clear_shape(self._sheet, replace(self._link, waypoints=found.waypoints), tries=1) or ()
        moved = [
            each for each in range(len(shape) - 1) if axis_of(shape, each) == axis and shape[each][axis] == found.at
        ]
        return any(self._lines_there.under(shape, each) for each in moved)

    def _lines_near(self, piece: int, wanted: float) -> list[float]:
        near = {line for line in self._lines(piece) if abs(line - wanted) <= REACH}
        return sorted(near, key=lambda line: abs(line - wanted))

    def _lines(self, piece: int) -> Iterator[float]:
        """The middles of boxes, and where other pieces of arrows lie that run the same way."""
        axis = axis_of(self.corners, piece)
        yield from (centre[axis] for centre in self._sheet.centres.values())
        for arrow in self._others:
            yield from (here[axis] for here, there in pairwise(arrow) if here[axis] == there[axis])
        for number in range(len(self.corners) - 1):
            if number != piece and axis_of(self.corners, number) == axis:
                yield self.corners[number][axis]

    def _beside_boxes(self, piece: int) -> Iterator[float]:
        axis = axis_of(self.corners, piece)
        for box in self._sheet.boxes:
            rect = self._sheet.rect(box)
            yield rect[axis] - BESIDE_BOX
            yield rect[axis + 2] + BESIDE_BOX


def _with_piece(corners: Corners, piece: int, at: float, sheet: Sheet, link: Link) -> list[Point] | None:
    """All points of an arrow with one piece at another place.

    A piece that joins a box slides along its side; beyond that the arrow leaves by the next side. None in between.
    """
    axis = axis_of(corners, piece)
    first, last = (_on_axis(end, axis, at) for end in corners[piece : piece + 2])
    before: list[Point] | None = [*corners[:piece], first]
    after: list[Point] | None = [*reversed(corners[piece + 2 :]), last]
    if piece == 0:
        before = _joined(sheet, link.source, first, axis)
    if piece == len(corners) - 2:
        after = _joined(sheet, link.target, last, axis)
    return [*before, *reversed(after)] if before and after else None


def _joined(sheet: Sheet, name: str, end: Point, axis: int) -> list[Point] | None:
    """The end of an arrow at a box, outermost first: on the side that it has, or round by the next one."""
    box, centre = sheet.boxes[name], sheet.centres[name]
    half, off = (box.width if axis == 0 else box.height) / 2, abs(end[axis] - centre[axis])
    if off <= port_reach(box, sideways=axis == 1):
        return [end]
    return [centre, _on_axis(centre, axis, end[axis])] if off >= half + BESIDE_BOX else None


def _on_axis(point: Point, axis: int, at: float) -> Point:
    return (at, point[1]) if axis == 0 else (point[0], at)


def _middle(points: list[Point]) -> Point:
    (x, y), (to_x, to_y) = points[0], points[-1]
    return (x + to_x) / 2, (y + to_y) / 2
