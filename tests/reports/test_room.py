"""Nothing on paper overflows, lies on something else or becomes too small, however much there is of it."""

import re

import pytest

from tests.reports import every_kind
from tests.reports.pdfs import TODAY, letters, texts
from tests.reports.placed import Run, collisions, crossed, rules, runs
from vsa.drawing.sheet import Box
from vsa.reports import KINDS, compose
from vsa.reports.paper import POINTS_PER_MM, SMALLEST_TEXT
from vsa.reports.publication import Publication

BROKEN_NUMBER = re.compile(r"[\d\s]+-")
UNPRINTABLE = 5 * POINTS_PER_MM
"""The edge that common printers cannot reach."""


@pytest.mark.parametrize("name", every_kind.NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_run_has_room_on_its_page_and_none_lies_on_another(kind: str, name: str) -> None:
    assert_room(every_kind.publication(kind, name))


@pytest.mark.parametrize("name", ["byggesak", "dense"])
@pytest.mark.parametrize("paper", ["A4", "A1"])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if every_kind.asked(kind, "paper")])
def test_there_is_as_much_room_on_smaller_and_larger_paper(kind: str, paper: str, name: str) -> None:
    if paper in {choice.value for question in KINDS[kind].questions for choice in question.choices}:
        assert_room(every_kind.publication(kind, name, paper=paper))


@pytest.mark.parametrize("kind", KINDS)
def test_a_title_and_a_unit_without_end_leave_room_for_the_report(kind: str) -> None:
    endless = "Søknad om dispensasjon fra reguleringsplanbestemmelser " * 20
    names = dict.fromkeys(("title", "unit", "municipality", "case_number", "owner", "coach"), endless)
    document = every_kind.document("byggesak").model_copy(update=names)
    assert_room(compose(kind, document, {}, today=TODAY))


def assert_room(publication: Publication) -> None:
    for number, page in enumerate(publication.pages):
        found = runs(publication, number)
        assert found
        assert [run.text for run in found if run.size < SMALLEST_TEXT - 0.001] == []
        assert [run.text for run in found if not _inside(run, page.width, page.height)] == []
        assert collisions(found) == []
        assert [run.text for run in found if BROKEN_NUMBER.fullmatch(run.text)] == []
        assert crossed(found, rules(publication, number)) == []


@pytest.mark.parametrize("name", every_kind.NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_of_the_file_is_large_enough_and_on_the_page(kind: str, name: str) -> None:
    pdf = every_kind.pdf(kind, name)
    pages = every_kind.publication(kind, name).pages
    assert len(texts(pdf)) == len(pages)
    for number, page in enumerate(pages):
        for letter in letters(pdf, number):
            assert letter.size >= SMALLEST_TEXT - 0.01
            assert 0 < letter.x < page.width
            assert 0 < letter.y < page.height


def _inside(run: Run, width: float, height: float) -> bool:
    box = run.box
    sideways = box.left >= UNPRINTABLE and box.right <= width - UNPRINTABLE
    return sideways and box.top >= UNPRINTABLE and box.bottom <= height - UNPRINTABLE


def test_runs_on_one_another_and_rules_through_them_are_seen() -> None:
    first, second = Run("Fordele", Box(0, 0, 40, 10), 12, 0), Run("sak", Box(35, 4, 60, 14), 12, 1)
    apart, below = Run("Skrive", Box(41, 0, 60, 10), 12, 2), Run("vedtak", Box(0, 10, 40, 20), 12, 3)
    assert collisions([first, second]) == ["«Fordele» and «sak»"]
    assert collisions([first, apart, below]) == []
    assert crossed([first], [Box(20, -5, 20, 5)]) == ["Fordele"]
    assert crossed([first], [Box(45, -5, 45, 5), Box(0, 12, 40, 12)]) == []
