"""Room for labels on a path, judged before tracks are known: gaps made by hand do not grow with their content."""

from vsa.layout.axis import Axis
from vsa.layout.diagram import Box, Link
from vsa.layout.grid import Grid, Path
from vsa.layout.spacing import CLEAR_ROOM

NO_ROOM_FOR_TRIANGLE, NO_ROOM_FOR_LABEL = 120.0, 60.0
SHORTEST_LAST_LEG, SHORTEST_LEG_BEFORE = 39, 60


class Squeeze:
    """Calling it with a link and a path gives the cost of too little room for the link's labels."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid

    def __call__(self, link: Link, path: Path) -> float:
        if not (link.wait_width or link.label_width):
            return 0.0
        legs = [self._length(path, i) for i in range(len(path) - 1)]
        legs[0] -= _half(self.grid.boxes[link.source], path[0][1] == path[1][1])
        legs[-1] -= _half(self.grid.boxes[link.target], path[-1][1] == path[-2][1])
        cost = 0.0
        if link.wait_width and legs[-1] < SHORTEST_LAST_LEG and (len(legs) == 1 or legs[-2] < SHORTEST_LEG_BEFORE):
            cost += NO_ROOM_FOR_TRIANGLE
        if link.label_width and max(legs) < link.label_width:
            cost += NO_ROOM_FOR_LABEL
        return cost

    def _length(self, path: Path, i: int) -> float:
        """From line to line, or to the far side of a gutter: an arrow may run anywhere in it."""
        (v, h), (w, k) = path[i], path[i + 1]
        axis, here, there = (self.grid.x, v, w) if h == k else (self.grid.y, h, k)
        return abs(axis.at[here] - axis.at[there]) + _play(axis, here) + _play(axis, there)


def _half(box: Box, sideways: bool) -> float:
    return (box.width if sideways else box.height) / 2


def _play(axis: Axis, line: int) -> float:
    zone = axis.zone[line]
    if zone is None:
        return 0.0
    return float(CLEAR_ROOM) if zone.open else max(0.0, (zone.high - zone.low) / 2 - CLEAR_ROOM)
