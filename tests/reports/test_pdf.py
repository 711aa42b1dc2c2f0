"""Every PDF carries its fonts, says what it is, and can be read aloud in order."""

from typing import Any

import pikepdf
import pytest

from tests.reports import every_kind
from tests.reports.pdfs import TODAY, action, document_with_actions, opened, overdue, texts
from tests.reports.structure import faults
from vsa.i18n.resources import examples
from vsa.reports import KINDS, render
from vsa.storage import load


@pytest.fixture(scope="module")
def pdf() -> bytes:
    document = document_with_actions(overdue(1), action(2, gain_hours=93.0, title="Digital veiledning før innsending"))
    return render("actions", document, {}, today=TODAY)


def elements(document: pikepdf.Pdf) -> list[Any]:
    """Every structure element in reading order."""
    found: list[Any] = []

    def walk(element: Any) -> None:
        found.append(element)
        kids = element.get("/K")
        for kid in kids if isinstance(kids, pikepdf.Array) else ():
            walk(kid)

    for kid in document.Root.StructTreeRoot.K:
        walk(kid)
    return found


def assert_fonts_are_embedded_subsets(pdf: bytes) -> None:
    document = opened(pdf)
    dictionaries = (each for each in document.objects if isinstance(each, pikepdf.Dictionary))
    fonts = [each for each in dictionaries if each.get("/Type") == "/Font"]
    assert fonts
    assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in fonts)
    assert all("+OpenSans" in str(font.BaseFont) for font in fonts)
    assert b"Helvetica" not in pdf


def test_every_font_is_an_embedded_subset(pdf: bytes) -> None:
    assert_fonts_are_embedded_subsets(pdf)


@pytest.mark.parametrize("kind", KINDS)
def test_every_report_of_an_example_is_vectors_with_its_fonts_title_and_language(kind: str) -> None:
    example = load(examples() / "byggesak.vsa").document
    pdf = render(kind, example.model_copy(update={"municipality": "Eksempel 🎉 kommune"}), {}, today=TODAY)
    assert_fonts_are_embedded_subsets(pdf)
    document = opened(pdf)
    streams = (each for each in document.objects if isinstance(each, pikepdf.Stream))
    assert not [each for each in streams if each.get("/Subtype") == "/Image"]
    assert example.title in str(document.docinfo["/Title"])
    assert str(document.Root.Lang) == "nb-NO"
    assert "Eksempel \ufffd kommune" in texts(pdf)[0]


def test_title_language_and_author_are_those_of_the_document(pdf: bytes) -> None:
    document = opened(pdf)
    assert str(document.docinfo["/Title"]) == "Aktivitetsplan – Byggesøknad"
    assert str(document.docinfo["/Author"]) == "Byggesak og plan"
    assert str(document.Root.Lang) == "nb-NO"
    assert bool(document.Root.ViewerPreferences.DisplayDocTitle)


@pytest.mark.parametrize(("language", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_the_language_of_the_file_is_the_language_chosen(language: str, tag: str) -> None:
    pdf = render("actions", document_with_actions(), {"language": language}, today=TODAY)
    assert str(opened(pdf).Root.Lang) == tag


def test_metadata_repeat_the_document_information_and_claim_archive_and_accessibility(pdf: bytes) -> None:
    with opened(pdf).open_metadata() as metadata:
        assert metadata["dc:title"] == "Aktivitetsplan – Byggesøknad"
        assert metadata["dc:creator"] == ["Byggesak og plan"]
        assert metadata.pdfa_status == "2A"
        assert metadata["pdfuaid:part"] == "1"


def test_the_output_intent_is_an_srgb_profile(pdf: bytes) -> None:
    document = opened(pdf)
    intent = document.Root.OutputIntents[0]
    profile = intent.DestOutputProfile.read_bytes()
    assert profile[12:20] == b"mntrRGB "
    assert len(profile) == int.from_bytes(profile[:4], "big")


def test_the_structure_has_a_heading_and_a_table_with_heads(pdf: bytes) -> None:
    document = opened(pdf)
    roles = [str(element.S) for element in elements(document)]
    assert roles[0] == "/Document"
    assert roles.count("/H1") == 1
    assert roles.count("/TH") == 10
    assert roles.count("/TR") == 3
    assert all(str(element.A.Scope) == "/Column" for element in elements(document) if element.S == "/TH")


def test_signs_without_words_say_what_they_show(pdf: bytes) -> None:
    levels = document_with_actions(action(1, effort=1, effect=3))
    document = opened(render("actions", levels, {}, today=TODAY))
    said = [str(each.Alt) for each in elements(document) if "/Alt" in each]
    assert said == ["Innsats 1 av 3", "Effekt 3 av 3"]


def test_text_is_found_as_it_was_written(pdf: bytes) -> None:
    assert "Digital veiledning før innsending" in texts(pdf)[0]


def test_a_title_with_signs_of_xml_and_control_characters_keeps_the_metadata_whole() -> None:
    document = document_with_actions(title="Råd & <svar>\x02 \N{SNOWMAN}", unit="")
    with opened(render("actions", document, {}, today=TODAY)).open_metadata() as metadata:
        assert metadata["dc:title"] == "Aktivitetsplan – Råd & <svar>  \N{SNOWMAN}"


def test_the_outline_leads_to_every_part_of_a_report() -> None:
    whole = every_kind.publication("working", "byggesak")
    pdf = opened(every_kind.pdf("working", "byggesak"))
    places = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    with pdf.open_outline() as outline:
        (title,) = outline.root
        found = [(entry.title, places[entry.destination[0].objgen]) for entry in title.children]
    assert title.title == whole.title
    assert len(found) > 10
    assert found == [(content.words, content.page) for content in whole.contents() if content.role == "H2"]


@pytest.mark.parametrize(
    "title", ["Sak 👩\u200d👩\u200d👧 🏗\ufe0f", "to\nlinjer\tog \u0007 \u2028 \x7f \uffff slutt", "a\u00adb\u200bc"]
)
def test_any_title_is_the_same_in_both_places_that_tell_it(title: str) -> None:
    document = document_with_actions(title=title, unit=title, case_number=title)
    assert faults(opened(render("actions", document, {}, today=TODAY))) == []
