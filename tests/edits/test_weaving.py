"""Pasted nodes in the flow: after a node that leads nowhere, and in an arrow."""

import pytest

from vsa.edits.connect import ConnectionRefusedError
from vsa.edits.elements import changed, with_added, with_stream
from vsa.edits.weaving import weave
from vsa.model.durations import Unit, duration
from vsa.model.integrity import check
from vsa.model.nodes import Step
from vsa.model.stream import Flow


@pytest.fixture
def pasted(document):
    """The small stream with two steps beside it, one leading to the other."""
    there = document.streams["now"]
    nodes = with_added(there.nodes, Step(id="first", lane="own"), Step(id="last", lane="own"))
    flows = with_added(there.flows, Flow(id="between", source="first", target="last"))
    return with_stream(document, changed(there, nodes=nodes, flows=flows))


def test_an_arrow_leads_to_the_first_and_the_last_leads_on(pasted):
    woven = weave(pasted, "now", ["first", "last"], ("first", "last"), "a", "ab").streams["now"]
    assert list(woven.nodes) == ["s", "a", "first", "last", "b", "c", "e"]
    assert (woven.flows["ab"].target, woven.flows["ab"].waypoints) == ("first", ())
    assert woven.flows["ab"].delay == duration(1, Unit.DAY)
    assert [flow.target for flow in woven.flows.values() if flow.source == "last"] == ["b"]
    check(weave(pasted, "now", ["first", "last"], ("first", "last"), "a", "ab"))


def test_after_a_node_that_leads_nowhere_an_arrow_is_drawn(pasted):
    woven = weave(pasted, "now", ["first"], ("first", "first"), "last").streams["now"]
    assert [flow.source for flow in woven.flows.values() if flow.target == "first"] == ["last"]
    assert list(woven.nodes)[-2:] == ["last", "first"]


def test_nothing_comes_after_an_end(pasted):
    with pytest.raises(ConnectionRefusedError):
        weave(pasted, "now", ["first", "last"], ("first", "last"), "e")
