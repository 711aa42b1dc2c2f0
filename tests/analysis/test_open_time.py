"""Working minutes between two moments."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.dates.open_time import Moment, open_time
from vsa.analysis.dates.working_days import open_minutes
from vsa.model.calendar import WorkCalendar

OFFICE = WorkCalendar()
ALWAYS = WorkCalendar(hours_per_day=24, days_per_week=7)
TUESDAY = date(2026, 11, 3)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
MOMENTS = st.builds(Moment, DAYS, st.none() | st.integers(0, 24 * 60))


def test_within_a_day_the_clock_counts() -> None:
    assert open_time(Moment(TUESDAY, 9 * 60), Moment(TUESDAY, 10 * 60 + 30), OFFICE) == 90


def test_an_evening_of_work_counts_too() -> None:
    assert open_time(Moment(TUESDAY, 17 * 60), Moment(TUESDAY, 18 * 60), OFFICE) == 60


def test_over_a_night_only_office_hours_count() -> None:
    next_day = TUESDAY + timedelta(days=1)
    assert open_time(Moment(TUESDAY, 15 * 60), Moment(next_day, 9 * 60), OFFICE) == 30 + 60


def test_a_weekend_and_a_public_holiday_are_passed_over() -> None:
    before_easter, after_easter = Moment(date(2026, 4, 1)), Moment(date(2026, 4, 8))
    assert open_time(before_easter, after_easter, OFFICE) == 2 * 450


@given(DAYS, st.integers(0, 800))
def test_days_without_a_clock_are_whole_working_days(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    worked = sum(open_minutes(first + timedelta(days=day), OFFICE) for day in range(length))
    assert open_time(Moment(first), Moment(last), OFFICE) == pytest.approx(worked)


@given(MOMENTS, MOMENTS)
def test_there_and_back_is_nothing(start: Moment, end: Moment) -> None:
    assert open_time(start, end, OFFICE) == pytest.approx(-open_time(end, start, OFFICE))


@given(MOMENTS, MOMENTS)
def test_round_the_clock_every_minute_counts(start: Moment, end: Moment) -> None:
    minutes = (end.day - start.day).days * 24 * 60 + (end.minute or 0) - (start.minute or 0)
    assert open_time(start, end, ALWAYS) == pytest.approx(minutes)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_times_add_up_over_different_days(first: Moment, second: Moment, third: Moment) -> None:
    if first.day < second.day < third.day:
        parts = open_time(first, second, OFFICE) + open_time(second, third, OFFICE)
        assert parts == pytest.approx(open_time(first, third, OFFICE))


def test_the_office_opens_at_eight_and_earlier_when_the_day_would_not_hold_it() -> None:
    long = WorkCalendar(hours_per_day=20)
    assert open_time(Moment(TUESDAY), Moment(TUESDAY, 9 * 60), OFFICE) == 60
    assert open_time(Moment(TUESDAY), Moment(TUESDAY, 9 * 60), long) == 5 * 60
