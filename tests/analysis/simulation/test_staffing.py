"""Mode `staffing` against queueing theory. Times are minutes, rates cases a minute."""

from math import factorial, log

import pytest

from tests.analysis.simulation.estimating import figures, near, office, time
from tests.analysis.streams import BASIS, minutes, step, store
from vsa.analysis.simulation import Cancelled, Mode, Request, Simulation, simulate
from vsa.analysis.simulation.results import Figures
from vsa.model.nodes import Node, Split, WaitsFor
from vsa.model.stream import Stream

MEMORYLESS = time("exp(10 min)")


def staffed(drawn: Stream, cases: int = 30_000) -> Figures:
    return figures(drawn, Mode.STAFFING, cases)


def refused(drawn: Stream) -> Simulation:
    simulation = simulate(drawn, BASIS, Request(Mode.STAFFING))
    assert simulation.figures is None
    return simulation


def single(process: str, load: float, *, staff: float = 1, role: str = "R", **fields: object) -> Stream:
    """One step of a mean of ten minutes whose people are asked for the part `load` of their time."""
    nodes: list[Node] = [step("1", time(process), 0, role)]
    return office(*nodes, flows=["1 END"], arrivals=load * staff / 10, staff={role: staff}, **fields)


def erlang_c(servers: int, load: float) -> float:
    """The chance to wait at M/M/c (Erlang 1917); `load` is arrivals x service time."""
    last = load**servers / factorial(servers) * servers / (servers - load)
    return last / (sum(load**n / factorial(n) for n in range(servers)) + last)


@pytest.mark.parametrize("load", [0.3, 0.6])
def test_one_memoryless_server(load: float) -> None:
    """M/M/1: the time in the system is itself memoryless, with mean 1 / (mu - lambda)."""
    found = staffed(single("exp(10 min)", load))
    mean = 10 / (1 - load)
    assert near(found.lead_time.mean, mean, within=0.06)
    assert near(found.lead_time.p50, mean * log(2), within=0.06)
    assert near(found.lead_time.p85, -mean * log(0.15), within=0.08)
    assert near(found.waiting_time, mean - 10, within=0.12)
    assert found.utilisation == pytest.approx({"R": load}, rel=0.03)


@pytest.mark.parametrize(("servers", "load"), [(2, 0.7), (5, 0.8)])
def test_several_memoryless_servers(servers: int, load: float) -> None:
    """M/M/c: the wait is Erlang's C over c mu - lambda."""
    found = staffed(single("exp(10 min)", load, staff=servers), 60_000)
    wait = erlang_c(servers, servers * load) * 10 / (servers * (1 - load))
    assert near(found.waiting_time, wait, within=0.2)
    assert near(found.lead_time.mean, wait + 10, within=0.07)


def test_a_server_that_always_takes_as_long() -> None:
    """M/D/1 waits half as long as M/M/1: rho / (2 mu (1 - rho))."""
    found = staffed(single("10 min", 0.6))
    assert near(found.waiting_time, 0.6 * 10 / (2 * 0.4), within=0.06)
    assert near(found.lead_time.mean, 10 + 7.5, within=0.03)


def test_a_server_of_uniform_times() -> None:
    """M/G/1, Pollaczek and Khinchine: lambda E[S^2] / (2 (1 - rho)), with E[S^2] = 100 + 20^2 / 12."""
    found = staffed(single("0-20 min", 0.6))
    assert near(found.waiting_time, 0.06 * (100 + 400 / 12) / (2 * 0.4), within=0.1)


def test_steps_in_turn_are_queues_in_turn() -> None:
    """A tandem of M/M/1 (Jackson 1957): the departures of one are the Poisson arrivals of the next."""
    nodes = [step("1", MEMORYLESS, 0, "A"), step("2", time("exp(8 min)"), 0, "B"), step("3", MEMORYLESS, 0, "C")]
    drawn = office(*nodes, flows=["1 2", "2 3", "3 END"], arrivals=0.06, staff={"A": 1, "B": 1, "C": 2})
    wait_at_c = erlang_c(2, 0.6) * 10 / (2 * 0.7)
    found = staffed(drawn)
    assert near(found.lead_time.mean, 1 / (0.1 - 0.06) + 1 / (0.125 - 0.06) + 10 + wait_at_c, within=0.04)
    assert found.utilisation == pytest.approx({"A": 0.6, "B": 0.48, "C": 0.3}, rel=0.03)


