"""What a block from the clipboard does to the table: which cells it fills, and which steps it adds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from vsa.editor.step_rows.block import Block, columns_of, header_of, rows_above_header, units_of
from vsa.editor.step_rows.cells import applies
from vsa.editor.step_rows.columns import CODE, NAME, NEXT, ROLE, Column
from vsa.editor.step_rows.growing import is_new, led_to_end, with_steps
from vsa.editor.step_rows.rows import Row
from vsa.editor.step_rows.writing import Entry, Refused, Writing
from vsa.exchange.step_table.grid import column_letter
from vsa.exchange.step_table.handmade import (
    adds_up,
    all_bulleted,
    all_numbered,
    is_dash,
    is_repeated,
    with_unit,
    without_bullet,
)
from vsa.exchange.step_table.meanings import is_sum
from vsa.i18n import Translator, message, quoted
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import End, Start, Step

MOST_ROWS = 5000
WORDS = (NAME, "note")
"""Columns in which a dash is a word as any other."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Cells by row of the block. The first rows go to `nodes` that stand, the others become steps. `left` are the
    texts that have no cell to go to."""

    rows: tuple[Mapping[Column, str], ...]
    nodes: tuple[Id, ...]
    left: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Pasted:
    """The document with a block in it, the nodes of its rows, and what was not taken."""

    document: Document
    nodes: tuple[Id, ...]
    refused: Mapping[tuple[Id, str], Refused] = field(default_factory=dict)


def plan(block: Block, below: Sequence[Row], columns: Sequence[Column], *, own: bool = False) -> Plan:
    """Where the cells of a block go: down from the first of the rows `below`, and to the columns that its header names.
    Without a header they go to the right from the first of `columns`; a list from elsewhere that becomes new steps goes
    where what stands in it tells. `own` are cells of a table such as this."""
    titles, body, beside = _parted(block)
    across: Sequence[Column | None] = _once(header_of((titles, *body)))
    told = not across and not own and _is_list(body, below, columns)
    if told:
        body, beside = _without_sum(body)
        across = columns_of(_tidy(body))
    elif not across:
        body = _without_numbers(body, columns)
        across = (*columns, *(None,) * (len(body[0]) if body else 0))
    rows = _without_bullets([dict(_said(across, cells)) for cells in body])
    nodes = _taken(rows, below)
    kept, rows = rows[: len(nodes)], [row for row in rows[len(nodes) :] if any(_filled(row))]
    left = (*_no_steps(beside), *_left_over(titles, across, body, unclear=told), *_too_many(rows))
    return Plan((*kept, *rows[:MOST_ROWS]), tuple(nodes[: len(kept)]), left)


def _is_list(body: Block, below: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether rows of several cells go to where names of new steps are typed."""
    named = bool(columns) and columns[0].id in (CODE, NAME)
    return named and any(len(list(filter(None, row))) > 1 for row in _tidy(body)) and not _steps_in(below)


def _steps_in(rows: Sequence[Row]) -> bool:
    return any(isinstance(row.node, Step) for row in rows)


def _tidy(body: Block) -> list[tuple[str, ...]]:
    """The rows that hold anything, each cell in one line."""
    return [row for row in (tuple(" ".join(cell.split()) for cell in row) for row in body) if any(row)]


def _without_sum(body: Block) -> tuple[Block, Block]:
    return (body[:-1], body[-1:]) if is_sum(_tidy(body)) else (body, ())


def _parted(block: Block) -> tuple[tuple[str, ...], Block, Block]:
    """The header of a block, the rows below it with the units that it tells, and the rows beside them: titles and a
    sum. A block without a header is taken as it stands."""
    above = rows_above_header(block)
    header = header_of(block[above:])
    if not header:
        return (), block, ()
    titles, body = block[above], tuple(row for row in block[above + 1 :] if not is_repeated(row, block[above]))
    names = next((at for at, column in enumerate(header) if column and column.id == NAME), None)
    totals = body[-1:] if body and adds_up(body, names) else ()
    units = units_of(titles)
    counted = tuple(tuple(map(with_unit, row, units)) for row in body[: len(body) - len(totals)])
    return titles, counted, (*(row for row in block[:above] if any(row)), *totals)


