"""The figures after an edit, from those before it, are those of an analysis from nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.streams import BASIS, codes, minutes, step, store, stream
from tests.analysis.test_properties import anything, choices, structured
from vsa.analysis import Worked, analyse, analyse_after
from vsa.model.base import frozen_mapping
from vsa.model.calendar import WorkCalendar
from vsa.model.nodes import Gateway, Source, SourceKind, Split, Step, Store, ValueClass
from vsa.model.stream import Flow, FlowKind, LaneKind, Stream

SHARES = st.one_of(st.none(), st.floats(0, 1))
OF_STEPS: Mapping[str, st.SearchStrategy[Any]] = {
    "process_time": st.one_of(st.none(), st.integers(0, 500).map(minutes)),
    "wait": st.one_of(st.none(), st.integers(0, 500).map(minutes)),
    "wait_within": st.integers(0, 500).map(minutes),
    "meeting_every": st.integers(1, 500).map(minutes),
    "queue": st.integers(0, 50),
    "value_class": st.sampled_from(ValueClass),
    "split": st.sampled_from(Split),
    "name": st.sampled_from(["", "other"]),
    "lane": st.sampled_from(["lane:", "lane:A", "lane:B"]),
    "wait_stops_deadline": st.booleans(),
    "x": st.floats(0, 100),
    "people": st.integers(1, 4),
    "system": st.sampled_from(["", "Sak", "Arkiv"]),
    "first_time_right": st.one_of(st.none(), st.floats(0.1, 1)),
    "value_time": st.one_of(st.none(), st.integers(0, 500).map(minutes)),
    "source": st.sampled_from(SourceKind).map(lambda kind: Source(kind=kind)),
}
OF_LANES: Mapping[str, st.SearchStrategy[Any]] = {
    "name": st.sampled_from(["", "A", "B"]),
    "kind": st.sampled_from(LaneKind),
    "staff": st.one_of(st.none(), st.integers(0, 3)),
}
OF_FLOWS: Mapping[str, st.SearchStrategy[Any]] = {
    "share": SHARES,
    "delay": st.one_of(st.none(), st.integers(0, 500).map(minutes)),
    "kind": st.sampled_from(FlowKind),
}
OF_STREAMS: Mapping[str, st.SearchStrategy[Any]] = {
    "finished_cases": st.booleans(),
    "factory": st.booleans(),
    "volume_per_year": st.one_of(st.none(), st.integers(1, 1000)),
    "arrivals_per_day": st.one_of(st.none(), st.integers(1, 10)),
}


@st.composite
def edited(draw: st.DrawFn, before: Stream) -> Stream:
    """A stream after one edit of anything in it."""
    steps = [node.id for node in before.nodes.values() if isinstance(node, Step)]
    sorts = ["stream", *(["step", "type"] if steps else []), *(["flow", "shares", "removal"] if before.flows else [])]
    sorts += ["lane"] if before.lanes else []
    sorts += ["step gone"] if steps else []
    sorts += ["step between"] if steps and before.flows else []
    match draw(st.sampled_from(sorts)):
        case "step":
            return with_node(before, draw(st.sampled_from(steps)), **_drawn(draw, OF_STEPS))
        case "type":
            return _turned(before, draw(st.sampled_from(steps)), draw(st.sampled_from((Gateway, Store))))
        case "flow":
            return with_flow(before, draw(st.sampled_from(list(before.flows))), **_drawn(draw, OF_FLOWS))
        case "shares":
            return _shared_out(draw, before)
        case "removal":
            gone = draw(st.sampled_from(list(before.flows)))
            left = {id: flow for id, flow in before.flows.items() if id != gone}
            return before.model_copy(update={"flows": frozen_mapping(left)})
        case "lane":
            return with_lane(before, draw(st.sampled_from(list(before.lanes))), **_drawn(draw, OF_LANES))
        case "step gone":
            return without_node(before, draw(st.sampled_from(steps)))
        case "step between":
            return with_step_on(before, draw(st.sampled_from(list(before.flows))), draw(st.sampled_from(steps)))
        case _:
            return before.model_copy(update=_drawn(draw, OF_STREAMS))


def _drawn(draw: st.DrawFn, fields: Mapping[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
    name = draw(st.sampled_from(list(fields)))
    return {name: draw(fields[name])}


def _turned(before: Stream, step: str, into: type[Gateway] | type[Store]) -> Stream:
    """A step that has become something else."""
    other = {**before.nodes, step: into(id=step, lane=before.nodes[step].lane)}
    return before.model_copy(update={"nodes": frozen_mapping(other)})


def _shared_out(draw: st.DrawFn, before: Stream) -> Stream:
    """Other shares, which sum to 1, at one node."""
    source = draw(st.sampled_from([flow.source for flow in before.flows.values()]))
    ways = [flow.id for flow in before.flows.values() if flow.source == source]
    weights = [draw(st.integers(1, 9)) for _ in ways]
    for way, weight in zip(ways, weights, strict=True):
        before = with_flow(before, way, share=weight / sum(weights))
    return before


def with_node(before: Stream, node: str, **fields: Any) -> Stream:
    other = {**before.nodes, node: before.nodes[node].model_copy(update=fields)}
    return before.model_copy(update={"nodes": frozen_mapping(other)})


def with_flow(before: Stream, flow: str, **fields: Any) -> Stream:
    other = {**before.flows, flow: before.flows[flow].model_copy(update=fields)}
    return before.model_copy(update={"flows": frozen_mapping(other)})


def with_lane(before: Stream, lane: str, **fields: Any) -> Stream:
    other = {**before.lanes, lane: before.lanes[lane].model_copy(update=fields)}
    return before.model_copy(update={"lanes": frozen_mapping(other)})


def without_node(before: Stream, node: str) -> Stream:
    nodes = {id: other for id, other in before.nodes.items() if id != node}
    flows = {id: flow for id, flow in before.flows.items() if node not in (flow.source, flow.target)}
    return before.model_copy(update={"nodes": frozen_mapping(nodes), "flows": frozen_mapping(flows)})


def with_step_on(before: Stream, flow: str, like: str) -> Stream:
    """Another step like one there is, in the middle of an arrow."""
    new = before.nodes[like].model_copy(update={"id": f"new {len(before.nodes)} {flow}"})
    drawn = before.model_copy(update={"nodes": frozen_mapping({new.id: new, **before.nodes})})
    onward = Flow(id=f"from {new.id}", source=new.id, target=before.flows[flow].target)
    drawn = drawn.model_copy(update={"flows": frozen_mapping({**before.flows, onward.id: onward})})
    return with_flow(drawn, flow, target=new.id)


@settings(deadline=None, max_examples=150)
@given(st.data(), st.one_of(choices(), structured(), anything()))
def test_figures_after_edits_are_those_of_an_analysis_from_nothing(data: st.DataObject, drawn: Stream) -> None:
    known = analyse_after(drawn, BASIS, None)
    for _ in range(data.draw(st.integers(1, 4))):
        drawn = data.draw(edited(drawn))
        known = analyse_after(drawn, BASIS, known)
        assert known.analysis == analyse(drawn, BASIS)


def _looping() -> Stream:
    return stream(
        step("1", 10, 20),
        step("2", 10, 20),
        step("3", 10, 20),
        step("4", 10, 20),
        store("5", 30),
        flows=["1 2", "2 1 0.2", "2 3 0.8", "3 4", "4 3 0.3", "4 5 0.7", "5 END"],
        volume_per_year=100,
    )


def _after(edit: Callable[[Stream], Stream]) -> tuple[Worked, Worked]:
    before = analyse_after(_looping(), BASIS, None)
    return before, analyse_after(edit(before.stream), BASIS, before)


@pytest.mark.parametrize(
    "edit",
    [
        lambda drawn: drawn.model_copy(update={"finished_cases": True}),
        lambda drawn: with_node(drawn, "3", split=Split.PARALLEL),
        lambda drawn: with_node(drawn, "5", wait=None),
        lambda drawn: without_node(drawn, "5"),
        lambda drawn: with_step_on(drawn, "f3", "3"),
        lambda drawn: with_lane(drawn, "lane:", staff=2),
    ],
    ids=["finished cases", "a split", "no wait", "a store gone", "a step between", "staff"],
)
def test_an_edit_of_each_sort_gives_the_figures_of_an_analysis_from_nothing(edit: Callable[[Stream], Stream]) -> None:
    _, after = _after(edit)
    assert after.analysis == analyse(after.stream, BASIS)


def test_a_queue_that_cases_come_to_only_now_gets_its_wait() -> None:
    """Nothing about the node itself is another, only that an arrow carries cases to it."""
    drawn = stream(step("1", 10), step("2", 10), flows=["1 2"], volume_per_year=252)
    queued = with_node(with_flow(drawn, "f1", kind=FlowKind.INFORMATION), "2", wait=None, queue=3)
    before = analyse_after(queued, BASIS, None)
    after = with_flow(queued, "f1", kind=FlowKind.FORWARD)
    assert "2" not in before.analysis.waits
    assert analyse_after(after, BASIS, before).analysis == analyse(after, BASIS)
    assert analyse(after, BASIS).waits["2"] > 0


def test_a_changed_time_keeps_the_structure() -> None:
    before, after = _after(lambda drawn: with_node(drawn, "2", process_time=minutes(50)))
    assert after.structure is before.structure
    assert after.analysis.expected.process_time == pytest.approx(before.analysis.expected.process_time + 40 / 0.8)


def test_a_changed_share_eliminates_the_loop_concerned_alone() -> None:
    before, after = _after(lambda drawn: with_flow(with_flow(drawn, "f5", share=0.4), "f6", share=0.6))
    kept = [part for part in after.structure.visits.chain.parts if part in before.structure.visits.chain.parts]
    assert {node for part in kept for node in part.returns} == {"1", "2"}
    assert after.analysis == analyse(after.stream, BASIS)


def test_another_calendar_counts_every_time_again() -> None:
    before = analyse_after(_looping(), BASIS, None)
    basis = replace(BASIS, calendar=WorkCalendar(hours_per_day=6))
    assert analyse_after(before.stream, basis, before).analysis == analyse(before.stream, basis)


def test_a_queue_waits_by_the_visits_that_a_changed_share_gives() -> None:
    queued = with_node(_looping(), "2", wait=None, queue=5)
    before = analyse_after(queued, BASIS, None)
    after = with_flow(with_flow(queued, "f2", share=0.4), "f3", share=0.6)
    assert analyse_after(after, BASIS, before).analysis == analyse(after, BASIS)


def test_what_cannot_be_computed_can_be_again() -> None:
    before, refused = _after(lambda drawn: with_flow(drawn, "f3", share=0.3))
    assert refused.analysis.expected is None
    again = analyse_after(before.stream, BASIS, refused)
    assert again.analysis == before.analysis


def test_shares_that_no_longer_sum_are_refused_as_if_they_were_drawn_so() -> None:
    drawn = stream(step("1"), step("2"), flows=["1 2 0.5", "1 END 0.5", "2 END"])
    wrong = {**drawn.flows, "f1": drawn.flows["f1"].model_copy(update={"share": 0.9})}
    after = drawn.model_copy(update={"flows": wrong})
    found = analyse_after(after, BASIS, analyse_after(drawn, BASIS, None)).analysis
    assert found == analyse(after, BASIS)
    assert codes(found) != []


def with_shares(drawn: Stream, **shares: float) -> Stream:
    flows = {key: drawn.flows[key].model_copy(update={"share": share}) for key, share in shares.items()}
    return drawn.model_copy(update={"flows": {**drawn.flows, **flows}})


def test_a_way_that_nobody_takes_any_more_is_closed() -> None:
    drawn = stream(step("1"), step("2"), flows=["1 2 0.5", "1 END 0.5", "2 END"])
    after = with_shares(drawn, f1=0.0, f2=1.0)
    found = analyse_after(after, BASIS, analyse_after(drawn, BASIS, None)).analysis
    assert found == analyse(after, BASIS)
    assert found.expected is not None
    assert found.expected.lead_time == 10


def test_loops_that_an_edit_makes_endless_are_refused_as_if_they_were_drawn_so() -> None:
    names = [f"n{number}" for number in range(14)]
    on = [f"{source} {target} 1e-16" for source, target in pairwise([*names, "END"])]
    back = [f"{name} n0 {1 - 1e-16!r}" for name in names[1:]]
    drawn = with_shares(stream(*map(step, names), flows=[*on, *back]), f1=1.0, f14=0.5, f27=0.5)
    after = with_shares(drawn, f14=1e-16, f27=1 - 1e-16)
    before = analyse_after(drawn, BASIS, None)
    assert before.analysis.expected is not None
    found = analyse_after(after, BASIS, before).analysis
    assert found == analyse(after, BASIS)
    assert codes(found) == ["endless_loop"]
