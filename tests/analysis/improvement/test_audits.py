"""Audits in a row: averages, changes, and advice by a rule."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.audits import (
    LOW,
    MOST_LOW,
    Advice,
    Reason,
    advice_on,
    audit_before,
    average,
    in_order,
    level_in,
)
from vsa.model.following_up import Area, Audit, AuditLine

DAY = date(2026, 11, 13)


def audit(day: date = DAY, key: str = "a1", **levels: int) -> Audit:
    lines = tuple(AuditLine(area=Area(area), level=level) for area, level in levels.items())
    return Audit(id=key, day=day, lines=lines)


levels = st.dictionaries(st.sampled_from([area.value for area in Area]), st.integers(1, 4))


def test_the_average_is_of_what_was_judged() -> None:
    assert average(audit()) is None
    assert average(audit(board=2, leadership=4)) == 3
    lines = (AuditLine(area=Area.BOARD, level=4, not_relevant=True), AuditLine(area=Area.GAIN, level=1))
    assert average(Audit(id="a", day=DAY, lines=lines)) == 1


def test_an_area_that_is_not_relevant_has_no_level() -> None:
    lines = (AuditLine(area=Area.BOARD, level=4, not_relevant=True),)
    assert level_in(Audit(id="a", day=DAY, lines=lines), Area.BOARD) is None
    assert level_in(None, Area.BOARD) is None


def test_the_audit_before_is_the_one_before_by_day() -> None:
    first, second = audit(date(2026, 11, 13), "a2"), audit(date(2026, 12, 14), "a1")
    audits = [second, first]
    assert in_order(audits) == (first, second)
    assert audit_before(audits, second) == first
    assert audit_before(audits, first) is None


def test_what_fell_comes_before_what_is_low() -> None:
    before = audit(board=4, gain=3, leadership=1, stream=2)
    now = audit(board=2, gain=2, leadership=1, stream=3, training=1)
    assert advice_on(now, before) == (
        Advice(Area.BOARD, Reason.FALLEN, 2, 4),
        Advice(Area.GAIN, Reason.FALLEN, 2, 3),
        Advice(Area.LEADERSHIP, Reason.LOWEST, 1, 1),
        Advice(Area.TRAINING, Reason.LOWEST, 1, None),
    )


def test_where_all_is_well_there_is_no_advice() -> None:
    assert advice_on(audit(board=3, gain=4), None) == ()
    assert advice_on(audit(), None) == ()


@given(levels, levels)
def test_advice_is_of_areas_that_fell_or_are_low(now: dict[str, int], before: dict[str, int]) -> None:
    given_advice = advice_on(audit(**now), audit(**before))
    assert len({each.area for each in given_advice}) == len(given_advice)
    assert {each.area for each in given_advice if each.reason is Reason.FALLEN} == {
        Area(area) for area in now if area in before and now[area] < before[area]
    }
    low = [each for each in given_advice if each.reason is Reason.LOWEST]
    assert len(low) <= MOST_LOW
    assert all(each.level <= LOW for each in low)
