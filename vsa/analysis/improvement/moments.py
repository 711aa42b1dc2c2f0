"""Days and clocks among other words, as people and spreadsheets write them."""

import re
from dataclasses import dataclass
from datetime import date

from vsa.analysis.dates.open_time import Moment
from vsa.model.base import FIRST_DAY, LAST_DAY

_ISO = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})T?"
_DOTTED = r"(?P<d>\d{1,2})(?P<sign>[./-])(?P<m>\d{1,2})(?P=sign)(?P<y>\d{4}|\d{2})"
_NAMED = (
    r"(?P<nd>\d{1,2})\.? (?P<name>jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-z]*\.? (?P<ny>\d{4})"
)
_CLOCK = r"(?P<hour>\d{1,2})(?::|(?<=kl \d)\.|(?<=kl \d\d)\.)(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?Z?"
_TOKEN = re.compile(
    rf"(?<![\d./])(?:{_ISO}|{_DOTTED}|{_NAMED})(?!\d)|(?<![\d:])(?:{_CLOCK})(?![\d:])", re.ASCII | re.IGNORECASE
)
_AFTER_A_DAY = re.compile(r"(\d[./-]\d{1,2}[./-](?:\d{4}|\d{2}),? )(\d{1,2})\.(\d{2})(?![\d.])")
"""A clock with a point, as Norwegians write it: known by the day before it."""
_NOON = re.compile(r"\d ?[ap]\.?m\b", re.IGNORECASE)
"""Clocks of twelve hours, which are not read: half of them would be wrong."""
_NO_YEAR = re.compile(r"\d\.\d{1,2}\.|\d/\d")
_MONTHS = {
    name: month
    for month, names in enumerate(
        ("jan", "feb", "mar", "apr", "mai may", "jun", "jul", "aug", "sep", "okt oct", "nov", "des dec"), 1
    )
    for name in names.split()
}
_ORDERS = {
    "DD": (0, None, 1, None),
    "DCD": (0, 1, 2, None),
    "DDC": (0, None, 1, 2),
    "DCC": (0, 1, 0, 2),
    "DCDC": (0, 1, 2, 3),
    "DDCC": (0, 2, 1, 3),
}
"""In which order days (D) and clocks (C) tell a beginning and an end: the places of both days and both clocks."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From one moment to another, in the order in which they were written."""

    start: Moment
    end: Moment

    @property
    def text(self) -> str:
        """Both moments, as every language reads them: `3.11.2026 09:00 – 3.11.2026 10:30`."""
        return f"{_written(self.start)} – {_written(self.end)}"


def names_a_day(text: str) -> bool:
    """Whether a text holds a day."""
    return any("D" in kind for kind, _ in _tokens(text))


def day_in(text: str) -> date | None:
    """The day that a text holds, alone or with a clock; None for any other text and for a day that does not exist."""
    days = [match for kind, match in _tokens(text) if kind == "D"]
    try:
        return _day(days[0]) if len(days) == 1 else None
    except ValueError:
        return None


def interval_in(text: str) -> Interval | None:
    """The beginning and the end that a text tells, in one of the orders of days and clocks; None for any other text.
    Raises ValueError for a day or an hour that does not exist."""
    tokens = _tokens(text)
    places = _ORDERS.get("".join(kind for kind, _ in tokens))
    if places is None:
        return None
    first, from_clock, second, to_clock = places
    found = [match for _, match in tokens]
    clocks = [None if place is None else _minute(found[place]) for place in (from_clock, to_clock)]
    return Interval(Moment(_day(found[first]), clocks[0]), Moment(_day(found[second]), clocks[1]))


def clocks_in(text: str) -> tuple[int, int] | None:
    """The minutes after midnight of two clocks without a day, `09:00–10:30`; None for any other text, and where days
    without a year stand beside them. Raises ValueError for an hour that does not exist."""
    tokens = _tokens(text)
    if _NO_YEAR.search(text) or [kind for kind, _ in tokens] != ["C", "C"]:
        return None
    return _minute(tokens[0][1]), _minute(tokens[1][1])


def _tokens(text: str) -> list[tuple[str, re.Match[str]]]:
    plain = re.sub(r"\bkl\b\.?\s*", "kl ", " ".join(text.split()), flags=re.IGNORECASE)
    if _NOON.search(plain):
        return []
    plain = _AFTER_A_DAY.sub(r"\1\2:\3", plain)
    return [("C" if match["hour"] else "D", match) for match in _TOKEN.finditer(plain)]


def _day(match: re.Match[str]) -> date:
    day = _any_day(match)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError("no day that anybody measured on")
    return day


def _any_day(match: re.Match[str]) -> date:
    if match["year"]:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    if match["name"]:
        return date(int(match["ny"]), _MONTHS[match["name"].lower()], int(match["nd"]))
    year = int(match["y"])
    return date(year + 2000 if year < 100 else year, int(match["m"]), int(match["d"]))


def _minute(match: re.Match[str]) -> int:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 24 or minute > 59:
        raise ValueError("no such hour")
    return 60 * hour + minute


def _written(moment: Moment) -> str:
    clock = "" if moment.minute is None else f" {moment.minute // 60:02}:{moment.minute % 60:02}"
    return f"{moment.day.day}.{moment.day.month}.{moment.day.year}{clock}"
