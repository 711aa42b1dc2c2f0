"""The first sheet of an .xlsx workbook, in and out. openpyxl is loaded when the first workbook is."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any

from vsa.exchange.step_table.grid import MOST_ROWS, Grid, Row, grid_of
from vsa.exchange.step_table.problems import Problems, TableErrors
from vsa.i18n import message

SIGNATURE = b"PK\x03\x04"
MOST_BYTES = 300_000_000
MOST_INFLATION = 200
MOST_COLUMNS = 200


def read_workbook(content: bytes, problems: Problems) -> Grid | None:
    """The grid in the bytes of a workbook, None when it has no header. Raises TableErrors when it is none."""
    refuse_bomb(content)
    unusable: list[tuple[int, int]] = []
    try:
        grid = grid_of(list(_rows(content, unusable)))
    except TableErrors:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble on
        raise TableErrors(message("table.file.damaged")) from error
    if grid is None:
        return None
    for row, position in unusable:
        problems.add(row, message("table.problem.formula"), grid.column(position, row), position)
    return grid


def write_workbook(rows: Iterable[Iterable[str]]) -> bytes:
    """A workbook of one sheet whose cells are all text."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet = book.create_sheet("vsa")
    for row in rows:
        cells = [WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text)) for text in row]
        for cell in cells:
            cell.data_type = "s"
        sheet.append(cells)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def refuse_bomb(content: bytes) -> None:
    """Refuse what would unpack to far more than it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise TableErrors(message("table.file.damaged")) from error
    if size > MOST_BYTES or size > MOST_INFLATION * len(content):
        raise TableErrors(message("table.file.too_large"))


def _rows(content: bytes, unusable: list[tuple[int, int]]) -> Iterator[Row]:
    """The rows of the first sheet. Row and column of every formula that has no value go to `unusable`."""
    sheet = _first_sheet(content, values=True)
    formulas = _formulas(content) if _has_formulas(content, sheet) else frozenset()
    for number, row in enumerate(sheet.iter_rows(), 1):
        if number > MOST_ROWS or len(row) > MOST_COLUMNS:
            raise TableErrors(message("table.file.too_large"))
        for position, cell in enumerate(row, 1):
            if cell.data_type == "e" or (cell.value is None and (number, position) in formulas):
                unusable.append((number, position))
        yield number, tuple(_text(cell) for cell in row)


def _first_sheet(content: bytes, *, values: bool) -> Any:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=values, keep_links=False)
    sheet: Any = book.worksheets[0]
    sheet.reset_dimensions()
    return sheet


def _has_formulas(content: bytes, sheet: Any) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"<f" in archive.read(sheet._worksheet_path)


def _formulas(content: bytes) -> frozenset[tuple[int, int]]:
    """Row and column of every formula: one that a spreadsheet never calculated has no value to read."""
    rows = _first_sheet(content, values=False).iter_rows()
    return frozenset(
        (number, position)
        for number, row in enumerate(rows, 1)
        for position, cell in enumerate(row, 1)
        if cell.data_type == "f"
    )


def _text(cell: Any) -> str:
    """What the cell shows, in the words of a table: `35 %`, `1:30`, `ja`."""
    value = None if cell.data_type == "e" else cell.value
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nei"
        case int() | float():
            return _number_text(value, "%" in (cell.number_format or ""))
        case timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
        case time():
            return f"{value:%H:%M}"
        case datetime():
            return f"{value:%Y-%m-%d}"
        case _:
            return str(value)


def _number_text(value: float, per_cent: bool) -> str:
    number = Decimal(repr(value)) * (100 if per_cent else 1)
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{text} %" if per_cent else text
