"""What is found in the graph alone, and what is asked of it only where it is needed."""

import pytest

from tests.analysis.streams import BASIS, step, stream
from vsa.analysis import analyse, joins
from vsa.analysis.opening import open_network
from vsa.analysis.refusal import Refused
from vsa.analysis.shares import effective_shares
from vsa.model.nodes import Split


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
