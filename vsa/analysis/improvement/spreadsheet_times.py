"""Days and durations as the bare numbers that a spreadsheet keeps, when their format was lost on the way."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from vsa.analysis.dates.open_time import Moment
from vsa.analysis.improvement.moments import Interval

DAY_ZERO = date(1899, 12, 30)
FIRST, LAST = (date(2000, 1, 1) - DAY_ZERO).days, (date(2100, 1, 1) - DAY_ZERO).days
"""Numbers that are days of our time; as minutes they would be more than a month of work."""
MINUTES = 24 * 60
_NUMBER = re.compile(r"\d{5}(?:[.,]\d+)?")
_FRACTION = re.compile(r"0[.,]\d{4,}")
"""A part of a day. Nobody writes a time in minutes with as many decimals."""


def interval_of_numbers(cells: Sequence[str]) -> Interval | None:
    """The beginning and the end in cells of which two are days as numbers; None for all others."""
    days = [number for cell in cells if (number := _day_number(cell)) is not None]
    return Interval(_moment(days[0]), _moment(days[1])) if len(days) == 2 else None


def part_of_a_day(cell: str) -> float | None:
    """The minutes of a duration that is written as a part of a day, `0,03125`; None for any other cell."""
    return float(cell.replace(",", ".")) * MINUTES if _FRACTION.fullmatch(cell) else None


def _day_number(cell: str) -> float | None:
    number = float(cell.replace(",", ".")) if _NUMBER.fullmatch(cell) else 0.0
    return number if FIRST <= number < LAST else None


def _moment(number: float) -> Moment:
    """Rounded to the minute, since a part of a day seldom is a whole one."""
    days, minutes = divmod(round(number * MINUTES), MINUTES)
    return Moment(DAY_ZERO + timedelta(days=days), minutes if number % 1 else None)
