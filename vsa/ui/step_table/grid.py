"""The cells of the table, with the keys of a spreadsheet and the selection of the session."""

from collections.abc import Callable, Collection, Iterable, Iterator

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from vsa.editor.session import Changes, Session
from vsa.editor.step_rows.arranging import Order
from vsa.editor.step_rows.columns import NAME
from vsa.editor.step_rows.edges import edge
from vsa.editor.step_rows.table import Place
from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.ui.step_table.delegate import ENTER, StepDelegate
from vsa.ui.step_table.header import StepHeader
from vsa.ui.step_table.model import StepTableModel, runs

ROW_HEIGHT = 36
Trigger = QAbstractItemView.EditTrigger
Select = QItemSelectionModel.SelectionFlag
Cursor = QAbstractItemView.CursorAction
CURSOR: dict[int, QAbstractItemView.CursorAction] = {
    Qt.Key.Key_Left: Cursor.MoveLeft,
    Qt.Key.Key_Right: Cursor.MoveRight,
    Qt.Key.Key_Up: Cursor.MoveUp,
    Qt.Key.Key_Down: Cursor.MoveDown,
    Qt.Key.Key_Home: Cursor.MoveHome,
    Qt.Key.Key_End: Cursor.MoveEnd,
    Qt.Key.Key_PageUp: Cursor.MovePageUp,
    Qt.Key.Key_PageDown: Cursor.MovePageDown,
}
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT, KEYPAD, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.NoModifier,
)


