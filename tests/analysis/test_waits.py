"""Derived waits (method.md section 6)."""

import pytest

from tests.analysis.streams import analysed, codes, step, store
from vsa.model.stream import Lane


def test_a_queue_is_a_wait_by_littles_law() -> None:
    found = analysed(step("1"), step("2", 10, None, queue=10), flows=["1 2 0.5", "1 END 0.5"], volume_per_year=504)
    assert found.waits["2"] == pytest.approx(10 / (2 * 0.5) * 450)
    assert found.derived == {"2"}
    assert found.unknown == ()


def test_rework_speeds_the_flow_through_a_queue() -> None:
    found = analysed(step("1", 10, None, queue=10), flows=["1 1 0.5", "1 END 0.5"], volume_per_year=252)
    assert found.waits["1"] == pytest.approx(5 * 450)
    assert found.expected is not None
    assert found.expected.waiting_time == pytest.approx(2 * 5 * 450)


def test_a_meeting_is_half_the_time_between_two() -> None:
    found = analysed(step("1", 10, None, meeting_every=2250), flows=[])
    assert found.waits == {"1": 1125}
    assert found.derived == {"1"}


def test_a_given_wait_beats_a_queue_which_beats_a_meeting() -> None:
    given = analysed(step("1", 10, 7, queue=2, meeting_every=100), flows=[], volume_per_year=252)
    queued = analysed(step("1", 10, None, queue=2, meeting_every=100), flows=[], volume_per_year=252)
    without_volume = analysed(step("1", 10, None, queue=2, meeting_every=100), flows=[])
    assert given.waits == {"1": 7}
    assert given.derived == frozenset()
    assert queued.waits == pytest.approx({"1": 900})
    assert without_volume.waits == {"1": 50}


def test_a_queue_without_a_flow_of_cases_says_nothing() -> None:
    found = analysed(step("1", 10, None, queue=2), flows=[])
    assert found.waits == {}
    assert found.unknown == ("1",)


def test_arrivals_stand_in_for_a_missing_volume() -> None:
    found = analysed(step("1", 10, None, queue=6), flows=[], arrivals_per_day=3)
    assert found.waits == pytest.approx({"1": 900})


def test_a_store_has_a_wait_of_its_own() -> None:
    found = analysed(step("1"), store("pile", queue=1), flows=["1 pile"], volume_per_year=252)
    assert found.waits["pile"] == pytest.approx(450)
    assert found.expected is not None
    assert found.expected.lead_time == pytest.approx(460)


@pytest.mark.parametrize(("arrivals", "warned"), [(1.0, []), (1.01, ["growing_queue"])])
def test_a_queue_that_grows_is_a_warning(arrivals: float, warned: list[str]) -> None:
    node = step("1", 10, None, queue=2)
    found = analysed(node, flows=[], volume_per_year=252, arrivals_per_day=arrivals)
    assert codes(found, "warning") == warned


def test_a_queue_before_a_role_that_cannot_keep_up_grows() -> None:
    lanes = {"lane:A": Lane(id="lane:A", name="A", staff=1)}
    node = step("1", 500, None, role="A", queue=2)
    found = analysed(node, flows=[], lanes=lanes, volume_per_year=252)
    assert codes(found, "warning") == ["growing_queue", "high_utilisation"]


def test_the_factory_convention_leaves_the_process_time_out() -> None:
    found = analysed(
        step("1", 10, 100),
        step("2", 20, None, queue=3),
        flows=["1 2 0.5", "1 END 0.5"],
        volume_per_year=252,
        factory=True,
    )
    assert found.expected is not None
    assert found.waits["2"] == pytest.approx(1350)
    assert found.expected.lead_time == pytest.approx(100 + 0.5 * 1350)
    assert found.expected.waiting_time == found.expected.lead_time
    assert found.expected.process_time == pytest.approx(20)


def test_waits_that_are_written_down_stand_also_when_the_stream_is_refused() -> None:
    found = analysed(step("1", 10, 7), step("2", 10, None, meeting_every=8), flows=["1 1"])
    assert found.expected is None
    assert found.waits == {"1": 7, "2": 4}
    assert found.derived == {"2"}
