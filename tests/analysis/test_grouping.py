"""Groups of steps as one card: which may be one, and that a card tells of its steps what a step would."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.analysis.streams import BASIS, gateway, minutes, start, step, store, stream
from tests.analysis.test_properties import choices, structured
from vsa.analysis import analyse
from vsa.analysis.group_figures import GroupFigures, group_figures
from vsa.analysis.grouping import grouping_refusal
from vsa.i18n import LANGUAGES, translator
from vsa.model.base import frozen_mapping
from vsa.model.nodes import End, Split, Step
from vsa.model.stream import Flow, FlowKind, StepGroup, Stream

LINE = stream(
    start("s"),
    *(step(name, 10, 60, role="X") for name in "abcd"),
    flows=["s a", "a b", "b c", "c d 0.8", "c a 0.2", "d END"],
)
BLOCK = stream(
    step("a", 10, 5),
    gateway("split", Split.PARALLEL),
    step("b", 20, 100),
    step("c", 30, 40),
    step("d", 40, 5),
    flows=["a split", "split b", "split c", "b d", "c d", "d END"],
)


def figures(drawn: Stream, *members: str) -> GroupFigures:
    found = group_figures(drawn, analyse(drawn, BASIS), StepGroup(id="g", members=members))
    assert found is not None
    return found


def refused(drawn: Stream, *members: str) -> str:
    reason = grouping_refusal(drawn, members)
    return reason.key.rpartition(".")[2] if reason else ""


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ("ab", ""),
        ("abcd", ""),
        ("bcd", ""),
        ("a", "few"),
        ("sa", "ends"),
        ("ad", "apart"),
        ("acd", "between"),
    ],
)
def test_a_group_hangs_together_and_has_nothing_between(members: str, reason: str) -> None:
    assert refused(LINE, *members) == reason


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        (("split", "b", "c", "d"), ""),
        (("a", "split", "b", "c", "d"), ""),
        (("a", "split"), "parallel"),
        (("split", "b", "c"), "parallel"),
        (("split", "b"), "parallel"),
        (("b", "d"), "parallel"),
    ],
)
def test_a_parallel_block_is_whole_or_not_there(members: tuple[str, ...], reason: str) -> None:
    assert refused(BLOCK, *members) == reason


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_names_what_lies_between(language: str) -> None:
    reason = grouping_refusal(LINE, "acd")
    assert reason is not None
    assert "Step b" in translator(language).text(reason)  # type: ignore[arg-type]


def test_a_loop_inside_counts_each_time() -> None:
    found = figures(LINE, "a", "b", "c")
    assert found.process == pytest.approx(30 / 0.8)
    assert found.waiting == pytest.approx(180 / 0.8)
    assert found.leaving == {"f4": pytest.approx(1)}


def test_a_loop_outside_brings_cases_more_than_once() -> None:
    found = figures(LINE, "b", "c")
    assert found.process == pytest.approx(20)
    assert dict(found.leaving) == pytest.approx({"f4": 0.8, "f5": 0.2})


def test_parallel_branches_are_not_added_up() -> None:
    found = figures(BLOCK, "split", "b", "c", "d")
    assert found.process + found.waiting == pytest.approx(20 + 100 + 40 + 5)
    assert found.labour == pytest.approx(20 + 30 + 40)


def test_a_queue_is_waited_in_as_in_the_whole_stream() -> None:
    drawn = stream(
        step("a", 10),
        store("q", queue=18),
        step("b", 10, 0),
        flows=["a q 0.5", "a END 0.5", "q b", "b END"],
        volume_per_year=252,
    )
    analysis = analyse(drawn, BASIS)
    assert figures(drawn, "q", "b").waiting == pytest.approx(analysis.waits["q"])


def test_what_nobody_knows_makes_a_bound() -> None:
    drawn = stream(step("a", 10), step("b", None), step("c", 10), flows=["a b", "b c", "c END"])
    assert not figures(drawn, "a", "b").exact
    assert figures(drawn, "a", "b").process == pytest.approx(10)


def test_a_stream_without_figures_has_no_groups_with_figures() -> None:
    drawn = stream(step("a"), step("b"), flows=["a b 0.5", "b END"])
    assert group_figures(drawn, analyse(drawn, BASIS), StepGroup(id="g", members=("a", "b"))) is None


def between(drawn: Stream, one: str, other: str) -> tuple[str, ...]:
    """Two nodes and all that a case passes on the way from one to the other."""
    ahead = {
        node: [f.target for f in drawn.flows.values() if f.source == node and f.kind is FlowKind.FORWARD]
        for node in drawn.nodes
    }

    def after(first: str) -> set[str]:
        seen, waiting = {first}, [first]
        while waiting:
            for node in ahead[waiting.pop()]:
                if node not in seen:
                    seen.add(node)
                    waiting.append(node)
        return seen

    return tuple(node for node in drawn.nodes if node in after(one) and other in after(node))


def as_one_step(drawn: Stream, members: tuple[str, ...], found: GroupFigures) -> Stream:
    """The stream with one step in place of a group, with the times and ways that its card shows."""
    one = Step(
        id="one", lane=drawn.nodes[members[0]].lane, process_time=minutes(found.process), wait=minutes(found.waiting)
    )
    nodes = {("one" if key in members else key): (one if key in members else node) for key, node in drawn.nodes.items()}
    shares = analyse(drawn, BASIS).shares
    flows: dict[tuple[str, str], Flow] = {}
    for flow in drawn.flows.values():
        source, target = ("one" if end in members else end for end in (flow.source, flow.target))
        if source == target == "one":
            continue
        share = found.leaving[flow.id] if source == "one" else shares[flow.id]
        known = flows.get((source, target))
        whole = min(1.0, share + (known.share or 0.0 if known else 0.0))
        flows[source, target] = flow.model_copy(update={"source": source, "target": target, "share": whole})
    ending = 1 - sum(found.leaving.values())
    if ending > 1e-9:
        nodes["out"] = End(id="out", lane=one.lane)
        flows["one", "out"] = Flow(id="out", source="one", target="out", share=ending)
    return drawn.model_copy(
        update={"nodes": frozen_mapping(nodes), "flows": frozen_mapping({flow.id: flow for flow in flows.values()})}
    )


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.one_of(choices(), structured()), st.data())
def test_a_step_with_the_figures_of_the_card_gives_the_same_lead_time(drawn: Stream, data: st.DataObject) -> None:
    nodes = [node for node in drawn.nodes if isinstance(drawn.nodes[node], Step)]
    members = between(drawn, data.draw(st.sampled_from(nodes)), data.draw(st.sampled_from(nodes)))
    assume(grouping_refusal(drawn, members) is None)
    analysis = analyse(drawn, BASIS)
    assert analysis.expected is not None
    found = group_figures(drawn, analysis, StepGroup(id="g", members=members))
    if found is None:
        assert not any(node in analysis.expected.visits for node in members)
        return
    alone = analyse(as_one_step(drawn, members, found), BASIS)
    assert alone.expected is not None
    assert alone.expected.lead_time == pytest.approx(analysis.expected.lead_time)
    assert alone.expected.waiting_time == pytest.approx(analysis.expected.waiting_time)
    assert sum(found.leaving.values()) <= 1 + 1e-9


def test_finished_cases_have_the_loops_of_a_group_in_their_times() -> None:
    found = figures(LINE.model_copy(update={"finished_cases": True}), "b", "c")
    assert (found.waiting, found.process) == pytest.approx((120, 20))


def test_a_group_that_no_case_comes_to_has_no_figures() -> None:
    drawn = stream(step("a"), step("b"), step("c"), flows=["a END", "b c", "c END"])
    assert refused(drawn, "b", "c") == ""
    assert group_figures(drawn, analyse(drawn, BASIS), StepGroup(id="g", members=("b", "c"))) is None
