"""Which lane a point of the map lies in."""

from collections.abc import Sequence
from dataclasses import dataclass

from vsa.drawing.sheet import Box
from vsa.model.base import Id
from vsa.scene import MapScene

LEAST_MARGIN = 63.0


@dataclass(frozen=True, slots=True)
class LaneBand:
    """A lane as a band across the map; a card's centre keeps `margin` from its edges. What is put into a `folded` lane
    goes to `middle`, counted from the top of the open lane."""

    lane: Id
    box: Box
    margin: float = LEAST_MARGIN
    folded: bool = False
    middle: float = 0.0

    def within(self, dy: float) -> float:
        """A distance from the top of the lane at which a card stands inside it."""
        if self.folded:
            return self.middle
        return min(max(dy, self.margin), max(self.box.height - self.margin, self.margin))


def lane_bands(scene: MapScene) -> tuple[LaneBand, ...]:
    """The bands of all lanes, from the top."""
    routing, bounds = scene.routing, scene.sheet.bounds
    lanes = scene.stream.lanes
    return tuple(
        LaneBand(
            lane,
            Box(bounds.left, top, bounds.right, top + routing.lane_heights[lane]),
            folded=lanes[lane].collapsed,
            middle=lanes[lane].height / 2,
        )
        for lane, top in routing.lane_tops.items()
    )


def lane_at(bands: Sequence[LaneBand], y: float) -> LaneBand | None:
    """The lane at a height; above the first it is the first, below the last the last. None without lanes."""
    if not bands:
        return None
    return next((band for band in bands if y < band.box.bottom), bands[-1])
