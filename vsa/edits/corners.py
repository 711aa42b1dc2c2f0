"""The corners of arrows that people drew: giving them, giving them up, and how they follow what moves.

Corners are measured on the whole map, boxes in their lanes. So when a box or a lane moves, the corners that lie there
must go along: those in a lane follow the lane, the first and last piece of an arrow follow the boxes at its ends, and
an arrow whose two ends go the same way moves as a whole.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from typing import TypeAlias

from vsa.edits.elements import changed, with_added, with_stream
from vsa.model.base import FARTHEST, Id
from vsa.model.document import Document
from vsa.model.nodes import Node, Symbol
from vsa.model.stream import Flow, Lane, Stream

Point: TypeAlias = tuple[float, float]
NOWHERE: Point = (0.0, 0.0)


def set_corners(document: Document, stream: Id, flow: Id, corners: Sequence[Point]) -> Document:
    """Let an arrow run through these corners, from its source to its target."""
    there = document.streams[stream]
    placed = tuple((near(x), near(y)) for x, y in corners)
    return with_stream(
        document, changed(there, flows=with_added(there.flows, changed(there.flows[flow], waypoints=placed)))
    )


def forget_corners(document: Document, stream: Id, flows: Collection[Id]) -> Document:
    """Let arrows find their own way again."""
    there = document.streams[stream]
    free = (changed(there.flows[flow], waypoints=()) for flow in flows)
    return with_stream(document, changed(there, flows=with_added(there.flows, *free)))


def with_corners_following(after: Stream, before: Stream) -> Stream:
    """A stream whose boxes or lanes have moved since `before`, with the corners of its arrows where they belong now."""
    drawn = [flow for flow in after.flows.values() if flow.waypoints]
    if not drawn or all(getattr(after, name) is getattr(before, name) for name in ("nodes", "symbols", "lanes")):
        return after
    lanes = _LaneShift(before.lanes, after.lanes)
    flows = (_following(flow, before, after, lanes) for flow in drawn)
    return changed(after, flows=with_added(after.flows, *flows))


def near(coordinate: float) -> float:
    """A coordinate on the canvas, as a float."""
    return float(min(max(coordinate, -FARTHEST), FARTHEST))


class _LaneShift:
    """How far each height of the map moves when lanes change their order or size."""

    def __init__(self, before: Mapping[Id, Lane], after: Mapping[Id, Lane]) -> None:
        self.before, self.after = lane_tops(before), lane_tops(after)
        self.same = self.before == self.after

    def of_corner(self, y: float) -> float:
        """As far as the lane that a corner lies in; outside of all lanes, not at all."""
        inside = [lane for lane, top in self.before.items() if top <= y]
        return 0.0 if self.same or not inside else self.of_lane(inside[-1])

    def of_lane(self, lane: Id) -> float:
        return self.after[lane] - self.before[lane] if lane in self.after else 0.0


def lane_tops(lanes: Mapping[Id, Lane]) -> dict[Id, float]:
    """Where every lane begins, counted from the top of the map."""
    heights = (lane.height for lane in lanes.values())
    return dict(zip(lanes, accumulate(heights, initial=0.0), strict=False))


def _following(flow: Flow, before: Stream, after: Stream, lanes: _LaneShift) -> Flow:
    ends = [(before.end(end), after.end(end)) for end in (flow.source, flow.target)]
    moved = [_moved(then, now, lanes) for then, now in ends if then is not None and now is not None]
    if len(moved) < len(ends):
        return flow
    corners = [(x, y + lanes.of_corner(y)) for x, y in flow.waypoints]
    if moved[0] == moved[1]:
        corners = [(x + moved[0][0], y + moved[0][1]) for x, y in corners]
    else:
        flat = _ends_flat(flow, before, lanes)
        corners[0] = _pulled(corners[0], moved[0], flat[0])
        corners[-1] = _pulled(corners[-1], moved[1], flat[1])
    return changed(flow, waypoints=tuple((near(x), near(y)) for x, y in corners))


def _moved(before: Node | Symbol, after: Node | Symbol, lanes: _LaneShift) -> Point:
    """How far something moved beside what its lane did."""
    if before is after:
        return NOWHERE
    down = after.dy - before.dy
    if after.lane != before.lane:
        down += lanes.after[after.lane] - lanes.before[before.lane] - lanes.of_lane(before.lane)
    return after.x - before.x, down


def _ends_flat(flow: Flow, before: Stream, lanes: _LaneShift) -> tuple[bool, bool]:
    """Whether the first and the last piece of an arrow run sideways: pieces turn at every corner."""
    corners = flow.waypoints
    if len(corners) > 1:
        return _turns_flat(corners[0], corners[1]), _turns_flat(corners[-1], corners[-2])
    (x, y), ends = corners[0], [before.end(flow.source), before.end(flow.target)]
    (from_x, from_y), (to_x, to_y) = [_centre(end, lanes) for end in ends if end is not None]
    flat = abs(y - from_y) + abs(x - to_x) <= abs(x - from_x) + abs(y - to_y)
    return flat, not flat


def _turns_flat(corner: Point, following: Point) -> bool:
    """Whether the piece before a corner runs sideways: the one after it does not."""
    return abs(following[0] - corner[0]) < abs(following[1] - corner[1])


def _centre(node: Node | Symbol, lanes: _LaneShift) -> Point:
    return node.x, lanes.before[node.lane] + node.dy


def _pulled(corner: Point, by: Point, flat: bool) -> Point:
    """A corner next to a box that moved: the piece between them keeps its direction."""
    return (corner[0], corner[1] + by[1]) if flat else (corner[0] + by[0], corner[1])
