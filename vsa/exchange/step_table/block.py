"""A block of cells as a spreadsheet or a list in a letter gives it through the clipboard: rows of texts, with tabs.

With a header that names the steps it is read as a step table. Without one, what a column holds tells what it means.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate

from vsa.edits.copying import part_of
from vsa.exchange.step_table.building import document_of
from vsa.exchange.step_table.grid import Grid, cell_text, column_letter
from vsa.exchange.step_table.headings import HEADINGS
from vsa.exchange.step_table.problems import Problems, TableErrors
from vsa.exchange.step_table.rows import RowReader
from vsa.exchange.step_table.settings import Settings
from vsa.exchange.step_table.values import read_amount, read_class, read_share, read_waiting
from vsa.exchange.step_table.vocabulary import COLUMN_NAMES, Column, plain
from vsa.i18n import Language, UserError, message
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Stream

MOST_ROWS = 1000
LEAST_NAMES = 2
"""So many names of columns in the first row make it a header."""
_BULLET = re.compile(r"^(?:[-–•*·]|[0-9]{1,3}[.)])\s+")
"""What a list in a letter has before each item."""


def read_block(text: str, language: Language) -> Stream:
    """The steps of a block, laid out, as a part of a map: in sequence where no column says where cases go.

    A step without a role stands in a lane without a name. Raises TableErrors with every problem, or a sentence when
    the block is empty or too large.
    """
    grid, problems = _grid(_rows(text), language), Problems()
    rows = RowReader(grid, problems).read()
    problems.refuse()
    (stream,) = _laid_out(document_of(rows, Settings(), language)).streams.values()
    return part_of(stream, [node.id for node in stream.nodes.values() if isinstance(node, Step)])


def _laid_out(document: Document) -> Document:
    """Laying out loads all that a drawing needs, so it is loaded no sooner."""
    from vsa.exchange.placing import placed

    return placed(document)


def _rows(text: str) -> list[tuple[str, ...]]:
    """The rows that hold anything, all of the same length."""
    lines = io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n"), newline="")
    quoted = text.count('"') % 2 == 0
    try:
        cells = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE)
        found = [tuple(map(_cell, row)) for row in cells]
    except csv.Error as error:
        raise TableErrors(message("table.block.too_large", rows=MOST_ROWS)) from error
    rows = [row for row in found if any(row)]
    if not rows:
        raise TableErrors(message("table.block.empty"))
    if len(rows) > MOST_ROWS:
        raise TableErrors(message("table.block.too_large", rows=MOST_ROWS))
    width = max(map(len, rows))
    return [(*row, *[""] * (width - len(row))) for row in rows]


def _cell(text: str) -> str:
    return " ".join(cell_text(text).split())


def _grid(rows: Sequence[tuple[str, ...]], language: Language) -> Grid:
    headed = _has_header(rows)
    body = rows[1:] if headed else rows
    if not body:
        raise TableErrors(message("table.file.only_header"))
    if len(rows[0]) == 1:
        body = [(_BULLET.sub("", name, count=1),) for (name,) in body]
    titles = rows[0] if headed else ("",) * len(rows[0])
    found = _named_meanings(titles, body) if headed else _meanings(body)
    for place, column in enumerate(found):
        if column is None and not titles[place] and any(row[place] for row in body):
            raise TableErrors(message("table.block.unclear", column=column_letter(place + 1)))
    names = (COLUMN_NAMES[column].written(language) if column else "" for column in found)
    header = tuple(name or title for name, title in zip(names, titles, strict=True))
    return Grid((), 1, header, tuple(enumerate(_with_merged_roles(body, found), 1 + headed)))


def _with_merged_roles(rows: Sequence[tuple[str, ...]], meanings: Sequence[Column | None]) -> Sequence[tuple[str, ...]]:
    """The rows with the role that is meant: one cell to the left of several steps comes as its text and empty cells."""
    if not {Column.ROLE, Column.STEP} <= set(meanings) or meanings.index(Column.ROLE) > meanings.index(Column.STEP):
        return rows
    at = meanings.index(Column.ROLE)
    roles: Iterator[str] = accumulate((row[at] for row in rows), _last_told)
    return [(*row[:at], role, *row[at + 1 :]) for row, role in zip(rows, roles, strict=True)]


def _last_told(above: str, role: str) -> str:
    return role or above


def _has_header(rows: Sequence[tuple[str, ...]]) -> bool:
    """Whether the first row names the columns: the steps, two others, or one other over values that it is none of."""
    known = [HEADINGS.get(plain(cell)) for cell in rows[0]]
    named = sum(column is not None for column in known)
    return Column.STEP in known or named >= LEAST_NAMES or (named == 1 and _stands_over_values(rows))


def _stands_over_values(rows: Sequence[tuple[str, ...]]) -> bool:
    below = [_kind([cell for cell in column if cell]) for column in zip(*rows[1:], strict=True)]
    return any(below_it in KINDS and _kind([cell]) == "text" for cell, below_it in zip(rows[0], below, strict=False))


def _named_meanings(titles: Sequence[str], body: Sequence[tuple[str, ...]]) -> list[Column | None]:
    """What the titles say; the first column of texts names the steps where no title does."""
    found = [HEADINGS.get(plain(title)) for title in titles]
    if Column.STEP not in found:
        kinds = [_kind([cell for cell in column if cell]) for column in zip(*body, strict=True)]
        free = [at for at, column in enumerate(found) if column is None and kinds[at] == "text"]
        found = [Column.STEP if free[:1] == [at] else column for at, column in enumerate(found)]
    return found


def _meanings(rows: Sequence[tuple[str, ...]]) -> list[Column | None]:
    """What columns without a title mean: one text names the step, another the role; of two times the first is the
    waiting time. A column that nobody can tell means nothing, and is reported."""
    columns = [*zip(*rows, strict=True)]
    kinds = [_kind([cell for cell in column if cell]) for column in columns]
    if "text" not in kinds:
        kinds[0] = "text"
    if kinds[0] == "number":
        kinds[0] = "id"
    kinds = ["time" if kind == "number" else kind for kind in kinds]
    meanings: Mapping[str, Iterator[Column]] = {
        "text": iter(_texts([column for kind, column in zip(kinds, columns, strict=True) if kind == "text"])),
        "time": iter((Column.WAIT, Column.PROCESS_TIME) if kinds.count("time") > 1 else (Column.PROCESS_TIME,)),
        "class": iter((Column.VALUE_CLASS,)),
        "share": iter((Column.FIRST_TIME_RIGHT,)),
        "id": iter((Column.ID,)),
    }
    return [next(meanings[kind], None) if kind else None for kind in kinds]


def _texts(columns: Sequence[Sequence[str]]) -> tuple[Column, Column]:
    """The first text names the step and the next the role; the other way round when only the next is in every row."""
    gaps_in_first = [all(column) for column in columns[:2]] == [False, True]
    return (Column.ROLE, Column.STEP) if gaps_in_first else (Column.STEP, Column.ROLE)


def _kind(cells: Sequence[str]) -> str:
    """What all cells of a column are; nothing for an empty column."""
    if not cells:
        return ""
    return next((kind for kind, read in KINDS.items() if all(_reads(read, cell) for cell in cells)), "text")


def _reads(read: Callable[[str], object], cell: str) -> bool:
    try:
        read(cell)
    except UserError:
        return False
    return True


def _read_percent(text: str) -> float:
    return read_share(text if text.endswith("%") else "")


KINDS: Mapping[str, Callable[[str], object]] = {
    "number": read_amount,
    "class": read_class,
    "share": _read_percent,
    "time": read_waiting,
}
"""What a column may hold, and what reads it."""