def test_rework_queues_again() -> None:
    """Jackson with feedback: 1 / (1 - r) visits to a queue that lambda / (1 - r) cases come to."""
    drawn = office(
        step("1", MEMORYLESS, 0, "A"),
        step("2", time("exp(5 min)"), 0, "B"),
        flows=["1 2", "2 1 0.25", "2 END 0.75"],
        arrivals=0.045,
        staff={"A": 1, "B": 1},
    )
    found = staffed(drawn)
    assert near(found.lead_time.mean, (1 / (0.1 - 0.06) + 1 / (0.2 - 0.06)) / 0.75, within=0.07)
    assert found.utilisation == pytest.approx({"A": 0.6, "B": 0.3}, rel=0.03)


def test_steps_of_one_role_share_its_people() -> None:
    """Two visits of the same memoryless length to one first come, first served queue (Baskett et al. 1975)."""
    drawn = office(
        step("1", MEMORYLESS, 0, "A"),
        step("2", 3, 0),
        step("3", MEMORYLESS, 0, "A"),
        flows=["1 2", "2 3", "3 END"],
        arrivals=0.03,
        staff={"A": 1},
    )
    assert near(staffed(drawn).lead_time.mean, 2 / (0.1 - 0.06) + 3, within=0.06)


@pytest.mark.parametrize(("staff", "availability"), [(0.5, 1.0), (1.0, 0.5)])
def test_a_part_time_position_works_slower(staff: float, availability: float) -> None:
    """The same M/M/1 either way; what the work takes longer is waiting."""
    drawn = office(
        step("1", time("exp(5 min)"), 0, "A"),
        flows=["1 END"],
        arrivals=0.06,
        staff={"A": staff},
        availability={"A": availability},
    )
    found = staffed(drawn)
    assert near(found.lead_time.mean, 1 / (0.1 - 0.06), within=0.06)
    assert near(found.waiting_time, 25 - 5, within=0.08)
    assert found.utilisation == pytest.approx({"A": 0.6}, rel=0.03)


def test_work_for_two_takes_both_people() -> None:
    """M/M/1 with the two as one server."""
    drawn = office(step("1", MEMORYLESS, 0, "A", people=2), flows=["1 END"], arrivals=0.06, staff={"A": 2})
    found = staffed(drawn)
    assert near(found.lead_time.mean, 25, within=0.06)
    assert found.utilisation == pytest.approx({"A": 0.6}, rel=0.03)


def test_work_for_more_people_than_there_are_takes_longer() -> None:
    drawn = office(step("1", time("exp(5 min)"), 0, "A", people=2), flows=["1 END"], arrivals=0.06, staff={"A": 1})
    assert near(staffed(drawn).lead_time.mean, 25, within=0.06)


def test_branches_with_their_own_people() -> None:
    """Two M/M/1 side by side from one arrival to the later end: (12 - rho) / 8 / (mu - lambda) (Flatto and Hahn
    1984)."""
    drawn = office(
        step("1", 0, 0, split=Split.PARALLEL),
        step("2", MEMORYLESS, 0, "A"),
        step("3", MEMORYLESS, 0, "B"),
        step("4", 0, 0),
        flows=["1 2", "1 3", "2 4", "3 4", "4 END"],
        arrivals=0.06,
        staff={"A": 1, "B": 1},
    )
    assert near(staffed(drawn).lead_time.mean, (12 - 0.6) / 8 * 25, within=0.06)


