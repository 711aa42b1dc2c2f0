"""The plan for twelve months follows from the day of the course, and keeps off the days on which nobody can meet."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.dates.public_holidays import public_holidays
from vsa.analysis.improvement.months import months_after
from vsa.analysis.improvement.open_days import is_meeting_day, last_open_day, meeting_day_from, meeting_day_in_week
from vsa.analysis.improvement.plan_standing import (
    Standing,
    by_month,
    coming,
    month_of,
    overdue,
    standing,
    start_of,
)
from vsa.analysis.improvement.plan_year import handover_audits, planned_year
from vsa.model.base import FIRST_DAY, LAST_DAY
from vsa.model.calendar import Closure, WorkCalendar
from vsa.model.following_up import PlanEntry, PlanKind
from vsa.model.gains import Gain

COURSE = date(2026, 10, 14)
CALENDAR = WorkCalendar()
starts = st.dates(date(2020, 1, 1), date(2045, 12, 31))


def days(kind: PlanKind, plan: tuple[PlanEntry, ...]) -> list[date]:
    return [entry.day for entry in plan if entry.kind is kind]


def test_the_plan_of_a_course_in_october() -> None:
    plan = planned_year(COURSE, CALENDAR)
    assert days(PlanKind.EXTERNAL_AUDIT, plan) == [date(2027, 4, 14), date(2027, 10, 14)]
    assert days(PlanKind.REMEASURE, plan) == [date(2026, 12, 31), date(2027, 4, 30), date(2027, 8, 31)]
    assert days(PlanKind.INTERNAL_AUDIT, plan)[:3] == [date(2026, 11, 13), date(2026, 12, 14), date(2027, 1, 14)]
    assert days(PlanKind.BOARD, plan)[:2] == [date(2026, 10, 21), date(2026, 10, 28)]
    assert len(days(PlanKind.INTERNAL_AUDIT, plan)) == 9
    assert len(days(PlanKind.LEADER_FORUM, plan)) == 10
    assert days(PlanKind.CELEBRATION, plan) == [date(2027, 10, 14)]


@given(starts)
def test_nobody_meets_on_a_day_off(start: date) -> None:
    for entry in planned_year(start, CALENDAR):
        assert entry.day.weekday() < 5
        assert not public_holidays(entry.day)
        if entry.kind is not PlanKind.REMEASURE:
            assert entry.day.month != 7


@given(starts)
def test_every_year_has_its_share_of_everything(start: date) -> None:
    counts = Counter(entry.kind for entry in planned_year(start, CALENDAR))
    assert 44 <= counts[PlanKind.BOARD] <= 52
    assert 8 <= counts[PlanKind.INTERNAL_AUDIT] <= 10
    assert counts[PlanKind.EXTERNAL_AUDIT] == 2
    assert 2 <= counts[PlanKind.REMEASURE] <= 4, "a tertial that ends in the weekend after the course is not measured"
    assert 8 <= counts[PlanKind.LEADER_FORUM] <= 10
    assert counts[PlanKind.STREAM] == counts[PlanKind.TRAINING] == 2


@given(starts)
def test_the_plan_lies_within_its_year_in_order_with_its_own_ids(start: date) -> None:
    plan = planned_year(start, CALENDAR)
    assert [entry.day for entry in plan] == sorted(entry.day for entry in plan)
    assert start < plan[0].day
    assert plan[-1].day <= months_after(start, 12)
    assert len({entry.id for entry in plan}) == len(plan)
    assert all(entry.untouched for entry in plan)


def test_a_board_meeting_gives_way_within_its_week() -> None:
    """17 May is a holiday: the meeting of that Wednesday is held on the Thursday after it."""
    meetings = days(PlanKind.BOARD, planned_year(date(2028, 1, 5), CALENDAR))
    assert date(2028, 5, 17) not in meetings
    assert date(2028, 5, 18) in meetings


def test_closures_of_the_document_stay_free() -> None:
    easter = Closure(first=date(2027, 3, 22), last=date(2027, 3, 26), name="Påskeuke")
    closed = WorkCalendar(closures=(easter,))
    assert not any(easter.first <= entry.day <= easter.last for entry in planned_year(COURSE, closed))
    assert any(easter.first <= entry.day <= easter.last for entry in planned_year(COURSE, CALENDAR))


def test_a_gain_is_measured_on_the_days_it_names() -> None:
    gain = Gain(id="g1", remeasure=(date(2027, 2, 3), date(2027, 4, 30), date(2030, 1, 1)))
    measured = [entry for entry in planned_year(COURSE, CALENDAR, [gain]) if entry.gain]
    assert [(entry.gain, entry.day) for entry in measured] == [("g1", date(2027, 2, 3))]


def test_an_office_that_never_opens_has_only_the_days_that_gains_name() -> None:
    never = WorkCalendar(closures=(Closure(first=date(2026, 1, 1), last=date(2028, 12, 31)),))
    assert planned_year(COURSE, never) == ()
    assert meeting_day_from(COURSE, never) is None
    assert meeting_day_in_week(COURSE, never) is None
    assert last_open_day(COURSE, never) is None


def test_a_new_leader_is_audited_after_a_month_two_and_three() -> None:
    change = date(2027, 1, 4)
    audits = handover_audits(change, CALENDAR)
    assert [entry.day for entry in audits] == [date(2027, 2, 3), date(2027, 3, 5), date(2027, 4, 5)]
    assert {entry.kind for entry in audits} == {PlanKind.INTERNAL_AUDIT}


@given(starts)
def test_a_meeting_day_is_one(day: date) -> None:
    found = meeting_day_from(day, CALENDAR)
    assert found is not None
    assert is_meeting_day(found, CALENDAR)
    assert day <= found


@pytest.mark.parametrize("day", [FIRST_DAY, LAST_DAY])
def test_a_plan_can_be_made_from_any_day_that_a_document_holds(day: date) -> None:
    gain = Gain(id="g1", remeasure=(FIRST_DAY, LAST_DAY))
    every = (*planned_year(day, CALENDAR, [gain]), *handover_audits(day, CALENDAR))
    assert all(day < entry.day <= LAST_DAY for entry in every)
    assert bool(every) is (day < LAST_DAY)


def test_an_entry_is_overdue_from_the_day_after() -> None:
    entry = PlanEntry(id="p", day=COURSE)
    assert standing(entry, COURSE) is Standing.COMING
    assert standing(entry, COURSE + timedelta(days=1)) is Standing.OVERDUE
    assert standing(entry.model_copy(update={"done": COURSE}), date(2030, 1, 1)) is Standing.DONE


def test_what_is_overdue_and_what_comes_are_in_order() -> None:
    plan = planned_year(COURSE, CALENDAR)
    today = date(2026, 11, 22)
    assert overdue(plan, today)[0].day == date(2026, 10, 21)
    assert coming(plan, today)[0].day == date(2026, 11, 25)
    assert len(overdue(plan, today)) + len(coming(plan, today)) == len(plan)


@given(starts, st.integers(1, 365))
def test_the_months_of_a_plan_begin_after_its_start(start: date, later: int) -> None:
    day = start + timedelta(days=later)
    month = month_of(day, start)
    assert months_after(start, month - 1) < day <= months_after(start, month)


def test_all_of_a_plan_stands_in_its_twelve_months() -> None:
    plan = planned_year(COURSE, CALENDAR)
    grid = by_month(plan, COURSE)
    assert sum(len(month) for months in grid.values() for month in months) == len(plan)
    assert [len(month) for month in grid[PlanKind.EXTERNAL_AUDIT]] == [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1]
    assert all(len(months) == 12 for months in grid.values())


def test_a_plan_without_a_course_begins_with_its_first_entry() -> None:
    entry = PlanEntry(id="p", day=COURSE)
    assert start_of([entry], None, date(2030, 1, 1)) == COURSE
    assert start_of([], None, date(2030, 1, 1)) == date(2030, 1, 1)
    assert start_of([entry], date(2026, 1, 1), date(2030, 1, 1)) == date(2026, 1, 1)


def test_what_lies_outside_the_twelve_months_stands_in_none_of_them() -> None:
    start = date(2026, 1, 1)
    days = (date(2025, 12, 31), date(2026, 1, 2), date(2026, 12, 31), date(2027, 3, 1))
    entries = [PlanEntry(id=str(day), kind=PlanKind.BOARD, day=day) for day in days]
    ((kind, months),) = by_month(entries, start).items()
    assert kind is PlanKind.BOARD
    assert [[entry.day for entry in month] for month in (months[0], months[-1])] == [[days[1]], [days[2]]]
    assert sum(map(len, months)) == 2
