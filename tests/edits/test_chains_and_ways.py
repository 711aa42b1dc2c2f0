"""Several steps at once, and all ways out of a node at once."""

import pytest

from vsa.edits.chains import insert_chain
from vsa.edits.connect import ConnectionRefusedError
from vsa.edits.ids import fresh_id, fresh_ids
from vsa.edits.new_document import new_document
from vsa.edits.ways import WayOut, set_ways
from vsa.i18n import translator
from vsa.model.durations import Unit, duration
from vsa.model.integrity import check
from vsa.model.nodes import Split, Step
from vsa.model.stream import FlowKind

TWO = (Step(id="a", lane="l2"), Step(id="b", lane="l2"))


@pytest.fixture
def chain():
    """Start, a, b, one after the other."""
    return insert_chain(new_document(translator("nb")), "current", TWO, "n1")


def ends(document):
    return {(flow.source, flow.target): flow for flow in document.streams["current"].flows.values()}


def test_fresh_ids_are_those_that_come_one_after_the_other(chain):
    first, second = fresh_ids(chain, "current", "n", 2)
    assert first == fresh_id(chain, "current", "n")
    assert first != second
    assert fresh_ids(chain, "current", "n", 0) == ()


def test_steps_follow_one_another_and_stand_in_order(chain):
    check(chain)
    assert list(ends(chain)) == [("n1", "a"), ("a", "b")]
    assert list(chain.streams["current"].nodes) == ["n1", "a", "b"]
    assert insert_chain(chain, "current", ()) is chain


def test_a_chain_in_the_middle_takes_the_only_arrow_along(chain):
    more = (Step(id="x", lane="l2"), Step(id="y", lane="l2"))
    after = insert_chain(chain, "current", more, "a")
    check(after)
    assert set(ends(after)) == {("n1", "a"), ("a", "x"), ("x", "y"), ("y", "b")}
    assert ends(after)["a", "x"].id == ends(chain)["a", "b"].id


def test_a_chain_by_itself_is_joined_to_nothing(chain):
    after = insert_chain(chain, "current", (Step(id="x", lane="l2"),))
    assert ends(after).keys() == ends(chain).keys()


def test_ways_out_are_those_that_are_said_and_the_arrow_that_stays_is_the_same(chain):
    day = duration(1, Unit.DAY)
    after = set_ways(chain, "current", "a", [WayOut("b", 0.7, day), WayOut("a", 0.3, kind=FlowKind.REWORK)])
    check(after)
    assert ends(after)["a", "b"].id == ends(chain)["a", "b"].id
    assert (ends(after)["a", "b"].share, ends(after)["a", "b"].delay) == (0.7, day)
    assert ends(after)["a", "a"].kind is FlowKind.REWORK
    assert set_ways(after, "current", "a", [WayOut("b", 0.7, day), WayOut("a", 0.3)]) is after
    assert set(ends(set_ways(after, "current", "a", []))) == {("n1", "a")}


def test_a_split_is_said_with_the_ways(chain):
    after = set_ways(chain, "current", "a", [WayOut("b")], Split.PARALLEL)
    assert after.streams["current"].nodes["a"].split is Split.PARALLEL


def test_no_way_leads_into_a_start(chain):
    with pytest.raises(ConnectionRefusedError):
        set_ways(chain, "current", "a", [WayOut("n1")])


def test_nothing_goes_on_after_an_end(document):
    with pytest.raises(ConnectionRefusedError):
        insert_chain(document, "now", [Step(id="new", lane="own")], "e")
    assert insert_chain(document, "now", [], "e") is document
