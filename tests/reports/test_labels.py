"""The notes of the steps: all of them, whole, 76 mm wide and high."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.pdfs import TODAY, letters, texts
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.nodes import Problem, Step, ValueClass
from vsa.model.stream import Lane, Stream
from vsa.reports import render
from vsa.reports.kinds.labels import LabelOptions, compose
from vsa.reports.label import SIDE
from vsa.reports.paper import SMALLEST_TEXT
from vsa.reports.report import Job
from vsa.storage import load


def document_of(*names: str) -> Document:
    lanes = {"office": Lane(id="office", name="Saksbehandler i tildelingskontoret")}
    nodes = {
        str(n): Step(id=str(n), name=name, lane="office", value_class=ValueClass.WASTE) for n, name in enumerate(names)
    }
    problems = {"p": Problem(id="p", node="0", number=7)} if names else {}
    stream = Stream(id="now", lanes=lanes, nodes=nodes, problems=problems)
    return Document(title="Byggesøknad", streams={"now": stream})


def labels(document: Document, **options: object) -> bytes:
    return render("labels", document, options, today=TODAY)


def test_every_step_of_the_example_has_its_note_with_role_times_and_problems() -> None:
    pages = texts(labels(load(examples() / "byggesak.vsa").document))
    assert len(pages) == 2
    whole = " ".join(pages).replace("\u00a0", " ")
    for words in (
        "Motta og journalføre søknad",
        "Leder byggesak",
        "Vent før: ca. 3 d",
        "Arbeid: 240 min",
        "Forbedringslyn 5",
    ):
        assert words in whole


@pytest.mark.parametrize(("paper", "pages"), [("A4", 3), ("A3", 1)])
def test_six_notes_fit_on_a4_and_fifteen_on_a3(paper: str, pages: int) -> None:
    assert len(texts(labels(document_of(*["Steg"] * 13), paper=paper))) == pages


def test_notes_are_76_mm() -> None:
    assert pytest.approx(76 / 25.4 * 72) == SIDE


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="abcdefgs æøå-", max_size=120))
def test_no_name_leaves_its_note_or_becomes_too_small_to_read(name: str) -> None:
    document = document_of(name)
    job = Job(document, LabelOptions(), TODAY, "lapper.pdf")
    note = compose(job).pages[0].artifacts[-2]
    for letter in letters(labels(document)):
        assert letter.size >= SMALLEST_TEXT - 0.01
        if note.y < letter.y < note.y + SIDE:
            assert note.x <= letter.x <= note.x + SIDE


def test_a_map_without_steps_says_what_to_do() -> None:
    assert "Tegn et steg" in texts(labels(document_of()))[0]
