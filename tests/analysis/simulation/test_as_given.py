"""Mode `waits` against what can be computed: exact chains, order statistics, and the spreads themselves."""

from itertools import pairwise
from math import exp, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.simulation.estimating import figures, near, time
from tests.analysis.streams import BASIS, gateway, minutes, start, step, store, stream
from vsa.analysis.simulation import Cancelled, Mode, Request, simulate
from vsa.model.nodes import Node, Split
from vsa.model.stream import Stream

SPLIT = Split.PARALLEL


def one(process: str = "0", wait: str = "0") -> Stream:
    return stream(step("1", time(process), time(wait)), flows=["1 END"])


def branches(*means: float) -> Stream:
    """Memoryless branches side by side."""
    names = [str(number) for number in range(len(means))]
    steps = [step(name, time(f"exp({mean} min)")) for name, mean in zip(names, means, strict=True)]
    flows = [f"split {name}" for name in names] + [f"{name} join" for name in names]
    return stream(start("in"), gateway("split", SPLIT), *steps, step("join", 0), flows=["in split", *flows, "join END"])


def test_the_shortest_simulation() -> None:
    found = figures(one("10 min"), cases=1)
    assert (found.lead_time.mean.value, found.lead_time.mean.half_width) == (10, None)
    assert (found.lead_time.p85.value, found.lead_time.p85.half_width) == (10, None)
    assert found.histogram.counts == (1,)


@pytest.mark.parametrize(
    ("written", "mean", "p85"),
    [
        ("30 min", 30, 30),
        ("10-50 min", 30, 44),
        ("10-20-60 min", 30, 60 - (0.15 * 50 * 40) ** 0.5),
        ("exp(30 min)", 30, -30 * log(0.15)),
    ],
)
def test_a_time_is_drawn_from_its_spread(written: str, mean: float, p85: float) -> None:
    """The mean of a triangle is a third of the sum of its corners, and the exact mean is computed with it."""
    found = figures(one(wait=written)).lead_time
    assert found.exact_mean == pytest.approx(mean)
    assert near(found.mean, mean, within=0.02)
    assert near(found.p85, p85, within=0.03)


def test_a_case_comes_at_any_time_between_two_meetings() -> None:
    drawn = stream(step("1", 0, None, meeting_every=600), flows=["1 END"])
    found = figures(drawn).lead_time
    assert found.exact_mean == 300
    assert near(found.p95, 570, within=0.01)


def test_a_counted_queue_is_a_wait_like_any_other() -> None:
    drawn = stream(step("1", 0, None, queue=5), flows=["1 END"], volume_per_year=252)
    assert figures(drawn).lead_time.mean.value == pytest.approx(5 * 450)


def test_a_loop_is_a_geometric_number_of_rounds() -> None:
    """N rounds suffice for the share 1 - 0.45^N: one for 55 %, two for 80 %, three for 91 %, four for 96 %."""
    drawn = stream(step("1", 10), flows=["1 1 0.45", "1 END 0.55"])
    found = figures(drawn).lead_time
    assert found.exact_mean == pytest.approx(10 / 0.55)
    assert near(found.mean, 10 / 0.55, within=0.02)
    assert (found.p50.value, found.p85.value, found.p95.value) == (10, 30, 40)


def test_an_exact_chain_with_choices_and_a_loop() -> None:
    """Visits by hand: the loop of 2 and 3 is gone through 1 / (1 - 0.25) times by the 60 % that come to it."""
    drawn = stream(
        start("in"),
        step("1", time("exp(30 min)"), time("10-30 min")),
        step("2", time("10-20-60 min")),
        step("3", 5),
        store("4", 100),
        flows=["in 1", "1 2 0.6", "1 4 0.4", "2 3 +10", "3 2 0.25 +40", "3 4 0.75", "4 END"],
    )
    exact = 50 + 0.6 / 0.75 * (30 + 10 + 5 + 0.25 * 40) + 100
    found = figures(drawn).lead_time
    assert found.exact_mean == pytest.approx(exact)
    assert near(found.mean, exact, within=0.01)


