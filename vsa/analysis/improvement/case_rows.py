"""Times of real cases as they are typed or pasted: a row a case, a duration or a beginning and an end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vsa.analysis.dates.open_time import open_time
from vsa.analysis.improvement.moments import Interval, clocks_in, interval_in, names_a_day
from vsa.analysis.improvement.spreadsheet_times import interval_of_numbers, part_of_a_day
from vsa.analysis.improvement.typed_rows import typed_rows
from vsa.i18n import Message, UserError, message, quoted
from vsa.model.calendar import WorkCalendar
from vsa.model.duration_text import read_duration
from vsa.model.durations import Duration, Spread, Unit
from vsa.model.gains import TimeKind
from vsa.model.identity_numbers import looks_like_identity_number

MOST_ROWS = 2_000
LONGEST_ROW = 500
LONGEST_YEARS = 10
SHOWN = 40
EARLIEST = 6 * 60
"""The clock before which nobody begins a case."""
BARE = {TimeKind.PROCESS_TIME: Unit.MINUTE, TimeKind.WAIT: Unit.DAY}
"""The unit of a number without one (method.md section 1)."""


class IdentityNumberError(UserError):
    """A row holds what looks like a national identity number, so nothing of the rows is taken."""


CLOCK_WITH_SECONDS = re.compile(r"(\d{1,4}):([0-5]\d):([0-5]\d)")
"""How a spreadsheet writes a duration."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A time in working minutes, and the `text` that is kept of row `number` (from 1): its time and nothing else."""

    number: int
    text: str
    minutes: float


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that tells no time, and why."""

    number: int
    text: str
    why: Message


@dataclass(frozen=True, slots=True)
class CaseRows:
    """What rows of cases tell, and which of them tell nothing."""

    good: tuple[CaseRow, ...]
    bad: tuple[BadRow, ...]


def read_case_rows(text: str, kind: TimeKind, calendar: WorkCalendar) -> CaseRows:
    """The times in a text of rows; cells are separated by tabs or semicolons. Empty rows and a first row without any
    digit (headings) are passed over. Days and clocks are counted in the office's time; a duration may stand in any
    cell.

    Raises IdentityNumberError when a cell looks like an identity number, and UserError for too many rows.
    """
    rows = typed_rows(text, MOST_ROWS)
    for number, row in rows:
        if len(row) <= LONGEST_ROW and any(map(looks_like_identity_number, re.split(r"[\t;,]", row))):
            raise IdentityNumberError(message("gains.cases.identity_number", row=number))
    read = [_read(number, row, kind, calendar) for number, row in rows]
    return CaseRows(
        tuple(row for row in read if isinstance(row, CaseRow)), tuple(row for row in read if isinstance(row, BadRow))
    )


def _read(number: int, row: str, kind: TimeKind, calendar: WorkCalendar) -> CaseRow | BadRow:
    try:
        if len(row) > LONGEST_ROW:
            raise UserError(message("gains.cases.unreadable", text=quoted(row[:SHOWN])))
        kept, minutes = _time_of(row.replace('"', ""), kind, calendar)
    except UserError as error:
        return BadRow(number, row[:SHOWN], error.message)
    return CaseRow(number, kept, minutes)


def _time_of(row: str, kind: TimeKind, calendar: WorkCalendar) -> tuple[str, float]:
    """What is kept of a row, and its working minutes. Raises UserError for a row that tells no time."""
    cells = [cell.strip() for cell in re.split(r"[\t;]", row) if cell.strip()]
    try:
        if numbered := interval_of_numbers(cells):
            return _between(numbered, kind, calendar)
        if names_a_day(row):
            return _between(interval_in(row), kind, calendar)
        if clocks := clocks_in(row):
            return _within_a_day(*clocks)
    except ValueError:
        raise UserError(message("gains.cases.no_such_day")) from None
    return _lasting(row, cells, kind, calendar)


def _within_a_day(start: int, end: int) -> tuple[str, float]:
    """From one clock to another. Two clocks before people are at work are two durations, of which nobody knows which
    one is meant."""
    if start < EARLIEST:
        raise UserError(message("gains.cases.one_time"))
    if end <= start:
        raise UserError(message("gains.cases.ends_first"))
    return " – ".join(f"{clock // 60:02}:{clock % 60:02}" for clock in (start, end)), float(end - start)


def _between(interval: Interval | None, kind: TimeKind, calendar: WorkCalendar) -> tuple[str, float]:
    if interval is None:
        raise UserError(message("gains.cases.two_moments"))
    if (interval.end.day.year - interval.start.day.year) > LONGEST_YEARS:
        raise UserError(message("gains.cases.too_long", years=LONGEST_YEARS))
    minutes = open_time(interval.start, interval.end, calendar)
    if minutes < 0:
        raise UserError(message("gains.cases.ends_first"))
    if not minutes and kind is TimeKind.PROCESS_TIME:
        raise UserError(message("gains.cases.no_clock"))
    return interval.text, minutes


def _lasting(row: str, cells: Sequence[str], kind: TimeKind, calendar: WorkCalendar) -> tuple[str, float]:
    read = [(cell, duration) for cell in cells if (duration := _duration(cell, kind)) is not None]
    if not read:
        raise UserError(message("gains.cases.unreadable", text=quoted(row[:SHOWN])))
    cell, duration = read[-1]
    if duration.estimate:
        raise UserError(message("gains.cases.estimate"))
    if duration.spread is not Spread.FIXED:
        raise UserError(message("gains.cases.one_time"))
    return cell, duration.minutes(calendar)


def _duration(cell: str, kind: TimeKind) -> Duration | None:
    try:
        return read_duration(_as_people_write(cell), bare=BARE[kind])
    except UserError:
        return None


def _as_people_write(cell: str) -> str:
    """A duration without what only spreadsheets write: seconds, or a part of a day."""
    if (minutes := part_of_a_day(cell)) is not None:
        return f"{minutes:.2f} min"
    clock = CLOCK_WITH_SECONDS.fullmatch(cell)
    if clock is None:
        return cell
    hours, minutes, seconds = map(int, clock.groups())
    return f"{60 * hours + minutes + seconds / 60:.2f} min"
