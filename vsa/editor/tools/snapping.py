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
from vsa.scene.items import key_of

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


class Surroundings:
    """What some things are dragged past, made ready once a drag; of `copies`, what they are made from stands still."""

    def __init__(self, scene: MapScene, ids: Collection[Id], *, copies: bool = False) -> None:
        self._scene = scene
        self._moving, others = _boxes(scene, ids)
        if copies:
            self._standing = layout.Standing([*others.values(), *self._moving])
        else:
            self._standing = layout.Standing([*others.values()], _gaps_for_texts(scene, ids, others))

    def snap(self, dx: float, dy: float) -> Snap:
        """The distance (dx, dy) corrected so that what is dragged stands in line with its neighbours and keeps its
        room."""
        dragged = [(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy) for box in self._moving]
        found = layout.snap(dragged, self._standing, self._scene.routing.lane_tops.values())
        if abs(found.dy) > MOST_ASIDE:
            # What stands in the way is passed sideways, when it is dropped: up or down might be another lane.
            return Snap(dx, dy)
        guides = _guides(self._scene.sheet.bounds, found.guide_x, found.guide_y)
        return Snap(dx + found.dx, dy + found.dy, tuple(guides), tuple(_gaps(dragged, found)))


def clear(scene: MapScene, ids: Collection[Id]) -> float:
    """How far sideways what was dropped must go, in the scene where it was dropped, to lie on nothing."""
    moving, standing = _boxes(scene, ids)
    return layout.sidestep(moving, list(standing.values()))


def _boxes(scene: MapScene, ids: Collection[Id]) -> tuple[list[Box], dict[Id, Box]]:
    """The boxes of the nodes and symbols that are dragged, and of those that stand, in painting order."""
    keys = {symbol: f"symbol:{symbol}" for symbol in scene.drawn.symbols}
    keys |= {name: key_of(node) for name, node in scene.drawn.nodes.items()}
    bounds = {name: item.bounds for name, key in keys.items() if (item := scene.sheet.get(key)) is not None}
    moving = frozenset(ids)
    return (
        [box for name, box in bounds.items() if name in moving],
        {name: box for name, box in bounds.items() if name not in moving},
    )


def _gaps_for_texts(scene: MapScene, ids: Collection[Id], standing: Iterable[Id]) -> list[float]:
    """What is dragged keeps so far beside each thing that the texts of the arrow between them have room."""
    moving, wanted = frozenset(ids), dict[Id, float]()
    for link in scene.diagram.links:
        if (link.source in moving) is not (link.target in moving):
            other = link.target if link.source in moving else link.source
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
