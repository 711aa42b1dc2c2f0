"""Lists as Excel workbooks whose cells are texts, numbers, shares and dates, to be filtered, changed and read back."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from vsa.exchange.step_table.problems import TableErrors
from vsa.exchange.step_table.workbook import MOST_COLUMNS, refuse_bomb
from vsa.i18n import message


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell whose formula has no result to read: it was never computed, or went wrong."""

    text: str


Value: TypeAlias = str | float | date | Formula | None
MOST_ROWS = 10_000
MOST_LETTERS = 32_767
KEPT = "vsa"
"""The hidden sheet with what the program needs to find its way back."""


class Format(StrEnum):
    """How the cells of a column look."""

    TEXT = "@"
    NUMBER = "#,##0.0"
    WHOLE = "0"
    SMALL = "0.00"
    SHARE = "0%"
    DATE = "dd.mm.yyyy"


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list; `width` is in letters, and `choices` are what a cell may hold."""

    heading: str
    format: Format = Format.TEXT
    width: int = 16
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListSheet:
    """A sheet of a workbook: a heading a column, and below it the rows."""

    title: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet as it was read: the rows in which anything stands, with their numbers as Excel counts them."""

    title: str
    rows: tuple[tuple[int, tuple[Value, ...]], ...]


@dataclass(frozen=True, slots=True)
class ReadLists:
    """A workbook as it was read. `kept` is what `write_lists` was given to keep, empty when the sheet is gone."""

    sheets: tuple[ReadSheet, ...]
    kept: Mapping[str, str]


def write_lists(sheets: Sequence[ListSheet], kept: Mapping[str, str]) -> bytes:
    """A workbook with a head that stays in sight, filters and lists to choose from. A text is always a text: nothing
    that begins with `=`, `+`, `-` or `@` is run. Texts longer than a cell holds are cut."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for sheet in sheets:
        _write_sheet(book.create_sheet(sheet.title), sheet)
    hidden = book.create_sheet(KEPT)
    hidden.sheet_state = "veryHidden"
    for number, (name, text) in enumerate(kept.items(), 1):
        for place, part in enumerate((name, *_parts(text)), 1):
            _put_text(hidden.cell(number, place), part)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def read_lists(content: bytes) -> ReadLists:
    """What stands in a workbook. Raises TableErrors when it is none, or too large to be one of ours."""
    refuse_bomb(content)
    try:
        book = _book(content, results=False)
        results = _book(content, results=True) if any(map(_computes, book.worksheets)) else book
        sheets = {sheet.title: list(_rows(sheet, results[sheet.title])) for sheet in book.worksheets}
    except TableErrors:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble on
        raise TableErrors(message("table.file.damaged")) from error
    kept = {str(row[0]): "".join(str(part) for part in row[1:] if part) for _, row in sheets.pop(KEPT, [])}
    return ReadLists(tuple(ReadSheet(title, tuple(rows)) for title, rows in sheets.items()), kept)


def _write_sheet(sheet: Any, made: ListSheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for place, column in enumerate(made.columns, 1):
        head = sheet.cell(1, place)
        _put_text(head, column.heading)
        head.font = Font(bold=True)
        head.fill = PatternFill("solid", fgColor="E7ECF2")
        head.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    for number, row in enumerate(made.rows, 2):
        for place, (column, value) in enumerate(zip(made.columns, row, strict=True), 1):
            _put(sheet.cell(number, place), column, value)
    last = get_column_letter(len(made.columns))
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{last}{len(made.rows) + 1}"
    _offer_choices(sheet, made)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _offer_choices(sheet: Any, made: ListSheet) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for place, column in enumerate(made.columns, 1):
        if column.choices:
            letter = get_column_letter(place)
            offered = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            offered.add(f"{letter}2:{letter}{MOST_ROWS}")
            sheet.add_data_validation(offered)


def _put(cell: Any, column: ListColumn, value: Value) -> None:
    from openpyxl.styles import Alignment

    if isinstance(value, str):
        _put_text(cell, value)
    elif not isinstance(value, Formula):
        cell.value = value
    cell.number_format = column.format.value
    cell.alignment = Alignment(wrap_text=column.format is Format.TEXT, vertical="top")


def _put_text(cell: Any, text: str) -> None:
    """A text, also where it looks like a formula; a spreadsheet is told so for when the cell is edited."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    clean = ILLEGAL_CHARACTERS_RE.sub("", text)[:MOST_LETTERS]
    cell.value = clean or None
    if clean.startswith(("=", "+", "-", "@")):
        cell.data_type = "s"
        cell.quotePrefix = True


def _parts(text: str) -> Iterator[str]:
    """A long text in pieces that cells hold."""
    return (text[start : start + MOST_LETTERS] for start in range(0, len(text), MOST_LETTERS))


def _book(content: bytes, *, results: bool) -> Any:
    """The workbook with its formulas as they are written, or as their results."""
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(content), data_only=results, keep_links=False)


def _computes(sheet: Any) -> bool:
    _refuse_too_large(sheet)
    return any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def _rows(sheet: Any, results: Any) -> Iterator[tuple[int, tuple[Value, ...]]]:
    _refuse_too_large(sheet)
    rows = zip(sheet.iter_rows(), results.iter_rows(), strict=True)
    for number, (written, computed) in enumerate(rows, 1):
        values = tuple(_cell_value(*cells) for cells in zip(written, computed, strict=True))
        if any(value is not None for value in values):
            yield number, values


def _refuse_too_large(sheet: Any) -> None:
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
        raise TableErrors(message("table.file.too_large"))


def _cell_value(written: Any, computed: Any) -> Value:
    if computed.data_type == "e" or (written.data_type == "f" and computed.value is None):
        return Formula(str(written.value))
    return _value(computed.value)


def _value(value: Any) -> Value:
    match value:
        case datetime():
            return value.date()
        case bool():
            return str(value)
        case None | str() | date():
            return value
        case int() | float():
            return float(value)
        case _:
            return str(value)
