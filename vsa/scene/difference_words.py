"""Differences of a step in words: `60 → 40 min`, `vent 4 → 1 d`, `35 → 15 % av sakene`."""

from collections.abc import Iterable
from enum import StrEnum

from vsa.analysis.differences import Aspect, Difference
from vsa.i18n import Translator
from vsa.model.duration_text import duration_text
from vsa.model.durations import Duration
from vsa.model.nodes import Split, WaitsFor
from vsa.symbols.times import UNKNOWN
from vsa.symbols.waiting import words

ARROW = "→"
"""Stands in texts for an arrow that is drawn, since the typeface has none."""

NO_BREAK_SPACE = "\u00a0"
SHARES: frozenset[Aspect] = frozenset({"share", "returns", "onward", "first_time_right"})
TEXTS: dict[Aspect, str] = {
    "process_time": "compare.aspect.process_time",
    "wait": "compare.aspect.wait",
    "queue": "compare.aspect.queue",
    "meeting_every": "compare.aspect.meeting_every",
    "wait_within": "compare.aspect.wait_within",
    "delay": "compare.aspect.delay",
    "share": "compare.aspect.share",
    "returns": "compare.aspect.returns",
    "onward": "compare.aspect.onward",
    "first_time_right": "compare.aspect.first_time_right",
    "value_class": "compare.aspect.value_class",
    "value_time": "compare.aspect.value_time",
    "people": "compare.aspect.people",
    "role": "compare.aspect.role",
    "system": "compare.aspect.system",
    "divided": "compare.aspect.divided",
    "united": "compare.aspect.united",
    "next": "compare.aspect.next",
    "wait_for": "compare.aspect.wait_for",
    "within_for": "compare.aspect.within_for",
    "name": "compare.aspect.name",
    "other": "compare.aspect.other",
}
"""The catalogue key of what has a before and an after."""

TURNS: dict[Aspect, tuple[str, str]] = {
    "parallel": ("compare.turn.not_parallel", "compare.turn.parallel"),
    "split": ("compare.turn.choice", "compare.turn.all_ways"),
    "wait_stops_deadline": ("compare.turn.wait_counts", "compare.turn.wait_stops"),
    "within_stops_deadline": ("compare.turn.within_counts", "compare.turn.within_stops"),
}
"""The catalogue keys of what is either one or the other, as it became: false or true."""


def in_words(differences: Iterable[Difference], tr: Translator) -> str:
    """Several differences after one another; `ARROW` stands between before and after."""
    return ", ".join(_words(each, tr) for each in differences)


def said(text: str, tr: Translator) -> str:
    """The same for the ear, with a word for the arrow."""
    return text.replace(f" {ARROW} ", f" {tr('compare.to')} ")


def _words(difference: Difference, tr: Translator) -> str:
    aspect, after = difference.aspect, difference.after
    if aspect in TURNS:
        return tr(TURNS[aspect][after is True or after is Split.PARALLEL])
    before, now = _two(difference, tr)
    return tr(TEXTS[aspect], before=before, after=now)


def _two(difference: Difference, tr: Translator) -> tuple[str, str]:
    """Both values; a unit that they share stands once."""
    before, after = (_value(value, difference.aspect, tr) for value in (difference.before, difference.after))
    number, space, unit = before.partition(NO_BREAK_SPACE)
    shared = space and NO_BREAK_SPACE not in unit and after.endswith(f"{NO_BREAK_SPACE}{unit}")
    return (number, after) if shared and difference.aspect not in ("name", "role", "system") else (before, after)


def _value(value: object, aspect: Aspect, tr: Translator) -> str:
    match value:
        case Duration():
            return duration_text(value, tr)
        case WaitsFor():
            return words(value, tr)
        case StrEnum():
            return value.value
        case int() | float():
            return tr.percent(value, 1) if aspect in SHARES else tr.number(value, 2, trim=True)
        case tuple():
            return _listed([_value(each, "name", tr) for each in value], tr)
        case str() if value.strip():
            return value.strip() if aspect in ("role", "system") else tr("compare.quoted", text=value.strip())
        case _:
            return UNKNOWN


def _listed(texts: list[str], tr: Translator) -> str:
    if not texts:
        return tr("compare.the_end")
    return tr("compare.and", first=", ".join(texts[:-1]), last=texts[-1]) if texts[1:] else texts[0]
