"""The words of a house: every text has them, in the right form, and nothing else is changed."""

from collections.abc import Iterator

import pytest

from vsa.i18n import House, translator, use_house
from vsa.i18n.catalogue import catalogue
from vsa.i18n.house import house_words, texts

OTHER = House(step="trinn", coach="lean-ressurs")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    use_house(House())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Steg 3 og steget etter", "Trinn 3 og trinnet etter"),
        ("Alle stegene i stegtabellen", "Alle trinnene i trinntabellen"),
        ("Alle stega er teikna", "Alle trinna er teikna"),
        ("i anførselstegn", "i anførselstegn"),
        ("Spør veilederen", "Spør Lean-ressursen"),
        ("Rettleiar og rettleiaren", "Lean-ressurs og Lean-ressursen"),
    ],
)
def test_words_keep_their_form(written: str, said: str) -> None:
    assert house_words(written, OTHER) == said


def test_no_text_has_the_other_word_left() -> None:
    for language in ("nb", "nn"):
        for key, entry in texts(language, OTHER).items():
            written = entry if isinstance(entry, str) else " ".join(entry.values())
            kept = key.startswith("table.") or ".house_" in key
            assert kept or not {"steg", "steget", "veileder", "rettleiar"} & set(written.lower().split()), key


def test_the_words_hold_for_every_translator_from_then_on() -> None:
    before = translator("nb")
    use_house(OTHER)
    assert translator("nb")("editor.field.coach") == "Lean-ressurs"
    assert translator("nb") != before
    assert translator("en")("editor.field.coach") == catalogue("en")["editor.field.coach"]


def test_a_house_without_words_of_its_own_reads_the_catalogue_itself() -> None:
    assert texts("nb", House()) is catalogue("nb")


def test_values_are_not_changed() -> None:
    use_house(OTHER)
    assert "Skrive steg" in translator("nb")("ui.file.ask_save", file="Skrive steg")
