"""What is done in the table: each is one edit of the session, in which what cannot be read is kept in its cell."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from vsa.editor.session import Session
from vsa.editor.step_rows.block import Block, header_of
from vsa.editor.step_rows.columns import CODE, ROLE, Column
from vsa.editor.step_rows.pasting import Plan, paste, plan
from vsa.editor.step_rows.table import Place, StepTable
from vsa.editor.step_rows.writing import CellKey, Entry, Refused, Writing
from vsa.i18n import Message, message, quoted
from vsa.model.base import Id
from vsa.model.document import Document

Written = tuple[Document, Mapping[CellKey, Refused]]


def write(table: StepTable, row: int, column: int, text: str) -> Id | None:
    """Take a text for one cell; in the row of a new step it makes one, and its id is returned."""
    shown = table.columns[column]
    if row == len(table.rows):
        return _make(table, {shown: text}) if text.strip() else None
    if text != table.cell(row, column).text:
        _write(table, [Entry(table.rows[row].id, shown, text)], edit_of(shown))
    return None


def write_all(table: StepTable, cells: Iterable[Place], text: str) -> None:
    """Take one text for several cells."""
    _write(table, _entries(table, cells, text), message("steps.edit.fill"))


def clear(table: StepTable, cells: Iterable[Place]) -> None:
    """Empty cells. A role stays, since every node has one."""
    entries = _entries(table, cells, "")
    for entry in entries:
        table.refused.pop(entry.key, None)
    _write(table, [entry for entry in entries if entry.column.id not in (CODE, ROLE)], message("steps.edit.clear"))


def fill_down(table: StepTable, cells: Iterable[Place]) -> None:
    """In each column, the text of the topmost cell goes to those below it; into a single row, that of the row above."""
    places = sorted((row, column) for row, column in cells if row < len(table.rows))
    top = {column: row for row, column in reversed(places)}
    if len({row for row, _ in places}) == 1:
        top = {column: max(row - 1, 0) for column, row in top.items()}
    entries = [
        Entry(table.rows[row].id, table.columns[column], table.cell(top[column], column).text)
        for row, column in places
        if row > top[column] and table.cell(row, column).editable
    ]
    _write(table, entries, message("steps.edit.fill_down"))


def block_of(table: StepTable, cells: Iterable[Place]) -> Block:
    """The texts of cells by row and column; a cell between them that is not one of them is empty."""
    places = {place for place in cells if place[0] < len(table.rows)}
    rows, columns = (sorted({place[axis] for place in places}) for axis in (0, 1))
    return tuple(
        tuple(table.cell(row, column).text if (row, column) in places else "" for column in columns) for row in rows
    )


def paste_block(table: StepTable, block: Block, cells: Sequence[Place], *, own: bool = False) -> tuple[Id, ...]:
    """Put a block from the clipboard at the first of some cells, as often as it goes into them. Rows below the last one
    become steps. `own` are cells of a table such as this. Returns the nodes of its rows."""
    if not block or not cells:
        return ()
    top, left = min(row for row, _ in cells), min(column for _, column in cells)
    height, width = max(row for row, _ in cells) - top + 1, max(column for _, column in cells) - left + 1
    planned = plan(_tiled(block, height, width), table.rows[top:], table.columns[left:], own=own)
    table.left_over = planned.left
    return _paste(table, planned, message("steps.edit.paste"), pasted=True)


def edit_of(column: Column) -> Message:
    """What an edit of a column is called."""
    return message("editor.edit.field", field=Message(column.label))


def _make(table: StepTable, cells: Mapping[Column, str]) -> Id | None:
    made = _paste(table, Plan((cells,), (), ()), message("editor.edit.append"), pasted=False)
    return next(iter(made), None)


def _entries(table: StepTable, cells: Iterable[Place], text: str) -> list[Entry]:
    return [Entry(table.rows[row].id, table.columns[column], text) for row, column in cells if row < len(table.rows)]


def _write(table: StepTable, entries: Sequence[Entry], label: Message) -> None:
    stream, tr = table.session.stream, table.session.tr
    if stream is None:
        return

    def edit(document: Document) -> Written:
        writing = Writing(document, stream.id, tr)
        writing.write(entries)
        return writing.document, writing.refused

    _perform(table, label, edit, [entry.key for entry in entries])


def _paste(table: StepTable, planned: Plan, label: Message, *, pasted: bool) -> tuple[Id, ...]:
    stream, tr = table.session.stream, table.session.tr
    if stream is None:
        return ()
    nodes: tuple[Id, ...] = ()

    def edit(document: Document) -> Written:
        nonlocal nodes
        made = paste(document, stream.id, planned, tr, pasted=pasted)
        nodes = made.nodes
        return made.document, made.refused

    over = [(node, column.id) for node, row in zip(planned.nodes, planned.rows, strict=False) for column in row]
    _perform(table, label, edit, over)
    return nodes


def _perform(table: StepTable, label: Message, edit: Callable[[Document], Written], over: Iterable[CellKey]) -> None:
    """What could not be read stands in its cell before the listeners of the session look. A single reason is told, and
    so are roles that are new."""

    def watched(document: Document) -> Document:
        after, refused = edit(document)
        for key in over:
            table.refused.pop(key, None)
        table.refused |= refused
        met.update(refused)
        return after

    session, met = table.session, dict[CellKey, Refused]()
    roles = _roles(session)
    session.perform(label, watched)
    if len(met) == 1:
        session.say(next(iter(met.values())).reason)
    elif made := _roles(session) - roles:
        session.say(message("editor.clipboard.lanes_made", lanes=tuple(map(quoted, sorted(made))), count=len(made)))


def _roles(session: Session) -> set[str]:
    return {lane.name for lane in session.stream.lanes.values()} if session.stream else set()


def _tiled(block: Block, height: int, width: int) -> Block:
    """The block as often as it goes into so many rows and columns, if it goes without a rest; else as it is."""
    down, rest_down = divmod(height, len(block))
    across, rest_across = divmod(width, len(block[0]))
    fits = down and across and not (rest_down or rest_across or header_of(block))
    return tuple(row * across for row in block) * down if fits else block
