"""What a group of nodes takes, each time that a case comes to it.

The group is computed as a stream of its own, by the very rules of the whole one: cases come in where they come in from
outside, as often at each place, and leave where they leave. So a step with these times, in place of the group, would
give the whole stream the same lead time; and parallel branches inside are not added up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vsa.analysis.engine import analyse
from vsa.analysis.grouping import grouping_refusal
from vsa.analysis.results import Analysis
from vsa.model.base import Id, frozen_mapping
from vsa.model.durations import Unit, duration
from vsa.model.nodes import End, Node, Start, Step, Store, is_parallel
from vsa.model.stream import Flow, FlowKind, StepGroup, Stream

SELDOM = 1e-9
"""Arrivals at a node, as a part of a case, that are a rounding of none."""


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """Minutes for each time that a case comes to the group, loops inside it included: the wait and the work along the
    way that takes longest, and the `labour` of all its branches. `exact` unless a time is unknown. `leaving` is the
    part of the cases that leaves by each flow."""

    waiting: float
    process: float
    labour: float
    exact: bool
    leaving: Mapping[Id, float]


def group_figures(stream: Stream, analysis: Analysis, group: StepGroup) -> GroupFigures | None:
    """The figures of a group; None when the stream has none, no case comes here, or they cannot be one card's."""
    if analysis.expected is None or grouping_refusal(stream, group.members):
        return None
    members = {node: stream.nodes[node] for node in group.members}
    arrivals = _arrivals(stream, analysis, members)
    if not arrivals:
        return None
    alone = _alone(stream, analysis, members, arrivals)
    figures = analyse(alone, analysis.basis)
    return (
        None
        if figures.expected is None
        else GroupFigures(
            waiting=figures.expected.waiting_time,
            process=figures.expected.process_time,
            labour=figures.expected.labour,
            exact=figures.bounds.get("expected.lead_time", "exact") == "exact",
            leaving={
                flow.id: figures.expected.visits.get(flow.source, 0.0) * figures.shares[flow.id]
                for flow in alone.flows.values()
                if flow.id in stream.flows and flow.target not in members
            },
        )
    )


def _arrivals(stream: Stream, analysis: Analysis, members: Mapping[Id, Node]) -> dict[Id, float]:
    """How often a case comes to each member from outside."""
    assert analysis.expected is not None
    visits = analysis.expected.visits
    coming = {node: visits.get(node, 0.0) for node in members}
    for flow in _ways(stream, analysis):
        if flow.source in members and flow.target in members:
            coming[flow.target] -= visits.get(flow.source, 0.0) * analysis.shares.get(flow.id, 0.0)
    return {node: often for node, often in coming.items() if often > SELDOM}


def _ways(stream: Stream, analysis: Analysis) -> Iterator[Flow]:
    """The flows that cases take; times of finished cases have their loops inside already."""
    for flow in stream.flows.values():
        if flow.kind is not FlowKind.INFORMATION and not (stream.finished_cases and flow.id in analysis.rework):
            yield flow


def _alone(stream: Stream, analysis: Analysis, members: Mapping[Id, Node], arrivals: Mapping[Id, float]) -> Stream:
    lane = next(iter(members.values())).lane
    total = sum(arrivals.values())
    starts = {node: Start(id=f"in {node}", lane=lane, share=often / total) for node, often in arrivals.items()}
    entries = [Flow(id=f"in {node}", source=start.id, target=node) for node, start in starts.items()]
    inner, outer = _split_ways(stream, analysis, members)
    leaving = [
        flow.model_copy(update={"target": f"out {flow.id}", "kind": FlowKind.FORWARD, "delay": None}) for flow in outer
    ]
    ends = [End(id=flow.target, lane=lane) for flow in leaving]
    nodes = [_with_known_wait(node, analysis) for node in members.values()]
    whole = _made_whole([*inner, *leaving], analysis, members)
    return stream.model_copy(
        update={
            "nodes": frozen_mapping({node.id: node for node in (*starts.values(), *nodes, *ends)}),
            "flows": frozen_mapping({flow.id: flow for flow in (*entries, *whole)}),
            **{name: frozen_mapping({}) for name in ("problems", "notes", "symbols", "groups", "drawn_from")},
        }
    )


def _split_ways(stream: Stream, analysis: Analysis, members: Mapping[Id, Node]) -> tuple[list[Flow], list[Flow]]:
    ways = [flow for flow in _ways(stream, analysis) if flow.source in members]
    return [way for way in ways if way.target in members], [way for way in ways if way.target not in members]


def _made_whole(ways: list[Flow], analysis: Analysis, members: Mapping[Id, Node]) -> Iterator[Flow]:
    """The ways with the shares that the whole stream gives them, of all that are taken."""
    sums: dict[Id, float] = {}
    for way in ways:
        sums[way.source] = sums.get(way.source, 0.0) + analysis.shares.get(way.id, 0.0)
    for way in ways:
        share = analysis.shares.get(way.id, 0.0) / sums[way.source] if sums[way.source] else 0.0
        yield way if is_parallel(members[way.source]) else way.model_copy(update={"share": min(share, 1.0)})


def _with_known_wait(node: Node, analysis: Analysis) -> Node:
    """A queue is waited in as long as in the whole stream, whatever the cases in this one."""
    if not isinstance(node, Step | Store) or node.wait is not None or node.id not in analysis.waits:
        return node
    return node.model_copy(update={"wait": duration(analysis.waits[node.id], Unit.MINUTE)})
