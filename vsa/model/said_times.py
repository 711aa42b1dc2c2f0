"""Times as people say them, in figures: `halvannen time`, `1 ½ t`, `to til tre uker`, `et kvarter`.

What people say that can mean two things is refused with the words to use instead: in law a `virkedag` may be a
Saturday, and `inntil 3 uker` is a limit and no time.
"""

import re

from vsa.i18n import UserError, message, quoted
from vsa.model.duration_units import UNIT_OF_SPELLING
from vsa.model.number_words import ANY_NUMBER_WORD, NUMBER_OF_WORD

UNITS = "|".join(sorted(UNIT_OF_SPELLING, key=len, reverse=True))
"""An alternative of a regular expression for each spelling of a unit."""
ESTIMATES = (
    r"(?:ca\.?|cirka|circa|omtrent|om lag|omlag|omkring|rundt|about|around|approx\.?|approximately|roughly|[~≈])"
)
"""What makes a time an estimate when it stands in front."""

_END = r"(?![^\W\d_])"
_SIGNS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3)}
_ONE = "en|ein|ei|et|eit|a|an"
_HALF = "halvt|halve|halv|half"
_COUNT = rf"[0-9]+|{ANY_NUMBER_WORD}"

_SIGNED_PART = re.compile(rf"(?:([0-9]+) ?)?([{''.join(_SIGNS)}])")
_WRITTEN_PART = re.compile(rf"(?<![0-9/.,])(?:([0-9]+) )?([0-9]+)/([1-9][0-9]*) ?(?={UNITS}|-)")
_AND_A_HALF = re.compile(rf"(?<!\w)({_COUNT}) (?:og|and) (?:{_ONE}) (?:{_HALF}) (?=(?:{UNITS}){_END})")
_A_HALF = re.compile(
    rf"(?<!\w)(?:(?:{_ONE}) )?(?:(?:{_HALF})(?: (?:a|an))? |halv(?=time|dag|uke|veke|år))(?=(?:{UNITS}){_END})"
)
_ONE_AND_A_HALF = re.compile(r"(?<!\w)halvann(?:en|an|a|et|i) ")
_QUARTERS = re.compile(rf"(?<!\w)(?:({_COUNT}) )?kvarter(?!\w)")
_COUNTED = re.compile(rf"(?<!\w)({ANY_NUMBER_WORD})(?= ?-| (?:til|(?:{UNITS}){_END}))")
_BETWEEN = re.compile(r"(?:mellom|between) (.+?) (?:og|and) (.+)")
_FROM = re.compile(r"(?:fra|frå|from) (?=.+ (?:til|to) )")
_UP_TO = re.compile(r" (?:til|to) (?=[0-9])")
_AND = re.compile(r"(?<=[^\W\d_])\.?(?:,| ?\+| (?:og|and)) ?(?=[0-9])")

_LIMIT = re.compile(
    r"(?:inntil|opptil|opp til|maks\.?|maksimalt|høyst|høgst|under|mindre enn|over|mer enn|meir enn|minst|"
    r"up to|at most|max\.?|less than|more than|at least|[<>≤≥]) ?(?P<time>[0-9].*)"
)
_LAW_DAY = re.compile(
    r"(?P<number>[0-9][0-9,. -]*?) ?(?:v[iy]rkedag(?:er|ar)?|yrkedag(?:er|ar)?|hverdag(?:er)?|"
    r"kvardag(?:ar)?|ukedag(?:er)?|vekedag(?:ar)?|weekdays?)"
)
_DAY_OR_NIGHT = re.compile(r"(?P<number>[0-9][0-9,. -]*?) ?dg\.?")


def in_figures(said: str, text: str) -> str:
    """What is `said`, in lower case and with single spaces, as numbers with units. Raises UserError, in a sentence that
    names `text`, for a part that no decimal number is."""
    found = said.replace("—", "-")
    found = _SIGNED_PART.sub(lambda found: _decimal(found[1], *_SIGNS[found[2]], text), found)
    found = _WRITTEN_PART.sub(lambda found: f"{_decimal(found[1], int(found[2]), int(found[3]), text)} ", found)
    found = _AND_A_HALF.sub(lambda half: f"{_number(half[1])},5 ", found)
    found = _ONE_AND_A_HALF.sub("1,5 ", _A_HALF.sub("0,5 ", found))
    found = _QUARTERS.sub(lambda quarters: f"{15 * _number(quarters[1] or '1')} min", found)
    if between := _BETWEEN.fullmatch(found):
        found = f"{between[1]}-{between[2]}"
    found = _COUNTED.sub(lambda word: str(_number(word[1])), found)
    return _AND.sub(" ", _UP_TO.sub("-", _FROM.sub("", found, count=1)))


def refuse_ambiguous(figures: str, text: str) -> None:
    """Raises UserError that tells what to write for a limit, and for days that may be working days or not. `text` is
    named as it was written."""
    if limit := _LIMIT.fullmatch(figures):
        raise UserError(message("model.duration.limit", text=quoted(text), time=limit["time"]))
    if days := _LAW_DAY.fullmatch(figures):
        raise UserError(message("model.duration.law_days", text=quoted(text), number=days["number"]))
    if days := _DAY_OR_NIGHT.fullmatch(figures):
        raise UserError(message("model.duration.day_or_night", text=quoted(text), number=days["number"]))


def _number(written: str) -> int:
    return NUMBER_OF_WORD[written] if written in NUMBER_OF_WORD else int(written)


def _decimal(whole: str | None, part: int, of: int, text: str) -> str:
    """A whole number and a part of one, `1 1/2`, as 1,5. A third of something is no decimal number."""
    thousandths, rest = divmod(1000 * (int(whole or 0) * of + part), of)
    if rest:
        raise UserError(message("model.duration.part", text=quoted(text)))
    before, after = divmod(thousandths, 1000)
    return f"{before},{after:03}".rstrip("0").rstrip(",")
