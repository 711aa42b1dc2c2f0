"""Sequence, choice and rework (method.md sections 3 and 4)."""

import pytest

from tests.analysis.streams import BASIS, analysed, codes, gateway, start, step, store, stream
from vsa.analysis import analyse, back_flows, proposed_kind
from vsa.analysis.results import Analysis
from vsa.model.nodes import Start, Step
from vsa.model.stream import FlowKind


def lead_time(analysis: Analysis) -> float:
    assert analysis.expected is not None, analysis.notices
    return analysis.expected.lead_time


def route(analysis: Analysis) -> tuple[str, ...]:
    assert analysis.main is not None
    return analysis.main.route.steps


def test_a_step_contributes_its_wait_its_work_and_its_interruptions_and_a_flow_its_delay() -> None:
    found = analysed(step("1", 10, 100, wait_within=1000), step("2", 1), flows=["1 2 +10000", "2 END +100000"])
    assert lead_time(found) == 111111
    assert found.main is not None
    assert found.main.lead_time == 111111
    assert found.main.process_time == 11


def test_missing_shares_divide_the_rest_equally() -> None:
    found = analysed(step("1", 0), step("2", 100), step("3", 10), step("4", 1), flows=["1 2 0.4", "1 3", "1 4"])
    assert lead_time(found) == pytest.approx(0.4 * 100 + 0.3 * 10 + 0.3 * 1)
    assert found.shares == pytest.approx({"f1": 0.4, "f2": 0.3, "f3": 0.3})


def test_a_rounding_of_shares_is_evened_out() -> None:
    found = analysed(*(step(str(n), 30) for n in range(1, 5)), flows=[f"1 {n} 0.3333" for n in (2, 3, 4)])
    assert lead_time(found) == pytest.approx(60)
    assert codes(found) == []


@pytest.mark.parametrize(("share", "accepted"), [(0.494, False), (0.495, True), (0.505, True), (0.506, False)])
def test_shares_may_miss_by_half_a_percentage_point(share: float, accepted: bool) -> None:
    found = analysed(step("1"), step("2"), step("3"), flows=["1 2 0.5", f"1 3 {share}"])
    assert codes(found) == ([] if accepted else ["shares_off"])


def test_shares_that_are_off_name_the_step_and_its_flows() -> None:
    found = analysed(step("1"), step("2"), step("3"), flows=["1 2 0.5", "1 3 0.4"])
    assert found.expected is None
    assert found.main is None
    (notice,) = found.notices
    assert (notice.code, notice.severity, notice.nodes, notice.flows) == ("shares_off", "error", ("1",), ("f1", "f2"))


def test_shares_that_are_off_where_no_case_comes_do_no_harm() -> None:
    found = analysed(step("1"), step("lost"), flows=["1 END", "lost END 0.2"])
    assert lead_time(found) == 10
    assert codes(found, "warning") == ["unreachable"]


def test_share_zero_is_no_flow() -> None:
    nodes = (step("1"), step("2"), step("3"))
    found = analysed(*nodes, flows=["1 2 1", "1 3 0", "2 END"])
    assert lead_time(found) == 20
    assert found.expected is not None
    assert set(found.expected.visits) == {"1", "2", "END"}
    assert codes(found, "warning") == ["unreachable"]


def test_information_is_never_computed() -> None:
    found = analysed(step("1"), step("2"), step("3"), flows=["1 2", "2 1 ?", "2 3 ?", "2 END"])
    assert lead_time(found) == 20


def test_gateways_and_stores_take_part_but_are_no_steps() -> None:
    found = analysed(
        step("1", 10),
        gateway("which"),
        store("pile", 500),
        step("2", 1),
        flows=["1 which", "which pile 0.5", "which 2 0.5", "pile 2", "2 END"],
    )
    assert lead_time(found) == 261
    assert route(found) == ("1", "2")
    assert found.steps is not None
    assert (found.steps.main, found.steps.everywhere) == (2, 2)


def test_cases_come_in_at_several_starts() -> None:
    found = analysed(
        start("post", 0.25),
        start("web"),
        step("scan", 100),
        step("1", 1),
        flows=["post scan", "scan 1", "web 1", "1 END"],
    )
    assert lead_time(found) == 26
    assert route(found) == ("1",)


def test_a_start_without_a_way_out_is_left_out() -> None:
    found = analysed(start("s1"), start("s2", 0.5), step("1"), flows=["s1 1"])
    assert lead_time(found) == 10
    assert codes(found, "warning") == ["unconnected_start"]


