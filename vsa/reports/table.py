"""Tables that flow over pages: the head is repeated, rows keep together, and a row taller than a page goes on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from vsa.drawing.primitives import Rect
from vsa.reports.composer import Composer
from vsa.reports.frame import THIN_RULE, rule
from vsa.reports.lines import Line, paragraph, stacked, total_height
from vsa.reports.paper import PageFormat
from vsa.reports.publication import Content, Group, Picture, Role

HEAD_RULE = 1.2
ROW_RULE = 0.7
ROUNDING = 0.01
LEAST_ROWS = 3
"""Rows of the least height that a row taller than a page begins with at least."""
NUMBER_SHARE, DIGIT_SHARE = 40.0, 16.0
"""Of about 1 500 for the whole width: two digits, and each more."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stack of lines. `alternative` says in words what signs alone show."""

    lines: tuple[Line, ...] = ()
    alternative: str = ""

    @property
    def height(self) -> float:
        return total_height(self.lines)


Row: TypeAlias = tuple[Cell, ...]
"""One cell a column."""


@dataclass(frozen=True, slots=True)
class Column:
    """`share` of the table's width; numbers are set flush right."""

    title: str
    share: float
    number: bool = False


def number_column(title: str, numbers: Iterable[int]) -> Column:
    """A narrow column for the numbers of the rows, in which none of these is broken."""
    digits = len(str(max(numbers, default=0)))
    return Column(title, NUMBER_SHARE + max(0, digits - 2) * DIGIT_SHARE)


@dataclass(frozen=True, slots=True)
class Table:
    """Columns side by side over the width between the margins; rows are at least `row_height` points high. A `grid` has
    lines between the columns, to write in by hand. `above` is the free room above and below words, the same as beside
    them unless it is given."""

    page: PageFormat
    columns: tuple[Column, ...]
    row_height: float
    grid: bool = False
    above: float | None = None

    @property
    def padding(self) -> float:
        """Free room on each side of a cell's words."""
        return self.page.length(5)

    @property
    def room_above(self) -> float:
        """Free room above a cell's words, and below them."""
        return self.padding if self.above is None else self.above

    def width(self, column: int) -> float:
        """The room for words in a column."""
        return self._width(self.columns[column]) - 2 * self.padding

    def edges(self) -> Iterator[tuple[Column, float, float]]:
        """Each column with the left and right edge of its words."""
        x = self.page.margin
        for column in self.columns:
            yield column, x + self.padding, x + self._width(column) - self.padding
            x += self._width(column)

    def height(self, row: Row) -> float:
        """The height of a row."""
        return max(self.row_height, *(cell.height + 2 * self.room_above for cell in row))

    def head(self) -> Row:
        """The titles of the columns."""
        style = self.page.style(11, "semibold")
        return tuple(
            Cell(paragraph(column.title, style, self.width(index))) for index, column in enumerate(self.columns)
        )

    def _width(self, column: Column) -> float:
        return self.page.inner_width * column.share / sum(each.share for each in self.columns)


def place_table(composer: Composer, table: Table, rows: Iterable[Row], most: int | None = None) -> None:
    """Place a table below what is on the page, with at most so many rows a page; the composer ends below its last row.
    Neither its head nor its last row stands alone on a page."""
    placed = tuple(rows)
    parts: list[Content | Group] = [_head(composer, table, _wanted(composer, table, placed[:1]))]
    first = 0
    for index, row in enumerate(placed):
        together = placed[index:] if index == len(placed) - 2 else (row,)
        if composer.room < _wanted(composer, table, together) or index - first == most:
            _turn(composer, table)
            first = index
        for piece in _pieces(composer, table, row):
            parts.append(Group("TR", tuple(_cells(table, piece, "TD", composer))))
            _end_row(composer, table, table.height(piece))
    composer.add(Group("Table", tuple(parts)))


