"""Dates by the Norwegian calendar: public holidays, closures, when a case is finished and when the law wants it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.dates import Closed, Spent, case_dates
from vsa.analysis.dates.open_time import Moment
from vsa.analysis.dates.public_holidays import public_holidays
from vsa.analysis.dates.statutory_date import statutory_date
from vsa.analysis.dates.working_days import closed_days, finished_on, is_lawful_working_day, open_minutes
from vsa.i18n import Message, translator
from vsa.model.base import FIRST_DAY, LAST_DAY
from vsa.model.calendar import Closure, WorkCalendar
from vsa.model.document import Document
from vsa.model.duration_text import read_duration
from vsa.model.durations import OFFICE_HOURS, ROUND_THE_CLOCK, Unit
from vsa.storage import dumps, loads

DAY = 450.0
"""Working minutes."""
DAYS = st.dates(date(2000, 1, 1), date(2049, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


def names(found: tuple[str | Message, ...]) -> set[str]:
    nb = translator("nb")
    return {each if isinstance(each, str) else nb.text(each) for each in found}


def due(arrival: str, deadline: str, stopped: float = 0, calendar: WorkCalendar = OFFICE_HOURS) -> date | None:
    return statutory_date(day(arrival), read_duration(deadline, bare=Unit.DAY), stopped, calendar)


@pytest.mark.parametrize(
    ("year", "easter", "ascension", "whitsun", "on_weekdays", "working_days"),
    [
        (2025, "04-20", "05-29", "06-08", 9, 252),
        (2026, "04-05", "05-14", "05-24", 8, 253),
        (2027, "03-28", "05-06", "05-16", 6, 255),
        (2028, "04-16", "05-25", "06-04", 9, 251),
        (2029, "04-01", "05-10", "05-20", 10, 251),
        (2030, "04-21", "05-30", "06-09", 10, 251),
    ],
)
def test_the_public_holidays_of_a_year(
    year: int, easter: str, ascension: str, whitsun: str, on_weekdays: int, working_days: int
) -> None:
    year_days = [date(year, 1, 1) + timedelta(days=number) for number in range(366)]
    of_year = [each for each in year_days if each.year == year]
    assert names(public_holidays(day(f"{year}-{easter}"))) == {"1. påskedag"}
    assert "Kristi himmelfartsdag" in names(public_holidays(day(f"{year}-{ascension}")))
    assert "1. pinsedag" in names(public_holidays(day(f"{year}-{whitsun}")))
    assert sum(each.weekday() < 5 and bool(public_holidays(each)) for each in of_year) == on_weekdays
    assert sum(bool(open_minutes(each, OFFICE_HOURS)) for each in of_year) == working_days


@pytest.mark.parametrize(
    ("both", "wanted"),
    [
        ("2027-05-17", {"grunnlovsdagen", "2. pinsedag"}),
        ("2032-05-17", {"grunnlovsdagen", "2. pinsedag"}),
        ("2008-05-01", {"1. mai", "Kristi himmelfartsdag"}),
    ],
)
def test_two_holidays_on_one_day_keep_both_names(both: str, wanted: set[str]) -> None:
    assert names(public_holidays(day(both))) == wanted
    assert [names(each.names) for each in closed_days(day(both), day(both), OFFICE_HOURS)] == [wanted]


def test_all_twelve_holidays_have_a_name_of_our_own_and_sundays_have_none() -> None:
    of_year = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    found = [name for each in of_year for name in public_holidays(each)]
    assert len({each.key for each in found if isinstance(each, Message)}) == len(found) == 12
    assert public_holidays(day("2026-03-29")) == ()


@pytest.mark.parametrize(
    ("arrival", "days", "finished"),
    [
        ("2027-05-10", 0, "2027-05-10"),
        ("2027-05-10", 1, "2027-05-10"),
        ("2027-05-10", 1.01, "2027-05-11"),
        ("2027-05-10", 5, "2027-05-14"),
        ("2027-05-10", 6, "2027-05-18"),
        ("2027-05-15", 0, "2027-05-18"),
        ("2027-03-24", 2, "2027-03-30"),
        ("2026-12-23", 4, "2026-12-29"),
    ],
)
def test_a_case_is_finished_when_its_working_days_have_passed(arrival: str, days: float, finished: str) -> None:
    """17 May 2027 is closed, Easter 2027 from 25 to 29 March, and Christmas 2026 from Friday the 25th to Sunday."""
    assert finished_on(day(arrival), days * DAY, OFFICE_HOURS) == day(finished)


def test_a_closure_of_the_document_is_no_working_time() -> None:
    summer = Closure(first=day("2027-07-05"), last=day("2027-07-23"), name="fellesferie")
    calendar = WorkCalendar(closures=(summer,))
    assert finished_on(day("2027-07-02"), 2 * DAY, calendar) == day("2027-07-26")
    assert finished_on(day("2027-07-06"), 0, calendar) == day("2027-07-26")
    assert closed_days(day("2027-07-01"), day("2027-07-31"), calendar) == (
        Closed(day("2027-07-05"), day("2027-07-23"), ("fellesferie",)),
    )


def test_an_office_that_closes_early_is_open_for_the_rest() -> None:
    eve = Closure(first=day("2026-12-24"), last=day("2026-12-24"), name="julaften", open_hours=4)
    calendar = WorkCalendar(closures=(eve,))
    assert open_minutes(day("2026-12-24"), calendar) == 240
    assert finished_on(day("2026-12-24"), 240, calendar) == day("2026-12-24")
    assert finished_on(day("2026-12-24"), 241, calendar) == day("2026-12-28")


def test_a_closure_never_opens_a_closed_day() -> None:
    calendar = WorkCalendar(closures=(Closure(first=day("2027-05-15"), last=day("2027-05-17"), open_hours=24),))
    assert [open_minutes(day(f"2027-05-{number}"), calendar) for number in (15, 16, 17)] == [0, 0, 0]


def test_a_closure_without_a_name_is_closed_all_the_same() -> None:
    calendar = WorkCalendar(closures=(Closure(first=day("2027-07-05"), last=day("2027-07-05")),))
    assert names(closed_days(day("2027-07-05"), day("2027-07-05"), calendar)[0].names) == {"stengt"}


def test_closures_are_kept_in_the_file() -> None:
    closure = Closure(first=day("2027-07-05"), last=day("2027-07-23"), name="fellesferie", open_hours=3.5)
    document = Document(calendar=WorkCalendar(closures=(closure,)))
    assert loads(dumps(document)).calendar.closures == (closure,)


def test_a_service_that_never_closes_works_on_holidays() -> None:
    assert open_minutes(day("2027-05-17"), ROUND_THE_CLOCK) == 24 * 60
    assert closed_days(day("2027-05-10"), day("2027-05-20"), ROUND_THE_CLOCK) == ()


def test_half_a_day_a_week_is_the_last() -> None:
    calendar = WorkCalendar(days_per_week=4.5)
    assert [open_minutes(day(f"2027-06-{number:02}"), calendar) for number in (3, 4, 5)] == [450, 225, 0]


@pytest.mark.parametrize(
    ("arrival", "deadline", "last"),
    [
        ("2027-05-10", "12 uker", "2027-08-02"),
        ("2027-05-10", "3 uker", "2027-05-31"),
        ("2027-05-10", "1 uke", "2027-05-18"),
        ("2027-01-31", "1 måned", "2027-03-01"),
        ("2027-01-29", "1 måned", "2027-03-01"),
        ("2028-01-31", "1 måned", "2028-02-29"),
        ("2027-11-30", "3 måneder", "2028-02-29"),
        ("2027-02-15", "1 år", "2028-02-15"),
        ("2028-02-29", "1 år", "2029-02-28"),
        ("2027-05-10", "30 kd", "2027-06-09"),
        ("2027-05-10", "4 d", "2027-05-14"),
        ("2027-05-10", "5 d", "2027-05-18"),
        ("2027-05-10", "15 t", "2027-05-12"),
        ("2027-05-10", "0 d", "2027-05-10"),
        ("2027-05-15", "0 d", "2027-05-18"),
        ("2027-05-10", "1 md 2 d", "2027-06-14"),
        ("2027-05-10", "1,5 uke", "2027-05-20"),
    ],
)
def test_a_deadline_is_counted_as_it_is_written(arrival: str, deadline: str, last: str) -> None:
    """2027-05-17 is a holiday, 2027-02-28 a Sunday, and 2028 a leap year."""
    assert due(arrival, deadline) == day(last)


@pytest.mark.parametrize(("stopped", "last"), [(0, "2027-05-31"), (10 * DAY, "2027-06-14"), (1.4 * DAY, "2027-06-01")])
def test_stopped_working_days_prolong_the_deadline_by_whole_calendar_days(stopped: float, last: str) -> None:
    """Ten working days are fourteen calendar days; 1.4 are 1.96, of which one counts."""
    assert due("2027-05-10", "3 uker", stopped) == day(last)


def test_closures_of_the_office_do_not_move_a_deadline() -> None:
    closed = WorkCalendar(closures=(Closure(first=day("2027-05-20"), last=day("2027-06-20")),))
    assert due("2027-05-10", "3 uker", calendar=closed) == day("2027-05-31")
    assert due("2027-05-10", "1 uke", calendar=ROUND_THE_CLOCK) == day("2027-05-18")


def test_what_is_too_far_away_has_no_date() -> None:
    assert finished_on(day("2027-05-10"), 60 * 365 * DAY, OFFICE_HOURS) is None
    assert due("2027-05-10", "60 år") is None
    assert due("2027-05-10", "1000000 d") is None
    assert due("2027-05-10", "3 uker", 1e12) is None
    never = WorkCalendar(closures=(Closure(first=FIRST_DAY, last=LAST_DAY),))
    assert finished_on(day("2027-05-10"), 1, never) is None


def test_the_dates_of_a_case() -> None:
    dates = case_dates(
        day("2027-05-10"),
        read_duration("3 uker", bare=Unit.DAY),
        OFFICE_HOURS,
        mean=Spent(10 * DAY, 0),
        p85=Spent(30 * DAY, 5 * DAY),
    )
    assert (dates.mean.finished, dates.mean.deadline, dates.mean.late) == (day("2027-05-24"), day("2027-05-31"), False)
    assert (dates.p85.finished, dates.p85.deadline, dates.p85.late) == (day("2027-06-21"), day("2027-06-07"), True)
    assert [closed.first for closed in dates.closed] == [day("2027-05-17")]


def test_without_a_deadline_a_case_is_never_late() -> None:
    dates = case_dates(day("2027-05-10"), None, OFFICE_HOURS, mean=Spent(1, 0), p85=Spent(1e12, 0))
    assert not dates.has_deadline
    assert (dates.mean.deadline, dates.mean.late, dates.p85.finished, dates.p85.late) == (None, False, None, False)


@given(DAYS, st.floats(0, 2000), st.floats(0, 2000))
def test_more_work_is_never_finished_earlier_and_always_on_an_open_day(arrival: date, one: float, two: float) -> None:
    less, more = sorted((one, two))
    first, second = (finished_on(arrival, minutes * 10, OFFICE_HOURS) for minutes in (less, more))
    assert first is not None
    assert second is not None
    assert arrival <= first <= second
    assert open_minutes(second, OFFICE_HOURS) > 0


@given(DAYS, st.integers(0, 400), st.sampled_from(["d", "uker", "kd", "md", "t"]))
def test_a_deadline_ends_on_a_working_day_and_a_longer_one_no_earlier(arrival: date, number: int, unit: str) -> None:
    one, two = (due(arrival.isoformat(), f"{count} {unit}") for count in (number, number + 1))
    assert one is not None
    assert two is not None
    assert arrival <= one <= two
    assert is_lawful_working_day(one)


@pytest.mark.parametrize("minute", [-1, 1441])
def test_a_day_has_24_hours(minute: int) -> None:
    with pytest.raises(ValueError, match="24"):
        Moment(day("2026-11-02"), minute)


def test_the_days_that_are_looked_at_end_with_the_calendar() -> None:
    closure = Closure(first=FIRST_DAY, last=LAST_DAY).model_copy(
        update={"name": "Stengt", "first": date(9999, 12, 1), "last": date.max}
    )
    always = WorkCalendar().model_copy(update={"closures": (closure,)})
    (found,) = closed_days(date(9999, 12, 24), date.max, always)
    assert (found.first, found.last) == (date(9999, 12, 24), date(9999, 12, 30))


@pytest.mark.parametrize(("hours", "told"), [(7.0, True), (7.5, False), (8.0, False)])
def test_a_closure_that_takes_nothing_of_the_day_is_not_told_of(hours: float, told: bool) -> None:
    monday = day("2026-11-02")
    calendar = WorkCalendar(closures=(Closure(first=monday, last=monday, open_hours=hours),))
    assert bool(closed_days(monday, monday, calendar)) is told
