"""Parallel branches (method.md section 4)."""

import pytest

from tests.analysis.streams import analysed, codes, gateway, minutes, start, step
from vsa.analysis.results import Analysis, ExpectedFigures
from vsa.model.durations import Amount, Duration, Spread, Unit
from vsa.model.nodes import Gateway, Split, Step


def fork(id: str, process: float = 0, wait: float = 0, role: str = "") -> Step:
    return step(id, process, wait, role, split=Split.PARALLEL)


def split(id: str) -> Gateway:
    return gateway(id, Split.PARALLEL)


def expected(analysis: Analysis) -> ExpectedFigures:
    assert analysis.expected is not None, analysis.notices
    return analysis.expected


def bound(analysis: Analysis) -> str:
    expected(analysis)
    return analysis.bounds["expected.lead_time"]


def test_the_longest_branch_is_in_the_lead_time_and_all_are_in_the_labour() -> None:
    found = analysed(
        fork("1", 1),
        step("2", 20, 80),
        step("3", 30, 5),
        step("4", 4),
        flows=["1 2 +1000", "1 3 +500", "2 4", "3 4", "4 END"],
    )
    assert expected(found).lead_time == 1105
    assert expected(found).process_time == 25
    assert expected(found).labour == 55
    assert found.main is not None
    assert found.main.route.steps == ("1", "2", "4")
    assert bound(found) == "exact"


def test_of_equal_branches_the_first_drawn_stays_in_the_chain() -> None:
    nodes = (fork("1"), step("2", 10, 10), step("3", 15, 5), step("4"))
    found = analysed(*nodes, flows=["1 3", "1 2", "2 4", "3 4"])
    assert expected(found).process_time == 25


def test_branches_may_meet_only_at_the_end() -> None:
    for flows in (["1 2", "1 3"], ["1 2", "1 3", "2 END", "3 END"], ["1 2", "1 3", "2 END", "3 END2"]):
        found = analysed(fork("1", 1), step("2", 20), step("3", 30), flows=flows)
        assert expected(found).lead_time == 31
        assert expected(found).labour == 51


def test_a_branch_may_be_empty() -> None:
    found = analysed(fork("1", 1), step("2", 20), step("3", 3), flows=["1 2", "1 3 +50", "2 3", "3 END"])
    assert expected(found).lead_time == 54
    assert expected(found).labour == 24
    assert found.main is not None
    assert found.main.route.steps == ("1", "3")


def test_blocks_nest() -> None:
    found = analysed(
        start("s"),
        split("outer"),
        step("a", 5),
        split("inner"),
        step("b", 10),
        step("c", 20),
        gateway("meet"),
        step("d", 7),
        step("e", 1),
        flows=[
            "s outer",
            "outer a",
            "outer inner",
            "inner b",
            "inner c",
            "b meet",
            "c meet",
            "meet d",
            "a e",
            "d e",
            "e END",
        ],
    )
    assert expected(found).lead_time == 28
    assert expected(found).labour == 43
    assert found.main is not None
    assert found.main.route.steps == ("c", "d", "e")


def test_inner_and_outer_branches_may_meet_in_the_same_step() -> None:
    found = analysed(
        fork("1"),
        fork("2", 2),
        step("3", 30),
        step("4", 40),
        step("5", 50),
        step("6", 6),
        flows=["1 2", "1 5", "2 3", "2 4", "3 6", "4 6", "5 6", "6 END"],
    )
    assert expected(found).lead_time == 56
    assert expected(found).labour == 128


def test_a_block_inside_a_loop_is_taken_as_often_as_its_split() -> None:
    found = analysed(
        fork("1", 1),
        step("2", 20),
        step("3", 10),
        step("4", 4),
        flows=["1 2", "1 3", "2 4", "3 4", "4 1 0.5", "4 END 0.5"],
    )
    assert expected(found).lead_time == pytest.approx(50)
    assert expected(found).labour == pytest.approx(70)
    assert expected(found).visits == pytest.approx({"1": 2, "2": 2, "3": 2, "4": 2, "END": 1})
    assert expected(found).reached["3"] == pytest.approx(1)


def test_a_step_in_a_branch_inside_a_loop_has_a_chance_each_time() -> None:
    found = analysed(
        fork("1"),
        step("2"),
        step("3"),
        step("rare"),
        step("4"),
        flows=["1 2", "1 3", "2 4", "3 rare 0.5", "3 4 0.5", "rare 4", "4 1 0.5", "4 END 0.5"],
    )
    # P = 0.5 + 0.5 x 0.5 x P: reached now, or after another round.
    assert expected(found).reached["rare"] == pytest.approx(2 / 3)
    assert expected(found).visits["rare"] == pytest.approx(1)


