"""What runs where on the grid, and what it costs to join it: crossings, shared lines and shared sides of boxes.

Tables are kept free of prefixes: a route is added or removed in the length of its lines, and asked for by slices.
"""

import math
from collections import defaultdict
from collections.abc import Collection
from itertools import pairwise

from vsa.layout.diagram import Link
from vsa.layout.grid import FREE, Grid, Path, edge_towards
from vsa.layout.outline import Edge
from vsa.layout.tracks import LineKey, vote

CROSSING = 110
SHARED_CENTRE, SHARED_GUTTER = 40, 6
PORT_SAME, PORT_MIXED = 35, 70
ONE_PORT_FACTOR = 2
"""Boxes other than cards have room for one arrow on a side."""


MOST_ON_LINE = 100
"""On a line with more pieces than this, forced crossings are no longer looked for: it would take too long."""


class Traffic:
    """The routes placed so far."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        columns, rows = len(grid.x.at), len(grid.y.at)
        self._flat_through = [[0] * rows for _ in range(columns)]
        self._upright_through = [[0] * columns for _ in range(rows)]
        self._flat_on = [[0] * columns for _ in range(rows)]
        self._upright_on = [[0] * rows for _ in range(columns)]
        self._ports: dict[tuple[str, Edge], list[int]] = {}
        self._pieces: dict[LineKey, list[tuple[int, int, Path, int]]] = defaultdict(list)

    def add(self, link: Link, path: Path) -> None:
        """A route is placed."""
        self._count(link, path, 1)
        for key, piece in _line_pieces(path):
            self._pieces[key].append(piece)

    def remove(self, link: Link, path: Path) -> None:
        """A placed route is taken away."""
        self._count(link, path, -1)
        for key, piece in _line_pieces(path):
            self._pieces[key].remove(piece)

    def _count(self, link: Link, path: Path, change: int) -> None:
        for (v, h), (w, k) in pairwise(path):
            if h == k:
                low, high, line, on, through = min(v, w), max(v, w), h, self._flat_on[h], self._flat_through
            else:
                low, high, line, on, through = min(h, k), max(h, k), v, self._upright_on[v], self._upright_through
            for i in range(low + 1, high):
                through[i][line] += change
            for i in range(low, high):
                on[i] += change
        for end, box, edge in (
            (0, link.source, edge_towards(path[0], path[1])),
            (1, link.target, edge_towards(path[-1], path[-2])),
        ):
            self._ports.setdefault((box, edge), [0, 0])[end] += change

    def cost(self, link: Link, path: Path, placed: bool = False, limit: float = math.inf) -> float:
        """What a route costs beside the others; infinite when it runs over a box or reaches the limit.

        placed: the route is among those counted, and does not count against itself.
        """
        grid, own = self.grid, (FREE, self.grid.number[link.source], self.grid.number[link.target])
        total, last = 0.0, len(path) - 2
        for i, ((v, h), (w, k)) in enumerate(pairwise(path)):
            if h == k:
                low, high, line, on, across = min(v, w), max(v, w), h, self._flat_on[h], self._upright_through[h]
                boxes, centre = grid.row[h], grid.y.is_centre[h]
            else:
                low, high, line, on, across = min(h, k), max(h, k), v, self._upright_on[v], self._flat_through[v]
                boxes, centre = grid.column[v], grid.x.is_centre[v]
            if _runs_over(boxes[low : high + 1], own, first=i == 0, last=i == last):
                return math.inf
            shared = max(on[low:high]) - placed
            total += CROSSING * sum(across[low + 1 : high]) + shared * (SHARED_CENTRE if centre else SHARED_GUTTER)
            if total >= limit:
                return math.inf
            if shared > 0:
                total += CROSSING * self._forced_crossings(path, i, low, high, (h == k, line))
        return total + self._port_cost(link, path, placed)

    def _forced_crossings(self, path: Path, i: int, low: int, high: int, key: LineKey) -> int:
        """Arrows on the same line that have to change sides with this one."""
        pieces, forced = self._pieces[key], 0
        if len(pieces) > MOST_ON_LINE:
            return 0
        for other_low, other_high, other, j in pieces:
            if other_low < high and low < other_high and other is not path:
                forced += vote(path, i, other, j, True) * vote(path, i, other, j, False) < 0
        return forced

    def _port_cost(self, link: Link, path: Path, placed: bool) -> float:
        total = 0.0
        for end, box, edge in (
            (0, link.source, edge_towards(path[0], path[1])),
            (1, link.target, edge_towards(path[-1], path[-2])),
        ):
            uses = self._ports.get((box, edge))
            if uses:
                cost = PORT_SAME * (uses[end] - placed) + PORT_MIXED * uses[1 - end]
                total += cost if self.grid.boxes[box].shape == "card" else cost * ONE_PORT_FACTOR
        return total


def _line_pieces(path: Path) -> list[tuple[LineKey, tuple[int, int, Path, int]]]:
    pieces: list[tuple[LineKey, tuple[int, int, Path, int]]] = []
    for i, ((v, h), (w, k)) in enumerate(pairwise(path)):
        if h == k:
            pieces.append(((True, h), (min(v, w), max(v, w), path, i)))
        else:
            pieces.append(((False, v), (min(h, k), max(h, k), path, i)))
    return pieces


def _runs_over(boxes: Collection[int], own: tuple[int, int, int], first: bool, last: bool) -> bool:
    """Whether a piece meets a foreign box, or one of its own boxes other than at the end that belongs there."""
    if not any(boxes):
        return False
    _, source, target = own
    for box in boxes:
        if box == FREE:
            continue
        if box not in own or not (first or last):
            return True
        if first and not last and box == target:
            return True
        if last and not first and box == source:
            return True
    return False
