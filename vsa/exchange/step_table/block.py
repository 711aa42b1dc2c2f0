"""A block of cells as a spreadsheet or a list in a letter gives it through the clipboard: rows of texts, with tabs.

With a header that names the steps it is read as a step table. Without one, what a column holds tells what it means.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from vsa.edits.copying import part_of
from vsa.exchange.step_table.building import document_of
from vsa.exchange.step_table.grid import Grid, cell_text, column_letter
from vsa.exchange.step_table.handmade import Heading, heading_of, is_total, titles_above, with_unit
from vsa.exchange.step_table.problems import Problems, TableErrors
from vsa.exchange.step_table.rows import RowReader
from vsa.exchange.step_table.settings import Settings
from vsa.exchange.step_table.values import read_amount, read_class, read_waiting
from vsa.exchange.step_table.vocabulary import COLUMN_NAMES, Column
from vsa.i18n import Language, UserError, message
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.share_text import read_share
from vsa.model.stream import Stream

MOST_ROWS = 1000
LEAST_NAMES = 2
"""So many names of columns in the first row make it a header."""
_BULLET = re.compile(r"^(?:[-–•*·]|[0-9]{1,3}[.)])\s+")
"""What a list in a letter has before each item."""
_NUMBERED = re.compile(r"([0-9]{1,3})[.)]")
"""How a column of numbers is written by hand."""


class Block(NamedTuple):
    """The steps of a block as a part of a map, and what it holds beside them: titles, columns that nobody knows, and
    the row that adds up."""

    part: Stream
    left: tuple[str, ...]


class _Read(NamedTuple):
    grid: Grid
    left: tuple[str, ...]


def read_block(text: str, language: Language) -> Block:
    """The steps of a block, laid out, as a part of a map: in sequence where no column says where cases go.

    A step without a role stands in a lane without a name. Raises TableErrors with every problem, or a sentence when
    the block is empty or too large.
    """
    (grid, left), problems = _grid(_rows(text), language), Problems()
    rows = RowReader(grid, problems).read()
    problems.refuse()
    (stream,) = _laid_out(document_of(rows, Settings(), language)).streams.values()
    return Block(part_of(stream, [node.id for node in stream.nodes.values() if isinstance(node, Step)]), left)


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


def _grid(rows: Sequence[tuple[str, ...]], language: Language) -> _Read:
    above = titles_above(rows, _has_header)
    if not _has_header(rows[above:]):
        return _Read(_unheaded(rows, language), ())
    return _headed(rows, above, language)


def _headed(rows: Sequence[tuple[str, ...]], above: int, language: Language) -> _Read:
    """The steps below the headings, which stand below `above` rows of titles."""
    titles, body = rows[above], rows[above + 1 :]
    if not body:
        raise TableErrors(message("table.file.only_header"))
    found = _headings(titles, body)
    columns = [heading.column if heading else None for heading in found]
    totals = body[-1:] if _adds_up(body, columns) else []
    body = body[: len(body) - len(totals)]
    _refuse_unclear([heading or title for heading, title in zip(found, titles, strict=True)], body)
    unknown = [place for place, heading in enumerate(found) if heading is None and any(row[place] for row in body)]
    counted = [tuple(map(_counted, row, found)) for row in body]
    left = (*("".join(row) for row in rows[:above]), *(titles[place] for place in unknown), *map(_joined, totals))
    return _Read(_grid_of(counted, columns, above + 1, language), left)


def _adds_up(body: Sequence[tuple[str, ...]], columns: Sequence[Column | None]) -> bool:
    """Whether the last of several rows is a sum: it says so, or has figures and no step."""
    last = body[-1]
    nameless = Column.STEP in columns and not last[columns.index(Column.STEP)]
    return len(body) > 1 and (is_total(last) or nameless)


def _unheaded(rows: Sequence[tuple[str, ...]], language: Language) -> Grid:
    if len(rows[0]) == 1:
        rows = [(_BULLET.sub("", name, count=1),) for (name,) in rows]
    elif all(_NUMBERED.fullmatch(row[0]) for row in rows):
        rows = [(row[0][:-1], *row[1:]) for row in rows]
    found = _meanings(rows)
    _refuse_unclear(found, rows)
    return _grid_of(rows, found, 0, language)


def _refuse_unclear(meanings: Sequence[object], rows: Sequence[tuple[str, ...]]) -> None:
    for place, meaning in enumerate(meanings):
        if not meaning and any(row[place] for row in rows):
            raise TableErrors(message("table.block.unclear", column=column_letter(place + 1)))


def _counted(cell: str, heading: Heading | None) -> str:
    return with_unit(cell, heading.unit) if heading else ""


def _joined(row: Sequence[str]) -> str:
    return " ".join(filter(None, row))


def _grid_of(
    rows: Sequence[tuple[str, ...]], columns: Sequence[Column | None], header_row: int, language: Language
) -> Grid:
    """The rows below a header in the row `header_row`, 0 for none."""
    header = tuple(COLUMN_NAMES[column].written(language) if column else "" for column in columns)
    return Grid((), max(header_row, 1), header, tuple(enumerate(_with_merged_roles(rows, columns), header_row + 1)))


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
    known = [heading.column if (heading := heading_of(cell)) else None for cell in rows[0]]
    named = sum(column is not None for column in known)
    return Column.STEP in known or named >= LEAST_NAMES or (named == 1 and _stands_over_values(rows))


def _stands_over_values(rows: Sequence[tuple[str, ...]]) -> bool:
    below = [_kind([cell for cell in column if cell]) for column in zip(*rows[1:], strict=True)]
    return any(below_it in KINDS and _kind([cell]) == "text" for cell, below_it in zip(rows[0], below, strict=False))


def _headings(titles: Sequence[str], body: Sequence[tuple[str, ...]]) -> list[Heading | None]:
    """What the titles say; the first column of texts names the steps where no title does."""
    found = [heading_of(title) for title in titles]
    if not any(heading and heading.column is Column.STEP for heading in found):
        kinds = [_kind([cell for cell in column if cell]) for column in zip(*body, strict=True)]
        free = [at for at, heading in enumerate(found) if heading is None and kinds[at] == "text"]
        found = [Heading(Column.STEP) if free[:1] == [at] else heading for at, heading in enumerate(found)]
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
