"""What the layout room is given, and what it gives back: plain values in canvas units (one unit = one pixel at 100 %).

x runs right from the right edge of the lane headers, y runs down from the top of the first lane.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

Point = tuple[float, float]
Corners = tuple[Point, ...]
Shape = Literal["card", "pill", "diamond", "circle", "triangle", "box"]
Role = Literal["step", "start", "end", "choice", "parallel", "store", "symbol"]
LinkKind = Literal["forward", "rework", "information"]
Side = Literal["on", "above", "below", "left", "right"]


@dataclass(frozen=True, slots=True)
class Lane:
    """A horizontal band. `min_height` is its least height, also when it is empty; a `user` lane stays on top."""

    id: str
    min_height: float
    user: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """Anything that stands in a lane and that arrows join.

    `shape` is its outline inside width x height; `bursts` is the number of problem bursts on its lower left corner,
    which labels keep clear of.
    """

    id: str
    lane: str
    width: float
    height: float
    shape: Shape = "card"
    role: Role = "step"
    bursts: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow. Information links are drawn, but never decide where a box stands.

    share:       the part of the cases that go this way (0..1), for ordering only
    label_width: width of the percentage with its pill; 0 = no percentage
    wait_width:  width of the waiting time's text; 0 = no triangle on this arrow
    waypoints:   corners of a route drawn by hand, from source to target; empty = the route is found
    """

    id: str
    source: str
    target: str
    kind: LinkKind = "forward"
    main: bool = False
    parallel: bool = False
    share: float = 1.0
    label_width: float = 0.0
    wait_width: float = 0.0
    waypoints: Corners = ()


@dataclass(frozen=True)
class Diagram:
    """Lanes from the top, boxes and links in drawing order.

    Links whose ends are unknown are left out of every result; a box in an unknown lane is treated as in the first.
    """

    lanes: tuple[Lane, ...]
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]

    @cached_property
    def links_at(self) -> Mapping[str, tuple[Link, ...]]:
        """The links that leave or reach each box."""
        found = defaultdict[str, list[Link]](list)
        for link in self.links:
            for end in {link.source, link.target}:
                found[end].append(link)
        return {box: tuple(links) for box, links in found.items()}

    @cached_property
    def links_by_hand(self) -> tuple[Link, ...]:
        """The links whose corners people placed."""
        return tuple(link for link in self.links if link.waypoints)


class Place(NamedTuple):
    """Where a box stands: centre `x`, and the offset `dy` of its centre from the top of its lane."""

    lane: str
    x: float
    dy: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a percentage or a waiting triangle goes.

    (x, y) is the centre of the pill or triangle. `side` tells where a triangle's time stands ("on" for a percentage),
    and `text` is the baseline point of that time: its start when to the right, its end when to the left, else its
    middle.
    `fits` is False when there was no free place: the mark then lies on the arrow and covers something.
    """

    x: float
    y: float
    side: Side
    text: Point
    fits: bool = True


@dataclass(frozen=True, slots=True)
class Route:
    """An arrow's corners from outline to outline, all pieces horizontal or vertical, and the places of its marks."""

    points: Corners
    label: Spot | None = None
    wait: Spot | None = None


@dataclass(frozen=True, slots=True)
class Routing:
    """All arrows of a diagram whose boxes stand still, with the band of every lane.

    `width` and `height` hold every box, arrow and label, with a margin. `record` is what `reroute` continues from.
    """

    routes: Mapping[str, Route]
    lane_tops: Mapping[str, float]
    lane_heights: Mapping[str, float]
    width: float
    height: float
    record: object = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A whole diagram laid out anew: what the document stores (places, lanes, lane heights), and its arrows."""

    places: Mapping[str, Place]
    lanes: tuple[str, ...]
    lane_heights: Mapping[str, float]
    routing: Routing
