"""The best route on the grid for every arrow: a pattern by its length, bends, sides and the traffic it meets."""

import math
from collections.abc import Callable, Iterable, Mapping

from vsa.layout.diagram import Link
from vsa.layout.grid import Grid, Path, edge_towards
from vsa.layout.network import Manner
from vsa.layout.outline import Edge
from vsa.layout.patterns import four_bends, length_if_clean, simple_paths
from vsa.layout.traffic import CROSSING, PORT_SAME, Traffic
from vsa.stepwise import Stepwise, at_once

BEND, LENGTH = 45, 0.35

LEAVING: Mapping[Manner, Mapping[Edge, int]] = {
    "main": {"right": 0, "top": 30, "bottom": 30, "left": 90},
    "side": {"right": 12, "top": 0, "bottom": 0, "left": 80},
    "plain": {"right": 0, "top": 25, "bottom": 25, "left": 80},
    "rework": {"right": 70, "top": 0, "bottom": 25, "left": 5},
    "information": {"right": 5, "top": 0, "bottom": 0, "left": 5},
}
ENTERING: Mapping[Manner, Mapping[Edge, int]] = {
    "main": {"left": 0, "top": 5, "bottom": 5, "right": 90},
    "side": {"left": 0, "top": 5, "bottom": 5, "right": 70},
    "plain": {"left": 0, "top": 5, "bottom": 5, "right": 70},
    "rework": {"left": 45, "top": 0, "bottom": 25, "right": 60},
    "information": {"left": 5, "top": 0, "bottom": 0, "right": 5},
}
RANK: Mapping[Manner, int] = {"main": 0, "plain": 1, "side": 1, "rework": 2, "information": 3}
"""Who chooses first; among equals the short ones do."""

Squeeze = Callable[[Link, Path], float]
"""Cost of too little room for an arrow's labels on a path."""


class Router:
    """Places arrows one by one, each beside those already there."""

    def __init__(self, grid: Grid, manners: Mapping[str, Manner], squeeze: Squeeze | None = None) -> None:
        self.grid, self.manners, self.squeeze = grid, manners, squeeze
        self.traffic = Traffic(grid)
        self.paths: dict[str, Path] = {}

    def keep(self, link: Link, path: Path) -> None:
        """An arrow runs where it ran before."""
        self.paths[link.id] = path
        self.traffic.add(link, path)

    def place(self, links: Iterable[Link]) -> None:
        """Finds a path for every link, the main route first, rework and information last."""
        at_once(self.placing(links))

    def placing(self, links: Iterable[Link]) -> Stepwise[None]:
        """The same, with a pause after every link."""
        for link in self._in_order(links):
            self.keep(link, self._best(link))
            yield

    def improve(self, links: Iterable[Link]) -> None:
        """Arrows that cross others or share a side with them choose once more, now that all are there."""
        at_once(self.improving(links))

    def improving(self, links: Iterable[Link]) -> Stepwise[None]:
        """The same, with a pause after every link."""
        for link in [link for link in self._in_order(links) if self._troubled(link)]:
            self.traffic.remove(link, self.paths[link.id])
            self.keep(link, self._best(link))
            yield

    def _in_order(self, links: Iterable[Link]) -> list[Link]:
        return sorted(links, key=lambda link: (RANK[self.manners[link.id]], self._span(link)))

    def _span(self, link: Link) -> int:
        source, target = self.grid.anchors[link.source], self.grid.anchors[link.target]
        return abs(source.v - target.v) + abs(source.h - target.h)

    def _troubled(self, link: Link) -> bool:
        bearable = CROSSING if self.manners[link.id] == "main" else PORT_SAME
        return self.traffic.cost(link, self.paths[link.id], placed=True) >= bearable

    def _best(self, link: Link) -> Path:
        """The cheapest pattern, or the first one, over a box, when a box lies on another and blocks all.

        Four bends are tried only when they can still win.
        """
        grid, source, target = self.grid, self.grid.anchors[link.source], self.grid.anchors[link.target]
        simple = self._priced(link, simple_paths(grid, source, target))
        cost, best = self._cheapest(link, simple, math.inf, None)
        if cost > 4 * BEND + LENGTH * self._distance(source.centre, target.centre):
            cost, best = self._cheapest(link, self._priced(link, four_bends(grid, source, target)), cost, best)
        return best or simple[0][1]

    def _distance(self, a: tuple[int, int], b: tuple[int, int]) -> int:
        x, y = self.grid.x.step_cost, self.grid.y.step_cost
        return abs(x[a[0]] - x[b[0]]) + abs(y[a[1]] - y[b[1]])

    def _priced(self, link: Link, paths: Iterable[Path]) -> list[tuple[float, Path]]:
        """Paths by what they cost on an empty map. Rework never runs straight back: it would look like going on."""
        manner = self.manners[link.id]
        leaving, entering = LEAVING[manner], ENTERING[manner]
        x, y = self.grid.x.step_cost, self.grid.y.step_cost
        priced = []
        for path in paths:
            length = length_if_clean(path, x, y)
            if length is None or (manner == "rework" and len(path) == 2 and path[0][1] == path[1][1]):
                continue
            sides = leaving[edge_towards(path[0], path[1])] + entering[edge_towards(path[-1], path[-2])]
            priced.append((BEND * (len(path) - 2) + sides + LENGTH * length, path))
        priced.sort()
        return priced

    def _cheapest(
        self, link: Link, priced: list[tuple[float, Path]], top: float, best: Path | None
    ) -> tuple[float, Path | None]:
        for base, path in priced:
            if base >= top:
                break
            cost = base + self.traffic.cost(link, path, limit=top - base)
            if self.squeeze and cost < top:
                cost += self.squeeze(link, path)
            if cost < top:
                top, best = cost, path
        return top, best
