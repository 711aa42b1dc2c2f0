"""A language whose every word is 40 % longer than bokmål: no window, tab or dialog cuts a word without saying so."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.i18n.longer import stretched
from tests.ui.looking_over import described, is_cut
from tests.ui.test_everywhere import opened
from vsa.ui.window import Window

pytestmark = pytest.mark.usefixtures("longer_words")


def test_words_grow_and_values_do_not() -> None:
    assert stretched("Steg {number}: navn") == "Stegaa {number}: navnaa"


def test_no_word_is_cut(byggesak: Window) -> None:
    faults = []
    for place, root in opened(byggesak):
        shown = (each for each in root.findChildren(QWidget) if each.isVisible())
        faults += [f"{place}: {described(each)}" for each in shown if is_cut(each)]
    assert not faults, "\n".join(faults)
