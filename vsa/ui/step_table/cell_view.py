"""Cells with the keys of a spreadsheet: what Qt's own table does otherwise, or not at all."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from vsa.editor.step_rows.edges import edge, following
from vsa.editor.step_rows.table import Place
from vsa.ui.step_table.frozen import FrozenView

ROW_HEIGHT = 36
LETTERS = 14
"""The size of letters that it is meant for."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
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


class CellView(FrozenView):
    """A cursor that Enter, Tab, arrows and Shift move and extend as in a spreadsheet."""

    def __init__(self) -> None:
        super().__init__()
        self._run_began: int | None = None
        """The column in which a run of Tab began: Enter goes back to it."""
        self._entering = False
        """Whether the run began in the last row, which is for something new: Enter goes on to the next."""
        self._anchor = QPersistentModelIndex()
        """The cell from which Shift extends what is selected."""
        self._set_up()

    def selected_cells(self) -> list[Place]:
        """The selected cells."""
        return sorted(set(_places(self.selectionModel().selection())))

    def cells(self) -> list[Place]:
        """The selected cells, or the current one when none is."""
        here = self.currentIndex()
        return self.selected_cells() or ([(here.row(), here.column())] if here.isValid() else [])

    def go(self, row: int, column: int) -> None:
        """Make a cell the current one, and the only one that is selected."""
        index = self.model().index(row, column)
        self._anchor = QPersistentModelIndex(index)
        self.selectionModel().setCurrentIndex(index, Select.ClearAndSelect)
        self.scrollTo(index)

    def extend(self, row: int, column: int) -> None:
        """Select all cells from where the selection began to a cell, which becomes the current one; whole rows or
        columns where those are selected."""
        index = self.model().index(row, column)
        start = self._anchor if self._anchor.isValid() else self.currentIndex()
        corner = self.model().index(start.row(), start.column())
        block = QItemSelection(corner, index)
        if self._holds_line(across=True):
            block = QItemSelection(self._first(corner.row(), across=True), self._last(row, across=True))
        elif self._holds_line(across=False):
            block = QItemSelection(self._first(corner.column(), across=False), self._last(column, across=False))
        self.selectionModel().select(block, Select.ClearAndSelect)
        self.selectionModel().setCurrentIndex(index, Select.NoUpdate)
        self.scrollTo(index)

    def move_on(self, right: int, down: int) -> None:
        """Go on as Tab (cells to the right, over the end into the next row) or Enter (rows down) do; among several
        selected cells, to the next of them."""
        here = self.currentIndex()
        if len(chosen := self.selected_cells()) > 1:
            index = self.model().index(*following(chosen, (here.row(), here.column()), right, down))
            self.selectionModel().setCurrentIndex(index, Select.NoUpdate)
            self.scrollTo(index)
            return
        rows, columns = self.model().rowCount(), self.model().columnCount()
        if right:
            self._run_began = here.column() if self._run_began is None else self._run_began
            row, column = divmod(here.row() * columns + here.column() + right, columns)
            self.go(min(max(row, 0), rows - 1), column)
            return
        column = max(here.column(), 0) if self._run_began is None else self._run_began
        row = rows - 1 if self._entering and down > 0 else here.row() + down
        self._end_run()
        self.go(min(max(row, 0), rows - 1), column)

    def step(self, right: int, down: int) -> None:
        """Go to a cell beside, as an arrow does."""
        here, model = self.currentIndex(), self.model()
        row, column = here.row() + down, here.column() + right
        self._end_run()
        self.go(min(max(row, 0), model.rowCount() - 1), min(max(column, 0), model.columnCount() - 1))

    def select_line(self, row: int, column: int, *, across: bool) -> None:
        """Select the row or the column that a cell is in."""
        line = row if across else column
        first, last = self._first(line, across=across), self._last(line, across=across)
        self._anchor = QPersistentModelIndex(first)
        self.selectionModel().select(QItemSelection(first, last), Select.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._goes_on(event):
            return
        if not event.text() or event.key() == Qt.Key.Key_Escape:
            self._end_run()
        if not (self._moves(event) or self._selects(event)):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._end_run()
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.modifiers() == SHIFT:
            self.extend(index.row(), index.column())
            return
        super().mousePressEvent(event)
        self._anchor = QPersistentModelIndex(self.currentIndex())

    def _set_up(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(Trigger.AnyKeyPressed | Trigger.EditKeyPressed | Trigger.DoubleClicked)
        self.setTabKeyNavigation(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.ensurePolished()
        self.text_scale = max(self.font().pixelSize() / LETTERS, 1.0)
        self.verticalHeader().setDefaultSectionSize(round(ROW_HEIGHT * self.text_scale))
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
        if key in ARROWS and held & CONTROL and self.currentIndex().isValid():
            row, column = self._edge(*ARROWS[key])
        else:
            target = self.moveCursor(CURSOR[key], held & CONTROL)
            row, column = target.row(), target.column()
        (self.extend if held & SHIFT else self.go)(row, column)
        return True

    def _selects(self, event: QKeyEvent) -> bool:
        """Ctrl and space select the column, Shift and space the row."""
        held, here = event.modifiers(), self.currentIndex()
        if event.key() != Qt.Key.Key_Space or held not in (SHIFT, CONTROL) or not here.isValid():
            return False
        self.select_line(here.row(), here.column(), across=held == SHIFT)
        return True

    def _edge(self, right: int, down: int) -> Place:
        here, model = self.currentIndex(), self.model()
        row, column = here.row(), here.column()
        if right:
            return row, edge([bool(model.index(row, at).data()) for at in range(model.columnCount())], column, right)
        return edge([bool(model.index(at, column).data()) for at in range(model.rowCount())], row, down), column

    def _first(self, line: int, *, across: bool) -> QModelIndex:
        return self.model().index(line, 0) if across else self.model().index(0, line)

    def _last(self, line: int, *, across: bool) -> QModelIndex:
        model = self.model()
        return model.index(line, model.columnCount() - 1) if across else model.index(model.rowCount() - 1, line)

    def _holds_line(self, *, across: bool) -> bool:
        """Whether nothing but whole rows, or whole columns, is selected."""
        ranges, model = self.selectionModel().selection().toList(), self.model()
        whole = model.columnCount() if across else model.rowCount()
        return bool(ranges) and all((each.width() if across else each.height()) == whole for each in ranges)

    def _end_run(self) -> None:
        self._run_began, self._entering = None, False


def _places(selection: QItemSelection) -> Iterable[Place]:
    for each in selection.toList():
        for row in range(each.top(), each.bottom() + 1):
            yield from ((row, column) for column in range(each.left(), each.right() + 1))
