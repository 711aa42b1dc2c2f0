"""How far a drag really moves things: in line with what stands still, with the lines to show."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from vsa import layout
from vsa.drawing.sheet import Box
from vsa.editor.tools.chrome import Point
from vsa.layout.outline import Rect
from vsa.model.base import Id
from vsa.scene import MapScene

BESIDE = 9.0
"""How far from a box its gaps are marked."""
MOST_ASIDE = 13.0
"""A card comes into line by less than this; more is a push out of the way."""


@dataclass(frozen=True, slots=True)
class Snap:
    """A distance, the guides from end to end of the map, and the equal gaps beside what is dragged."""

    dx: float
    dy: float
    guides: tuple[tuple[Point, Point], ...] = ()
    gaps: tuple[tuple[Point, Point], ...] = ()


def snap(scene: MapScene, ids: Collection[Id], dx: float, dy: float, *, copies: bool = False) -> Snap:
    """The distance (dx, dy) corrected so that what is dragged stands in line with its neighbours and keeps its room;
    of `copies`, what they are made from stands still."""
    moving, standing = _boxes(scene, ids)
    if copies:
        standing = [*standing, *moving]
    dragged = [(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy) for box in moving]
    found = layout.snap(dragged, standing, scene.routing.lane_tops.values())
    if abs(found.dy) > MOST_ASIDE:
        # What stands in the way is passed sideways, when it is dropped: up or down might be another lane.
        return Snap(dx, dy)
    guides = _guides(scene.sheet.bounds, found.guide_x, found.guide_y)
    return Snap(dx + found.dx, dy + found.dy, tuple(guides), tuple(_gaps(dragged, found)))


def clear(scene: MapScene, ids: Collection[Id]) -> float:
    """How far sideways what was dropped must go, in the scene where it was dropped, to lie on nothing."""
    return layout.sidestep(*_boxes(scene, ids))


def _boxes(scene: MapScene, ids: Collection[Id]) -> tuple[list[Box], list[Box]]:
    """The boxes of the nodes and symbols that are dragged, and of those that stand."""
    moving: list[Box] = []
    standing: list[Box] = []
    for item in scene.sheet.items:
        kind, _, name = item.key.partition(":")
        if kind in ("node", "symbol"):
            (moving if name in ids else standing).append(item.bounds)
    return moving, standing


def _gaps(dragged: Sequence[Rect], found: layout.Snap) -> Iterator[tuple[Point, Point]]:
    """The equal gaps as lines below and right of what is held: through its middle run arrows."""
    if dragged:
        _, _, right, bottom = dragged[0]
        x, y = right + BESIDE + found.dx, bottom + BESIDE + found.dy
        yield from (((start, y), (end, y)) for start, end in found.gaps_x)
        yield from (((x, start), (x, end)) for start, end in found.gaps_y)


def _guides(bounds: Box, x: float | None, y: float | None) -> list[tuple[Point, Point]]:
    upright = [((x, bounds.top), (x, bounds.bottom))] if x is not None else []
    level = [((bounds.left, y), (bounds.right, y))] if y is not None else []
    return upright + level
