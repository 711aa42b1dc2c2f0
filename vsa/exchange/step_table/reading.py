"""Reading a step table: CSV or the first sheet of an .xlsx workbook, all of it or nothing."""

from pathlib import Path

from vsa.exchange.placing import placed
from vsa.exchange.step_table.building import calendar_of, document_of
from vsa.exchange.step_table.csv_text import read_csv
from vsa.exchange.step_table.problems import Problems, TableErrors
from vsa.exchange.step_table.rows import RowReader
from vsa.exchange.step_table.settings import read_settings
from vsa.exchange.step_table.workbook import SIGNATURE, read_workbook
from vsa.i18n import Language, message
from vsa.model.document import Document

MOST_BYTES = 100_000_000


def read_table(source: Path | bytes, language: Language = "nb") -> Document:
    """The document that a step table describes, laid out; `language` becomes its language.

    `source` is a file or its content. Raises TableErrors with every problem in the table, or with a sentence about the
    file when it is missing, too large or no table.
    """
    content = source if isinstance(source, bytes) else _content(source)
    problems = Problems()
    grid = read_workbook(content, problems) if content.startswith(SIGNATURE) else read_csv(content)
    if grid is None:
        raise TableErrors(message("table.file.empty"))
    reader = RowReader(grid, problems)
    rows = reader.read()
    settings = read_settings(grid.settings, frozenset(row.role for row in rows), problems)
    reader.refuse_value_above_work(rows, calendar_of(settings))
    problems.refuse()
    if not rows:
        raise TableErrors(message("table.file.only_header"))
    return placed(document_of(rows, settings, language))


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise TableErrors(message("table.file.folder", file=str(path)))
        if path.stat().st_size > MOST_BYTES:
            raise TableErrors(message("table.file.too_large"))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise TableErrors(message("table.file.missing", file=str(path))) from error
    except OSError as error:
        raise TableErrors(message("table.file.unreadable", file=str(path))) from error