def test_a_branch_may_have_its_own_loop() -> None:
    found = analysed(
        fork("1"),
        step("2", 10),
        step("3", 10),
        step("4"),
        flows=["1 2", "1 3", "2 2 0.5", "2 4 0.5", "3 4", "4 END"],
    )
    assert expected(found).lead_time == pytest.approx(30)
    assert expected(found).labour == pytest.approx(40)
    assert expected(found).reached["2"] == pytest.approx(1)


def test_a_branch_that_leads_to_no_end_is_effort_only() -> None:
    found = analysed(
        fork("1", 1),
        step("archive", 50, 5000),
        fork("copies", 1),
        step("x", 10),
        step("y", 20),
        step("2", 2),
        flows=["1 archive", "archive copies", "copies x", "copies y", "1 2", "2 END"],
    )
    assert expected(found).lead_time == 3
    assert expected(found).labour == 84
    assert codes(found, "warning") == []
    assert found.main is not None
    assert found.main.route.steps == ("1", "2")
    assert found.longest is not None
    assert found.longest.lead_time == 3


def test_an_effort_only_branch_is_not_missed_in_the_bounds_of_labour() -> None:
    found = analysed(fork("1"), step("archive", None), step("2"), flows=["1 archive", "1 2", "2 END"])
    assert found.bounds["expected.lead_time"] == "exact"
    assert found.bounds["expected.labour"] == "at_least"


def test_without_drawn_ends_every_branch_leads_to_one() -> None:
    found = analysed(fork("1"), step("2", 10, 500), step("3", 20), flows=["1 2", "1 3"])
    assert expected(found).lead_time == 510


def test_each_clock_waits_for_its_own_longest_branch() -> None:
    found = analysed(
        fork("1"),
        step("neighbours", 1, 900, wait_stops_deadline=True),
        step("plan", 10, 90),
        step("decide", 5),
        flows=["1 neighbours", "1 plan", "neighbours decide", "plan decide", "decide END"],
    )
    assert expected(found).lead_time == 906
    assert expected(found).statutory_time == 105


def test_value_necessary_waste_and_waiting_are_the_lead_time_of_the_longest_branch() -> None:
    found = expected(
        analysed(
            fork("1", 3),
            step("2", 20, 30, value_class="VS", value_time=15),
            step("3", 40, 0, value_class="VS"),
            step("4", 8, 0, value_class="S"),
            flows=["1 2", "1 3", "2 4", "3 4", "4 1 0.5", "4 END 0.5"],
        )
    )
    assert found.value_time + found.necessary_time + found.waste_time + found.waiting_time == pytest.approx(
        found.lead_time
    )
    assert found.value_time == 15


def test_hand_overs_count_in_all_branches_and_on_both_sides() -> None:
    found = analysed(
        fork("1", role="A"),
        step("2", 99, role="B"),
        gateway("g"),
        step("3", role="C"),
        step("4", role="A"),
        flows=["1 2", "1 g", "g 3", "2 4", "3 4", "4 END"],
    )
    assert expected(found).handoffs == 4
    assert found.main is not None
    assert found.main.handoffs == 2


def test_quality_counts_along_the_main_routes_of_all_branches() -> None:
    found = analysed(
        step("1", first_time_right=0.9, split=Split.PARALLEL),
        step("2", 99, first_time_right=0.8),
        fork("3"),
        step("4", first_time_right=0.5),
        step("5", first_time_right=0.4),
        step("rare", first_time_right=0.1),
        step("6", first_time_right=0.5),
        flows=["1 2", "1 3", "3 4", "3 5", "4 rare 0.1", "4 6 0.9", "rare 6", "5 6", "2 6", "6 END"],
    )
    assert found.main is not None
    assert found.main.first_time_right == pytest.approx(0.9 * 0.8 * 0.5 * 0.4 * 0.5)
    assert found.main.quality_missing == 1


