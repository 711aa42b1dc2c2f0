"""A block of cells as the clipboard carries it: rows of texts, with tabs between, and as a table in HTML."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from vsa.editor.step_rows.columns import CODE, COLUMNS, NAME, NEXT, ROLE, Column
from vsa.exchange.step_table.grid import guarded, unguarded
from vsa.exchange.step_table.handmade import heading_of, titles_above
from vsa.exchange.step_table.meanings import meanings_of
from vsa.exchange.step_table.pasted_text import rows_in
from vsa.exchange.step_table.vocabulary import COLUMN_NAMES, Names, plain
from vsa.exchange.step_table.vocabulary import Column as TableColumn
from vsa.i18n import LANGUAGES, translator

Block = tuple[tuple[str, ...], ...]
"""Rows of texts, all as long as the longest."""

OF_TABLE: Mapping[TableColumn, str] = {
    TableColumn.ID: CODE,
    TableColumn.STEP: NAME,
    TableColumn.ROLE: ROLE,
    TableColumn.WAIT: "wait",
    TableColumn.PROCESS_TIME: "process_time",
    TableColumn.WAIT_WITHIN: "wait_within",
    TableColumn.VALUE_TIME: "value_time",
    TableColumn.VALUE_CLASS: "value_class",
    TableColumn.FIRST_TIME_RIGHT: "first_time_right",
    TableColumn.QUEUE: "queue",
    TableColumn.PEOPLE: "people",
    TableColumn.WAITS_FOR: "wait_for",
    TableColumn.STOPS_DEADLINE: "wait_stops_deadline",
    TableColumn.MEETING_EVERY: "meeting_every",
    TableColumn.SOURCE: "source",
    TableColumn.SYSTEM: "system",
    TableColumn.NEXT: NEXT,
}
"""The column of the table that each column of a step table is."""
LEAST_NAMES = 2
"""So many names in the first row, or all of it, make it a header."""


def read_block(text: str, html: str = "") -> Block:
    """The rows of a text from the clipboard; semicolons part the cells of a text that has no tabs but a header. `html`
    is the same as a text program gives it besides.

    A text whose quotation marks do not match is taken as it stands. Lines without anything at the end are left out.
    """
    rows = rows_in(text, html, lambda rows: bool(header_of(rows)))
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    width = max(map(len, rows), default=0)
    return tuple((*map(unguarded, row), *("",) * (width - len(row))) for row in rows)


def write_block(rows: Iterable[Sequence[str]]) -> str:
    """The rows as a spreadsheet reads them: tabs between cells, quotation marks where a text needs them, and nothing
    that it would run as a formula."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter="\t", lineterminator="\r\n").writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue()


def html_block(rows: Iterable[Sequence[str]]) -> str:
    """The rows as a table for programs that paste pictures of tables, such as a word processor."""
    lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row).replace("\n", "<br>") for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def header_of(rows: Sequence[Sequence[str]]) -> tuple[Column | None, ...]:
    """The columns that the first row names, None for each that nobody knows; nothing when it is no header."""
    cells = [plain(cell) for cell in rows[0]] if rows else []
    found = tuple(_column_of(cell) if cell else None for cell in cells)
    named = sum(column is not None for column in found)
    whole = named == sum(map(bool, cells))
    return found if named >= LEAST_NAMES or (named and whole and len(rows) > 1) else ()


def units_of(titles: Iterable[str]) -> tuple[str, ...]:
    """The unit of the bare numbers below each title, empty for that of its column."""
    headings = (None if plain(title) in _NAMES else heading_of(title) for title in titles)
    return tuple(heading.unit if heading else "" for heading in headings)


def columns_of(rows: Sequence[Sequence[str]]) -> tuple[Column | None, ...]:
    """What the columns of rows without a header mean, as what stands in them tells."""
    return tuple(_BY_ID[OF_TABLE[column]] if column else None for column in meanings_of([tuple(row) for row in rows]))


def rows_above_header(block: Block) -> int:
    """How many rows with a title stand above the header; none when there is no header."""
    return titles_above(block, lambda rows: bool(header_of(rows)))


def _column_of(title: str) -> Column | None:
    heading = None if title in _NAMES else heading_of(title)
    return _BY_ID[OF_TABLE[heading.column]] if heading else _NAMES.get(title)


def _names_of(names: Names) -> Iterable[str]:
    return (plain(name) for language in names for name in language)


def _all_names() -> dict[str, Column]:
    labels = {plain(translator(language)(column.label)): column for language in LANGUAGES for column in COLUMNS}
    table = {name: _BY_ID[id] for key, id in OF_TABLE.items() for name in _names_of(COLUMN_NAMES[key])}
    return labels | table


_BY_ID = {column.id: column for column in COLUMNS}
_NAMES = _all_names()
