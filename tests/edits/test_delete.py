"""Deleting, and the bridge over the gap that a node leaves."""

import pytest

from vsa.edits.connect import connect
from vsa.edits.delete import delete
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.nodes import append_node
from vsa.model.duration_text import canonical
from vsa.model.integrity import check
from vsa.model.nodes import Gateway, Split, Step
from vsa.model.stream import Flow, FlowKind


def ends(document):
    return {(flow.source, flow.target): flow for flow in document.streams["now"].flows.values()}


def deleted(document, *ids):
    after = delete(document, "now", ids)
    check(after)
    return after


def joined(document, *flows):
    for number, (source, target, share) in enumerate(flows):
        document = connect(document, "now", Flow(id=f"x{number}", source=source, target=target, share=share))
    return document


def with_steps(document, *ids):
    for key in ids:
        nodes = {**document.streams["now"].nodes, key: Step(id=key, lane="own")}
        stream = document.streams["now"].model_copy(update={"nodes": nodes})
        document = document.model_copy(update={"streams": {"now": stream}})
    return document


def test_a_step_in_a_chain_is_bridged_by_the_flow_that_led_to_it(document):
    flows = ends(deleted(document, "a"))
    assert flows["s", "b"].id == "sa"
    assert canonical(flows["s", "b"].delay) == "1 d"
    assert list(deleted(document, "a").streams["now"].flows) == ["sa", "bc", "ce", "cb"]


def test_delays_before_and_after_a_deleted_step_add_up(document):
    assert canonical(ends(deleted(document, "b"))["a", "c"].delay) == "1 d 2 h"


def test_a_delay_with_a_spread_is_never_mixed_into_a_sum(document):
    spread = set_fields(document, Ref("flow", "ab", "now"), delay="1-2 d")
    assert canonical(ends(deleted(spread, "b"))["a", "c"].delay) == "1-2 d"


def test_the_share_of_the_way_in_is_kept(document):
    split = append_node(document, "now", Step(id="d", lane="own"), "a")
    split = set_fields(split, Ref("flow", "ab", "now"), share=0.3)
    assert ends(deleted(split, "b"))["a", "c"].share == 0.3


def test_rework_that_led_to_the_deleted_step_leads_to_the_next(document):
    longer = joined(with_steps(document, "d"), ("c", "d", None))
    longer = connect(longer, "now", Flow(id="da", source="d", target="a", kind=FlowKind.REWORK))
    assert ends(deleted(longer, "a"))["d", "b"].kind is FlowKind.REWORK


def test_rework_that_would_return_to_its_own_step_ends_and_its_cases_go_on(document):
    flows = ends(deleted(document, "b"))
    assert ("c", "c") not in flows
    assert flows["c", "e"].share == 1.0


def test_rework_out_of_the_deleted_step_ends_with_it(document):
    flows = ends(deleted(document, "c"))
    assert flows.keys() == {("s", "a"), ("a", "b"), ("b", "e")}
    assert flows["b", "e"].share is None


def test_several_ways_in_lead_to_the_one_way_out(document):
    merged = joined(with_steps(document, "d"), ("s", "d", 0.4), ("d", "b", None))
    flows = ends(deleted(merged, "b"))
    assert flows["a", "c"].id == "ab"
    assert flows["d", "c"].id == "x1"


def test_one_way_in_is_shared_out_among_several_ways_out(document):
    choice = joined(with_steps(document, "d", "f"), ("a", "d", 0.6), ("b", "f", 0.25))
    flows = ends(deleted(choice, "b"))
    assert flows["a", "f"].share == pytest.approx(0.4 * 0.25)
    assert flows["a", "c"].share == pytest.approx(0.4 * 0.75)
    assert flows["a", "d"].share == 0.6
    assert flows["a", "c"].id == "bc"


def test_several_ways_in_and_out_are_joined_each_to_each(document):
    crossing = joined(with_steps(document, "d", "f"), ("s", "d", 0.5), ("d", "b", None), ("b", "f", 0.2))
    flows = ends(deleted(crossing, "b"))
    assert {key: flows[key].share for key in (("a", "c"), ("a", "f"), ("d", "c"), ("d", "f"))} == {
        ("a", "c"): pytest.approx(0.8),
        ("a", "f"): pytest.approx(0.2),
        ("d", "c"): pytest.approx(0.8),
        ("d", "f"): pytest.approx(0.2),
    }


