"""A language whose every word is 40 % longer than bokmål: no window, tab or dialog cuts a word without saying so."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from tests.i18n.longer import stretched, stretched_catalogue
from tests.ui.looking_over import described, is_cut
from tests.ui.test_everywhere import opened
from vsa.i18n import house
from vsa.ui.window import Window


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
