"""The form for a round of 5S."""

import pytest

from tests.reports.pdfs import TODAY, document_with_actions, texts
from vsa.i18n import LANGUAGES
from vsa.reports import render


def sheets(**options: str) -> list[str]:
    return texts(render("five-s", document_with_actions(), options, today=TODAY))


def test_every_s_has_four_statements_and_a_sum() -> None:
    first, second, photos = sheets()
    for habit in ("Sortere", "Systematisere", "Skinne"):
        assert first.count(habit) == 4
    for habit in ("Standardisere", "Sikre"):
        assert second.count(habit) == 4 + 1
    assert "Sortere ____ av 16" in second
    assert "Alle ____ av 80" in second
    assert "Før" in photos


def test_the_page_for_photographs_can_be_left_out() -> None:
    assert len(sheets(show="form")) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_every_language(language: str) -> None:
    assert len(sheets(language=language)) == 3
