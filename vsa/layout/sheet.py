"""A diagram whose boxes have places: the bands of the lanes, the centres of the boxes, and the links between them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from vsa.layout.diagram import Box, Diagram, Link, Place, Point
from vsa.layout.outline import Rect, rect_around


@dataclass(frozen=True)
class Sheet:
    """Only boxes that have a place, and links between such boxes: all of a diagram with places, or a part of it.
    `borders` lie between lanes, from the top."""

    diagram: Diagram
    places: Mapping[str, Place]
    boxes: Mapping[str, Box]
    centres: Mapping[str, Point]
    links: tuple[Link, ...]
    lane_tops: Mapping[str, float]
    lane_heights: Mapping[str, float]

    @property
    def borders(self) -> list[float]:
        return list(self.lane_tops.values())[1:]

    @property
    def bottom(self) -> float:
        """The lower edge of the last lane."""
        return sum(self.lane_heights.values())

    @cached_property
    def rects(self) -> Mapping[str, Rect]:
        """The rectangles that the boxes fill."""
        return {key: rect_around(*self.centres[key], box.width, box.height) for key, box in self.boxes.items()}

    def rect(self, box: str) -> Rect:
        """The rectangle that a box fills."""
        return self.rects[box]


def sheet_of(
    diagram: Diagram, places: Mapping[str, Place], lane_heights: Mapping[str, float], before: Sheet | None = None
) -> Sheet:
    """Where everything stands on the page. A lane without a height has its least one. From the sheet `before` of the
    same diagram, only what has moved since is looked at."""
    heights, tops = bands_of(diagram, lane_heights)
    if (
        before
        and before.diagram is diagram
        and before.places.keys() == places.keys()
        and before.lane_heights == heights
    ):
        return _moved(before, places)
    standing = [(box, place) for box in diagram.boxes if (place := places.get(box.id)) is not None]
    boxes = {box.id: box for box, _ in standing}
    centres = {box.id: (place.x, tops.get(place.lane, 0.0) + place.dy) for box, place in standing}
    links = tuple([link for link in diagram.links if link.source in boxes and link.target in boxes])
    return Sheet(diagram, places, boxes, centres, links, tops, heights)


def bands_of(diagram: Diagram, lane_heights: Mapping[str, float]) -> tuple[dict[str, float], dict[str, float]]:
    """The heights of the lanes and their tops. A lane without a height has its least one."""
    heights = {lane.id: lane_heights.get(lane.id, lane.min_height) for lane in diagram.lanes}
    return heights, dict(zip(heights, accumulate(heights.values(), initial=0.0), strict=False))


def _moved(before: Sheet, places: Mapping[str, Place]) -> Sheet:
    known, boxes, tops = before.places, before.boxes, before.lane_tops
    moved = {box: place for box, place in places.items() if place is not known[box] and box in boxes}
    centres = {box: (place.x, tops.get(place.lane, 0.0) + place.dy) for box, place in moved.items()}
    return replace(before, places=places, centres={**before.centres, **centres})
