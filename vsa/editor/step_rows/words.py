"""The words that stand for a choice, in all three languages at once: those of the product and those of a step table."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any

from vsa.editor.fields import Field
from vsa.exchange.step_table.vocabulary import (
    CLASS_WORDS,
    SOURCE_WORDS,
    WAITS_FOR_WORDS,
    YES_NO_WORDS,
    meanings,
    plain,
)
from vsa.i18n import LANGUAGES, Translator, UserError, message, quoted, translator

TABLE_WORDS: Mapping[str, Any] = {
    **meanings(CLASS_WORDS),
    **meanings(SOURCE_WORDS),
    **meanings(WAITS_FOR_WORDS),
}
YES_NO = {**meanings(YES_NO_WORDS), "x": True, "0": False, "1": True, "sann": True, "usann": False}
"""The marks of a form, and what a Norwegian spreadsheet calls true and false, beside the words."""


def choice_labels(field: Field, tr: Translator) -> tuple[str, ...]:
    """The words that may be chosen among, in one language."""
    return tuple(tr(choice.label) for choice in field.choices)


def read_choice(field: Field, text: str, tr: Translator) -> Any:
    """The value that a word stands for, or the beginning of one. Raises UserError that lists the words."""
    word = plain(text)
    known = _known(field)
    if word in known:
        return known[word]
    begun = {value for label, value in _labels(field, tr) if label.startswith(word)}
    if len(begun) == 1:
        return begun.pop()
    raise UserError(message("steps.read.choice", text=quoted(text), choices=choice_labels(field, tr)))


def read_yes_no(text: str) -> bool:
    """Whether a text says yes. Raises UserError."""
    answer = YES_NO.get(plain(text))
    if answer is None:
        raise UserError(message("steps.read.yes_no", text=quoted(text)))
    return answer


@cache
def _known(field: Field) -> Mapping[str, Any]:
    """What is written in a step table comes before what a label of this or another language happens to say."""
    words = {word: value for word, value in TABLE_WORDS.items() if any(value is each.value for each in field.choices)}
    labels = {label: value for language in LANGUAGES for label, value in _labels(field, translator(language))}
    codes = {plain(str(each.value.value)): each.value for each in field.choices if isinstance(each.value, Enum)}
    return {**codes, **labels, **words}


def _labels(field: Field, tr: Translator) -> Iterator[tuple[str, Any]]:
    return ((plain(tr(choice.label)), choice.value) for choice in field.choices)
