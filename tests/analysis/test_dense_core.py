"""A core in which every node leads to every other is solved exactly, however rarely it is left."""

import numpy
import pytest

from vsa.analysis import elimination
from vsa.analysis.absorbing import Way, solve
from vsa.analysis.dense_core import visits_between


def dense(size: int, leak: float) -> dict[str, list[Way]]:
    """Every node leads to every other in its own measure; a part `leak` of the cases leaves it."""
    weights = {(i, j): 1 + (i * 7 + j * 3) % 5 for i in range(size) for j in range(size) if i != j}
    ways: dict[str, list[Way]] = {}
    for i in range(size):
        total = sum(weights[i, j] for j in range(size) if i != j)
        ways[str(i)] = [Way(str(j), (1 - leak) * weights[i, j] / total) for j in range(size) if i != j]
        ways[str(i)].append(Way(None, leak))
    return ways


@pytest.mark.parametrize("leak", [0.5, 1e-3, 1e-9])
def test_a_core_gives_what_elimination_gives(leak: float, monkeypatch: pytest.MonkeyPatch) -> None:
    ways = dense(70, leak)
    core = solve({"0": 0.25, "1": 0.75}, ways)
    monkeypatch.setattr(elimination, "SMALLEST_CORE", 10**9)
    one_by_one = solve({"0": 0.25, "1": 0.75}, ways)
    assert core.visits == pytest.approx(one_by_one.visits, rel=1e-12)
    assert core.returns == pytest.approx(one_by_one.returns, rel=1e-12)
    assert sum(core.visits.values()) == pytest.approx(1 / leak, rel=1e-12)


def test_nodes_that_are_never_left_are_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        visits_between(numpy.array([[0.0, 1.0], [1.0, 0.0]]), numpy.zeros(2))
