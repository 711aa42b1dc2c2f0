"""The parts of the cases that take each way out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.nodes import append_node
from vsa.edits.shares import effective_shares, filled, share_out, share_rest, sum_gone_wrong, ways_out
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Flow, FlowKind, Lane, Stream

shares = st.lists(st.none() | st.floats(0, 1), min_size=1, max_size=6)


def ways(given_shares):
    return [Flow(id=str(key), source="a", target="b", share=share) for key, share in enumerate(given_shares)]


def test_what_is_not_given_is_divided_equally():
    assert effective_shares(ways([0.4, None, None])) == {"0": 0.4, "1": pytest.approx(0.3), "2": pytest.approx(0.3)}
    assert effective_shares(ways([0.9, 0.9, None]))["2"] == 0


@given(shares, st.floats(0, 1))
def test_filled_ways_sum_to_the_total_and_stay_within_bounds(given_shares, total):
    full = [way.share for way in filled(ways(given_shares), total)]
    assert sum(full) == pytest.approx(total)
    assert all(0 <= share <= 1 for share in full)


def test_the_shares_of_a_node_are_made_to_sum_to_one(document):
    for key in ("x", "y2"):
        document = append_node(document, "now", Step(id=key, lane="own"), "a")
    flows = {flow.target: flow.id for flow in document.streams["now"].flows.values() if flow.source == "a"}
    document = set_fields(document, Ref("flow", flows["b"], "now"), share=0.4)
    open_ways = share_out(document, "now", "a")
    assert [open_ways.streams["now"].flows[flow].share for flow in flows.values()] == pytest.approx([0.4, 0.3, 0.3])
    assert share_out(open_ways, "now", "a") is open_ways
    too_much = set_fields(open_ways, Ref("flow", flows["b"], "now"), share=1.0)
    after = share_out(too_much, "now", "a").streams["now"].flows
    assert [after[flow].share for flow in flows.values()] == pytest.approx([0.62, 0.19, 0.19])


def test_a_node_without_a_way_out_stays_as_it_is(document):
    assert share_out(document, "now", "e") is document


def test_shares_that_are_off_become_whole_percents_that_sum_to_a_hundred(document):
    off = set_fields(document, Ref("flow", "ce", "now"), share=0.9)
    made = share_out(off, "now", "c")
    assert sorted(way.share for way in ways_out(made.streams["now"].flows.values(), "c")) == [0.14, 0.86]


percents = st.integers(0, 100).map(lambda percent: percent / 100)


@given(st.lists(st.none() | percents, min_size=2, max_size=6), st.data())
def test_the_rest_goes_to_the_others_and_the_chosen_way_keeps_its_share(given_shares, data):
    flows = {flow.id: flow for flow in ways(given_shares)}
    lane = Lane(id="l", name="Arkiv")
    nodes = {name: Step(id=name, lane="l") for name in "ab"}
    stream = Stream(id="now", lanes={"l": lane}, nodes=nodes, flows=flows)
    chosen = data.draw(st.sampled_from(sorted(flows)))
    after = share_rest(Document(streams={"now": stream}), "now", chosen).streams["now"].flows
    kept = effective_shares(flows.values())[chosen]
    assert after[chosen].share == flows[chosen].share
    assert sum(way.share for key, way in after.items() if key != chosen) == pytest.approx(1 - kept, abs=1e-6)
    if flows[chosen].share is not None:
        assert sum_gone_wrong(after.values()) is None


def test_whole_percents_stay_whole(document):
    made = share_rest(set_fields(document, Ref("flow", "ce", "now"), share=0.4), "now", "ce")
    shares = [way.share for way in ways_out(made.streams["now"].flows.values(), "c")]
    assert all(round(100 * share, 6) == round(100 * share) for share in shares)
    assert sum(shares) == pytest.approx(1)


def test_what_a_way_of_a_broken_percent_leaves_is_not_rounded(document):
    made = share_rest(set_fields(document, Ref("flow", "ce", "now"), share=0.405), "now", "ce")
    assert made.streams["now"].flows["cb"].share == pytest.approx(0.595)


@pytest.mark.parametrize(
    ("shares", "wrong"), [((0.5, 0.5), None), ((0.7, None), None), ((0.7, 0.4), 1.1), ((0.5, 0.4), 0.9), ((0.4,), None)]
)
def test_a_sum_goes_wrong_when_nothing_open_can_mend_it(shares, wrong):
    ways = [Flow(id=f"w{number}", source="a", target="b", share=share) for number, share in enumerate(shares)]
    assert sum_gone_wrong(ways) == (None if wrong is None else pytest.approx(wrong))


def test_information_has_no_part_of_the_cases_to_leave_over(document):
    there = document.streams["now"]
    flows = {**there.flows, "i": Flow(id="i", source="c", target="y", kind=FlowKind.INFORMATION)}
    told = document.model_copy(update={"streams": {"now": there.model_copy(update={"flows": flows})}})
    assert share_rest(told, "now", "i") is told
