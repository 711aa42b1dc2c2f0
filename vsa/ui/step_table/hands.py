"""What commands do with the cells that are selected."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from vsa.editor import operations
from vsa.editor.clipboard import Offered, own_format, part_in
from vsa.editor.operations.pasting import paste_part
from vsa.editor.step_rows import cell_edits
from vsa.editor.step_rows.arranging import Order
from vsa.editor.step_rows.block import html_block, read_block, write_block
from vsa.editor.step_rows.table import Place
from vsa.edits.copying import part_of
from vsa.i18n import Message, message
from vsa.ui.clipboard import CELLS, HTML, OWN, TEXT, offer
from vsa.ui.step_table.grid import StepGrid


class Hands:
    """The grid, as commands see it (`editor.views.Grid`)."""

    def __init__(self, grid: StepGrid) -> None:
        self._grid, self._session, self._table = grid, grid.session, grid.table
        grid.filled.connect(self.fill)
        grid.choosing.connect(self.open_choices)

    def edit_cell(self) -> None:
        """Type on in the current cell."""
        self._grid.edit_cell()

    def open_choices(self) -> None:
        """Show the words that may stand in the current cell."""
        grid, index = self._grid, self._grid.currentIndex()
        words = self._table.choices(index.row(), index.column()) if index.isValid() else ()
        if not words or not self._table.cell(index.row(), index.column()).editable:
            grid.edit_cell()
            return
        menu = QMenu(grid)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for word in words:
            action = menu.addAction(word.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(word == index.data())
            action.triggered.connect(lambda _=False, word=word: grid.steps.setData(grid.currentIndex(), word))
            if action.isChecked():
                menu.setActiveAction(action)
        menu.popup(grid.viewport().mapToGlobal(grid.visualRect(index).bottomLeft()))

    def copy(self, *, names: bool = False) -> None:
        """Put the selected cells on the clipboard, below the names of their columns if wanted."""
        cells = self._grid.cells()
        block = cell_edits.block_of(self._table, cells)
        if not block:
            return
        if names:
            columns = sorted({column for _, column in cells})
            block = (tuple(self._session.tr(self._table.columns[column].label) for column in columns), *block)
        offer(
            {
                CELLS: lambda: b"1",
                OWN: self._steps_of(cells),
                HTML: lambda: html_block(block),
                TEXT: lambda: write_block(block),
            }
        )

    def cut(self) -> None:
        """Put the selected cells on the clipboard, and empty them."""
        self.copy()
        self.clear_cells()

    def paste(self) -> Message | None:
        """Put what is on the clipboard into the cells, and below the last row as new steps; what was copied on a map
        stays steps and is added. What there is to tell."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and data.hasFormat(OWN) and not data.hasFormat(CELLS):
            return self._add_part(bytes(data.data(OWN).data()))
        block = read_block(data.text(), data.html()) if data is not None else ()
        if not block:
            return message("steps.nothing")
        cells = self._grid.selected_cells() or [self._grid.new_step()]
        nodes = cell_edits.paste_block(self._table, block, cells, own=data.hasFormat(CELLS))
        self._grid.sync()
        self._session.select(f"node:{node}" for node in nodes)
        return None

    def _steps_of(self, cells: Iterable[Place]) -> Callable[[], bytes]:
        """Makes the steps that some cells belong to, as they are now, in the own format."""
        rows = sorted({row for row, _ in cells if row < len(self._table.rows)})
        ids, document, stream = [self._table.rows[row].id for row in rows], self._session.document, self._session.stream
        assert stream is not None
        return lambda: own_format(document, part_of(stream, ids))

    def _add_part(self, own: bytes) -> Message | None:
        told = paste_part(self._session, part_in(Offered(own), self._session.tr.language).part, None)
        self._grid.sync()
        return told

    def fill(self, text: str) -> None:
        """Give all selected cells one text."""
        cells = self._grid.cells()
        if any(row < len(self._table.rows) for row, _ in cells):
            cell_edits.write_all(self._table, cells, text)
            self._grid.sync()
        else:
            self._grid.steps.setData(self._grid.currentIndex(), text)

    def fill_down(self) -> None:
        """Give the cells below the first of each column what it says."""
        cell_edits.fill_down(self._table, self._grid.cells())
        self._grid.sync()

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        if len(self._grid.cells()) == 1:
            self._grid.tell_why_not()
        cell_edits.clear(self._table, self._grid.cells())
        self._grid.sync()

    def add_step(self) -> None:
        """A new step after the one in the current row, ready for its name."""
        row = self._grid.currentIndex().row()
        if not 0 <= row < len(self._table.rows):
            self._grid.edit_in(len(self._table.rows))
            return
        self._session.select([f"node:{self._table.rows[row].id}"])
        operations.append(self._session, "right")
        self._session.edit_text(None)
        made = self._table.row_of(self._session.selected("node")[0])
        if made is not None:
            self._grid.edit_in(made)

    def delete_steps(self) -> None:
        """Take the steps in the selected rows out of the flow."""
        rows = {row for row, _ in self._grid.cells() if row < len(self._table.rows)}
        self._session.select(f"node:{self._table.rows[row].id}" for row in sorted(rows))
        operations.delete_selection(self._session)

    def sort(self, *, falling: bool) -> None:
        """Show the rows in the order of the current column."""
        column = self._table.columns[max(self._grid.currentIndex().column(), 0)]
        self._grid.arrange(lambda: self._table.arrange(Order(column, falling)))

    def give_up_order(self) -> None:
        """Show the rows in the order of the flow."""
        self._grid.arrange(lambda: self._table.arrange(Order()))