def test_cases_come_in_at_every_start_by_its_share() -> None:
    drawn = stream(
        start("a", 0.25), start("b", 0.75), step("1", 100), step("2", 20), flows=["a 1", "b 2", "1 END", "2 END"]
    )
    found = figures(drawn).lead_time
    assert found.exact_mean == pytest.approx(40)
    assert near(found.mean, 40, within=0.02)


def test_loops_are_inside_the_times_of_finished_cases() -> None:
    drawn = stream(step("1", 10), flows=["1 1 0.5", "1 END 0.5"], finished_cases=True)
    found = figures(drawn).lead_time
    assert (found.mean.value, found.exact_mean) == (10, 10)


def test_the_factory_convention_leaves_process_time_out() -> None:
    drawn = stream(step("1", time("exp(30 min)"), 100), flows=["1 END"], factory=True)
    found = figures(drawn)
    assert (found.lead_time.mean.value, found.lead_time.exact_mean) == (100, 100)
    assert found.waiting_time.value == 100


def test_the_waiting_time_is_what_nobody_works() -> None:
    drawn = stream(step("1", time("exp(30 min)"), time("40-60 min"), wait_within=7), flows=["1 END"])
    assert near(figures(drawn).waiting_time, 57, within=0.01)


@pytest.mark.parametrize("count", [2, 3, 6])
def test_the_longest_of_memoryless_branches(count: int) -> None:
    """E[max] of n exponentials is the mean times 1 + 1/2 + ... + 1/n, and P(max <= t) = (1 - e^-t)^n."""
    drawn = branches(*[30] * count).model_copy(update={"deadline": minutes(60)})
    found = figures(drawn)
    assert found.lead_time.exact_mean is None
    assert near(found.lead_time.mean, 30 * sum(1 / n for n in range(1, count + 1)), within=0.02)
    assert found.within_deadline is not None
    assert near(found.within_deadline, (1 - exp(-2)) ** count, within=0.02)


def test_the_longest_of_two_branches_with_different_means() -> None:
    """E[max] = 1/a + 1/b - 1/(a + b)."""
    assert near(figures(branches(30, 10)).lead_time.mean, 30 + 10 - 1 / (1 / 30 + 1 / 10), within=0.02)


def test_blocks_in_a_block_are_one_longest() -> None:
    """A block of three in one of two: the longest of four, each memoryless, if the fourth stands alone."""
    names = ["a", "b", "c", "d"]
    nodes: list[Node] = [step(name, time("exp(30 min)")) for name in names]
    drawn = stream(
        start("in"),
        gateway("outer", SPLIT),
        gateway("inner", SPLIT),
        *nodes,
        gateway("met"),
        step("end", 0),
        flows=[
            *("in outer", "outer inner", "outer d", "inner a", "inner b", "inner c"),
            *("a met", "b met", "c met", "met end", "d end", "end END"),
        ],
    )
    assert near(figures(drawn).lead_time.mean, 30 * (1 + 1 / 2 + 1 / 3 + 1 / 4), within=0.02)


def test_a_block_in_a_loop_is_waited_for_every_time() -> None:
    drawn = stream(
        step("1", 0, split=SPLIT),
        step("2", time("exp(30 min)")),
        step("3", time("exp(30 min)")),
        step("4", 0),
        flows=["1 2", "1 3", "2 4", "3 4", "4 1 0.25", "4 END 0.75"],
    )
    assert near(figures(drawn).lead_time.mean, 45 / 0.75, within=0.02)


