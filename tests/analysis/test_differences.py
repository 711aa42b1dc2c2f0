"""What differs in a step between two states, and which steps are the same (method.md section 5)."""

from typing import Any

import pytest

from tests.analysis.streams import BASIS, gateway, minutes, step, stream
from vsa.analysis import analyse
from vsa.analysis.comparison import Comparison, compare
from vsa.model.base import frozen_mapping
from vsa.model.durations import Unit, duration
from vsa.model.nodes import Node, Split
from vsa.model.stream import State, Stream

CHAIN = ("a b", "b c", "c END")


def compared(current: Stream, ideal: Stream) -> Comparison:
    return compare(current, analyse(current, BASIS), ideal, analyse(ideal, BASIS))


def copy(node: Node, **changes: Any) -> Node:
    """A copy as the ideal state has it: under the same id, with its origin."""
    return node.model_copy(update={"origin": (node.id,), **changes})


def ideal(*nodes: Node, flows: tuple[str, ...]) -> Stream:
    made = stream(*nodes, flows=flows, state=State.IDEAL)
    ends = {key: copy(node) for key, node in made.nodes.items() if key == "END"}
    return made.model_copy(update={"nodes": frozen_mapping({**made.nodes, **ends})})


def aspects(found: Comparison) -> dict[str, list[tuple[str, object, object]]]:
    return {
        node: [(each.aspect, each.before, each.after) for each in differences]
        for node, differences in found.differences.items()
    }


A, B, C = step("a", 10, 60, role="X"), step("b", 20, 60, role="Y"), step("c", 30, 60, role="X")
CURRENT = stream(A, B, C, flows=CHAIN)


def test_a_time_written_in_another_unit_is_the_same() -> None:
    current = stream(step("a", duration(60, Unit.MINUTE)), flows=("a END",))
    changed = ideal(copy(step("a", duration(1, Unit.HOUR))), flows=("a END",))
    assert aspects(compared(current, changed)) == {}


def test_times_quality_and_role_are_told_in_that_order() -> None:
    after = copy(B, process_time=minutes(15), wait=minutes(30), first_time_right=0.9, lane="lane:X")
    found = aspects(compared(CURRENT, ideal(copy(A), after, copy(C), flows=CHAIN)))
    assert found == {
        "b": [
            ("process_time", minutes(20), minutes(15)),
            ("wait", minutes(60), minutes(30)),
            ("first_time_right", None, 0.9),
            ("role", "Y", "X"),
        ]
    }


def test_a_queue_says_nothing_where_the_wait_is_given() -> None:
    counted = copy(B, queue=5.0)
    assert aspects(compared(CURRENT, ideal(copy(A), counted, copy(C), flows=CHAIN))) == {}
    waiting = stream(A, step("b", 20, None, role="Y", queue=8.0), C, flows=CHAIN)
    found = aspects(compared(waiting, ideal(copy(A), copy(B, wait=None, queue=5.0), copy(C), flows=CHAIN)))
    assert found == {"b": [("queue", 8.0, 5.0)]}


def test_a_new_step_between_the_same_neighbours_replaces_the_removed_one_and_they_stay_unchanged() -> None:
    new = step("n", 5, 0, role="Z")
    found = compared(CURRENT, ideal(copy(A), new, copy(C), flows=("a n", "n c", "c END")))
    assert (found.removed, found.added, dict(found.replaced)) == (("b",), ("n",), {"b": "n"})
    assert aspects(found) == {}


def test_a_new_step_elsewhere_replaces_nothing() -> None:
    new = step("n", 5, 0, role="Z")
    found = compared(CURRENT, ideal(copy(A), copy(C), new, flows=("a c", "c n", "n END")))
    assert (found.removed, found.added, dict(found.replaced)) == (("b",), ("n",), {})


def test_another_order_is_a_change_of_the_steps_that_something_else_follows() -> None:
    found = compared(CURRENT, ideal(copy(A), copy(B), copy(C), flows=("b a", "a c", "c END")))
    assert aspects(found) == {
        "a": [("next", ("Step b",), ("Step c",))],
        "b": [("next", ("Step c",), ("Step a",))],
    }


def test_a_gateway_that_comes_between_changes_no_step() -> None:
    found = compared(CURRENT, ideal(copy(A), gateway("g"), copy(B), copy(C), flows=("a g", "g b", "b c", "c END")))
    assert aspects(found) == {}


