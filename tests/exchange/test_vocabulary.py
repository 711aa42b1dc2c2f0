"""The words of a table are understood in every language, and mean one thing only."""

import unicodedata
from collections import Counter

import pytest

from vsa.exchange.step_table import vocabulary
from vsa.exchange.step_table.vocabulary import SETTINGS, Names, Setting, plain
from vsa.i18n import LANGUAGES

VOCABULARIES = {name: words for name, words in vars(vocabulary).items() if name.endswith(("_NAMES", "_WORDS"))}


@pytest.mark.parametrize("name", [name for name, words in VOCABULARIES.items() if isinstance(words, dict)])
def test_no_word_means_two_things(name: str) -> None:
    words: dict[object, Names] = VOCABULARIES[name]
    meanings = Counter(
        word for names in words.values() for word in {plain(each) for language in names for each in language}
    )
    assert [word for word, count in meanings.items() if count > 1] == []
    assert all(names.written(language) for names in words.values() for language in LANGUAGES)


def test_letters_of_two_characters_are_the_same_words() -> None:
    assert SETTINGS[plain(unicodedata.normalize("NFD", "VOLUM PER ÅR"))] is Setting.VOLUME
