"""From tracks to coordinates: where every piece of every arrow lies, and the corners that follow."""

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from vsa.layout.axis import Zone
from vsa.layout.clearance import Clearance, Clearances
from vsa.layout.diagram import Corners, Link
from vsa.layout.grid import Grid, Path, edge_towards
from vsa.layout.outline import Rect, port_reach, rect_around, touch
from vsa.layout.space import Space
from vsa.layout.spacing import LANE_PADDING, PORT, TRACK
from vsa.layout.tracks import Bundle, LineKey

PieceKey = tuple[str, int]
NEAR_BOX = 9
"""Arrows keep this far from a box they pass where there is no gutter for them."""

CLOSEST = 6.0
"""Arrows through the middle of a box that would be nearer to one another than this leave the middle instead."""

AROUND_LINE, ALONG = 60, 12
"""How far beside a line, and beyond the ends of its arrows, boxes are looked for."""


def corners(
    grid: Grid,
    paths: Mapping[str, Path],
    links: Sequence[Link],
    lines: Mapping[LineKey, list[Bundle]],
    needs: Clearances,
    borders: Sequence[float],
) -> dict[str, Corners]:
    """The corners of every arrow with a path, from outline to outline."""
    at = _Coordinates(grid, links, needs, borders).of(lines)
    return {link.id: _polyline(grid, link, paths[link.id], at) for link in links if link.id in paths}


def _polyline(grid: Grid, link: Link, path: Path, at: Mapping[PieceKey, float]) -> Corners:
    lies = [at[link.id, i] for i in range(len(path) - 1)]
    flat = [a[1] == b[1] for a, b in pairwise(path)]
    start = touch(grid.boxes[link.source], grid.centres[link.source], edge_towards(path[0], path[1]), lies[0])
    end = touch(grid.boxes[link.target], grid.centres[link.target], edge_towards(path[-1], path[-2]), lies[-1])
    turns = [(lies[i], lies[i - 1]) if flat[i - 1] else (lies[i - 1], lies[i]) for i in range(1, len(lies))]
    return (start, *turns, end)


def _gap(room: float, tracks: float) -> float:
    """Between tracks that share some room."""
    return room / tracks if tracks else math.inf


class _Coordinates:
    def __init__(self, grid: Grid, links: Sequence[Link], needs: Clearances, borders: Sequence[float]) -> None:
        self.grid, self.needs, self.borders = grid, needs, borders
        self.ends = {link.id: (grid.boxes[link.source], grid.boxes[link.target]) for link in links}

    def of(self, lines: Mapping[LineKey, list[Bundle]]) -> dict[PieceKey, float]:
        """The coordinate of every piece across its line."""
        at: dict[PieceKey, float] = {}
        for key, bundles in lines.items():
            flat, line = key
            axis = self.grid.y if flat else self.grid.x
            for bundle in bundles:
                start, gap = self._on_centre(key, bundle) if axis.is_centre[line] else self._in_gutter(key, bundle)
                for piece, track in bundle:
                    at[piece.link, piece.part] = start + track * gap
        return at

    def _on_centre(self, key: LineKey, bundle: Bundle) -> tuple[float, float]:
        """Through the middle of boxes: the main arrow keeps the very middle, the others beside it, if there is room."""
        flat, line = key
        base = (self.grid.y if flat else self.grid.x).at[line]
        count = max(track for _, track in bundle)
        if not count:
            return base, 0.0
        at_box = any(piece.low_in_box or piece.high_in_box for piece, _ in bundle)
        main = next((track for piece, track in bundle if piece.main), None)
        middle = count / 2 if main is None or not at_box else main
        reach, (low, high) = self._port_reach(flat, bundle), self._free_run(flat, base, bundle)
        gap = min(PORT, _gap(min(reach, base - low), middle), _gap(min(reach, high - base), count - middle))
        if gap >= CLOSEST:
            return base - middle * gap, gap
        low, high = max(low, base - reach), min(high, base + reach)
        gap = min(PORT, max(high - low, 0.0) / count)
        return min(max(base - middle * gap, low), high - count * gap), gap

    def _port_reach(self, flat: bool, bundle: Bundle) -> float:
        """How far from the middle the boxes at the ends of a bundle can be reached."""
        reach = float(PORT * len(bundle))
        for piece, _ in bundle:
            source, target = self.ends[piece.link]
            if piece.part == 0:
                reach = min(reach, port_reach(source, flat))
            if piece.part == len(piece.path) - 2:
                reach = min(reach, port_reach(target, flat))
        return reach

    def _in_gutter(self, key: LineKey, bundle: Bundle) -> tuple[float, float]:
        """Between boxes: 12 apart, closer only where there is no room."""
        count = max(track for _, track in bundle)
        low, high, base = self._room(key, bundle, count * TRACK)
        gap = min(TRACK, max(high - low, 0.0) / count) if count else 0.0
        half = gap * count / 2
        middle = min(max(base, low + half), max(high - half, low + half))
        return middle - half, gap

    def _room(self, key: LineKey, bundle: Bundle, wanted: float) -> tuple[float, float, float]:
        """Low end, high end and preferred middle of the room for a bundle."""
        flat, line = key
        axis = self.grid.y if flat else self.grid.x
        base, zone = axis.at[line], axis.zone[line]
        if zone is None:
            return *self._free_run(flat, base, bundle), base
        need = self.needs.get(key, Clearance())
        if zone.open:
            low, high = (zone.low + need.before, zone.high) if line else (zone.low, zone.high - need.after)
            return low, high, base
        share = min(1.0, (zone.high - zone.low - min(wanted, (zone.high - zone.low) / 2)) / (need.before + need.after))
        low, high = zone.low + need.before * share, zone.high - need.after * share
        if flat:
            low, high = self._beside_border(zone, low, high, wanted)
        return low, high, (low + high) / 2

    def _beside_border(self, zone: Zone, low: float, high: float, wanted: float) -> tuple[float, float]:
        """Arrows between two lanes run inside the lower one, or the upper one, not on the border, if there is room."""
        inside = [y for y in self.borders if zone.low < y < zone.high]
        if not inside:
            return low, high
        below, above = max(low, inside[-1] + LANE_PADDING), min(high, inside[0] - LANE_PADDING)
        if high - below >= wanted:
            return below, high
        return (low, above) if above - low >= wanted else (low, high)

    def _free_run(self, flat: bool, base: float, bundle: Bundle) -> tuple[float, float]:
        """The free room around a line beside the stretch that a bundle uses, where no gutter is free over the map."""
        along = self.grid.x.at if flat else self.grid.y.at
        first = along[min(piece.low for piece, _ in bundle)] - ALONG
        last = along[max(piece.high for piece, _ in bundle)] + ALONG
        low, high = base - AROUND_LINE, base + AROUND_LINE
        reach: Rect = (first, low, last, high) if flat else (low, first, high, last)
        for (x0, y0, x1, y1), _, _ in self.around.near(reach):
            before, after, start, end = (y0, y1, x0, x1) if flat else (x0, x1, y0, y1)
            if end < first or start > last:
                continue
            if after <= base:
                low = max(low, after + NEAR_BOX)
            elif before >= base:
                high = min(high, before - NEAR_BOX)
        return (low, high) if low <= high else (base, base)

    @cached_property
    def around(self) -> Space:
        """All boxes, gathered the first time they are asked for."""
        around = Space()
        for box, (x, y) in self.grid.centres.items():
            around.add(rect_around(x, y, self.grid.boxes[box].width, self.grid.boxes[box].height), box)
        return around
