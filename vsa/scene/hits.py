"""What lies under a point of the map, and what inside a rectangle."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from vsa.drawing.paths import Point
from vsa.drawing.sheet import Box, Item
from vsa.scene.map_scene import MapScene

CATCHABLE = frozenset({"node", "flow", "symbol", "problem", "note", "group"})
"""The kinds of items that a rectangle catches: those that can be moved or deleted by themselves."""


def hit(scene: MapScene, x: float, y: float, slack: float = 0.0) -> str | None:
    """The key of the foremost item under a point, or within `slack` units of it; None outside every lane.

    What is exactly under the point comes before what is near it, and an arrow before the lane behind it.
    """
    near = scene.index.within(Box(x, y, x, y).grown(slack))[::-1]
    lanes = [item for item in near if _kind(item) == "lane"]
    others = [item for item in near if _kind(item) not in ("lane", "frame")]
    for reach in (0.0, slack):
        for item in others:
            if _reaches(scene, item, (x, y), reach):
                return item.key
    return next((lane.key for lane in lanes if lane.bounds.contains(x, y)), None)


def inside(scene: MapScene, box: Box) -> tuple[str, ...]:
    """The keys of the items that lie wholly inside a rectangle, from the back to the front."""
    return tuple([item.key for item in scene.index.inside(box) if _kind(item) in CATCHABLE])


def _reaches(scene: MapScene, item: Item, point: Point, reach: float) -> bool:
    kind, _, name = item.key.partition(":")
    if kind == "flow":
        return _distance(scene.routing.routes[name].points, point) <= max(reach, 1.0)
    return item.bounds.contains(*point, reach)


def _distance(points: Sequence[Point], point: Point) -> float:
    return min(_distance_to_piece(start, end, point) for start, end in pairwise(points))


def _distance_to_piece(start: Point, end: Point, point: Point) -> float:
    """From a point to the nearest place between two others."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = across * across + down * down
    along = ((point[0] - start[0]) * across + (point[1] - start[1]) * down) / length if length else 0.0
    share = min(1.0, max(0.0, along))
    return hypot(point[0] - start[0] - share * across, point[1] - start[1] - share * down)


def _kind(item: Item) -> str:
    return item.key.partition(":")[0]
