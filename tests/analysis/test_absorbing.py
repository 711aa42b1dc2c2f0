"""Expected visits agree with the inverse of a dense matrix, whatever leads where."""

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.absorbing import Way, solve, solve_again

NODES = [str(number) for number in range(9)]


@st.composite
def chains(draw: st.DrawFn) -> dict[str, list[Way]]:
    """Every node leads to up to three others, itself perhaps, and at least a tenth of the cases leave it."""
    return {node: draw(_ways()) for node in NODES}


@st.composite
def _ways(draw: st.DrawFn) -> list[Way]:
    targets = draw(st.lists(st.sampled_from(NODES), max_size=3))
    weights = [draw(st.integers(1, 9)) for _ in targets]
    leaving = draw(st.integers(1, 9))
    total = leaving + sum(weights)
    ways = [Way(target, weight / total) for target, weight in zip(targets, weights, strict=True)]
    return [*ways, Way(None, leaving / total)] if ways else []


entries = st.dictionaries(st.sampled_from(NODES), st.floats(0.1, 1), min_size=1)


def inverse(ways: dict[str, list[Way]]) -> numpy.ndarray:
    shares = numpy.zeros((len(NODES), len(NODES)))
    for node, out in ways.items():
        for target, share in out:
            if target is not None:
                shares[int(node), int(target)] += share
    return numpy.linalg.inv(numpy.eye(len(NODES)) - shares)


@given(chains(), entries)
def test_visits_and_returns_are_those_of_the_inverse(ways: dict[str, list[Way]], begun: dict[str, float]) -> None:
    chain, between = solve(begun, ways), inverse(ways)
    expected = numpy.array([begun.get(node, 0.0) for node in NODES]) @ between
    for place, node in enumerate(NODES):
        assert chain.visits[node] == pytest.approx(expected[place], rel=1e-9, abs=1e-12)
        if chain.visits[node]:
            assert chain.returns[node] == pytest.approx(between[place, place], rel=1e-9)


@given(chains(), entries, st.sampled_from(NODES), st.floats(0.1, 0.9))
def test_solving_again_gives_what_solving_anew_gives(
    ways: dict[str, list[Way]], begun: dict[str, float], node: str, part: float
) -> None:
    less = [Way(way.target, way.share * (1 if way.target is None else part)) for way in ways[node]]
    after = {**ways, node: less}
    again, anew = solve_again(begun, after, solve(begun, ways), {node}), solve(begun, after)
    assert again.visits == anew.visits
    assert again.returns == anew.returns


def test_what_hangs_on_a_ring_that_nobody_enters_is_never_visited() -> None:
    ring = {"a": [Way("b", 1.0)], "b": [Way("a", 0.5), Way("c", 0.5)], "c": [], "d": []}
    chain = solve({"d": 1.0}, ring)
    assert chain.visits == {"a": 0.0, "b": 0.0, "c": 0.0, "d": 1.0}