def test_shares_of_starts_that_are_off_are_refused() -> None:
    found = analysed(start("s1", 0.5), start("s2", 0.2), step("1"), flows=["s1 1", "s2 1"])
    assert codes(found) == ["start_shares_off"]
    assert found.notices[0].nodes == ("s1", "s2")


def test_without_a_start_the_case_comes_in_at_the_first_step_drawn() -> None:
    found = analysed(gateway("g"), step("2"), step("1", 5), flows=["2 1", "g 2"])
    assert lead_time(found) == 15


@pytest.mark.parametrize("nodes", [(), (start("s"),), (gateway("g"),)])
def test_a_stream_without_steps_says_so(nodes: tuple[Start, ...]) -> None:
    assert codes(analysed(*nodes, flows=[])) == ["empty"]


def test_a_start_that_misses_every_step_says_so() -> None:
    assert codes(analysed(start("s"), gateway("g"), step("1"), flows=["s g", "g END"])) == ["no_step_reached"]


def test_a_single_step_is_a_stream() -> None:
    found = analysed(step("1", 10, 90), flows=[])
    assert lead_time(found) == 100
    assert codes(found, "warning") == []


def test_a_node_without_ways_out_ends_the_case_with_a_word_when_ends_are_drawn() -> None:
    found = analysed(step("1", 0), step("2", 10), step("3", 20), flows=["1 2 0.5", "1 3 0.5", "2 END"])
    assert lead_time(found) == 15
    assert codes(found, "warning") == ["no_end_symbol"]
    assert found.notices[0].nodes == ("3",)


def test_what_leaves_an_end_is_not_followed() -> None:
    found = analysed(step("1"), step("2"), flows=["1 END", "END 2"])
    assert lead_time(found) == 10


def test_a_loop_multiplies_its_block() -> None:
    found = analysed(step("1"), step("2"), flows=["1 2", "2 1 0.2", "2 END 0.8"])
    assert lead_time(found) == pytest.approx(20 / 0.8)
    assert found.expected is not None
    assert found.expected.rework_visits == pytest.approx(0.5)
    assert found.expected.rework_time == pytest.approx(5)
    assert found.rework == {"f2"}


def test_a_loop_of_nearly_all_cases_loses_no_digits() -> None:
    found = analysed(step("1"), flows=["1 1 0.9999999", "1 END 0.0000001"])
    assert lead_time(found) == pytest.approx(10 / 1e-7, rel=1e-12)


@pytest.mark.parametrize("flows", [["1 2", "2 1"], ["1 1"], ["1 2 0.5", "1 END 0.5", "2 2 1"], ["1 2", "2 1 0.997"]])
def test_a_loop_without_a_way_out_is_refused_and_its_steps_named(flows: list[str]) -> None:
    found = analysed(step("1"), step("2"), flows=flows)
    assert codes(found) == ["endless_loop"]
    assert found.notices[0].nodes


def test_visits_beyond_every_number_are_a_loop_without_end() -> None:
    nodes = [step(str(n)) for n in range(1, 200)]
    flows = [flow for n in range(1, 199) for flow in (f"{n} {n + 1} 0.001", f"{n} 1 0.999")]
    assert codes(analysed(*nodes, flows=flows)) == ["endless_loop"]


def test_the_second_time_counts_as_waste() -> None:
    found = analysed(
        step("1", 10, 0, value_class="VS"), step("2", 5, 45), flows=["1 2", "2 1 0.5", "2 END 0.5"]
    ).expected
    assert found is not None
    assert (found.value_time, found.necessary_time, found.waste_time) == pytest.approx((10, 5, 15))
    assert found.reached == pytest.approx({"1": 1, "2": 1, "END": 1})
    parts = found.value_time + found.necessary_time + found.waste_time + found.waiting_time
    assert parts == pytest.approx(found.lead_time)


def test_a_step_is_value_adding_with_the_chance_that_a_case_comes_there() -> None:
    found = analysed(
        step("1", 0),
        step("2", 10, 0, value_class="VS"),
        flows=["1 2 0.5", "1 END 0.5", "2 2 0.5", "2 END 0.5"],
    ).expected
    assert found is not None
    assert found.reached["2"] == pytest.approx(0.5)
    assert found.visits["2"] == pytest.approx(1)
    assert found.value_time == pytest.approx(5)


