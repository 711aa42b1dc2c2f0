"""The form for timing real cases."""

from tests.reports.pdfs import TODAY, letters, opened, texts
from tests.reports.test_labels import document_of
from tests.reports.test_pdf import elements
from vsa.model.document import Document
from vsa.reports import default_file_name, render
from vsa.reports.paper import SMALLEST_TEXT


def form(document: Document, **options: object) -> bytes:
    return render("measure-form", document, options, today=TODAY)


def test_every_step_has_a_row_and_every_case_a_column() -> None:
    text = texts(form(document_of("Motta søknad", "Skrive vedtak")))[0]
    assert all(f"Sak {number}" in text for number in range(1, 11))
    assert text.count("Ventet før") == 2
    assert "Motta søknad" in text
    assert "Skriv ikke navn" in text


def test_twenty_cases_take_a_second_table() -> None:
    pages = texts(form(document_of("Motta søknad"), cases="20"))
    assert "Sak 10" in pages[0]
    assert "Sak 11" in pages[1]
    assert "Sak 20" in pages[1]


def test_a_long_form_repeats_its_head_and_keeps_each_step_together() -> None:
    pages = texts(form(document_of(*(f"Behandle del {n} av saken" for n in range(60)))))
    assert all("Sak 10" in page for page in pages)
    assert all(page.count("Ventet før") == page.count("Behandle del") == page.count("Arbeid") for page in pages)
    assert sum(page.count("Behandle del") for page in pages) == 60


def test_it_is_a_table_with_heads_and_nothing_is_too_small() -> None:
    pdf = form(document_of("Motta søknad"))
    assert min(letter.size for letter in letters(pdf)) >= SMALLEST_TEXT - 0.01
    document = opened(pdf)
    assert [str(element.S) for element in elements(document)].count("/TH") == 13


def test_its_file_is_named_by_what_it_is() -> None:
    name = default_file_name("measure-form", document_of("a"), {}, TODAY)
    assert name == "2026-11-22_VSA_Byggesoeknad_maaleskjema.pdf"