class StepGrid(QTableView):
    """What is selected here is selected on the map, and the other way round. `filled` carries a text for all selected
    cells; `choosing` asks for the words of the current cell; `changed` tells that rows or refused texts may differ."""

    filled = Signal(str)
    choosing = Signal()
    changed = Signal()

    def __init__(self, session: Session, model: StepTableModel) -> None:
        super().__init__()
        self.session, self.steps, self.table = session, model, model.table
        self._quiet = False
        self._run_began: int | None = None
        """The column in which a run of Tab began: Enter goes back to it."""
        self._entering = False
        """Whether the run began in the row of a new step: Enter goes on to the next one."""
        self._anchor = QPersistentModelIndex()
        """The cell from which Shift extends what is selected."""
        self.setModel(model)
        self.setHorizontalHeader(StepHeader(model.table, self))
        self.delegate = StepDelegate(self, model)
        self.setItemDelegate(self.delegate)
        self._set_up()
        self.delegate.moved.connect(self.move_on)
        self.delegate.filled.connect(self.filled)
        model.made.connect(self._made)
        self.horizontalHeader().sectionClicked.connect(self._cycle_order)
        self.selectionModel().selectionChanged.connect(self._chosen)
        session.listen(self._session_changed)
        self._show_selection()

    def selected_cells(self) -> list[Place]:
        """The selected cells."""
        return sorted(set(_places(self.selectionModel().selection())))

    def cells(self) -> list[Place]:
        """The selected cells, or the current one when none is."""
        here = self.currentIndex()
        return self.selected_cells() or ([(here.row(), here.column())] if here.isValid() else [])

    def new_step(self) -> Place:
        """Where the name of a new step is typed."""
        names = [at for at, column in enumerate(self.table.columns) if column.id == NAME]
        return len(self.table.rows), next(iter(names), 0)

    def go(self, row: int, column: int) -> None:
        """Make a cell the current one, and the only one that is selected."""
        index = self.steps.index(row, column)
        self._anchor = QPersistentModelIndex(index)
        self.selectionModel().setCurrentIndex(index, Select.ClearAndSelect)
        self.scrollTo(index)

    def extend(self, row: int, column: int) -> None:
        """Select all cells from where the selection began to a cell, which becomes the current one."""
        index = self.steps.index(row, column)
        start = self._anchor if self._anchor.isValid() else self.currentIndex()
        corner = self.steps.index(start.row(), start.column())
        self.selectionModel().select(QItemSelection(corner, index), Select.ClearAndSelect)
        self.selectionModel().setCurrentIndex(index, Select.NoUpdate)
        self.scrollTo(index)

    def edit_cell(self) -> None:
        """Type on in the current cell."""
        self.edit(self.currentIndex(), Trigger.EditKeyPressed, None)

    def edit_in(self, row: int, column: str = NAME) -> None:
        """Type in a row: in a column if it is shown, else the name."""
        shown = [each.id for each in self.table.columns]
        wanted = column if column in shown else NAME
        self.go(row, shown.index(wanted) if wanted in shown else 0)
        self.setFocus()
        self.edit_cell()

    def finish(self) -> None:
        """Take the text of an open editor."""
        self.delegate.finish()

    def sync(self) -> None:
        """Show the session as it is now; what is selected stays so."""
        self._quietly(self.steps.sync)
        self._show_selection()
        self.changed.emit()

    def arrange(self, arrange: Callable[[], None]) -> None:
        """Let `arrange` change the order, the rows or the columns that are shown; the cursor stays on its node."""
        self.finish()
        here = self.currentIndex()
        node = self.table.rows[here.row()].id if 0 <= here.row() < len(self.table.rows) else None
        column = self.table.columns[here.column()] if here.isValid() else None
        self._quietly(lambda: self.steps.arrange_anew(arrange))
        row = self.table.row_of(node) if node else None
        if row is not None and column in self.table.columns:
            index = self.steps.index(row, self.table.columns.index(column))
            self._quietly(lambda: self.selectionModel().setCurrentIndex(index, Select.NoUpdate))
        self._show_selection()
        self.changed.emit()

    def move_on(self, right: int, down: int) -> None:
        """Go on as Tab (cells to the right, over the end into the next row) or Enter (rows down) do."""
        here = self.currentIndex()
        rows, columns = self.steps.rowCount(), self.steps.columnCount()
        if right:
            self._run_began = here.column() if self._run_began is None else self._run_began
            row, column = divmod(here.row() * columns + here.column() + right, columns)
            self.go(min(max(row, 0), rows - 1), column)
            return
        column = here.column() if self._run_began is None else self._run_began
        row = rows - 1 if self._entering and down > 0 else here.row() + down
        self._end_run()
        self.go(min(max(row, 0), rows - 1), column)

    def edit(self, index: QModelIndex, trigger: Trigger = Trigger.AllEditTriggers, event: QEvent | None = None) -> bool:  # type: ignore[override]
        self.delegate.typing = trigger == Trigger.AnyKeyPressed
        try:
            opened = super().edit(index, trigger, event)  # type: ignore[arg-type]
        finally:
            self.delegate.typing = False
        if opened and trigger != Trigger.AnyKeyPressed:
            self.delegate.go_on()
        return opened

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            row, column = self.new_step()
            if any(isinstance(each.node, Step) for each in self.table.rows):
                self.selectionModel().setCurrentIndex(self.steps.index(0, column), Select.NoUpdate)
            else:
                self.go(row, column)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._goes_on(event):
            return
        if not event.text() or event.key() == Qt.Key.Key_Escape:
            self._end_run()
        if not (self._moves(event) or self._selects(event) or self._gives_up(event)):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._end_run()
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.modifiers() == SHIFT:
            self.extend(index.row(), index.column())
            return
        super().mousePressEvent(event)
        self._anchor = QPersistentModelIndex(self.currentIndex())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.table.choices(index.row(), index.column()):
            self.choosing.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addActions(self.actions())
        menu.exec(event.globalPos())

    def _set_up(self) -> None:
        self.setObjectName("bare")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(Trigger.AnyKeyPressed | Trigger.EditKeyPressed | Trigger.DoubleClicked)
        self.setTabKeyNavigation(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)

    def _goes_on(self, event: QKeyEvent) -> bool:
        """Tab and Enter."""
        key, held = event.key(), event.modifiers() & ~KEYPAD
        if held not in (NONE, SHIFT):
            return False
        if key in ENTER:
            self.move_on(0, -1 if held else 1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.move_on(-1 if held or key == Qt.Key.Key_Backtab else 1, 0)
        else:
            return False
        return True

    def _moves(self, event: QKeyEvent) -> bool:
        """Arrows, Home, End and pages; with Ctrl to the edge of what is filled, with Shift to extend the selection."""
        key, held = event.key(), event.modifiers()
        if key not in CURSOR or held & ALT:
            return False
        if key in ARROWS and held & CONTROL:
            row, column = self._edge(*ARROWS[key])
        else:
            target = self.moveCursor(CURSOR[key], held & CONTROL)
            row, column = target.row(), target.column()
        (self.extend if held & SHIFT else self.go)(row, column)
        return True

    def _selects(self, event: QKeyEvent) -> bool:
        """Ctrl and space select the column, Shift and space the row."""
        held, here = event.modifiers(), self.currentIndex()
        if event.key() != Qt.Key.Key_Space or held not in (SHIFT, CONTROL):
            return False
        rows, columns = self.steps.rowCount(), self.steps.columnCount()
        across = held == SHIFT
        self._anchor = QPersistentModelIndex(
            self.steps.index(here.row() if across else 0, 0 if across else here.column())
        )
        last = (here.row(), columns - 1) if across else (rows - 1, here.column())
        corner = self.steps.index(self._anchor.row(), self._anchor.column())
        self.selectionModel().select(QItemSelection(corner, self.steps.index(*last)), Select.ClearAndSelect)
        return True

    def _gives_up(self, event: QKeyEvent) -> bool:
        """Esc in a cell with a text that could not be read gives the text up."""
        here = self.currentIndex()
        if event.key() != Qt.Key.Key_Escape or not 0 <= here.row() < len(self.table.rows):
            return False
        key = self.table.rows[here.row()].id, self.table.columns[here.column()].id
        if self.table.refused.pop(key, None) is None:
            return False
        self.sync()
        return True

    def _edge(self, right: int, down: int) -> Place:
        here, table = self.currentIndex(), self.table
        row, column = here.row(), here.column()
        if right:
            return row, edge([bool(table.cell(row, at).text) for at in range(len(table.columns))], column, right)
        return edge([bool(table.cell(at, column).text) for at in range(len(table.rows) + 1)], row, down), column

    def _end_run(self) -> None:
        self._run_began, self._entering = None, False

    def _made(self, node: Id) -> None:
        row = self.table.row_of(node)
        if row is not None:
            self.go(row, self.currentIndex().column())
            self._entering = True

    def _cycle_order(self, section: int) -> None:
        """A click sorts by a column, rising first, then falling, then no more."""
        column, order = self.table.columns[section], self.table.order
        if order.column is not column:
            wanted = Order(column)
        else:
            wanted = Order() if order.falling else Order(column, falling=True)
        self.arrange(lambda: self.table.arrange(wanted))

    # The selection, both ways

    def _chosen(self) -> None:
        if not self._quiet:
            self.session.select(f"node:{self.table.rows[row].id}" for row in self._chosen_rows())

    def _session_changed(self, changes: Changes) -> None:
        if changes.document or changes.stage:
            self.sync()
        elif changes.selection:
            self._show_selection()

    def _chosen_rows(self) -> list[int]:
        ranges = self.selectionModel().selection()
        rows = {row for each in ranges.toList() for row in range(each.top(), each.bottom() + 1)}
        return sorted(row for row in rows if row < len(self.table.rows))

    def _show_selection(self) -> None:
        places = {row.id: at for at, row in enumerate(self.table.rows)}
        wanted = sorted({places[node] for node in self._nodes() if node in places})
        if wanted == self._chosen_rows():
            return
        column = max(self.currentIndex().column(), 1)
        selection = QItemSelection()
        for first, last in runs(wanted):
            selection.select(self.steps.index(first, column), self.steps.index(last, column))
        self._quietly(lambda: self._take_selection(selection, wanted, column))

    def _take_selection(self, selection: QItemSelection, rows: Collection[int], column: int) -> None:
        model = self.selectionModel()
        model.select(selection, Select.ClearAndSelect)
        if rows and self.currentIndex().row() not in rows:
            model.setCurrentIndex(self.steps.index(min(rows), column), Select.NoUpdate)
        if rows:
            self.scrollTo(self.currentIndex())

    def _nodes(self) -> Iterator[Id]:
        """The nodes that are selected, those that selected arrows leave, and those with selected problems."""
        stream = self.session.stream
        if stream is None:
            return
        yield from self.session.selected("node")
        yield from (stream.flows[flow].source for flow in self.session.selected("flow"))
        yield from (stream.problems[problem].node for problem in self.session.selected("problem"))

    def _quietly(self, act: Callable[[], object]) -> None:
        """What Qt selects by itself meanwhile is nobody's wish."""
        quiet, self._quiet = self._quiet, True
        try:
            act()
        finally:
            self._quiet = quiet


def _places(selection: QItemSelection) -> Iterable[Place]:
    for each in selection.toList():
        for row in range(each.top(), each.bottom() + 1):
            yield from ((row, column) for column in range(each.left(), each.right() + 1))