@pytest.mark.parametrize(
    ("flows", "code", "named"),
    [
        (["1 2", "1 3", "2 4", "3 4 0.5", "3 END 0.5", "4 END"], "branches_do_not_meet", {"1", "2", "3"}),
        (["1 2", "1 3", "2 END 0.5", "2 4 0.5", "4 4 0.5 ~", "4 3 0.5"], "branch_entered", {"4", "3"}),
        (["1 2", "1 3", "2 4", "3 4 0.5", "3 1 0.5", "4 END"], "loop_leaves_branch", {"1", "3"}),
        (["1 2", "1 1", "2 END"], "loop_leaves_branch", {"1"}),
        (["1 2", "1 3", "2 4", "3 4", "4 3 0.5", "4 END 0.5"], "branch_entered", {"4", "3"}),
        (["0 1 0.5", "0 3 0.5", "1 2", "1 3", "2 4", "3 4", "4 END"], "branch_entered", {"0", "3"}),
        (["0 1", "1 2", "1 3", "2 4", "3 4", "4 0 0.5", "4 2 0.25", "4 END 0.25"], "branch_entered", {"4", "2"}),
    ],
)
def test_branches_that_do_not_fit_together_are_refused_by_name(flows: list[str], code: str, named: set[str]) -> None:
    nodes = [fork(id) if id == "1" else step(id) for id in ("0", "1", "2", "3", "4")]
    first = nodes if flows[0].startswith("0") else nodes[1:]
    found = analysed(*first, flows=flows)
    assert codes(found) == [code]
    (notice,) = found.notices
    assert set(notice.nodes) == named
    assert notice.flows


def test_a_second_start_inside_a_branch_is_refused() -> None:
    found = analysed(
        start("s"),
        start("t"),
        fork("1"),
        step("2"),
        step("3"),
        flows=["s 1", "t 2", "1 2", "1 3", "2 END", "3 END"],
    )
    assert codes(found) == ["branch_entered"]


def spread(*values: float, kind: Spread) -> Duration:
    return Duration(tuple(Amount(((value, Unit.MINUTE),)) for value in values), kind)


UNIFORM = spread(10, 30, kind=Spread.UNIFORM)
MEMORYLESS = spread(20, kind=Spread.EXPONENTIAL)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        (minutes(20), minutes(10), "exact"),
        (UNIFORM, minutes(10), "exact"),
        (UNIFORM, minutes(11), "at_least"),
        (UNIFORM, minutes(30), "exact"),
        (spread(5, 20, 25, kind=Spread.TRIANGULAR), minutes(24), "at_least"),
        (MEMORYLESS, minutes(1), "at_least"),
        (UNIFORM, UNIFORM, "at_least"),
    ],
)
def test_branches_whose_times_vary_give_at_least(first: Duration, second: Duration, wanted: str) -> None:
    found = analysed(
        fork("1"),
        step("2").model_copy(update={"process_time": first}),
        step("3").model_copy(update={"process_time": second}),
        step("4"),
        flows=["1 2", "1 3", "2 4", "3 4", "4 END"],
    )
    assert bound(found) == wanted
    assert found.bounds["expected.value_ratio"] == ("exact" if wanted == "exact" else "at_most")


@pytest.mark.parametrize(("other", "wanted"), [(5, "exact"), (10, "exact"), (50, "at_least"), (110, "exact")])
def test_a_choice_in_a_branch_gives_at_least_unless_one_branch_is_always_longest(other: float, wanted: str) -> None:
    found = analysed(
        fork("1"),
        step("2", 10),
        step("more", 100),
        step("3", other),
        step("4"),
        flows=["1 2", "1 3", "2 more 0.5", "2 4 0.5", "more 4", "3 4", "4 END"],
    )
    assert bound(found) == wanted


@pytest.mark.parametrize(("other", "wanted"), [(10, "exact"), (11, "at_least"), (10_000, "at_least")])
def test_a_loop_in_a_branch_has_no_longest_time(other: float, wanted: str) -> None:
    found = analysed(
        fork("1"),
        step("2", 10),
        step("3", other),
        step("4"),
        flows=["1 2", "1 3", "2 2 0.5", "2 4 0.5", "3 4", "4 END"],
    )
    assert bound(found) == wanted


def test_a_wait_for_a_meeting_varies() -> None:
    found = analysed(
        fork("1"),
        step("2", 10, None, meeting_every=100),
        step("3", 10, 40),
        step("4"),
        flows=["1 2", "1 3", "2 4", "3 4", "4 END"],
    )
    assert expected(found).lead_time == 70
    assert bound(found) == "at_least"


def test_a_block_beside_the_longest_branch_may_vary() -> None:
    found = analysed(
        fork("1"),
        step("long", 1000),
        fork("2"),
        step("3").model_copy(update={"process_time": UNIFORM}),
        step("4").model_copy(update={"process_time": UNIFORM}),
        step("5"),
        step("6"),
        flows=["1 long", "1 2", "2 3", "2 4", "3 5", "4 5", "5 6", "long 6", "6 END"],
    )
    assert bound(found) == "exact"


def test_a_step_in_a_branch_that_is_rarer_than_a_number_can_say_is_never_reached() -> None:
    found = analysed(
        fork("1"),
        *(step(key) for key in "abcd"),
        flows=["1 a", "1 d", "a b 1e-200", "a d 1", "b c 1e-200", "b d 1", "c d", "d END"],
    )
    assert expected(found).reached["c"] == 0
