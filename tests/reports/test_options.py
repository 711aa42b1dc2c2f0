"""Reports are found, asked about and named by one table."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.pdfs import TODAY, document_with_actions
from vsa.i18n import LANGUAGES, translator
from vsa.reports import KINDS, OptionError, UnknownReport, default_file_name, render
from vsa.reports.file_names import file_name, plain
from vsa.reports.options import chosen, questions
from vsa.reports.paper import Paper, Size
from vsa.reports.paper_option import paper_of
from vsa.reports.privacy_options import NamesOption, QuotesOption


def test_the_reports_are_the_modules_of_their_folder() -> None:
    assert set(KINDS) == {
        "a3",
        "actions",
        "audit",
        "board",
        "compare",
        "findings",
        "five-s",
        "gains",
        "guide",
        "handover",
        "labels",
        "map",
        "measure-form",
        "plan12",
        "success",
        "working",
    }


def test_an_unknown_report_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UnknownReport) as refusal:
        render("poster", document_with_actions(), {}, today=TODAY)
    assert ", ".join(KINDS) in translator("nb").text(refusal.value.message)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_choice_has_words_in_every_language(kind: str, language: str) -> None:
    tr = translator(language)  # type: ignore[arg-type]
    report = KINDS[kind]
    assert tr.text(report.title)
    assert tr.text(report.description)
    for question in report.questions:
        assert tr.text(question.label)
        assert bool(question.choices) is not question.flag
        assert question.default is None or question.default in {choice.value for choice in question.choices}
        assert all(tr.text(choice.label) for choice in question.choices if choice.label is not None)


def test_the_map_asks_for_paper_poster_state_and_language() -> None:
    asked = {question.name: [choice.value for choice in question.choices] for question in KINDS["map"].questions}
    assert asked == {
        "paper": ["A4", "A3", "A2", "A1", "A0"],
        "poster": ["no", "A4", "A3"],
        "scale": ["100", "150", "200"],
        "state": ["current", "ideal"],
        "language": ["nb", "nn", "en"],
    }
    assert {question.name: question.default for question in KINDS["map"].questions} == {
        "paper": "A3",
        "poster": "no",
        "scale": "100",
        "state": "current",
        "language": None,
    }


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"paper": "A7"}, "A4, A3, A2, A1, A0"),
        ({"paper": "90x60"}, "900x600mm"),
        ({"paper": "6000x420"}, "250x180 til 5000x5000"),
        ({"state": "future"}, "current, ideal"),
        ({"colour": "red"}, "state, paper, poster, scale, language"),
    ],
)
def test_a_wrong_option_is_refused_with_what_would_fit(options: dict[str, str], words: str) -> None:
    with pytest.raises(OptionError) as refusal:
        default_file_name("map", document_with_actions(), options, TODAY)
    assert words in translator("nb").text(refusal.value.message)


class Told(NamesOption, QuotesOption):
    """What a report about interviews would ask."""


def test_names_and_quotes_stay_out_unless_they_are_asked_for() -> None:
    told = chosen(Told, {})
    assert (told.include_names, told.include_quotes) == (False, False)
    assert chosen(Told, {"include_quotes": True}).include_quotes
    assert [question.name for question in questions(Told)][-1] == "language"
    asked = {question.name: question for question in questions(Told)}
    assert asked["include_names"].flag
    assert asked["include_quotes"].flag
    assert (asked["include_names"].choices, asked["include_names"].default) == ((), None)
    assert all(translator(language).text(asked["include_names"].label) for language in LANGUAGES)
    with pytest.raises(OptionError) as refusal:
        chosen(Told, {"include_names": "mange"})
    assert "true, false" in translator("nb").text(refusal.value.message)


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("A3", Paper.A3),
        (" a0 ", Paper.A0),
        ("900x600mm", Size(900, 600)),
        ("900 × 600 mm", Size(900, 600)),
        ("250x180", Size(250, 180)),
        ("5000X5000", Size(5000, 5000)),
    ],
)
def test_a_paper_is_a_name_or_a_size(text: str, paper: Paper | Size) -> None:
    assert paper_of(text) == paper
    assert paper_of(str(paper)) == paper


@given(st.integers(0, 99999), st.integers(0, 99999))
def test_a_size_is_taken_as_written_or_refused(width: int, height: int) -> None:
    fits = 250 <= width <= 5000 and 180 <= height <= 5000
    try:
        assert paper_of(f"{width}x{height}mm") == Size(width, height)
    except ValueError:
        assert not fits
    else:
        assert fits


@pytest.mark.parametrize("kind", ["map", "compare"])
def test_a_question_says_what_may_be_written_instead_of_a_choice(kind: str) -> None:
    (paper,) = (question for question in KINDS[kind].questions if question.name == "paper")
    assert paper.written is not None
    assert "900x600mm" in translator("nb").text(paper.written)


@pytest.mark.parametrize(
    ("kind", "options", "name"),
    [
        ("map", {}, "2026-11-22_VSA_Byggesoeknad_naa.pdf"),
        ("map", {"state": "ideal"}, "2026-11-22_VSA_Byggesoeknad_ideell.pdf"),
        ("map", {"language": "en"}, "2026-11-22_VSA_Byggesoeknad_current.pdf"),
        ("actions", {}, "2026-11-22_VSA_Byggesoeknad_aktivitetsplan.pdf"),
        ("actions", {"show": "week"}, "2026-11-22_VSA_Byggesoeknad_tiltak-denne-uka.pdf"),
    ],
)
def test_files_are_named_by_day_document_and_report(kind: str, options: dict[str, str], name: str) -> None:
    assert default_file_name(kind, document_with_actions(), options, TODAY) == name


@given(st.text(), st.text())
def test_a_file_name_is_safe_everywhere(subject: str, part: str) -> None:
    name = file_name(date(2026, 1, 2), subject, part)
    assert name.isascii()
    assert not set(name) & set('/\\:*?"<>| ')
    assert len(name) < 120


def test_norwegian_letters_are_spelled_out() -> None:
    assert plain("Ærlig Ønske på Ås – čáŋŧ") == "Aerlig-Oenske-paa-Aas-cant"


def test_listing_the_reports_loads_no_pdf_library() -> None:
    code = "import sys, vsa.reports as r; list(r.KINDS); print('reportlab' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