def test_the_main_route_takes_the_largest_share_and_the_first_drawn_of_equals() -> None:
    nodes = [step(str(n)) for n in range(1, 7)]
    found = analysed(*nodes, flows=["1 2 0.4", "1 3 0.6", "3 4 0.5", "3 5 0.5", "2 6", "4 6", "5 6"])
    assert route(found) == ("1", "3", "4", "6")


def test_a_flow_into_a_step_that_only_rework_leaves_counts_as_rework() -> None:
    found = analysed(step("1"), step("letter", 100), step("2"), flows=["1 letter 0.7", "1 2 0.3", "letter 1", "2 END"])
    assert route(found) == ("1", "2")
    assert found.rework == {"f1", "f3"}
    assert found.longest is not None
    assert found.longest.lead_time == 20


def test_a_loop_drawn_with_ordinary_arrows_counts_as_rework_with_a_word() -> None:
    drawn = stream(step("1"), step("2"), flows=["1 2", "2 1 0.5", "2 END 0.5"])
    flows = {key: flow.model_copy(update={"kind": FlowKind.FORWARD}) for key, flow in drawn.flows.items()}
    found = analyse(drawn.model_copy(update={"flows": flows}), BASIS)
    assert found.rework == {"f2"}
    assert lead_time(found) == 40
    assert [(notice.code, notice.flows) for notice in found.notices] == [("forward_loop", ("f2",))]


def test_an_end_that_only_rework_reaches_is_refused() -> None:
    found = analysed(step("1"), step("2"), flows=["1 2 ~", "2 END"])
    assert codes(found) == ["only_rework"]


def test_times_of_finished_cases_hold_their_loops_already() -> None:
    flows = ["1 letter 0.4", "1 2 0.3", "1 3 0.3", "letter 1", "2 1 0.5", "2 3 0.5", "3 END"]
    nodes = (step("1"), step("letter", 100), step("2", 1000), step("3"))
    found = analysed(*nodes, flows=flows, finished_cases=True)
    assert lead_time(found) == pytest.approx(10 + 500 + 10)
    assert found.expected is not None
    assert found.expected.rework_visits == 0


def test_the_longest_route_is_found_whatever_its_share() -> None:
    found = analysed(step("1"), step("2", 9999), step("3"), flows=["1 2 0.001", "1 3 0.999", "2 3", "3 END"])
    assert found.longest is not None
    assert found.longest.steps == ("1", "2", "3")
    assert found.longest.lead_time == 10019
    assert found.longest.share == pytest.approx(0.001)
    assert [route.steps for route in found.routes] == [("1", "3")]


def test_routes_are_listed_with_their_shares_and_lead_times() -> None:
    flows = ["1 2 0.6", "1 3 0.4", "2 4 0.25 +7", "2 END 0.75", "3 4", "4 END"]
    found = analysed(*(step(str(n)) for n in range(1, 5)), flows=flows)
    listed = [(route.steps, route.share, route.lead_time) for route in found.routes]
    assert listed == [
        (("1", "2"), pytest.approx(0.45), 20),
        (("1", "3", "4"), pytest.approx(0.4), 30),
        (("1", "2", "4"), pytest.approx(0.15), 37),
    ]


def test_a_route_of_one_case_in_a_hundred_is_not_listed() -> None:
    found = analysed(step("1"), step("2"), step("3"), flows=["1 2 0.99", "1 3 0.01"])
    assert [route.steps for route in found.routes] == [("1", "2")]


def test_a_flow_back_is_proposed_as_rework() -> None:
    drawn = stream(step("1"), step("2"), step("3"), flows=["1 2", "2 3", "3 1 0.1", "3 END 0.9"])
    assert proposed_kind(drawn, "2", "1") is FlowKind.REWORK
    assert proposed_kind(drawn, "2", "2") is FlowKind.REWORK
    assert proposed_kind(drawn, "1", "3") is FlowKind.FORWARD


def test_back_flows_are_found_depth_first_in_drawing_order() -> None:
    drawn = stream(step("1"), step("2"), step("3"), flows=["1 3 0.5", "1 2 0.5", "3 2", "2 3 0.5", "2 END 0.5"])
    assert back_flows(drawn) == {"f4"}


def test_steps_and_their_ids_may_be_anything() -> None:
    odd = [Step(id=id, lane="x", name="") for id in ("", "END ", "🙂", "None")]
    found = analyse(stream(*odd, flows=[]).model_copy(update={"lanes": {}}), BASIS)
    assert lead_time(found) == 0
