"""What the text of one cell means. Everything raises UserError with a sentence that says what was expected."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TypeVar

from vsa.exchange.step_table.vocabulary import (
    CLASS_WORDS,
    END_WORDS,
    SOURCE_WORDS,
    STATE_WORDS,
    WAITS_FOR_WORDS,
    YES_NO_WORDS,
    Names,
    meanings,
    plain,
)
from vsa.i18n import UserError, message, quoted
from vsa.model.base import LARGEST
from vsa.model.duration_text import read_duration
from vsa.model.durations import Duration, Unit
from vsa.model.nodes import Source, SourceKind

Meaning = TypeVar("Meaning")

ID = re.compile(r"[^\s,;:|+\[\]]+")
_GROUPS = r"[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]+"
_NUMBER = re.compile(rf"(?P<whole>{_GROUPS})?(?:[.,](?P<fraction>[0-9]+))?")
_MONTHS = "jan|feb|mars?|apr|ma[iy]|june?|juni?|july?|juli?|aug|sept?|o[kc]t|nov|de[sc]"
_YEAR = r"(?:[0-9]{2}){1,2}"
_DATE = re.compile(
    rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|[0-9]{{1,2}}[./][0-9]{{1,2}}[./]{_YEAR}\.?|"
    rf"[0-9]{{1,2}}[.-]? ?(?:{_MONTHS})[a-z]*\.?(?:[ -]{_YEAR})?|(?:{_MONTHS})[.-] ?{_YEAR}",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?P<kind>[^\W\d]+)(?:\s+(?P<cases>[0-9]{1,9}))?")


def read_number(text: str) -> Decimal:
    """A number that is not negative, with decimal comma or point and spaces between thousands."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None or not found[0]:
        raise UserError(message("table.problem.number", text=quoted(text)))
    number = Decimal(re.sub(r"\s", "", found["whole"] or "0") + "." + (found["fraction"] or "0"))
    if number > LARGEST:
        raise UserError(message("table.problem.limit", text=quoted(text), limit=LARGEST))
    return number


def read_amount(text: str) -> float:
    """A number that may be zero."""
    return float(read_number(text))


def read_positive(text: str) -> float:
    """A number above zero."""
    number = read_amount(text)
    if number == 0:
        raise UserError(message("table.problem.positive", text=quoted(text)))
    return number


def at_most(limit: float) -> Callable[[str], float]:
    """A reader of numbers above zero and up to a limit."""

    def read(text: str) -> float:
        number = read_positive(text)
        if number > limit:
            raise UserError(message("table.problem.limit", text=quoted(text), limit=limit))
        return number

    return read


def read_waiting(text: str) -> Duration:
    """A waiting time; a bare number is working days."""
    return _read_time(text, Unit.DAY)


def read_work(text: str) -> Duration:
    """A working time; a bare number is minutes."""
    return _read_time(text, Unit.MINUTE)


def read_id(text: str) -> str:
    """An id that the `next` column can name."""
    if not ID.fullmatch(text) or text.casefold() in END_WORDS:
        raise UserError(message("table.problem.id", text=quoted(text)))
    return text


def read_source(text: str) -> Source:
    """Where the times come from: `measured 18` gives the number of cases."""
    found = _SOURCE.fullmatch(text.strip())
    kind = _SOURCES.get(plain(found["kind"])) if found else None
    if found is None or kind is None or (found["cases"] and kind is not SourceKind.MEASURED):
        raise UserError(message("table.problem.source", text=quoted(text)))
    return Source(kind=kind, cases=int(found["cases"]) if found["cases"] else None)


def is_date(text: str) -> bool:
    """Whether a spreadsheet shows a date: `12.03.2026`, `2026-03-12`, `01.feb`, `2-Jan`."""
    return _DATE.fullmatch(text) is not None


def refuse_date(text: str) -> None:
    """Raises UserError for a date in the place of a time: a spreadsheet turns `1-2` into one before anyone can stop
    it."""
    if is_date(text):
        raise UserError(message("table.problem.date", text=quoted(text)))


def _read_time(text: str, bare: Unit) -> Duration:
    refuse_date(text)
    return read_duration(text, bare=bare)


def _word(words: Mapping[Meaning, Names], problem: Callable[[str], UserError]) -> Callable[[str], Meaning]:
    known = meanings(words)

    def read(text: str) -> Meaning:
        meaning = known.get(plain(text))
        if meaning is None:
            raise problem(quoted(text))
        return meaning

    return read


_SOURCES = meanings(SOURCE_WORDS)
read_state = _word(STATE_WORDS, lambda text: UserError(message("table.problem.state", text=text)))
read_class = _word(CLASS_WORDS, lambda text: UserError(message("table.problem.class", text=text)))
read_waits_for = _word(WAITS_FOR_WORDS, lambda text: UserError(message("table.problem.waits_for", text=text)))
read_yes_no = _word(YES_NO_WORDS, lambda text: UserError(message("table.problem.yes_no", text=text)))