def test_blocks_inside_branches_of_staffed_steps_meet_one_by_one() -> None:
    drawn = office(
        step("1", 1, 0, "A", split=Split.PARALLEL, wait_within=4),
        step("2", 0, 0, split=Split.PARALLEL),
        step("3", 0, 30),
        step("4", 0, 20),
        step("5", 0, 1),
        step("6", 0, 40, wait_stops_deadline=True),
        step("7", 0, 2),
        flows=["1 2", "1 6", "2 3", "2 4", "3 5", "4 5", "5 7", "6 7", "7 END"],
        arrivals=1e-6,
        staff={"A": 1},
        deadline=minutes(38),
    )
    found = staffed(drawn, 200)
    assert found.lead_time.mean.value == pytest.approx(1 + 4 + 40 + 2)
    assert found.stopped.mean == pytest.approx(40 - 31)
    assert found.within_deadline is not None
    assert found.within_deadline.value == 1


def test_what_nobody_waits_for_still_takes_people() -> None:
    drawn = office(
        step("1", 0, 0, split=Split.PARALLEL),
        step("2", MEMORYLESS, 0, "A"),
        step("3", time("exp(20 min)"), 0, "B"),
        flows=["1 2", "1 3", "2 END"],
        arrivals=0.03,
        staff={"A": 1, "B": 1},
    )
    found = staffed(drawn)
    assert near(found.lead_time.mean, 1 / (0.1 - 0.03), within=0.04)
    assert found.utilisation == pytest.approx({"A": 0.3, "B": 0.6}, rel=0.03)


def test_queues_replace_only_the_internal_waits_before_staffed_steps() -> None:
    """Cases come so seldom that nobody queues: what is left are the waits for others, meetings and transport."""
    waits = {
        "internal": step("1", 10, 1000, "A"),
        "counted": step("2", 10, None, "A", queue=5),
        "user": step("3", 10, 100, "A", wait_for=WaitsFor.USER),
        "authority": step("4", 10, 200, "A", wait_for=WaitsFor.AUTHORITY, wait_within=400),
        "meeting": step("5", 10, 800, "A", wait_for=WaitsFor.MEETING),
        "without staff": step("6", 10, 1600, "B"),
        "store": store("7", 3200),
    }
    flows = ["1 2", "2 3", "3 4", "4 5", "5 6", "6 7", "7 END +6400"]
    drawn = office(*waits.values(), flows=flows, arrivals=1e-7, staff={"A": 1})
    found = staffed(drawn, 100)
    assert found.waiting_time.value == pytest.approx(100 + 200 + 400 + 800 + 1600 + 3200 + 6400)
    assert found.lead_time.mean.value == pytest.approx(found.waiting_time.value + 60)


@pytest.mark.parametrize(("staff", "missed"), [({"A": 1.0}, False), ({"B": 1.0}, True)])
def test_nobody_misses_a_wait_where_a_queue_forms(staff: dict[str, float], missed: bool) -> None:
    drawn = office(step("1", 10, None, "A"), step("2", 10, 0, "B"), flows=["1 2", "2 END"], arrivals=0.01, staff=staff)
    codes = [notice.code for notice in simulate(drawn, BASIS, Request(Mode.STAFFING, 10)).problems]
    assert ("wait_missing" in codes) == missed
    assert "wait_missing" in [notice.code for notice in simulate(drawn, BASIS, Request(cases=10)).problems]


def test_a_store_in_a_staffed_lane_is_the_queue_that_forms() -> None:
    shelf = store("1", 500).model_copy(update={"lane": "lane:A"})
    drawn = office(shelf, step("2", 10, 0, "A"), flows=["1 2", "2 END"], arrivals=1e-6, staff={"A": 1})
    start_at_shelf = drawn.model_copy(update={"nodes": {"0": step("0", 0, 0), **drawn.nodes}})
    assert staffed(start_at_shelf, 100).waiting_time.value == pytest.approx(0)


def test_a_meeting_is_waited_for_on_average_half_the_time_between_two() -> None:
    drawn = office(step("1", 10, None, "A", meeting_every=600), flows=["1 END"], arrivals=1e-5, staff={"A": 1})
    assert near(staffed(drawn).waiting_time, 300, within=0.02)


