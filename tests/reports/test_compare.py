"""Both states on paper."""

import pytest

from tests.reports.pdfs import TODAY, letters, opened, texts
from tests.reports.test_labels import document_of
from tests.reports.test_pdf import elements
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.reports import render
from vsa.reports.kinds.compare import NothingToCompare
from vsa.reports.paper import SMALLEST_TEXT
from vsa.storage import load


def compared(document: Document, **options: object) -> bytes:
    return render("compare", document, options, today=TODAY)


def byggesak() -> Document:
    return load(examples() / "byggesak.vsa").document


def plain(pdf: bytes) -> str:
    return " ".join(texts(pdf)).replace("\u00a0", " ")


def test_figures_of_both_states_and_what_is_freed_stand_there() -> None:
    whole = plain(compared(byggesak()))
    assert "28,5 12,5" in whole
    assert "351 timer frigjort per år" in whole
    assert "= 0,21 årsverk à 1 695 t" in whole


def test_every_change_says_from_what_to_what_and_which_action_realises_it() -> None:
    whole = plain(compared(byggesak()))
    assert "90 til 60 min" in whole
    assert "Tiltak 5" in whole
    assert whole.count("Mangler tiltak") == 2


@pytest.mark.parametrize(("paper", "both"), [("A3", False), ("A1", True)])
def test_maps_share_a_sheet_only_where_they_can_be_read(paper: str, both: bool) -> None:
    pdf = compared(byggesak(), paper=paper)
    pages = texts(pdf)
    assert "Kart over nåsituasjonen" in pages[0]
    assert ("Kart over ideell situasjon" in pages[0]) is both
    for page in range(len(pages)):
        assert min(letter.size for letter in letters(pdf, page)) >= SMALLEST_TEXT - 0.01


def test_maps_are_figures_that_say_every_step_in_words() -> None:
    document = opened(compared(byggesak()))
    figures = [element for element in elements(document) if element.S == "/Figure"]
    assert sum("Skrive vedtak" in str(figure.Alt) for figure in figures) == 2


def test_without_an_ideal_state_it_says_what_to_do() -> None:
    with pytest.raises(NothingToCompare) as refused:
        compared(document_of("Motta søknad"))
    assert "Lag den ideelle i programmet først." in translator("nb").text(refused.value.message)
