"""Pages are chosen as people write it, and the rest of the report is left out with all that stands on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports import every_kind
from tests.reports.pdfs import TODAY, opened, texts
from tests.reports.structure import faults
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.reports import PageError, compose, page_numbers, write
from vsa.reports.page_choice import only
from vsa.reports.publication import Content, Group
from vsa.storage import load


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", (0, 1, 2, 3, 4)),
        (" 2 ", (1,)),
        ("1-3, 5", (0, 1, 2, 4)),
        ("5,1,1-2", (0, 1, 4)),
        ("4-", (3, 4)),
        ("2 – 3", (1, 2)),
    ],
)
def test_what_people_write(text: str, numbers: tuple[int, ...]) -> None:
    assert page_numbers(text, 5) == numbers


@pytest.mark.parametrize("text", ["alle", "1-2-3", "1;2", "1,,2", "-", "-2", ",", "1.5"])
def test_what_is_no_page_number_is_named(text: str) -> None:
    with pytest.raises(PageError) as refusal:
        page_numbers(text, 5)
    assert "1-3, 5" in translator("nb").text(refusal.value.message)


@pytest.mark.parametrize("text", ["0", "6", "3-2", "4-6", "6-", "999999"])
def test_a_page_that_is_not_there_is_refused_with_those_that_are(text: str) -> None:
    with pytest.raises(PageError) as refusal:
        page_numbers(text, 5)
    assert "fra 1 til 5" in translator("nb").text(refusal.value.message)


def test_a_report_of_one_page_says_so() -> None:
    with pytest.raises(PageError) as refusal:
        page_numbers("3", 1)
    assert "den har bare én" in translator("nb").text(refusal.value.message)


@given(st.sets(st.integers(0, 11), min_size=1))
def test_any_pages_can_be_written_and_read_back(numbers: set[int]) -> None:
    assert page_numbers(", ".join(str(number + 1) for number in sorted(numbers, reverse=True)), 12) == tuple(
        sorted(numbers)
    )


def test_only_the_pages_that_are_asked_for_are_written_and_the_file_is_still_tagged() -> None:
    whole = compose("working", load(examples() / "byggesak.vsa").document, {}, today=TODAY)
    assert len(whole.pages) > 3
    chosen = only(whole, (1, 3))
    assert [page.artifacts for page in chosen.pages] == [whole.pages[1].artifacts, whole.pages[3].artifacts]
    assert {content.page for content in chosen.contents()} == {0, 1}
    contents = [each.pictures for each in chosen.contents() if each.role not in {"H1", "TH"}]
    assert contents == [each.pictures for each in whole.contents() if each.page in (1, 3) and each.role != "TH"]
    words = " ".join(texts(write(whole, "2, 4"))).replace("\u00a0", " ")
    assert f"Side 2 av {len(whole.pages)}" in words
    assert f"Side 3 av {len(whole.pages)}" not in words
    pdf = opened(write(whole, "2, 4"))
    assert len(pdf.pages) == 2
    assert pdf.Root.MarkInfo.Marked
    assert len(pdf.Root.StructTreeRoot.ParentTree.Nums) == 4


@pytest.mark.parametrize(("kind", "pages"), [("working", "2, 4"), ("actions", "2"), ("compare", "3"), ("map", "2-")])
def test_pages_without_the_first_have_a_title_and_their_tables_have_heads(kind: str, pages: str) -> None:
    whole = compose(kind, every_kind.document("dense"), {}, today=TODAY)
    assert faults(opened(write(whole, pages))) == []
    chosen = only(whole, page_numbers(pages, len(whole.pages)))
    assert [content.words for content in chosen.contents() if content.role == "H1"] == [whole.title]
    tables = [part for part in chosen.body if isinstance(part, Group) and part.role == "Table"]
    assert all(content.role == "TH" for table in tables for content in _first_row(table))


def _first_row(table: Group) -> tuple[Content, ...]:
    row = table.children[0]
    assert isinstance(row, Group)
    return tuple(cell for cell in row.children if isinstance(cell, Content))


def test_every_page_is_the_very_same_publication() -> None:
    whole = compose("working", load(examples() / "byggesak.vsa").document, {}, today=TODAY)
    assert only(whole, range(len(whole.pages))) is whole