def test_each_clock_waits_for_its_own_longest_branch() -> None:
    drawn = stream(
        step("1", 0, split=SPLIT),
        step("2", 0, 100, wait_stops_deadline=True),
        step("3", 60),
        step("4", 0),
        flows=["1 2", "1 3", "2 4", "3 4", "4 END"],
        deadline=minutes(70),
    )
    found = figures(drawn)
    assert found.lead_time.mean.value == 100
    assert found.waiting_time.value == 100
    assert found.within_deadline is not None
    assert found.within_deadline.value == 1
    assert (found.stopped.mean, found.stopped.p85) == (40, 40)


def test_a_flow_straight_to_the_join_may_be_the_longest_branch() -> None:
    drawn = stream(step("1", 0, split=SPLIT), step("2", 10), step("3", 0), flows=["1 2", "1 3 +50", "2 3", "3 END"])
    assert figures(drawn).lead_time.mean.value == 50


def test_a_branch_without_an_end_holds_up_nobody() -> None:
    drawn = stream(step("1", 10, split=SPLIT), step("2", 20), step("3", 999), flows=["1 2", "1 3", "2 END"])
    assert figures(drawn).lead_time.mean.value == 30


def test_blocks_nest_deeper_than_calls_may() -> None:
    depth = 1200
    nodes = [gateway(f"s{number}", SPLIT) for number in range(depth)]
    ends = [gateway(f"j{number}") for number in range(depth)]
    flows = [f"s{number} s{number + 1}" for number in range(depth - 1)]
    flows += [f"s{number} j{number} +{number}" for number in range(depth)]
    flows += [f"j{number} j{number - 1}" for number in range(1, depth)]
    drawn = stream(step("in", 1), *nodes, *ends, flows=["in s0", *flows, f"s{depth - 1} j{depth - 1}", "j0 END"])
    assert figures(drawn, cases=2).lead_time.mean.value == depth


def test_the_deadline_counts_only_the_statutory_clock() -> None:
    drawn = stream(
        step("1", 0, time("exp(100 min)")),
        step("2", 0, 500, wait_stops_deadline=True),
        flows=["1 2", "2 END"],
        deadline=minutes(100),
    )
    found = figures(drawn)
    assert found.within_deadline is not None
    assert near(found.within_deadline, 1 - exp(-1), within=0.02)
    assert found.stopped.mean == pytest.approx(500)
    assert found.histogram.edges[0] < 100


def test_a_deadline_that_all_meet_is_not_quite_certain() -> None:
    """The rule of three: none of n cases late leaves up to 3 / n."""
    drawn = one("10 min").model_copy(update={"deadline": minutes(10)})
    found = figures(drawn, cases=1000).within_deadline
    assert found is not None
    assert (found.value, found.half_width) == (1, 0.003)


def test_without_a_deadline_no_share_is_within_it() -> None:
    assert figures(one("10 min")).within_deadline is None


def test_the_interval_holds_the_mean_and_the_percentile_19_times_of_20() -> None:
    """300 runs: the share that holds the truth lies within three standard errors, 3.8 percentage points, of 95 %."""
    runs = 300
    times = [figures(one(wait="exp(30 min)"), cases=400, seed=seed).lead_time for seed in range(runs)]
    held = sum(abs(each.mean.value - 30) <= (each.mean.half_width or 0) for each in times)
    assert held / runs == pytest.approx(0.95, abs=0.038)
    held = sum(abs(each.p85.value + 30 * log(0.15)) <= (each.p85.half_width or 0) for each in times)
    assert held / runs == pytest.approx(0.95, abs=0.038)


def test_the_same_seed_gives_the_same_cases_and_another_others() -> None:
    drawn = one("exp(30 min)")
    assert figures(drawn, seed=7) == figures(drawn, seed=7)
    assert figures(drawn, seed=7).lead_time.mean.value != figures(drawn, seed=8).lead_time.mean.value


