"""The parts of the cases that take each way out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.nodes import append_node
from vsa.edits.shares import effective_shares, filled, share_out_rest
from vsa.model.nodes import Step
from vsa.model.stream import Flow

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


def test_the_others_share_the_rest_in_their_proportions(document):
    for key in ("x", "y2"):
        document = append_node(document, "now", Step(id=key, lane="own"), "a")
    flows = {flow.target: flow.id for flow in document.streams["now"].flows.values() if flow.source == "a"}
    for target, share in (("b", 0.4), ("x", 0.3), ("y2", 0.1)):
        document = set_fields(document, Ref("flow", flows[target], "now"), share=share)
    after = share_out_rest(document, "now", flows["b"]).streams["now"].flows
    assert [after[flows[target]].share for target in ("b", "x", "y2")] == pytest.approx([0.4, 0.45, 0.15])


def test_the_only_way_has_nobody_to_share_with(document):
    assert share_out_rest(document, "now", "sa") is document
