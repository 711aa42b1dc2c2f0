"""How often something happens, written as people say it: `180`, `180 per år`, `3 i uka`, `hver dag`."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Any

from vsa.editor.fields.field import Field
from vsa.editor.fields.reading import read_number
from vsa.i18n import Translator, UserError, message, quoted
from vsa.model.base import Frozen
from vsa.model.calendar import WorkCalendar
from vsa.model.typed_numbers import refuse_thousands_mark


class Period(Enum):
    """What something happens so many times in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


WORDS = {
    Period.DAY: ("dag", "dagen", "day", "daglig", "dagleg", "daily"),
    Period.WEEK: ("uke", "uka", "uken", "veke", "veka", "week", "ukentlig", "vekentleg", "weekly"),
    Period.MONTH: ("måned", "måneden", "månad", "månaden", "month", "månedlig", "månadleg", "monthly"),
    Period.QUARTER: ("kvartal", "kvartalet", "quarter"),
    Period.YEAR: ("år", "året", "year", "årlig", "årleg", "yearly"),
}
PERIODS = {word: period for period, words in WORDS.items() for word in words}
JOINING = (
    r"(?:ganger|gonger|gang|gong|times|time|x|i|per|pr\.?|a|an|the|hver|hvert|kvar|kvart|each|every)(?![a-zæøå])|/"
)
"""Words between the number and the period, which change nothing."""
WRITTEN = re.compile(rf"(?P<number>[^a-zæøå/]*?)\s*(?:(?:{JOINING})\s*)*(?P<word>[a-zæøå]*)", re.IGNORECASE)
FEW = 10


@dataclass(frozen=True, slots=True)
class Frequency:
    """So many times in a period."""

    times: float
    period: Period

    def per_year(self, calendar: WorkCalendar) -> float:
        """Times a year by the working days of a calendar; in whole numbers, unless they are few."""
        days = calendar.working_days_per_year
        in_a_year = {
            Period.DAY: days,
            Period.WEEK: days / calendar.days_per_week,
            Period.MONTH: 12,
            Period.QUARTER: 4,
            Period.YEAR: 1,
        }
        times = self.times * in_a_year[self.period]
        if self.period is Period.YEAR:
            return times
        return round(times, 1) if times < FEW else float(round(times))


def read_frequency(text: str) -> Frequency:
    """The frequency that a text says; a bare number is times a year. Raises UserError."""
    found = WRITTEN.fullmatch(text.strip())
    word = found["word"].lower() if found else ""
    if found is None or (word and word not in PERIODS) or not (word or found["number"]):
        raise UserError(message("prepare.read.frequency", text=quoted(text)))
    try:
        times = read_number(found["number"]) if found["number"] else 1.0
    except UserError:
        raise UserError(message("prepare.read.frequency", text=quoted(text))) from None
    return Frequency(times, PERIODS.get(word, Period.YEAR))


class FrequencyField(Field):
    """Kept as times a year."""

    def read(self, text: str, tr: Translator) -> Any:
        """A frequency, or None for an empty text. Raises UserError."""
        refuse_thousands_mark(text, tr)
        return read_frequency(text) if text.strip() else None

    def change(self, element: Frozen, value: Any, calendar: WorkCalendar) -> dict[str, Any]:
        """Times a year."""
        return {self.name: value.per_year(calendar) if isinstance(value, Frequency) else value}