def test_a_report_hears_how_far_it_has_come_and_may_stop_it() -> None:
    heard: list[float] = []
    simulate(one("exp(30 min)"), BASIS, Request(cases=50_000), heard.append)
    assert all(before < after for before, after in pairwise(heard))
    assert (heard[0], heard[-1], len(heard) > 3) == (0, 1, True)

    def stop(part: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        simulate(one("exp(30 min)"), BASIS, Request(), stop)


def test_a_stream_without_figures_says_why() -> None:
    simulation = simulate(stream(step("1"), step("2"), flows=["1 2", "2 1"]), BASIS)
    assert simulation.figures is None
    assert [notice.code for notice in simulation.problems] == ["endless_loop"]


def test_a_loop_that_no_machine_could_follow_is_refused() -> None:
    simulation = simulate(stream(step("1"), flows=["1 1 0.99999", "1 END 0.00001"]), BASIS)
    assert simulation.figures is None
    assert simulation.problems[0].code == "too_many_visits"
    assert simulation.problems[0].nodes == ("1",)


def test_what_is_unknown_is_zero_and_said() -> None:
    simulation = simulate(stream(step("1", None, 10), flows=["1 END"]), BASIS)
    assert simulation.figures is not None
    assert simulation.figures.lead_time.mean.value == 10
    assert "work_missing" in [notice.code for notice in simulation.problems]


@pytest.mark.parametrize(("cases", "seed"), [(0, 1), (1_000_001, 1), (100, -1)])
def test_a_request_out_of_bounds(cases: int, seed: int) -> None:
    with pytest.raises(ValueError, match="cannot be simulated"):
        Request(cases=cases, seed=seed)


SPREADS = st.sampled_from(["20 min", "10-40 min", "5-10-60 min", "exp(25 min)", "0 min"])


@st.composite
def streams(draw: st.DrawFn) -> Stream:
    """Up to six steps with any spreads, choices and loops, and a way out of each."""
    size = draw(st.integers(1, 6))
    steps = [step(str(n), time(draw(SPREADS)), time(draw(SPREADS))) for n in range(size)]
    flows = []
    for n in range(size):
        targets = draw(st.lists(st.integers(0, size - 1), unique=True, max_size=3))
        share = 0.8 / max(1, len(targets))
        flows += [f"{n} {target} {share!r} +{draw(st.integers(0, 50))}" for target in targets]
        flows.append(f"{n} END")
    return stream(*steps, flows=flows)


@settings(deadline=None, max_examples=40)
@given(streams(), st.integers(0, 2**32))
def test_the_mean_is_the_exact_one(drawn: Stream, seed: int) -> None:
    """Within six standard errors: once in 500 million by chance, however many streams are tried."""
    found = figures(drawn, cases=2000, seed=seed).lead_time
    assert found.exact_mean is not None
    assert found.mean.half_width is not None
    tolerance = 6 * found.mean.half_width / 1.96
    assert found.mean.value == pytest.approx(found.exact_mean, abs=max(tolerance, 1e-6 * found.exact_mean))


@settings(deadline=None, max_examples=20)
@given(streams())
def test_percentiles_ascend_and_the_histogram_holds_every_case(drawn: Stream) -> None:
    found = figures(drawn, cases=500)
    assert found.lead_time.p50.value <= found.lead_time.p85.value <= found.lead_time.p95.value
    assert sum(found.histogram.counts) == 500
    assert list(found.histogram.edges) == sorted(found.histogram.edges)
    assert 0 <= found.waiting_time.value <= found.lead_time.mean.value + 1e-6


def test_modes_agree_where_nobody_queues() -> None:
    drawn = stream(
        step("1", time("exp(30 min)"), 20, split=SPLIT),
        step("2", time("exp(30 min)")),
        step("3", time("exp(30 min)"), wait_within=5),
        step("4", 1),
        flows=["1 2", "1 3", "2 4", "3 4", "4 1 0.25 +9", "4 END 0.75"],
        arrivals_per_day=3,
    )
    given_, staffed = figures(drawn), figures(drawn, Mode.STAFFING)
    assert near(staffed.lead_time.mean, given_.lead_time.mean.value, within=0.05)
    assert near(staffed.waiting_time, given_.waiting_time.value, within=0.05)
