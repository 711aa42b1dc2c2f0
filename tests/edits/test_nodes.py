"""Adding nodes: by themselves, at the end of an arrow, or in the middle of one."""

import pytest

from vsa.edits.connect import ConnectionRefusedError
from vsa.edits.nodes import (
    add_node,
    add_note,
    add_symbol,
    append_node,
    insert_after,
    insert_before,
    insert_node,
    insert_standing,
    prepend_node,
)
from vsa.model.integrity import check
from vsa.model.nodes import End, Gateway, Note, Start, Step, Store, Symbol
from vsa.model.stream import FlowKind

NEW = Step(id="new", lane="own", x=200, dy=60)


def ends(document):
    return {(flow.source, flow.target): flow for flow in document.streams["now"].flows.values()}


@pytest.mark.parametrize("node", [NEW, *(kind(id="new", lane="own") for kind in (Start, End, Gateway, Store))])
def test_a_node_is_added_last_and_joined_to_nothing(document, node):
    after = add_node(document, "now", node)
    check(after)
    assert list(after.streams["now"].nodes.values())[-1] is node
    assert after.streams["now"].flows is document.streams["now"].flows
    assert add_node(after, "now", node) is after


def test_notes_and_symbols_are_added(document):
    note, symbol = Note(id="n2", lane="own"), Symbol(id="y2", kind="cloud", lane="own")
    after = add_symbol(add_note(document, "now", note), "now", symbol)
    check(after)
    assert after.streams["now"].notes["n2"] is note
    assert after.streams["now"].symbols["y2"] is symbol


@pytest.mark.parametrize("kind", FlowKind)
def test_an_appended_node_is_reached_from_the_one_before(document, kind):
    after = append_node(document, "now", NEW, "b", kind)
    check(after)
    assert ends(after)["b", "new"].kind is kind
    assert ("b", "c") in ends(after)


def test_a_prepended_node_leads_to_the_one_after(document):
    after = prepend_node(document, "now", NEW, "b")
    check(after)
    assert {("new", "b"), ("a", "b"), ("c", "b")} <= ends(after).keys()


def test_a_node_in_the_middle_of_an_arrow_splits_it(document):
    after = insert_node(document, "now", NEW, "ab")
    check(after)
    flows = ends(after)
    assert ("a", "b") not in flows
    assert flows["a", "new"].id == "ab"
    assert flows["a", "new"].delay == document.streams["now"].flows["ab"].delay
    assert flows["a", "new"].waypoints == ()
    assert flows["new", "b"].delay is None
    assert list(after.streams["now"].flows)[:-1] == list(document.streams["now"].flows)


@pytest.mark.parametrize("corners", [0, 1, 2])
def test_both_halves_of_a_split_arrow_keep_their_corners(document, corners):
    drawn = document.streams["now"].flows["ab"].waypoints
    flows = ends(insert_node(document, "now", NEW, "ab", corners))
    assert (flows["a", "new"].waypoints, flows["new", "b"].waypoints) == (drawn[:corners], drawn[corners:])


def test_the_share_stays_at_the_choice_and_rework_stays_rework(document):
    flows = ends(insert_node(document, "now", NEW, "cb"))
    assert (flows["c", "new"].share, flows["c", "new"].kind) == (0.15, FlowKind.REWORK)
    assert (flows["new", "b"].share, flows["new", "b"].kind) == (None, FlowKind.FORWARD)


def test_information_that_is_split_stays_information(document):
    informing = append_node(document, "now", Step(id="i", lane="own"), "a", FlowKind.INFORMATION)
    flow = ends(informing)["a", "i"]
    assert ends(insert_node(informing, "now", NEW, flow.id))["new", "i"].kind is FlowKind.INFORMATION


def test_inserting_after_splits_the_only_way_forward(document):
    assert {("c", "new"), ("new", "e"), ("c", "b")} <= ends(insert_after(document, "now", NEW, "c")).keys()


def test_inserting_after_a_choice_or_a_last_step_adds_a_way(document):
    choice = append_node(document, "now", Step(id="d", lane="own"), "a")
    assert {("a", "b"), ("a", "d"), ("a", "new")} <= ends(insert_after(choice, "now", NEW, "a")).keys()
    assert ("d", "new") in ends(insert_after(choice, "now", NEW, "d"))


def test_inserting_before_turns_every_way_forward_to_the_new_node(document):
    joined = append_node(document, "now", Step(id="d", lane="own"), "s")
    joined = insert_after(joined, "now", Step(id="x", lane="own"), "d")
    after = insert_before(joined, "now", NEW, "b")
    check(after)
    assert {("a", "new"), ("new", "b"), ("c", "b")} <= ends(after).keys()
    assert ("a", "b") not in ends(after)


def order(document):
    return "".join(each[0] for each in document.streams["now"].nodes)


def test_a_node_stands_among_its_neighbours_in_drawing_order(document):
    assert order(insert_after(document, "now", NEW, "a")) == "sanbce"
    assert order(insert_before(document, "now", NEW, "b")) == "sanbce"
    assert order(insert_node(document, "now", NEW, "bc")) == "sabnce"
    assert order(prepend_node(document, "now", NEW, "a")) == "snabce"


def test_branches_stand_in_the_order_in_which_they_were_drawn(document):
    first = append_node(document, "now", Step(id="1", lane="own"), "a")
    assert order(append_node(first, "now", Step(id="2", lane="own"), "a")) == "sab12ce"


def test_nothing_follows_an_end_or_precedes_a_start(document):
    with pytest.raises(ConnectionRefusedError):
        append_node(document, "now", NEW, "e")
    with pytest.raises(ConnectionRefusedError):
        prepend_node(document, "now", NEW, "s")
    with pytest.raises(ConnectionRefusedError):
        insert_node(document, "now", Start(id="new", lane="own"), "ab")


def test_a_node_is_not_put_into_an_arrow_of_its_own(document):
    for key in ("a", "b"):
        with pytest.raises(ConnectionRefusedError):
            insert_standing(document, "now", key, "ab")
    standing = add_node(document, "now", NEW)
    assert {("a", "new"), ("new", "b")} <= ends(insert_standing(standing, "now", "new", "ab")).keys()
