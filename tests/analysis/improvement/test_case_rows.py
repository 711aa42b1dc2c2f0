"""Rows of real cases, as people type them and as spreadsheets give them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.case_rows import IdentityNumberError, read_case_rows
from vsa.analysis.improvement.measured_time import MeasuredTime, measured_time, written_time
from vsa.i18n import UserError
from vsa.model.calendar import WorkCalendar
from vsa.model.duration_text import canonical, read_duration
from vsa.model.durations import Unit
from vsa.model.gains import TimeKind

OFFICE = WorkCalendar()
WORK, WAIT = TimeKind.PROCESS_TIME, TimeKind.WAIT

READ = [
    ("45 min", WORK, 45),
    ("1:30", WORK, 90),
    ("1:30:00", WORK, 90),
    ("0:35:30", WORK, 35.5),
    ("37:30:00", WAIT, 37.5 * 60),
    ("1,5 t", WORK, 90),
    ("50", WORK, 50),
    ("2", WAIT, 900),
    ("12\t45 min", WORK, 45),
    ("2026/4711;45 min;hastesak", WORK, 45),
    ("3.11.2026 09:00\t3.11.2026 10:30", WORK, 90),
    ("3.11.26 kl. 9.00 – 3.11.26 kl. 10.30", WORK, 90),
    ("2026-11-03T09:00:00\t2026-11-03T10:30:00", WORK, 90),
    ("2026-11-03 09:00 - 10:30", WORK, 90),
    ("03.11.2026\t09:00\t03.11.2026\t10:30", WORK, 90),
    ("03.11.2026\t03.11.2026\t09:00\t10:30", WORK, 90),
    ("3/11/2026 15:00;4/11/2026 08:30", WORK, 60),
    ("7\t3.11.2026\t9.11.2026", WAIT, 4 * 450),
    ("3 Nov 2026 – 5. november 2026", WAIT, 900),
    ("3.11.2026 00:00:00\t4.11.2026 00:00:00", WAIT, 450),
    ("3.11.2026-4.11.2026", WAIT, 450),
    ("3.11.2026\t3.11.2026", WAIT, 0),
    ("03.11.2026 09.00\t03.11.2026 10.30", WORK, 90),
    ("3.11.26 9.00 – 4.11.26, 10.30", WAIT, 540),
    ("46329,375\t46329,4375", WORK, 90),
    ("12;46329;46331", WAIT, 900),
    ("0,03125", WORK, 45),
    ("09:00\t10:30", WORK, 90),
    ("4;09:00-10:30", WORK, 90),
    ('"45 min"', WORK, 45),
]
BAD = [
    ("ukjent", "gains.cases.unreadable"),
    ("3.11.2026", "gains.cases.two_moments"),
    ("3.11.2026 4.11.2026 5.11.2026", "gains.cases.two_moments"),
    ("32.11.2026 – 33.11.2026", "gains.cases.no_such_day"),
    ("3.11.2026 25:10 – 26:00", "gains.cases.no_such_day"),
    ("3.11.2026 " * 1_000, "gains.cases.unreadable"),
    ("3.11.0226 – 3.11.9999", "gains.cases.no_such_day"),
    ("5.11.2026 – 3.11.2026", "gains.cases.ends_first"),
    ("3.11.2026 – 3.11.2026", "gains.cases.no_clock"),
    ("3.11.2006 – 3.11.2026", "gains.cases.too_long"),
    ("ca. 45 min", "gains.cases.estimate"),
    ("10-45 min", "gains.cases.one_time"),
    ("0:45\t1:30", "gains.cases.one_time"),
    ("10:30\t09:00", "gains.cases.ends_first"),
    ("3.11. 09:00\t5.11. 10:00", "gains.cases.unreadable"),
    ("3.11.2026 9:00 AM\t3.11.2026 1:30 PM", "gains.cases.unreadable"),
]


@pytest.mark.parametrize(("row", "kind", "minutes"), READ)
def test_a_row_is_read(row: str, kind: TimeKind, minutes: float) -> None:
    read = read_case_rows(row, kind, OFFICE)
    assert not read.bad
    assert [each.minutes for each in read.good] == [pytest.approx(minutes)]


@pytest.mark.parametrize(("row", "kind", "minutes"), READ)
def test_what_is_kept_of_a_row_says_the_same(row: str, kind: TimeKind, minutes: float) -> None:
    (kept,) = read_case_rows(row, kind, OFFICE).good
    (again,) = read_case_rows(kept.text, kind, OFFICE).good
    assert again.minutes == pytest.approx(minutes)


def test_only_the_time_of_a_row_is_kept() -> None:
    (row,) = read_case_rows("2026/4711\tKari Nordmann\t3.11.2026 09:00\t10:30", WORK, OFFICE).good
    assert row.text == "3.11.2026 09:00 – 3.11.2026 10:30"


@pytest.mark.parametrize(("row", "why"), BAD)
def test_a_bad_row_says_why_and_the_others_are_taken(row: str, why: str) -> None:
    read = read_case_rows(f"45 min\n{row}\n50 min", WORK, OFFICE)
    assert [each.minutes for each in read.good] == [45, 50]
    assert [(each.number, each.why.key) for each in read.bad] == [(2, why)]


def test_headings_and_empty_rows_are_passed_over() -> None:
    read = read_case_rows("Mottatt\tFerdig\n\n3.11.2026\t4.11.2026\n", WAIT, OFFICE)
    assert ([row.number for row in read.good], read.bad) == ([3], ())


@pytest.mark.parametrize("cell", ["01010750160", "010107 50160", "1010750160"])
def test_nothing_is_taken_from_rows_with_identity_numbers(cell: str) -> None:
    with pytest.raises(IdentityNumberError) as refused:
        read_case_rows(f"45 min\n{cell}\t45 min", WORK, OFFICE)
    assert refused.value.message.values["row"] == 2
    assert cell not in str(refused.value)


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(UserError):
        read_case_rows("45 min\n" * 2_001, WORK, OFFICE)


@given(st.lists(st.text(max_size=60), max_size=5))
def test_whatever_is_pasted_is_read_or_told(rows: list[str]) -> None:
    text = "\n".join(rows)
    try:
        read = read_case_rows(text, WORK, OFFICE)
    except IdentityNumberError:
        return
    assert len(read.good) + len(read.bad) <= len(text.splitlines())
    assert all(row.minutes >= 0 for row in read.good)


MINUTES = st.lists(st.floats(0, 1e6), min_size=1, max_size=40)


@given(MINUTES, st.sampled_from(TimeKind))
def test_the_written_time_is_in_the_order_of_the_cases(minutes: list[float], kind: TimeKind) -> None:
    measured = measured_time(minutes)
    assert measured is not None
    assert measured.low <= measured.typical <= measured.high
    time = written_time(measured, kind, OFFICE)
    assert time.minutes(OFFICE) == pytest.approx(measured.typical, rel=0.01, abs=5)
    assert read_duration(canonical(time), bare=Unit.MINUTE) == time


@given(MINUTES)
def test_the_median_has_as_many_cases_above_as_below(minutes: list[float]) -> None:
    measured = measured_time(minutes)
    assert measured is not None
    below = sum(each < measured.typical for each in minutes)
    above = sum(each > measured.typical for each in minutes)
    assert max(below, above) <= len(minutes) / 2


def test_no_cases_say_nothing() -> None:
    assert measured_time(()) is None


@pytest.mark.parametrize(
    ("measured", "kind", "text"),
    [
        (MeasuredTime(18, 35, 60, 110), WORK, "35-60-110 min"),
        (MeasuredTime(3, 45, 45, 45), WORK, "45 min"),
        (MeasuredTime(3, 450, 1350, 4522), WAIT, "1-3-10 d"),
        (MeasuredTime(3, 300, 660, 1200), WORK, "5-11-20 h"),
        (MeasuredTime(3, 10, 30, 60), WAIT, "10-30-60 min"),
    ],
)
def test_a_time_is_written_in_a_unit_of_its_size(measured: MeasuredTime, kind: TimeKind, text: str) -> None:
    assert canonical(written_time(measured, kind, OFFICE)) == text


def test_a_row_of_dates_follows_the_calendar() -> None:
    row = f"{date(2026, 11, 6):%d.%m.%Y} – {date(2026, 11, 9):%d.%m.%Y}"
    (office,), (all_week,) = (
        read_case_rows(row, WAIT, calendar).good for calendar in (OFFICE, WorkCalendar(days_per_week=7))
    )
    assert (office.minutes, all_week.minutes) == (450, 3 * 450)


def test_fewer_than_ten_cases_are_few() -> None:
    assert [measured_time([30.0] * count).few for count in (9, 10)] == [True, False]


def test_headings_are_passed_over_below_empty_rows_too() -> None:
    read = read_case_rows("\n \nSaksnummer\tTid\n12\t45 min\n", WORK, OFFICE)
    assert ([row.number for row in read.good], read.bad) == ([4], ())
