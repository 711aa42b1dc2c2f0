"""Reading a step table: CSV or the first sheet of an .xlsx workbook, all of it or nothing."""

from pathlib import Path

from vsa.exchange.step_table.building import document_of
from vsa.exchange.step_table.csv_text import read_csv
from vsa.exchange.step_table.problems import Problems, TableErrors
from vsa.exchange.step_table.rows import RowReader
from vsa.exchange.step_table.settings import read_settings
from vsa.exchange.step_table.workbook import SIGNATURE, read_workbook
from vsa.i18n import Language, message
from vsa.model.document import Document

MOST_BYTES = 100_000_000


def read_table(source: Path | bytes, language: Language = "nb", *, places: bool = True) -> Document:
    """The document that a step table describes; `language` becomes its language.

    `source` is a file or its content. The map is laid out unless no `places` are wanted, which saves the time when
    only the figures matter. Raises TableErrors with every problem in the table, or with a sentence about the
    file when it is missing, too large or no table.
    """
    content = source if isinstance(source, bytes) else _content(source)
    problems = Problems()
    grid = read_workbook(content, problems) if content.startswith(SIGNATURE) else read_csv(content)
    if grid is None:
        raise TableErrors(message("table.file.empty"))
    rows = RowReader(grid, problems).read()
    settings = read_settings(grid.settings, frozenset(row.role for row in rows), problems)
    problems.refuse()
    if not rows:
        raise TableErrors(message("table.file.only_header"))
    document = document_of(rows, settings, language)
    return _laid_out(document) if places else document


def _laid_out(document: Document) -> Document:
    """Laying out loads all that a drawing needs, so it is loaded no sooner."""
    from vsa.exchange.placing import placed

    return placed(document)


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise TableErrors(message("table.file.folder", file=str(path)))
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise TableErrors(message("table.file.missing", file=str(path))) from error
    except OSError as error:
        raise TableErrors(message("table.file.unreadable", file=str(path))) from error
    if len(content) > MOST_BYTES:
        raise TableErrors(message("table.file.too_large"))
    return content
