"""What is found in the graph alone, and what is asked of it only where it is needed."""

import gc

import pytest

from tests.analysis.streams import BASIS, step, stream
from vsa.analysis import analyse, joins
from vsa.analysis.neighbours import Neighbours
from vsa.analysis.opening import open_network
from vsa.analysis.refusal import Refused
from vsa.analysis.rework import proposed_kind
from vsa.analysis.search import postorder
from vsa.analysis.shares import effective_shares
from vsa.analysis.spans import Ruler
from vsa.analysis.uncollected import uncollected
from vsa.model.duration_text import read_duration
from vsa.model.durations import Unit
from vsa.model.nodes import Split
from vsa.model.stream import FlowKind


def test_an_endless_loop_is_found_before_any_visit_is_counted() -> None:
    drawn = stream(step("1"), step("2"), step("3"), flows=["1 2 0.5", "1 END 0.5", "2 3", "3 2"])
    with pytest.raises(Refused) as refused:
        open_network(drawn, effective_shares(drawn))
    (notice,) = refused.value.notices
    assert (notice.code, notice.nodes) == ("endless_loop", ("2", "3"))


def test_post_dominators_are_asked_for_only_where_a_parallel_split_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    find = joins.joins
    monkeypatch.setattr(joins, "joins", lambda network: asked.append(network) or find(network))
    choice = stream(step("1"), step("2"), flows=["1 2 0.5", "1 END 0.5", "2 1 0.2", "2 END 0.8"])
    assert analyse(choice, BASIS).expected is not None
    assert not asked
    parallel = stream(step("1", split=Split.PARALLEL), step("2"), step("3"), flows=["1 2", "1 3", "2 END", "3 END"])
    assert analyse(parallel, BASIS).expected is not None
    assert len(asked) == 1


def diamond() -> dict[str, tuple[str, ...]]:
    return {"a": ("b", "c"), "b": ("d",), "c": ("d",), "d": ()}


def test_a_walk_leaves_what_follows_first_and_comes_by_no_node_twice() -> None:
    assert postorder(["b", "b", "a"], diamond().__getitem__) == ("d", "b", "c", "a")


def test_what_two_ways_lead_to_is_one_neighbour() -> None:
    around = Neighbours(ahead=diamond(), behind={})
    assert around.after("a", lambda node: node == "d") == ("d",)
    assert around.after("a", lambda node: node in "bcd") == ("b", "c")


def test_a_flow_to_a_free_symbol_is_information() -> None:
    drawn = stream(step("1"), step("2"), flows=["1 2"])
    assert proposed_kind(drawn, "1", "cloud") is FlowKind.INFORMATION
    assert proposed_kind(drawn, "cloud", "1") is FlowKind.INFORMATION
    assert proposed_kind(drawn, "2", "1") is FlowKind.REWORK


@pytest.mark.parametrize("resting", [True, False])
def test_the_collector_is_left_as_it_was(resting: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.disable if resting else gc.enable)()
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() is not resting
    finally:
        (gc.enable if before else gc.disable)()


def test_a_time_in_several_units_is_their_sum() -> None:
    ruler = Ruler(BASIS.calendar)
    assert ruler.minutes(read_duration("1 t 30 min", bare=Unit.MINUTE)) == 90
    assert ruler.span(read_duration("1:30-2:00", bare=Unit.MINUTE)) == (105, 90, 120)