def test_a_bridge_beside_an_arrow_that_joins_the_same_two_becomes_part_of_it(document):
    shortcut = joined(document, ("a", "c", 0.3))
    flows = ends(deleted(shortcut, "b"))
    assert flows["a", "c"].id == "x0"
    assert flows["a", "c"].share == pytest.approx(1.0)


def test_a_parallel_split_moves_to_the_step_before_it(document):
    split = joined(with_steps(document, "d"), ("b", "d", None))
    split = set_fields(split, Ref("node", "b", "now"), split=Split.PARALLEL)
    after = deleted(split, "b")
    assert after.streams["now"].nodes["a"].split is Split.PARALLEL
    assert {key: ends(after)[key].share for key in (("a", "c"), ("a", "d"))} == {("a", "c"): None, ("a", "d"): None}
    assert ends(after)["c", "a"].kind is FlowKind.REWORK


def test_a_parallel_split_that_nothing_can_take_over_leaves_a_gap(document):
    split = joined(with_steps(document, "d"), ("a", "d", None))
    split = set_fields(split, Ref("node", "a", "now"), split=Split.PARALLEL)
    assert "s" not in {flow.source for flow in deleted(split, "a").streams["now"].flows.values()}


def test_a_choice_in_a_parallel_branch_leaves_a_gap(document):
    split = joined(with_steps(document, "d", "f"), ("a", "d", None), ("b", "f", 0.5))
    split = set_fields(split, Ref("node", "a", "now"), split=Split.PARALLEL)
    assert {target for source, target in ends(deleted(split, "b")) if source == "a"} == {"d"}


def test_two_parallel_branches_that_are_deleted_leave_one_arrow(document):
    after = append_node(document, "now", Gateway(id="j", lane="own"), "b")
    after = joined(with_steps(after, "d"), ("a", "d", None), ("d", "j", None))
    after = set_fields(deleted(after, "bc"), Ref("node", "a", "now"), split=Split.PARALLEL)
    assert [flow.target for flow in ends(deleted(after, "b", "d")).values() if flow.source == "a"] == ["j"]


def test_a_whole_run_of_steps_is_bridged(document):
    assert ends(deleted(document, "a", "b", "c")).keys() == {("s", "e")}


def test_ends_leave_a_gap(document):
    assert ("s", "a") not in ends(deleted(document, "s"))
    assert ("c", "e") not in ends(deleted(document, "e"))


def test_information_is_never_bridged(document):
    informed = connect(document, "now", Flow(id="x", source="a", target="c", kind=FlowKind.INFORMATION))
    informed = connect(informed, "now", Flow(id="y2", source="c", target="a", kind=FlowKind.INFORMATION))
    assert "x" not in deleted(informed, "c").streams["now"].flows


def test_a_deleted_arrow_leaves_its_nodes(document):
    after = deleted(document, "ab")
    assert "ab" not in after.streams["now"].flows
    assert after.streams["now"].nodes is document.streams["now"].nodes


def test_problems_go_with_their_step_and_actions_forget_both(document):
    after = deleted(document, "b")
    assert not after.streams["now"].problems
    assert after.actions["t1"].problems == ()
    assert [reference.element for reference in after.actions["t1"].steps] == ["a"]


def test_notes_symbols_and_problems_are_deleted(document):
    stream = deleted(document, "n", "y", "p").streams["now"]
    assert [*stream.notes, *stream.symbols, *stream.problems] == []
    assert stream.nodes is document.streams["now"].nodes


def test_nothing_that_is_there_changes_nothing(document):
    assert delete(document, "now", ["gone"]) is document


def test_a_circle_of_arrows_that_loses_a_step_leaves_none_to_itself(document):
    circle = with_steps(document, "x", "y")
    there = circle.streams["now"]
    round_it = [Flow(id="xy", source="x", target="y"), Flow(id="yx", source="y", target="x")]
    there = there.model_copy(update={"flows": {**there.flows, **{flow.id: flow for flow in round_it}}})
    circle = circle.model_copy(update={"streams": {"now": there}})
    flows = ends(deleted(circle, "y"))
    assert not any("x" in pair for pair in flows)
    circle = set_fields(circle, Ref("node", "x", "now"), split="parallel")
    assert not any("x" in pair for pair in ends(deleted(circle, "y")))