def test_the_factory_convention_leaves_process_time_out_of_the_lead_time() -> None:
    found = staffed(single("exp(10 min)", 0.6, factory=True))
    assert near(found.lead_time.mean, 15, within=0.1)
    assert found.waiting_time.value == found.lead_time.mean.value


def test_the_interval_holds_the_mean_although_cases_depend_on_each_other() -> None:
    """80 runs: the share that holds the truth lies within three standard errors, 7.3 percentage points, of 95 %."""
    drawn = single("exp(10 min)", 0.6)
    means = [figures(drawn, Mode.STAFFING, 2000, seed).lead_time.mean for seed in range(80)]
    assert sum(abs(mean.value - 25) <= (mean.half_width or 0) for mean in means) / 80 >= 0.877


def test_the_same_seed_gives_the_same_cases() -> None:
    drawn = single("exp(10 min)", 0.6)
    first, again = (figures(drawn, Mode.STAFFING, 500, 3) for _ in range(2))
    other = figures(drawn, Mode.STAFFING, 500, 4)
    assert first == again
    assert first != other


def test_a_single_case() -> None:
    found = figures(single("10 min", 1e-6), Mode.STAFFING, 1)
    assert (found.lead_time.mean.value, found.lead_time.mean.half_width) == (pytest.approx(10), None)


def test_without_arrivals_no_queue_can_be_simulated() -> None:
    drawn = single("10 min", 0.5).model_copy(update={"arrivals_per_day": None})
    assert refused(drawn).problems[0].code == "no_arrivals"


def test_work_without_anybody_is_refused() -> None:
    simulation = refused(office(step("1", 10, 0, "A"), flows=["1 END"], arrivals=0.01, staff={"A": 0}))
    assert (simulation.problems[0].code, simulation.problems[0].nodes) == ("nobody", ("1",))


@pytest.mark.parametrize("load", [1.0, 1.5])
def test_more_work_than_people_is_refused(load: float) -> None:
    assert refused(single("exp(10 min)", load)).problems[0].code == "overloaded"


def test_a_queue_that_grows_because_people_must_be_free_together_is_refused() -> None:
    """Three people and work for two: never more than one case at a time, although only two thirds of them are busy."""
    drawn = office(step("1", 10, 0, "A", people=2), flows=["1 END"], arrivals=0.12, staff={"A": 3})
    assert refused(drawn).problems[0].code == "growing"


def test_more_cases_under_way_than_memory_holds_are_refused() -> None:
    drawn = office(step("1", 10, time("1 år"), "B"), flows=["1 END"], arrivals=100, staff={})
    assert refused(drawn).problems[0].code == "too_many_under_way"


def test_without_staff_the_waits_are_as_given_and_that_is_said() -> None:
    drawn = office(step("1", 10, 50, "A"), flows=["1 END"], arrivals=0.01, staff={})
    simulation = simulate(drawn, BASIS, Request(Mode.STAFFING, 100))
    assert simulation.figures is not None
    assert simulation.figures.lead_time.mean.value == pytest.approx(60)
    assert "no_staff" in [notice.code for notice in simulation.problems]


def test_a_report_hears_how_far_it_has_come_and_may_stop_it() -> None:
    heard: list[float] = []
    simulate(single("exp(10 min)", 0.6), BASIS, Request(Mode.STAFFING, 5000), heard.append)
    assert heard == sorted(heard)
    assert 0 <= heard[0] < 0.1 < 0.9 < heard[-1] <= 1

    def stop(part: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        simulate(single("exp(10 min)", 0.6), BASIS, Request(Mode.STAFFING), stop)


def test_nobody_waits_for_what_branches_off_from_effort() -> None:
    nodes = [
        step("1", 10, 0, "A", split=Split.PARALLEL),
        step("archive", 500, 0, "B", split=Split.PARALLEL),
        *(step(key, 500, 0, "B") for key in ("x", "y", "2")),
    ]
    flows = ["1 archive", "archive x", "archive y", "1 2", "2 END"]
    found = staffed(office(*nodes, flows=flows, arrivals=0.0001, staff={"A": 9, "B": 99}), 2_000)
    assert found.lead_time.mean.value == pytest.approx(510)
