"""The interview guide, and what interviews showed."""

import pytest

from tests.reports.every_kind import document as example
from tests.reports.pdfs import TODAY, texts
from vsa.model.document import Document
from vsa.reports import default_file_name, render


def printed(kind: str, document: Document, **options: object) -> list[str]:
    return texts(render(kind, document, options, today=TODAY))


def findings(**fields: object) -> Document:
    return Document.model_validate({"findings": {"f1": {"id": "f1", "number": 1, **fields}}})


def test_the_guide_asks_the_standard_questions_in_the_language_of_the_document() -> None:
    pages = " ".join(printed("guide", Document(language="nn")))
    assert "1. Kva er dei tre viktigaste oppgåvene dine?" in pages
    assert "10. Kor ofte skjer det" in pages


def test_the_guide_asks_the_questions_of_the_unit() -> None:
    pages = printed("guide", Document(questions=("Hva ville du savnet?",)))
    assert "1. Hva ville du savnet?" in pages[0]
    assert "tre viktigste oppgavene" not in " ".join(pages)


def test_the_guide_has_a_form_for_findings_and_warns_of_personal_data() -> None:
    pages = printed("guide", Document())
    assert "Skriv rolle, ikke navn" in pages[0]
    assert "saken venter på ukemøtet" in pages[-1]
    assert all(column in pages[-1] for column in ("Sitat", "Hvor ofte", "Minutter per gang", "Timer/år"))


def test_nothing_that_was_answered_stands_in_the_guide() -> None:
    pages = " ".join(printed("guide", example("byggesak")))
    assert "situasjonsplanen" not in pages


def test_findings_come_with_their_hours_and_the_sum() -> None:
    pages = [page.replace("\u00a0", " ") for page in printed("findings", example("byggesak"))]
    assert "24 funn" in pages[0]
    assert "445 timer per år = 0,26 årsverk à 1 695 t" in pages[0]
    assert "4 lavthengende frukter" in pages[0]
    assert "Søknader kommer uten situasjonsplan" in pages[0]
    assert "Sum 24 445 100 % 4" in pages[-1]


def test_some_findings_have_no_hours_and_the_report_says_how_many() -> None:
    assert "5 av funnene har ikke timer" in " ".join(printed("findings", example("byggesak")))
    assert "har ikke timer" not in " ".join(printed("findings", findings(times_per_year=52, minutes=15, people=6)))


@pytest.mark.parametrize(("times", "said"), [(60, False), (1.5, True)])
def test_rows_that_do_not_add_up_are_said_to_be_rounded(times: float, said: bool) -> None:
    row = {"times_per_year": times, "minutes": 60}
    rows = {f"f{number}": {"id": f"f{number}", "number": number, **row} for number in (1, 2)}
    pages = " ".join(printed("findings", Document.model_validate({"findings": rows})))
    assert ("avrundet" in pages) is said


def test_quotes_stand_there_only_when_asked_for_and_roles_never() -> None:
    quote = "Jeg skriver det samme mangelbrevet"
    document = example("byggesak")
    assert quote not in " ".join(printed("findings", document))
    asked = " ".join(printed("findings", document, include_quotes=True))
    assert quote in asked
    assert "Veileder på torget" not in asked


def test_low_hanging_fruits_can_be_printed_alone() -> None:
    pages = " ".join(printed("findings", example("byggesak"), show="low-hanging"))
    assert "4 funn" in pages
    assert "Gamle rutiner" in pages
    assert "Vedtak skrives fra bunnen" not in pages
    name = default_file_name("findings", example("byggesak"), {"show": "low-hanging"}, TODAY)
    assert name.endswith("lavthengende-frukter.pdf")


def test_a_finding_names_the_action_that_it_became() -> None:
    assert "Tiltak 5" in " ".join(printed("findings", example("byggesak")))


def test_without_findings_the_report_says_what_to_do() -> None:
    assert "intervjuguiden" in printed("findings", Document())[0]
