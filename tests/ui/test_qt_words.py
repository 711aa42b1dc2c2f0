"""Qt's own words: in the language of the program where it has them, as Qt has them where it does not."""

import pytest

from vsa.i18n import LANGUAGES, Language
from vsa.i18n.catalogue import catalogue
from vsa.ui.qt_words import QtWords


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_the_catalogue_has_is_translated(language: Language) -> None:
    assert QtWords(language).translate("QFileDialog", "Look in:") == catalogue(language)["qt.look_in"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_the_catalogue_lacks_is_not_taken_away(language: Language) -> None:
    assert QtWords(language).translate("Anything", "Nobody translates %1") == "Nobody translates %1"