def test_united_steps_know_what_they_unite_and_what_follows_them_is_unchanged() -> None:
    both = step("ab", 25, 60, role="X", origin=("a", "b"))
    found = compared(CURRENT, ideal(both, copy(C), flows=("ab c", "c END")))
    assert aspects(found) == {"ab": [("united", ("Step a", "Step b"), "Step ab")]}
    assert found.removed == found.added == ()


def test_a_divided_step_is_told_of_at_every_part() -> None:
    parts = copy(B), copy(B, id="b2", name="Step b2")
    found = compared(CURRENT, ideal(copy(A), *parts, copy(C), flows=("a b", "b b2", "b2 c", "c END")))
    divided = ("divided", "Step b", ("Step b", "Step b2"))
    assert aspects(found) == {"b": [divided], "b2": [divided]}


def test_a_step_whose_origin_is_gone_is_new() -> None:
    found = compared(CURRENT, ideal(copy(A), copy(B), copy(C), step("x", origin=("gone",)), flows=(*CHAIN, "c x")))
    assert found.added == ("x",)


CHOICE = ("a g", "g b 0.35", "g c 0.65", "b c", "c END")


def test_the_share_of_a_side_way_is_told_and_that_of_the_largest_goes_without_saying() -> None:
    current = stream(A, gateway("g"), B, C, flows=CHOICE)
    after = ("a g", "g b 0.15", "g c 0.85", "b c", "c END")
    found = aspects(compared(current, ideal(copy(A), copy(gateway("g")), copy(B), copy(C), flows=after)))
    assert found == {"b": [("share", 0.35, 0.15)]}


def test_a_way_back_is_told_of_where_it_leaves() -> None:
    current = stream(A, B, C, flows=("a b", "b c 0.8", "b a 0.2", "c END"))
    after = ideal(copy(A), copy(B), copy(C), flows=("a b", "b c 0.95", "b a 0.05", "c END"))
    assert aspects(compared(current, after)) == {"b": [("returns", 0.2, 0.05)]}


def test_a_way_past_the_work_is_told_of_at_the_step_before_it() -> None:
    current = stream(A, gateway("g"), B, flows=("a b 0.9", "a g 0.1", "b END", "g END"))
    after = ideal(copy(A), copy(gateway("g")), copy(B), flows=("a b 0.7", "a g 0.3", "b END", "g END"))
    assert aspects(compared(current, after)) == {"a": [("onward", 0.1, 0.3)]}


def test_work_that_begins_to_go_on_at_the_same_time() -> None:
    flows = ("a b", "a c", "b d", "c d", "d END")
    last = step("d", 1, 0)
    current = stream(A, B, C, last, flows=("a b 0.5", "a c 0.5", *flows[2:]))
    after = ideal(copy(A, split=Split.PARALLEL), copy(B), copy(C), copy(last), flows=flows)
    found = aspects(compared(current, after))
    assert found["a"] == [("split", Split.CHOICE, Split.PARALLEL)]
    assert found["b"] == found["c"] == [("parallel", False, True)]


@pytest.mark.parametrize(("before", "after"), [("a b +30", "a b"), ("a b", "a b +10")])
def test_transport_is_told_of_at_the_step_that_it_leads_to(before: str, after: str) -> None:
    current = stream(A, B, flows=(before, "b END"))
    ((_, (difference,)),) = compared(current, ideal(copy(A), copy(B), flows=(after, "b END"))).differences.items()
    assert difference.aspect == "delay"
    assert {difference.before, difference.after} - {None} in ({minutes(30)}, {minutes(10)})


@pytest.mark.parametrize("steps", [(A, B), (A,)])
def test_transport_between_gateways_is_told_of_at_the_nearest_step(steps: tuple[Node, ...]) -> None:
    last = "b END" if len(steps) > 1 else "h END"
    onward = ("h b", last) if len(steps) > 1 else (last,)
    current = stream(gateway("g"), gateway("h"), *steps, flows=("a g", "g h", *onward))
    nodes = (copy(gateway("g")), copy(gateway("h")), *map(copy, steps))
    after = ideal(*nodes, flows=("a g", "g h +30", *onward))
    assert aspects(compared(current, after)) == {steps[-1].id: [("delay", None, minutes(30))]}


def test_states_without_a_step_in_common_are_told_of_as_gone_and_new() -> None:
    found = compared(stream(A, flows=("a END",)), stream(B, flows=("b END",), state=State.IDEAL))
    assert (found.removed, found.added) == (("a",), ("b",))
    assert found.differences == {}
