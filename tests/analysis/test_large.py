"""Streams of thousands of steps: no dense matrix of that size, no recursion, exact all the same."""

import random
import sys
from collections.abc import Callable
from functools import cache

import pytest

from tests.analysis.streams import BASIS, analysed, step, stream
from vsa.analysis import analyse
from vsa.analysis.results import ExpectedFigures
from vsa.model.nodes import Split, Step
from vsa.model.stream import Stream

SIZE = 10_000


def chain(extra: list[str], size: int = SIZE) -> Stream:
    """Steps of ten minutes one after the other, and more flows."""
    between = {int(flow.split()[0]) for flow in extra}
    onward = [f"{n} {n + 1}" for n in range(size - 1) if n not in between]
    return stream(*steps(size), flows=[*onward, *extra])


@cache
def steps(size: int) -> tuple[Step, ...]:
    return tuple(step(str(n)) for n in range(size))


def expected(drawn: Stream) -> ExpectedFigures:
    found = analyse(drawn, BASIS).expected
    assert found is not None
    return found


def test_a_long_chain() -> None:
    assert sys.getrecursionlimit() < SIZE
    found = analyse(chain([]), BASIS)
    assert found.expected is not None
    assert found.expected.lead_time == 10 * SIZE
    assert found.main is not None
    assert len(found.main.route.steps) == SIZE
    assert len(found.routes) == 1


def test_one_loop_round_everything() -> None:
    found = expected(chain([f"{SIZE - 1} 0 0.75", f"{SIZE - 1} END 0.25"]))
    assert found.lead_time == pytest.approx(40 * SIZE)
    assert found.rework_visits == pytest.approx(3 * SIZE)
    assert set(found.reached.values()) == {1.0}


def test_many_small_loops() -> None:
    loops = [flow for n in range(9, SIZE - 1, 10) for flow in (f"{n} {n - 4} 0.5", f"{n} {n + 1} 0.5")]
    found = expected(chain(loops))
    assert found.lead_time == pytest.approx(10 * (SIZE + 5 * (SIZE // 10 - 1)))


def jumps(far: Callable[[random.Random, int], int], share: float, every: float) -> list[str]:
    """Flows that leave the chain at random, seeded."""
    chance = random.Random(7)
    return [
        flow
        for n in range(1, SIZE - 1)
        if chance.random() < every
        for flow in (f"{n} {n + 1} {1 - share}", f"{n} {far(chance, n)} {share}")
    ]


@pytest.mark.parametrize(
    ("far", "every"),
    [
        (lambda chance, n: max(0, n - chance.randint(1, 30)), 0.1),
        (lambda chance, n: min(SIZE - 1, n + chance.randint(2, 30)) if chance.random() < 0.5 else max(0, n - 9), 0.1),
        (lambda chance, _: chance.randrange(SIZE), 0.1),
        (lambda chance, _: chance.randrange(SIZE), 1),
    ],
    ids=["back", "back and on", "anywhere", "from everywhere to anywhere"],
)
def test_a_random_stream_obeys_the_balance_of_flows(far: Callable[[random.Random, int], int], every: float) -> None:
    drawn = chain([*jumps(far, 0.1, every)])
    found = analyse(drawn, BASIS)
    assert found.expected is not None
    visits = found.expected.visits
    arriving = dict.fromkeys(visits, 0.0) | {"0": 1.0}
    for flow in drawn.flows.values():
        if flow.source in visits:
            arriving[flow.target] += visits[flow.source] * found.shares[flow.id]
    assert arriving == pytest.approx(dict(visits), rel=1e-8)
    assert visits[str(SIZE - 1)] == pytest.approx(1)
    assert all(0 < chance <= 1 for chance in found.expected.reached.values())


def test_visits_beyond_all_measure_keep_their_digits() -> None:
    """Two steps back more often than one on: the first steps are visited more than 10^40 times, the last still once."""
    drawn = chain([flow for n in range(2, 299) for flow in (f"{n} {n - 2} 0.6", f"{n} {n + 1} 0.4")], 300)
    visits = expected(drawn).visits
    assert visits["1"] > 1e40
    assert visits["299"] == pytest.approx(1, rel=1e-12)


def parallel(id: str) -> Step:
    return step(id, 1, split=Split.PARALLEL)


def test_two_thousand_blocks_one_after_the_other() -> None:
    nodes, flows = [], []
    for n in range(2000):
        nodes += [parallel(f"p{n}"), step(f"a{n}", 5), step(f"b{n}", 7)]
        flows += [f"p{n} a{n}", f"p{n} b{n}", f"a{n} p{n + 1}", f"b{n} p{n + 1}"]
    found = analysed(*nodes, step("p2000", 1), flows=flows).expected
    assert found is not None
    assert found.lead_time == 2000 * 8 + 1
    assert found.labour == 2000 * 13 + 1


def test_two_thousand_blocks_inside_one_another() -> None:
    nodes, flows = [], []
    for n in range(2000):
        nodes += [parallel(f"p{n}"), step(f"a{n}", 5), step(f"j{n}", 1)]
        flows += [f"p{n} p{n + 1}", f"p{n} a{n}", f"a{n} j{n}"] + ([f"j{n} j{n - 1}"] if n else [])
    nodes.append(step("p2000", 10))
    found = analysed(*nodes, flows=[*flows, "p2000 j1999"]).expected
    assert found is not None
    assert found.lead_time == 2000 * 2 + 10
    assert found.labour == 2000 * 7 + 10


def test_routes_are_listed_however_many_there_are() -> None:
    nodes, flows = [], []
    for n in range(300):
        nodes += [step(f"c{n}"), step(f"a{n}"), step(f"b{n}", 20)]
        flows += [f"c{n} a{n} 0.999", f"c{n} b{n} 0.001", f"a{n} c{n + 1}", f"b{n} c{n + 1}"]
    found = analysed(*nodes, step("c300"), flows=flows)
    (only,) = found.routes
    assert only.share == pytest.approx(0.999**300)
    assert found.longest is not None
    assert found.longest.lead_time == 300 * 30 + 10