def _without_numbers(body: Block, columns: Sequence[Column]) -> Block:
    """A block for the names of steps without a first column that only numbers its rows."""
    names = bool(columns) and columns[0].id == NAME
    numbered = len(body) > 1 and len(body[0]) > 1 and all_numbered([row[0] for row in body])
    return tuple(row[1:] for row in body) if names and numbered else body


def _said(across: Sequence[Column | None], cells: Sequence[str]) -> Iterator[tuple[Column, str]]:
    """What a row says to each column: a dash stands for nothing, but in words."""
    for column, text in zip(across, cells, strict=False):
        if column:
            yield column, "" if is_dash(text) and column.id not in WORDS else text


def _without_bullets(rows: list[dict[Column, str]]) -> list[dict[Column, str]]:
    """The rows with the names of the steps alone, where each of them is an item of a list."""
    if not all_bulleted([_text(row, NAME) for row in rows]):
        return rows
    return [
        {column: without_bullet(text.strip()) if column.id == NAME else text for column, text in row.items()}
        for row in rows
    ]


def paste(document: Document, stream: Id, plan: Plan, tr: Translator, *, pasted: bool = True) -> Pasted:
    """The document with what the plan says; one cell that cannot be read costs only that cell. The first steps that
    are pasted in a stream lead to an end."""
    first = pasted and is_new(document.streams[stream])
    new = plan.rows[len(plan.nodes) :]
    document, made = with_steps(document, stream, [_text(row, ROLE) for row in new]) if new else (document, ())
    nodes = (*plan.nodes, *made)
    names = {code: node for node, row in zip(nodes, plan.rows, strict=True) if (code := _text(row, CODE).casefold())}
    writing = Writing(document, stream, tr, names, pasted=pasted)
    writing.write([entry for node, row in zip(nodes, plan.rows, strict=True) for entry in _entries(node, row)])
    whole = led_to_end(writing.document, stream, made[-1]) if first and made else writing.document
    return Pasted(whole, nodes, writing.refused)


def _taken(rows: Sequence[Mapping[Column, str]], below: Sequence[Row]) -> list[Id]:
    """The nodes that stand and take a row each. Steps are not written over a start or an end: where the block goes on
    below the table, says of them what only a step has, or is a list for a map without steps, what would lie on them
    becomes steps between them."""
    first = len(rows) > 1 and not _steps_in(below)
    steps = (
        first
        or len(rows) > len(below)
        or any(
            text.strip() and not applies(row, column)
            for row, cells in zip(below, rows, strict=False)
            if isinstance(row.node, Start | End)
            for column, text in cells.items()
        )
    )
    return [row.id for row in below if not (steps and isinstance(row.node, Start | End))]


def _once(header: Sequence[Column | None]) -> tuple[Column | None, ...]:
    """Of several columns with one name, the first has it."""
    return tuple(None if column in header[:place] else column for place, column in enumerate(header))


def _entries(node: Id, row: Mapping[Column, str]) -> Iterator[Entry]:
    """Nothing stands for the role that is there, and for what comes next in the table."""
    for column, text in row.items():
        if column.id != CODE and (text.strip() or column.id not in (ROLE, NEXT)):
            yield Entry(node, column, text)


def _text(row: Mapping[Column, str], wanted: str) -> str:
    return next((text.strip() for column, text in row.items() if column.id == wanted), "")


def _filled(row: Mapping[Column, str]) -> Iterator[bool]:
    return (bool(text.strip()) for column, text in row.items() if column.id != CODE)


def _no_steps(rows: Block) -> Iterator[Refused]:
    for row in rows:
        yield Refused(" ".join(filter(None, map(str.strip, row))), message("steps.read.no_step"))


def _left_over(
    titles: Sequence[str], across: Sequence[Column | None], body: Block, *, unclear: bool
) -> Iterator[Refused]:
    for place in range(len(body[0]) if body else 0):
        texts = [cells[place] for cells in body if cells[place].strip()]
        if not texts or across[place] is not None:
            continue
        known = message("steps.read.no_column")
        if titles:
            known = message("steps.read.unknown_column", name=quoted(titles[place]))
        elif unclear:
            known = message("table.block.unclear", column=column_letter(place + 1))
        yield Refused("\n".join(texts), known)


def _too_many(rows: Sequence[Mapping[Column, str]]) -> tuple[Refused, ...]:
    over = ["\t".join(row.values()) for row in rows[MOST_ROWS:]]
    return (Refused("\n".join(over), message("steps.read.too_many", count=len(over), most=MOST_ROWS)),) if over else ()
