"""The table as a Qt model. It tells its views what differs, never that all is new for the sake of one cell."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from vsa.editor.step_rows import cell_edits
from vsa.editor.step_rows.columns import NAME
from vsa.editor.step_rows.rows import Cell, Row
from vsa.editor.step_rows.table import StepTable
from vsa.model.base import Id
from vsa.model.nodes import Step, ValueClass

Index = QModelIndex | QPersistentModelIndex
Rows = tuple[Row, ...]
NOWHERE = QModelIndex()
READ = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
WRITTEN = READ | Qt.ItemFlag.ItemIsEditable


class StepTableModel(QAbstractTableModel):
    """The rows of a step table, and one more for a new step. `made` carries the id of the step that it became."""

    made = Signal(str)

    def __init__(self, table: StepTable) -> None:
        super().__init__()
        self.table = table
        self._refused = dict(table.refused)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.rows) + 1

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.table.cell(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.UserRole:
                return cell
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return cell.text
            case Qt.ItemDataRole.ToolTipRole:
                return self._reason(cell) or cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, cell)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._reason(cell)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return self._name_of_row(section) if role == Qt.ItemDataRole.AccessibleTextRole else None
        column = self.table.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.table.session.tr(column.label)
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return WRITTEN if self.table.cell(index.row(), index.column()).editable else READ

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        made = cell_edits.write(self.table, index.row(), index.column(), str(value))
        self.sync()
        if made is not None:
            self.made.emit(made)
        return True

    def is_new(self, row: int) -> bool:
        """Whether a row is the one for a new step."""
        return row == len(self.table.rows)

    def placeholder(self, row: int, column: int) -> str:
        """What an empty cell invites to."""
        named = self.table.columns[column].id == NAME
        return self.table.session.tr("steps.new") if named and self.is_new(row) else ""

    def value_class(self, row: int) -> ValueClass | None:
        """What the step in a row is to the user of the service."""
        node = None if self.is_new(row) else self.table.rows[row].node
        return node.value_class if isinstance(node, Step) else None

    def sync(self) -> None:
        """Take the session as it is now, and tell what differs."""
        table = self.table
        shown, refused = table.rows, self._refused
        table.refresh()
        wanted, self._refused = table.rows, dict(table.refused)
        table.rows = shown
        self._take_out_and_put_in(wanted)
        marked = {key[0] for key in refused.keys() | table.refused.keys() if refused.get(key) != table.refused.get(key)}
        self._take_changed(wanted, marked)

    def arrange_anew(self, arrange: Callable[[], None]) -> None:
        """Let `arrange` change the order, the filter or the columns of the table."""
        self.beginResetModel()
        arrange()
        self.endResetModel()

    def _take_out_and_put_in(self, wanted: Rows) -> None:
        """Rows come and go between those that stay at the top and those that stay at the bottom."""
        table, before = self.table, [row.id for row in self.table.rows]
        after = [row.id for row in wanted]
        top = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), None)
        top = min(len(before), len(after)) if top is None else top
        below = 0
        while below < min(len(before), len(after)) - top and before[-1 - below] == after[-1 - below]:
            below += 1
        if len(before) > top + below:
            self.beginRemoveRows(NOWHERE, top, len(before) - below - 1)
            table.rows = (*table.rows[:top], *table.rows[len(before) - below :])
            self.endRemoveRows()
        if len(after) > top + below:
            self.beginInsertRows(NOWHERE, top, len(after) - below - 1)
            table.rows = (*table.rows[:top], *wanted[top : len(after) - below], *table.rows[top:])
            self.endInsertRows()

    def _take_changed(self, wanted: Rows, marked: Collection[Id]) -> None:
        shown, self.table.rows = self.table.rows, wanted
        changed = (at for at, row in enumerate(wanted) if row is not shown[at] or row.id in marked)
        for first, last in runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _name_of_row(self, row: int) -> str:
        """What a row is called to somebody who listens."""
        if self.is_new(row):
            return self.table.session.tr("steps.new")
        there = self.table.rows[row]
        return f"{there.code} {there.node.name}".strip()

    def _reason(self, cell: Cell) -> str:
        return self.table.session.tr.text(cell.refused) if cell.refused else ""

    def _spoken(self, index: Index, cell: Cell) -> str:
        tr = self.table.session.tr
        if cell.refused:
            return tr("steps.refused", text=cell.text, reason=self._reason(cell))
        absent = not cell.editable and not self.table.columns[index.column()].fixed
        return (
            cell.text
            or self.placeholder(index.row(), index.column())
            or tr("steps.not_here" if absent else "steps.empty")
        )

    def _alignment(self, column: int) -> int:
        right = self.table.columns[column].numeric
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of numbers that follow one another."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        places = [number for _, number in run]
        yield places[0], places[-1]