def place_blank_rows(
    composer: Composer, table: Table, rows: Iterable[Row], keep: float, heights: tuple[float, float] | None = None
) -> None:
    """Rows to fill in by hand, as many as leave `keep` points of the page free; they are seen but not read aloud. With
    `heights`, the least and the greatest, they share the room that there is."""
    blank = tuple(rows)
    least, greatest = heights or (table.row_height, table.row_height)
    height = min(greatest, max(least, (composer.room - keep - ROUNDING) / max(1, len(blank))))
    for row in blank:
        if composer.room < height + keep:
            return
        for cell in _cells(table, row, "TD", composer, height):
            composer.decorate(*cell.pictures)
        _end_row(composer, table, height)


def _wanted(composer: Composer, table: Table, rows: Sequence[Row]) -> float:
    """The room that rows ask for at their start: all of theirs, or some lines when no page has that much."""
    height = sum(table.height(row) for row in rows)
    return height if height <= composer.page_room - _head_height(table) else table.row_height * LEAST_ROWS


def _head(composer: Composer, table: Table, following: float) -> Group:
    head = table.head()
    composer.make_room(_head_height(table) + max(table.row_height, following))
    return Group("TR", tuple(_place_head(composer, table, head)))


def _turn(composer: Composer, table: Table) -> None:
    """Go on with a new page, under the head."""
    composer.turn()
    _repeat_head(composer, table)


def _repeat_head(composer: Composer, table: Table) -> None:
    composer.repeat(*_place_head(composer, table, table.head()))


def _place_head(composer: Composer, table: Table, head: Row) -> list[Content]:
    page, height = table.page, _head_height(table)
    composer.decorate(
        Picture((Rect(page.margin, composer.y, page.inner_width, height, fill="bg"),)),
        rule(page.margin, composer.y, page.right, composer.y, "strong", THIN_RULE),
        rule(page.margin, composer.y + height, page.right, composer.y + height, "text", HEAD_RULE),
    )
    cells = list(_cells(table, head, "TH", composer, height))
    composer.y += height
    return cells


def _head_height(table: Table) -> float:
    return max(cell.height for cell in table.head()) + 2 * table.padding


def _pieces(composer: Composer, table: Table, row: Row) -> Iterator[Row]:
    """The row, or the parts of it that pages have room for. Turns the pages."""
    while composer.room < table.height(row):
        now, row = _split(row, composer.room - 2 * table.room_above)
        yield now
        _turn(composer, table)
    yield row


def _split(row: Row, height: float) -> tuple[Row, Row]:
    """The lines of each cell that fit in `height`, at least one, and the rest."""
    counts = [_fitting(cell.lines, height) for cell in row]
    now = tuple(Cell(cell.lines[:count], cell.alternative) for cell, count in zip(row, counts, strict=True))
    return now, tuple(Cell(cell.lines[count:]) for cell, count in zip(row, counts, strict=True))


def _fitting(lines: tuple[Line, ...], height: float) -> int:
    count = 1
    while count < len(lines) and total_height(lines[: count + 1]) <= height:
        count += 1
    return count


def _cells(table: Table, row: Row, role: Role, composer: Composer, height: float | None = None) -> Iterator[Content]:
    tall = table.height(row) if height is None else height
    for (column, left, right), cell in zip(table.edges(), row, strict=True):
        y = composer.y + (tall - cell.height) / 2
        pictures = stacked(cell.lines, right, y, "end") if column.number else stacked(cell.lines, left, y)
        yield Content(role, composer.number, pictures, cell.alternative)


def _end_row(composer: Composer, table: Table, height: float) -> None:
    page, top = composer.frame.page, composer.y
    composer.y += height
    composer.decorate(rule(page.margin, composer.y, page.right, composer.y, "strong", ROW_RULE))
    if table.grid:
        lefts = [left - table.padding for _, left, _ in table.edges()]
        composer.decorate(*(rule(x, top, x, composer.y, "strong", ROW_RULE) for x in (*lefts, page.right)))
