"""A language whose every word is 40 % longer than bokmål: no window, tab or dialog cuts a word without saying so."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.looking_over import described, is_cut
from tests.ui.test_everywhere import opened
from vsa.i18n import Language, house
from vsa.i18n.catalogue import Entry, catalogue
from vsa.ui.window import Window

LONGER = 0.4
WORD = re.compile(r"\{[^}]*\}|[^\W\d_]+")


def stretched(text: str) -> str:
    """Every word 40 % longer; what stands in braces is left alone."""
    return WORD.sub(lambda found: found[0] if found[0].startswith("{") else _longer(found[0]), text)


def _longer(word: str) -> str:
    return word + "a" * round(len(word) * LONGER)


@cache
def stretched_catalogue(language: Language) -> Mapping[str, Entry]:
    texts = catalogue(language)
    return {
        key: stretched(entry) if isinstance(entry, str) else {form: stretched(text) for form, text in entry.items()}
        for key, entry in texts.items()
    }


@pytest.fixture(autouse=True)
def _longer_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(house, "catalogue", stretched_catalogue)
    house.texts.cache_clear()
    yield
    house.texts.cache_clear()


def test_words_grow_and_values_do_not() -> None:
    assert stretched("Steg {number}: navn") == "Stegaa {number}: navnaa"


def test_no_word_is_cut(byggesak: Window) -> None:
    faults = []
    for place, root in opened(byggesak):
        shown = (each for each in root.findChildren(QWidget) if each.isVisible())
        faults += [f"{place}: {described(each)}" for each in shown if is_cut(each)]
    assert not faults, "\n".join(faults)
