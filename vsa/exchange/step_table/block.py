"""A block of cells as a spreadsheet or a list in a letter gives it through the clipboard, as steps of a map.

With a header that names the steps it is read as a step table. Without one, what a column holds tells what it means.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from vsa.edits.copying import part_of
from vsa.exchange.step_table.building import document_of
from vsa.exchange.step_table.grid import Grid, cell_text, column_letter
from vsa.exchange.step_table.handmade import (
    Heading,
    Row,
    adds_up,
    all_bulleted,
    is_dash,
    is_repeated,
    refuse_sheet_error,
    titles_above,
    with_unit,
    without_bullet,
)
from vsa.exchange.step_table.meanings import has_header, headings_of, holds_dates, is_sum, meanings_of
from vsa.exchange.step_table.pasted_text import rows_in
from vsa.exchange.step_table.problems import Problems, TableErrors
from vsa.exchange.step_table.rows import RowReader
from vsa.exchange.step_table.settings import Settings
from vsa.exchange.step_table.vocabulary import COLUMN_NAMES, Column
from vsa.i18n import Language, message, translator
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Stream
from vsa.model.typed_numbers import refuse_thousands_mark

MOST_ROWS = 1000
_TEXTS = (Column.ID, Column.STEP, Column.ROLE, Column.SYSTEM, Column.NEXT)
"""The columns in which no number is read."""


class Block(NamedTuple):
    """The steps of a block as a part of a map, and what it holds beside them: titles, columns that nobody knows, and
    the row that adds up."""

    part: Stream
    left: tuple[str, ...]


class _List(NamedTuple):
    """What is read as steps: rows with their numbers in the block, what each column holds, what it is called there,
    and what stands beside."""

    rows: Mapping[int, Row]
    columns: Sequence[Column | None]
    titles: Row
    left: tuple[str, ...]


def read_block(text: str, language: Language, html: str = "") -> Block:
    """The steps of a block, laid out, as a part of a map: in sequence where no column says where cases go. `html` is
    the same as a text program gives it besides.

    A step without a role stands in a lane without a name. Raises TableErrors with every problem, or a sentence when
    the block is empty or too large.
    """
    found, problems = _list_in(_rows(text, html)), Problems()
    rows = RowReader(_clear(_grid_of(found, language), found.columns, language, problems), problems).read()
    problems.refuse()
    (stream,) = _laid_out(document_of(rows, Settings(), language)).streams.values()
    steps = [node.id for node in stream.nodes.values() if isinstance(node, Step)]
    return Block(part_of(stream, steps), found.left)


def _laid_out(document: Document) -> Document:
    """Laying out loads all that a drawing needs, so it is loaded no sooner."""
    from vsa.exchange.placing import placed

    return placed(document)


def _rows(text: str, html: str) -> dict[int, Row]:
    """The rows that hold anything, all of the same length, by their number from 1."""
    found = [tuple(map(_cell, row)) for row in rows_in(text, html, has_header)]
    rows = {number: row for number, row in enumerate(found, 1) if any(row)}
    if not rows:
        raise TableErrors(message("table.block.empty"))
    if len(rows) > MOST_ROWS:
        raise TableErrors(message("table.block.too_large", rows=MOST_ROWS))
    width = max(map(len, rows.values()))
    return {number: (*row, *[""] * (width - len(row))) for number, row in rows.items()}


def _cell(text: str) -> str:
    return " ".join(cell_text(text).split())


def _list_in(rows: Mapping[int, Row]) -> _List:
    block = [*rows.values()]
    above = titles_above(block, has_header)
    return _headed(rows, above) if has_header(block[above:]) else _unheaded(rows)


def _headed(rows: Mapping[int, Row], above: int) -> _List:
    """The steps below the headings, which stand below `above` rows of titles."""
    block = [*rows.values()]
    titles = block[above]
    body = {number: row for number, row in [*rows.items()][above + 1 :] if not is_repeated(row, titles)}
    if not body:
        raise TableErrors(message("table.file.only_header"))
    found = headings_of(titles, [*body.values()])
    columns = [heading.column if heading else None for heading in found]
    names = columns.index(Column.STEP) if Column.STEP in columns else None
    total = [body.popitem()[1]] if adds_up([*body.values()], names) else []
    _refuse_unclear([column or title for column, title in zip(columns, titles, strict=True)], body)
    by_column = zip(titles, columns, zip(*body.values(), strict=True), strict=True)
    unknown = [title for title, column, cells in by_column if column is None and any(cells)]
    left = (*("".join(row) for row in block[:above]), *unknown, *map(_joined, total))
    counted = {number: tuple(map(_counted, row, found)) for number, row in body.items()}
    return _List(counted, columns, titles, left)


def _unheaded(rows: Mapping[int, Row]) -> _List:
    """Every row is a step, but for a last one that says that its figures are a sum. Dates are no part of a step."""
    rows = dict(rows)
    total = [rows.popitem()[1]] if is_sum([*rows.values()]) else []
    if len(next(iter(rows.values()))) == 1:
        rows = {number: (without_bullet(name),) for number, (name,) in rows.items()}
    block = [*rows.values()]
    columns = meanings_of(block)
    dates = [at for at, column in enumerate(zip(*block, strict=True)) if holds_dates(column)]
    _refuse_unclear([column or at in dates for at, column in enumerate(columns)], rows)
    left = (*(_joined([row[at] for row in block]) for at in dates), *map(_joined, total))
    return _List(rows, columns, (), left)


def _refuse_unclear(meanings: Sequence[object], rows: Mapping[int, Row]) -> None:
    for place, meaning in enumerate(meanings):
        if not meaning and any(row[place] for row in rows.values()):
            raise TableErrors(message("table.block.unclear", column=column_letter(place + 1)))


def _counted(cell: str, heading: Heading | None) -> str:
    return with_unit(cell, heading.unit) if heading else ""


def _joined(row: Sequence[str]) -> str:
    return " ".join(filter(None, row))


def _grid_of(found: _List, language: Language) -> Grid:
    """The list as a step table. Numbers that only count the rows are left out: steps are numbered by their order."""
    columns = [None if column is Column.ID and Column.NEXT not in found.columns else column for column in found.columns]
    rows = {
        number: tuple(_said(cell, column) for cell, column in zip(row, columns, strict=True))
        for number, row in found.rows.items()
    }
    header = tuple(COLUMN_NAMES[column].written(language) if column else "" for column in columns)
    plain = _without_bullets(_with_merged_roles([*rows.values()], columns), columns)
    return Grid((), min(rows) - 1, header, tuple(zip(rows, plain, strict=True)), found.titles)


def _said(cell: str, column: Column | None) -> str:
    """What a cell says to a column: a number by hand has a point behind it, and a dash stands for nothing."""
    if column is None or (is_dash(cell) and column is not Column.STEP):
        return ""
    return cell.rstrip(".)") if column is Column.ID else cell


def _with_merged_roles(rows: Sequence[Row], columns: Sequence[Column | None]) -> Sequence[Row]:
    """The rows with the role that is meant: one cell to the left of several steps comes as its text and empty cells."""
    if not {Column.ROLE, Column.STEP} <= set(columns) or columns.index(Column.ROLE) > columns.index(Column.STEP):
        return rows
    at = columns.index(Column.ROLE)
    roles: Iterator[str] = accumulate((row[at] for row in rows), _last_told)
    return [(*row[:at], role, *row[at + 1 :]) for row, role in zip(rows, roles, strict=True)]


def _last_told(above: str, role: str) -> str:
    return role or above


def _without_bullets(rows: Sequence[Row], columns: Sequence[Column | None]) -> Sequence[Row]:
    """The rows with the names of the steps alone, where each of them is numbered by hand."""
    at = columns.index(Column.STEP) if Column.STEP in columns else None
    if at is None or not all_bulleted([row[at] for row in rows]):
        return rows
    return [(*row[:at], without_bullet(row[at]), *row[at + 1 :]) for row in rows]


def _clear(grid: Grid, columns: Sequence[Column | None], language: Language, problems: Problems) -> Grid:
    """The grid without what a spreadsheet could not compute and numbers that are a thousand to some and one to others:
    they are noted as problems."""
    tr = translator(language)

    def clear(text: str, column: Column | None) -> str:
        refuse_sheet_error(text)
        if column not in _TEXTS:
            refuse_thousands_mark(text, tr)
        return text

    def cleared(number: int, row: Row) -> Row:
        return tuple(
            problems.attempt(partial(clear, column=column), cell, number, grid.column(position, number), position) or ""
            for position, (cell, column) in enumerate(zip(row, columns, strict=True), 1)
        )

    return replace(grid, rows=tuple((number, cleared(number, row)) for number, row in grid.rows))
