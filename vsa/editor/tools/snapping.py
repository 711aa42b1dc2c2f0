"""How far a drag really moves things: in line with what stands still, with the lines to show."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from vsa import layout
from vsa.drawing.sheet import Box
from vsa.editor.tools.chrome import Point
from vsa.layout.outline import Rect
from vsa.layout.spacing import MIN_GAP_X
from vsa.model.base import Id
from vsa.scene import MapScene

BESIDE = 9.0
"""How far from a box its gaps are marked."""
BESIDE_TIME, BESIDE_SHARE = 7.0, 8.0
"""More than the width of a time, and of a share, that stands between two cards."""
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
    moving, others = _boxes(scene, ids)
    standing, gaps = list(others.values()), _gaps_for_texts(scene, ids, others)
    if copies:
        standing, gaps = [*standing, *moving], []
    dragged = [(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy) for box in moving]
    found = layout.snap(dragged, standing, scene.routing.lane_tops.values(), gaps)
    if abs(found.dy) > MOST_ASIDE:
        # What stands in the way is passed sideways, when it is dropped: up or down might be another lane.
        return Snap(dx, dy)
    guides = _guides(scene.sheet.bounds, found.guide_x, found.guide_y)
    return Snap(dx + found.dx, dy + found.dy, tuple(guides), tuple(_gaps(dragged, found)))


def clear(scene: MapScene, ids: Collection[Id]) -> float:
    """How far sideways what was dropped must go, in the scene where it was dropped, to lie on nothing."""
    moving, standing = _boxes(scene, ids)
    return layout.sidestep(moving, list(standing.values()))


def _boxes(scene: MapScene, ids: Collection[Id]) -> tuple[list[Box], dict[Id, Box]]:
    """The boxes of the nodes and symbols that are dragged, and of those that stand."""
    moving: list[Box] = []
    standing: dict[Id, Box] = {}
    for item in scene.sheet.items:
        kind, _, name = item.key.partition(":")
        if kind not in ("node", "symbol") and not (kind == "group" and name in scene.drawn.nodes):
            continue
        if name in ids:
            moving.append(item.bounds)
        else:
            standing[name] = item.bounds
    return moving, standing


def _gaps_for_texts(scene: MapScene, ids: Collection[Id], standing: Iterable[Id]) -> list[float]:
    """What is dragged keeps so far beside each thing that the texts of the arrow between them have room."""
    wanted: dict[Id, float] = {}
    for link in scene.diagram.links:
        if (link.source in ids) is not (link.target in ids):
            other = link.target if link.source in ids else link.source
            room = max(link.wait_width + BESIDE_TIME, link.label_width + BESIDE_SHARE if link.label_width else 0.0)
            wanted[other] = max(wanted.get(other, 0.0), room)
    return [max(float(MIN_GAP_X), wanted.get(name, 0.0)) for name in standing]


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
