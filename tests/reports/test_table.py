"""Where the rows of a table go when a page ends."""

from collections.abc import Sequence

import pytest

from tests.reports.pdfs import TODAY
from vsa.i18n import translator
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.lines import paragraph
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.publication import Content, Group
from vsa.reports.table import Cell, Column, Row, Table, place_blank_rows, place_table

PAGE = PageFormat(Paper.A4)
TABLE = Table(PAGE, (Column("Ledd", 1),), 20.0)
STYLE = PAGE.style(12)


@pytest.fixture
def composer() -> Composer:
    return Composer(Frame(PAGE, translator("nb"), "Tabell", "", "", TODAY), Heading("Tabell"))


def rows(*heights: int) -> list[Row]:
    """Rows of so many lines each."""
    line = paragraph("Ord", STYLE, 100.0)
    return [(Cell(line * count),) for count in heights]


def pages_of(composer: Composer) -> list[int]:
    """The page of each row of the table, its head first."""
    table = next(part for part in composer.publication("", "").body if isinstance(part, Group))
    return [_page(part) for part in table.children]


def _page(part: Content | Group) -> int:
    return part.page if isinstance(part, Content) else _page(part.children[0])


def leave(composer: Composer, height: float) -> None:
    """Fill the page until so much is left."""
    composer.y = composer.frame.bottom - height


def heights_of(counts: Sequence[int]) -> float:
    return sum(TABLE.height(row) for row in rows(*counts))


def test_the_last_row_takes_another_one_along(composer: Composer) -> None:
    leave(composer, heights_of([1]) + heights_of([1, 1, 1]) + 5)
    place_table(composer, TABLE, rows(1, 1, 1, 1))
    assert pages_of(composer) == [0, 0, 0, 1, 1]


def test_a_head_goes_with_the_row_below_it(composer: Composer) -> None:
    leave(composer, heights_of([1]) + heights_of([10]) - 5)
    place_table(composer, TABLE, rows(10, 1))
    assert pages_of(composer) == [1, 1, 1]


def test_a_row_longer_than_a_page_begins_where_it_is(composer: Composer) -> None:
    place_table(composer, TABLE, rows(100))
    assert pages_of(composer)[:3] == [0, 0, 1]


def test_empty_rows_share_the_room_that_there_is(composer: Composer) -> None:
    leave(composer, 100.0)
    place_blank_rows(composer, TABLE, rows(0, 0, 0, 0), 10.0, (15.0, 30.0))
    assert composer.room == pytest.approx(10.0, abs=0.1)


def test_empty_rows_are_never_too_low_to_write_on(composer: Composer) -> None:
    leave(composer, 100.0)
    place_blank_rows(composer, TABLE, rows(*[0] * 20), 10.0, (15.0, 30.0))
    assert composer.room == pytest.approx(10.0, abs=0.1)
    leave(composer, 100.0)
    place_blank_rows(composer, TABLE, rows(0), 10.0, (15.0, 30.0))
    assert composer.room == pytest.approx(70.0)
