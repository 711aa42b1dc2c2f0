"""The appendix with the working of every figure."""

import pytest

from tests.analysis.streams import step, stream
from tests.reports.pdfs import TODAY, letters, opened, texts
from tests.reports.test_pdf import elements
from vsa.analysis import basis_of, workings
from vsa.i18n import LANGUAGES, Language, translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.stream import State, Stream
from vsa.reports import default_file_name, render
from vsa.reports.paper import SMALLEST_TEXT
from vsa.scene.working_texts import working_text
from vsa.storage import load


def document_of(drawn: Stream | None) -> Document:
    return Document.model_validate({"title": "Byggesøknad", "streams": {drawn.id: drawn} if drawn else {}})


def long_stream() -> Stream:
    steps = [step(str(n), 30, 450, name=f"Behandle del {n} av saken etter forskriften") for n in range(60)]
    return stream(*steps, flows=[*(f"{n} {n + 1}" for n in range(59)), "59 END"], volume_per_year=100)


def plain(pdf: bytes) -> list[str]:
    return [page.replace("\u00a0", " ") for page in texts(pdf)]


def appendix(document: Document, **options: object) -> bytes:
    return render("working", document, options, today=TODAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_stands_there_with_its_formula_its_terms_and_its_notes(language: Language) -> None:
    document = load(examples() / "byggesak.vsa").document
    drawn = document.in_state(State.CURRENT)
    assert drawn is not None
    tr = translator(language)
    whole = " ".join(plain(appendix(document, language=language)))
    for working in workings(drawn, basis_of(document)).values():
        text = working_text(working, drawn, document.calendar, tr)
        title = f"{text.title}: {text.value}".replace("\u00a0", " ")
        assert title in whole
        assert all(line.value.replace("\u00a0", " ") in whole for line in text.lines)


def test_a_long_table_repeats_its_head_on_every_page() -> None:
    pages = plain(appendix(document_of(long_stream())))
    assert len(pages) > 10
    assert all("Ledd Utregning Bidrag" in page for page in pages[1:-1])


def test_no_print_is_too_small() -> None:
    assert min(letter.size for letter in letters(appendix(document_of(long_stream())))) >= SMALLEST_TEXT - 0.01


def test_every_figure_is_tagged_as_a_heading_and_a_table_with_heads() -> None:
    drawn = stream(step("1"), step("2"), flows=["1 2", "2 END"], volume_per_year=100)
    shown = workings(drawn, basis_of(document_of(drawn)))
    pdf = opened(appendix(document_of(drawn)))
    roles = [str(element.S) for element in elements(pdf)]
    assert roles.count("/H2") == len(shown)
    assert roles.count("/Table") == sum(bool(working.lines) for working in shown.values())
    assert roles.count("/TH") == 3 * roles.count("/Table")


def test_a_stream_that_cannot_be_computed_says_why() -> None:
    (page,) = plain(appendix(document_of(stream(step("1"), flows=["1 1"]))))
    assert "kan ikke regnes ut" in page
    assert "Saken kommer aldri videre" in page


def test_a_document_without_a_stream_says_so() -> None:
    (page,) = plain(appendix(document_of(None)))
    assert "ingen verdistrøm" in page


def test_the_only_stream_is_explained_when_nobody_asked_for_a_state() -> None:
    document = load(examples() / "byggesak.vsa").document
    streams = {key: each for key, each in document.streams.items() if each.state is State.IDEAL}
    alone = document.model_copy(update={"streams": streams})
    assert plain(appendix(alone)) == plain(appendix(document, state="ideal"))


def test_the_file_is_named_after_what_it_is() -> None:
    assert default_file_name("working", document_of(None), {}, TODAY) == "2026-11-22_VSA_Byggesoeknad_utregning.pdf"
