"""Labour, hand-overs, quality, utilisation, takt and counts (method.md section 5)."""

import pytest

from tests.analysis.streams import BASIS, analysed, codes, gateway, step, stream
from vsa.analysis import analyse
from vsa.analysis.measures.registry import all_measures
from vsa.i18n import LANGUAGES, translator
from vsa.model.stream import Lane


def test_labour_counts_everybody_and_own_lanes_only() -> None:
    found = analysed(
        step("1", 60, role="A", people=2),
        step("2", 30, role="Applicant"),
        step("3", 60, role="A"),
        flows=["1 2", "2 3", "3 3 0.5", "3 END 0.5"],
        external=["Applicant"],
        volume_per_year=100,
    )
    assert found.expected is not None
    assert found.expected.labour == pytest.approx(240)
    assert found.expected.process_time == pytest.approx(210)
    assert found.expected.rework_labour == pytest.approx(60)
    assert found.labour_hours_per_year == pytest.approx(400)
    assert found.fte == pytest.approx(400 / 1695)


def test_without_a_volume_a_year_is_unknown() -> None:
    found = analysed(step("1"), flows=[])
    assert (found.labour_hours_per_year, found.fte, found.takt) == (None, None, None)


def test_takt_is_the_time_of_a_day_over_the_cases_of_a_day() -> None:
    assert analysed(step("1"), flows=[], volume_per_year=504).takt == pytest.approx(225)
    assert analysed(step("1"), flows=[], volume_per_year=504, arrivals_per_day=9).takt == pytest.approx(50)
    assert analysed(step("1"), flows=[], volume_per_year=0).takt is None


def test_hand_overs_are_between_known_and_different_roles_and_pass_over_other_nodes() -> None:
    found = analysed(
        step("1", role="A"),
        gateway("g"),
        step("2", role="A"),
        step("3", role=""),
        step("4", role="B"),
        step("5", role="C"),
        flows=["1 g", "g 2 0.75", "g 5 0.25", "2 3", "3 4", "4 5", "5 1 0.5", "5 END 0.5"],
    )
    assert found.main is not None
    assert found.main.handoffs == 1
    assert found.expected is not None
    # Of two rounds a quarter go A to C, three quarters B to C, and every second ends C to A.
    assert found.expected.handoffs == pytest.approx(2 * (0.25 + 0.75) + 1)


def test_hand_overs_pass_gateways_that_go_in_circles() -> None:
    found = analysed(
        step("1", role="A"),
        gateway("g"),
        gateway("h"),
        step("2", role="B"),
        flows=["1 g", "g h", "h g 0.5", "h 2 0.5", "2 END"],
    )
    assert found.expected is not None
    assert found.expected.handoffs == pytest.approx(1)


def test_rolled_quality_leaves_out_and_counts_what_nobody_knows() -> None:
    found = analysed(step("1", first_time_right=0.9), step("2"), step("3", first_time_right=0.5), flows=["1 2", "2 3"])
    assert found.main is not None
    assert found.main.first_time_right == pytest.approx(0.45)
    assert found.main.quality_missing == 1
    unknown = analysed(step("1"), flows=[]).main
    assert unknown is not None
    assert unknown.first_time_right is None
    none_right = analysed(step("1", first_time_right=0), flows=[]).main
    assert none_right is not None
    assert none_right.first_time_right == 0


def test_the_statutory_clock_leaves_out_what_stops_the_deadline() -> None:
    drawn = stream(
        step("1", 1, 10, wait_stops_deadline=True),
        step("2", 2, 20, wait_within=200, within_stops_deadline=True),
        flows=["1 2 +1000", "2 END +5000"],
    )
    flows = dict(drawn.flows)
    flows["f1"] = flows["f1"].model_copy(update={"delay_stops_deadline": True})
    found = analyse(drawn.model_copy(update={"flows": flows}), BASIS).expected
    assert found is not None
    assert found.lead_time == 6233
    assert found.statutory_time == 5023


def staffed(**lanes: float | None) -> dict[str, Lane]:
    return {f"lane:{name}": Lane(id=f"lane:{name}", name=name, staff=staff) for name, staff in lanes.items()}


def test_utilisation_and_bottleneck() -> None:
    found = analysed(
        step("1", 45, role="A"),
        step("2", 90, role="B", people=2),
        step("3", 400, role="C"),
        flows=["1 2", "2 3", "3 END"],
        lanes=staffed(A=1, B=2, C=None),
        volume_per_year=1260,
    )
    assert found.utilisation == pytest.approx({"A": 0.5, "B": 1.0})
    assert found.bottleneck == "B"
    (high,) = (notice for notice in found.notices if notice.code == "high_utilisation")
    assert high.nodes == ("2",)


def test_availability_and_arrivals_per_day_count() -> None:
    lanes = {"lane:A": Lane(id="lane:A", name="A", staff=2, availability=0.5)}
    found = analysed(step("1", 45, role="A"), flows=[], lanes=lanes, volume_per_year=1, arrivals_per_day=6)
    assert found.utilisation == pytest.approx({"A": 0.6})
    assert codes(found, "warning") == []


def test_a_role_with_work_and_nobody_to_do_it_is_no_bottleneck_but_a_warning() -> None:
    found = analysed(step("1", role="A"), flows=[], lanes=staffed(A=0), volume_per_year=100)
    assert found.utilisation == {}
    assert found.bottleneck is None
    assert codes(found, "warning") == ["unstaffed"]


def test_steps_roles_and_systems_on_the_main_route_and_in_all() -> None:
    found = analysed(
        step("1", role="A", system="Elements"),
        step("2", role="B", system="Visma"),
        step("3", role="A", system="Elements"),
        flows=["1 2 0.1", "1 3 0.9", "2 3"],
    )
    assert found.steps is not None
    assert found.roles is not None
    assert found.systems is not None
    assert [(count.main, count.everywhere) for count in (found.steps, found.roles, found.systems)] == [
        (2, 3),
        (1, 2),
        (1, 2),
    ]


def test_every_measure_reads_a_refused_stream_as_unknown() -> None:
    refused = analysed(step("1"), flows=["1 1"])
    assert {measure.id: measure.of(refused) for measure in all_measures()} == {
        measure.id: None for measure in all_measures()
    }


def test_every_measure_has_a_name_in_every_language_and_its_own_place() -> None:
    assert len({measure.place for measure in all_measures()}) == len(all_measures())
    for language in LANGUAGES:
        names = [translator(language).text(measure.label) for measure in all_measures()]
        assert len(set(names)) == len(names)
