"""Parts of a map: copied as a small stream of their own, and pasted into any stream.

A part is whole in itself: nodes, notes and symbols with the lanes they stand in, the problems of its nodes, the
arrows between its nodes and symbols, and the groups that lie wholly in it. Arrows that led out of it are cut.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from vsa.edits.corners import Point, lane_tops, near, with_corners_following
from vsa.edits.elements import changed, with_added, with_stream
from vsa.edits.ids import next_number
from vsa.edits.move import PLACED
from vsa.edits.shares import effective_shares
from vsa.model.base import Id, frozen_mapping
from vsa.model.document import Document
from vsa.model.integrity import ELEMENTS
from vsa.model.nodes import Node, Note, Start, Symbol
from vsa.model.stream import Flow, FlowKind, Lane, LaneKind, Stream

PART = "part"
"""The id of a part."""
PREFIXES: Mapping[str, str] = {
    "lanes": "l",
    "nodes": "n",
    "flows": "f",
    "problems": "p",
    "notes": "k",
    "symbols": "y",
    "groups": "g",
}
LEAST_BELOW = 63.0
"""What a centre needs below it within its lane: half of an ordinary one."""


def part_of(stream: Stream, ids: Collection[Id]) -> Stream:
    """The nodes, notes and symbols of a stream with some ids, as a part.

    Of a choice that loses ways out, the shares of the others grow in proportion until they sum to 100 %.
    """
    placed = {name: {key: each for key, each in getattr(stream, name).items() if key in ids} for name in PLACED}
    nodes: Mapping[Id, Node] = placed["nodes"]
    ends = {*nodes, *placed["symbols"]}
    in_use = {each.lane for elements in placed.values() for each in elements.values()}
    lanes = {key: lane for key, lane in stream.lanes.items() if key in in_use}
    return Stream(
        id=PART,
        state=stream.state,
        unit=stream.unit,
        lanes=lanes,
        nodes={key: changed(node, origin=()) for key, node in nodes.items()},
        flows={flow.id: _settled(flow, stream.lanes, lane_tops(lanes)) for flow in _inner(stream, ends)},
        problems={key: each for key, each in stream.problems.items() if each.node in nodes},
        notes=placed["notes"],
        symbols=placed["symbols"],
        groups={key: each for key, each in stream.groups.items() if nodes.keys() >= set(each.members)},
    )


@dataclass(frozen=True, slots=True)
class Pasting:
    """How a part comes into a stream: the new id of every element by the name of its mapping, and the lanes that the
    stream has to get. A lane of the part becomes the one of the same name, where there is one."""

    ids: Mapping[str, Mapping[Id, Id]]
    lanes: tuple[Lane, ...]


def pasting(document: Document, stream: Id, part: Stream) -> Pasting:
    """What `paste` will do. The new ids are like those of `fresh_id`: nothing in the stream has or had them."""
    there = document.streams[stream]
    fresh = _fresh(document, there)
    ids = {name: {key: next(fresh[name]) for key in getattr(part, name)} for name in ELEMENTS}
    known = {key: same.id for key, lane in part.lanes.items() if (same := _same_role(there, lane))}
    made = tuple(changed(lane, id=ids["lanes"][key]) for key, lane in part.lanes.items() if key not in known)
    return Pasting({**ids, "lanes": {**ids["lanes"], **known}}, made)


def paste(document: Document, stream: Id, part: Stream, dx: float = 0.0) -> Document:
    """The document with a part of any map in a stream, moved sideways by `dx`. Integrity, shares and numbers of
    problems hold; the pasted nodes come last in drawing order."""
    plan = pasting(document, stream, part)
    there = _with_lanes(document.streams[stream], part, plan)
    here, tops, ids = lane_tops(part.lanes), lane_tops(there.lanes), plan.ids
    then = {key: tops[ids["lanes"][key]] for key in part.lanes}

    def placed(name: str) -> Iterator[Any]:
        for key, each in getattr(part, name).items():
            yield changed(each, id=ids[name][key], lane=ids["lanes"][each.lane], x=near(each.x + dx))

    def joined() -> Iterator[Flow]:
        made = {**ids["nodes"], **ids["symbols"]}
        for key, flow in part.flows.items():
            corners = tuple((near(x + dx), near(y)) for x, y in _shifted(flow.waypoints, here, then))
            ends = {"source": made[flow.source], "target": made[flow.target]}
            yield changed(flow, id=ids["flows"][key], waypoints=corners, **ends)

    groups = (
        changed(group, id=ids["groups"][key], members=tuple(ids["nodes"][each] for each in group.members))
        for key, group in part.groups.items()
    )
    first = next_number(there.problems.values())
    problems = (
        changed(problem, id=ids["problems"][problem.id], node=ids["nodes"][problem.node], number=number)
        for number, problem in enumerate(part.problems.values(), first)
    )
    return with_stream(
        document,
        changed(
            there,
            nodes=with_added(there.nodes, *_starting(there, placed("nodes"))),
            flows=with_added(there.flows, *joined()),
            problems=with_added(there.problems, *problems),
            notes=with_added(there.notes, *placed("notes")),
            symbols=with_added(there.symbols, *placed("symbols")),
            groups=with_added(there.groups, *groups),
        ),
    )


def _inner(stream: Stream, ends: Collection[Id]) -> Iterator[Flow]:
    """The arrows between some nodes and symbols, with shares that are right again where a way out was cut."""
    kept = [flow for flow in stream.flows.values() if flow.source in ends and flow.target in ends]
    ways = (flow for flow in stream.flows.values() if flow.kind is not FlowKind.INFORMATION)
    cut = {flow.source for flow in ways if flow.target not in ends}
    for flow in kept:
        yield _reweighed(flow, kept) if flow.source in cut else flow


def _reweighed(flow: Flow, kept: Collection[Flow]) -> Flow:
    """The arrow with its part of what rework leaves of the cases. Rework keeps its share, as does what has none."""
    if flow.share is None or flow.kind is not FlowKind.FORWARD:
        return flow
    ways = [each for each in kept if each.source == flow.source and each.kind is not FlowKind.INFORMATION]
    forward = [each for each in ways if each.kind is FlowKind.FORWARD]
    if len(ways) == 1:
        return changed(flow, share=None)
    if any(each.share is None for each in forward):
        return flow
    shares = effective_shares(ways)
    rework = sum(shares[each.id] for each in ways if each.kind is FlowKind.REWORK)
    whole = sum(shares[each.id] for each in forward)
    room = max(0.0, 1.0 - rework)
    return changed(flow, share=min(1.0, room * (flow.share / whole if whole else 1 / len(forward))))


def _settled(flow: Flow, before: Mapping[Id, Lane], after: Mapping[Id, float]) -> Flow:
    """The arrow with its corners counted from the top of other lanes."""
    if not flow.waypoints:
        return flow
    return changed(flow, waypoints=tuple(_shifted(flow.waypoints, lane_tops(before), after)))


def _shifted(corners: Collection[Point], before: Mapping[Id, float], after: Mapping[Id, float]) -> list[Point]:
    """Corners moved up or down with the lanes they lie in; none where one lies in a lane that is not there."""
    lanes = [_lane_at(y, before) for _, y in corners]
    if any(lane not in after for lane in lanes):
        return []
    return [(x, y + after[lane] - before[lane]) for (x, y), lane in zip(corners, lanes, strict=True)]


def _lane_at(y: float, tops: Mapping[Id, float]) -> Id:
    return next((lane for lane, top in reversed([*tops.items()]) if top <= y), "")


def _same_role(stream: Stream, lane: Lane) -> Lane | None:
    """The lane of the same name; of several the one with the same id. Lanes without a name are unknown roles alike."""
    named = [each for each in stream.lanes.values() if each.name == lane.name]
    return next((each for each in named if each.id == lane.id), named[0] if named else None)


def _fresh(document: Document, stream: Stream) -> dict[str, Iterator[Id]]:
    """Ids without end that nothing in a stream has, and that no node in the document came from."""
    nodes = (node for other in document.streams.values() for node in other.nodes.values())
    taken = {key for name in ELEMENTS for key in getattr(stream, name)}.union(*(node.origin for node in nodes))
    return {name: _untaken(taken, prefix) for name, prefix in PREFIXES.items()}


def _untaken(taken: Collection[Id], prefix: str) -> Iterator[Id]:
    numbered = (f"{prefix}{number}" for number in count(len(taken) + 1))
    return (key for key in numbered if key not in taken)


def _with_lanes(stream: Stream, part: Stream, plan: Pasting) -> Stream:
    """The stream with the lanes that it lacks, those of users above the others, and with room in the others."""
    lanes = [*_grown(stream, part, plan.ids["lanes"]), *plan.lanes]
    if any(lane.kind is LaneKind.USER for lane in plan.lanes):
        lanes.sort(key=lambda lane: lane.kind is not LaneKind.USER)
    return with_corners_following(changed(stream, lanes=frozen_mapping({lane.id: lane for lane in lanes})), stream)


def _grown(stream: Stream, part: Stream, ids: Mapping[Id, Id]) -> Iterator[Lane]:
    """The lanes of a stream; as high as those of the part where something stood too low in these."""
    placed = [each for name in PLACED for each in getattr(part, name).values()]
    for lane in stream.lanes.values():
        low = [part.lanes[each.lane].height for each in placed if _below(each, lane, ids)]
        yield changed(lane, height=max(lane.height, *low)) if low else lane


def _below(each: Node | Note | Symbol, lane: Lane, ids: Mapping[Id, Id]) -> bool:
    return ids[each.lane] == lane.id and each.dy + LEAST_BELOW > lane.height


def _starting(stream: Stream, nodes: Iterator[Node]) -> Iterator[Node]:
    """The nodes; where a stream has a start already, the share of another one is for the user to give."""
    has_start = any(isinstance(node, Start) for node in stream.nodes.values())
    for node in nodes:
        yield changed(node, share=None) if has_start and isinstance(node, Start) else node
