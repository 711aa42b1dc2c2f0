"""The table of a session as it is shown: rows, columns, and the texts that could not be read."""

from collections.abc import Iterable, Mapping, Sequence

from vsa.editor.fields import Kind
from vsa.editor.session import Session
from vsa.editor.step_rows.arranging import Filter, Order, arranged
from vsa.editor.step_rows.cells import applies, cell_text
from vsa.editor.step_rows.columns import BY_ID, COLUMNS, HIDDEN_AT_FIRST, ROLE, Column
from vsa.editor.step_rows.rows import Cell, Row, rows_of
from vsa.editor.step_rows.words import choice_labels
from vsa.editor.step_rows.writing import CellKey, Refused
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.stream import Stream

Place = tuple[int, int]
"""Row and column of a cell as shown, from 0. The row after the last one is that of a new step."""


class StepTable:
    """What could not be read stays in the cell that it was for, until it is corrected or given up.

    Rows keep their places while cells change: they are arranged anew when another order or filter is asked for.
    """

    def __init__(self, session: Session, hidden: Iterable[str] = HIDDEN_AT_FIRST) -> None:
        self.session = session
        self.order, self.filter = Order(), Filter()
        self.rows: tuple[Row, ...] = ()
        self.refused: dict[CellKey, Refused] = {}
        self.left_over: tuple[Refused, ...] = ()
        """Pasted texts that no cell could be found for."""
        self.columns: tuple[Column, ...] = ()
        self._known: Mapping[Id, Row] = {}
        self._shown: Stream | None = None
        self._aside: dict[Id, dict[CellKey, Refused]] = {}
        """What could not be read in the table of each stream that is not shown."""
        self.hide(hidden)
        self.refresh()

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._known)

    @property
    def hidden(self) -> tuple[str, ...]:
        """The columns that are not shown."""
        return tuple(column.id for column in COLUMNS if column not in self.columns)

    def cell(self, row: int, column: int) -> Cell:
        """What a cell shows."""
        shown = self.columns[column]
        if row == len(self.rows):
            return Cell("", not shown.fixed)
        there = self.rows[row]
        written = self._written(there, shown)
        refused = self.refused.get((there.id, shown.id))
        return written if refused is None else Cell(refused.text, written.editable, refused.reason)

    def why_not(self, row: int, column: int) -> Message | None:
        """Why nothing can be written in a cell, or None when it can."""
        if self.cell(row, column).editable:
            return None
        return message("steps.read.code" if self.columns[column].fixed else "steps.read.not_here")

    def _written(self, row: Row, column: Column) -> Cell:
        """The cell as the document has it, written once for as long as the row stays as it is."""
        if column.id not in row.cells:
            editable = not column.fixed and applies(row, column)
            row.cells[column.id] = Cell(cell_text(row, column, self.session.tr), editable)
        return row.cells[column.id]

    def choices(self, row: int, column: int) -> tuple[str, ...]:
        """The words that may be chosen among in a cell; nothing for one that takes any text."""
        shown, stream, tr = self.columns[column], self.session.stream, self.session.tr
        if shown.id == ROLE and stream is not None:
            return tuple(lane.name for lane in stream.lanes.values() if lane.name)
        field = shown.field(self.rows[row].node) if row < len(self.rows) else shown.field_of_kind("step")
        if field is not None and field.kind is Kind.FLAG:
            return tr("steps.yes"), tr("steps.no")
        return choice_labels(field, tr) if field is not None else ()

    def row_of(self, node: Id) -> int | None:
        """Where the row of a node stands, or None when it is not shown."""
        return next((number for number, row in enumerate(self.rows) if row.id == node), None)

    def refresh(self) -> None:
        """Take the stream as it is now."""
        stream, before = self.session.stream, self._known
        if stream is None or self._shown is stream:
            return
        if self._shown is None or stream.id != self._shown.id:
            before = {}
            self._turn_to(stream)
        self._shown = stream
        rows = rows_of(stream, self.session.tr, before)
        self._known = {row.id: row for row in rows}
        self.refused = {key: refused for key, refused in self.refused.items() if self._stands(key, before)}
        self.rows = self._in_place(before) if self.filter or self.order.column else rows

    def arrange(self, order: Order | None = None, only: Filter | None = None) -> None:
        """Show the rows in another order, or other rows."""
        self.order = self.order if order is None else order
        self.filter = self.filter if only is None else only
        self.rows = self._arranged(tuple(self._known.values()))

    def hide(self, hidden: Iterable[str]) -> None:
        """Show all columns but some."""
        gone = set(hidden)
        self.columns = tuple(column for column in COLUMNS if column.fixed or column.id not in gone)

    def _turn_to(self, stream: Stream) -> None:
        """Another stream begins in its own order, with what could not be read in it before."""
        if self._shown is not None:
            self._aside[self._shown.id] = self.refused
        self.refused = self._aside.pop(stream.id, {})
        self.order, self.filter, self.rows, self.left_over = Order(), Filter(), (), ()

    def _arranged(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        return arranged(rows, self.order, self.filter, self.session.tr, self.session.document.calendar)

    def _in_place(self, before: Mapping[Id, Row]) -> tuple[Row, ...]:
        """What is shown stands where it stood; what is new comes last."""
        standing = [self._known[row.id] for row in self.rows if row.id in self._known]
        return (*standing, *(row for key, row in self._known.items() if key not in before))

    def _stands(self, key: CellKey, before: Mapping[Id, Row]) -> bool:
        """Whether a text that could not be read still belongs in its cell: the node is there, and nobody has given the
        cell another text since."""
        node, column = key
        old, new = before.get(node), self._known.get(node)
        if new is None or old is None or old is new:
            return new is not None
        shown, tr = BY_ID[column], self.session.tr
        return cell_text(old, shown, tr) == cell_text(new, shown, tr)
