"""What findings add up to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.findings import (
    count_by_candidate,
    count_by_interview,
    low_hanging,
    seems_low_hanging,
    totals,
    totals_by_waste,
)
from vsa.model.preparing import Finding, Waste

LEVELS = st.none() | st.integers(1, 3)
QUANTITIES = st.none() | st.floats(0, 1e6)
FINDINGS = st.lists(
    st.builds(
        Finding,
        id=st.uuids().map(str),
        number=st.integers(1, 99),
        waste=st.none() | st.sampled_from(Waste),
        times_per_year=QUANTITIES,
        minutes=QUANTITIES,
        people=st.floats(0, 100),
        effort=LEVELS,
        effect=LEVELS,
        low_hanging=st.booleans(),
    ),
    max_size=30,
)


def finding(number: int = 1, **fields: object) -> Finding:
    return Finding.model_validate({"id": f"f{number}", "number": number, **fields})


def test_six_people_who_wait_a_quarter_of_an_hour_once_a_week_lose_78_hours_a_year() -> None:
    assert finding(times_per_year=52, minutes=15, people=6).hours == 78


@pytest.mark.parametrize("known", [{"times_per_year": 52}, {"minutes": 15}, {"delay": "3 d", "times_per_year": 180}])
def test_hours_are_unknown_until_both_how_often_and_how_long_are_known(known: dict[str, object]) -> None:
    assert finding(**known).hours is None
    assert totals([finding(**known)]).known == 0


@given(FINDINGS)
def test_the_kinds_of_waste_share_out_what_has_a_kind(findings: list[Finding]) -> None:
    sorts = totals_by_waste(findings)
    whole = totals(each for each in findings if each.waste is not None)
    assert sum(each.count for each in sorts.values()) == whole.count
    assert sum(each.hours for each in sorts.values()) == pytest.approx(whole.hours)
    assert sum(each.low_hanging for each in sorts.values()) == whole.low_hanging
    assert list(sorts) == [waste for waste in Waste if waste in sorts]


@given(FINDINGS)
def test_low_hanging_fruits_are_those_that_people_named(findings: list[Finding]) -> None:
    fruits = low_hanging(findings)
    assert {each.id for each in fruits} == {each.id for each in findings if each.low_hanging}
    assert [each.number for each in fruits] == sorted(each.number for each in fruits)


@given(FINDINGS)
def test_only_a_small_effort_is_suggested(findings: list[Finding]) -> None:
    assert all(each.effort == 1 for each in findings if seems_low_hanging(each))


@pytest.mark.parametrize(
    ("fields", "suggested"),
    [
        ({"effort": 1, "effect": 2}, True),
        ({"effort": 1, "effect": 1}, False),
        ({"effort": 1, "times_per_year": 180, "minutes": 20}, True),
        ({"effort": 1, "effect": 1, "times_per_year": 12, "minutes": 20}, False),
        ({"effort": 2, "effect": 3}, False),
        ({"effect": 3}, False),
    ],
)
def test_what_is_suggested_as_low_hanging(fields: dict[str, object], suggested: bool) -> None:
    assert seems_low_hanging(finding(**fields)) is suggested


def test_findings_are_counted_by_interview_and_by_candidate() -> None:
    found = [finding(1, interview="i1", candidate="c1"), finding(2, interview="i1"), finding(3, candidate="c1")]
    assert count_by_interview(found) == {"i1": 2, "": 1}
    assert count_by_candidate(found) == {"c1": 2, "": 1}
