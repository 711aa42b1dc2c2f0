"""The cells of the table, with the keys of a spreadsheet and the selection of the session."""

from collections.abc import Callable, Collection, Iterator
from itertools import takewhile

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMenu

from vsa.editor.session import Changes, Session
from vsa.editor.step_rows.arranging import Order
from vsa.editor.step_rows.columns import CODE, NAME
from vsa.editor.step_rows.table import Place
from vsa.model.base import Id
from vsa.model.nodes import Step
from vsa.ui.step_table.cell_view import NONE, CellView, Select, Trigger
from vsa.ui.step_table.delegate import StepDelegate
from vsa.ui.step_table.header import StepHeader
from vsa.ui.step_table.model import StepTableModel, runs
from vsa.ui.theme import theme_in_use


class StepGrid(CellView):
    """What is selected here is selected on the map, and the other way round. `filled` carries a text for all selected
    cells; `choosing` asks for the words of the current cell; `changed` tells that rows or refused texts may differ."""

    filled = Signal(str)
    choosing = Signal()
    changed = Signal()

    def __init__(self, session: Session, model: StepTableModel) -> None:
        super().__init__()
        self.session, self.steps, self.table = session, model, model.table
        self._quiet = False
        self.delegate = StepDelegate(self, model)
        self.frozen = self._leading()
        self.setObjectName("bare")
        self.setModel(model)
        self.setHorizontalHeader(StepHeader(model.table, self))
        self.horizontalHeader().sectionPressed.disconnect()  # It would select a column, where it is to be sorted.
        self.setItemDelegate(self.delegate)
        self.delegate.moved.connect(self.move_on)
        self.delegate.stepped.connect(self.step)
        self.delegate.filled.connect(self.filled)
        model.made.connect(self._made)
        self.horizontalHeader().sectionClicked.connect(self._cycle_order)
        self.selectionModel().selectionChanged.connect(self._chosen)
        session.listen(self._session_changed)
        self._show_selection()

    def new_step(self) -> Place:
        """Where the name of a new step is typed."""
        names = [at for at, column in enumerate(self.table.columns) if column.id == NAME]
        return len(self.table.rows), next(iter(names), 0)

    def edit_cell(self) -> None:
        """Type on in the current cell."""
        self.tell_why_not()
        self.edit(self.currentIndex(), Trigger.EditKeyPressed, None)

    def tell_why_not(self) -> None:
        """Tell why nothing can be written in the current cell, if so."""
        here = self.currentIndex()
        if here.isValid() and (reason := self.table.why_not(here.row(), here.column())):
            self.session.say(reason)

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
        """Let `arrange` change the order, the rows or the columns that are shown; the cursor stays on its node, and the
        columns where they were scrolled to."""
        self.finish()
        scrolled = self.horizontalScrollBar().value()
        here = self.currentIndex()
        node = self.table.rows[here.row()].id if 0 <= here.row() < len(self.table.rows) else None
        column = self.table.columns[here.column()] if here.isValid() else None
        self._quietly(lambda: self.steps.arrange_anew(arrange))
        self.frozen = self._leading()
        row = self.table.row_of(node) if node else None
        if row is not None and column in self.table.columns:
            index = self.steps.index(row, self.table.columns.index(column))
            self._quietly(lambda: self.selectionModel().setCurrentIndex(index, Select.NoUpdate))
        self._show_selection()
        self.horizontalScrollBar().setValue(scrolled)
        self.changed.emit()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        self.delegate.dress(theme_in_use(), self.font())
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.key() == Qt.Key.Key_Escape and self._gives_up()):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """What is typed where nothing can be written leads nowhere: Qt would go to a cell that begins so."""
        if search.strip():
            self.tell_why_not()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.modifiers() == NONE and self.table.columns[index.column()].fixed:
            self.select_line(index.row(), 0, across=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.table.choices(index.row(), index.column()):
            self.choosing.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def _leading(self) -> int:
        """How many columns say which step a row is: its code and its name, unless that is hidden."""
        return sum(1 for _ in takewhile(lambda column: column.id in (CODE, NAME), self.table.columns))

    def _gives_up(self) -> bool:
        """Esc in a cell with a text that could not be read gives the text up."""
        here = self.currentIndex()
        if not 0 <= here.row() < len(self.table.rows):
            return False
        key = self.table.rows[here.row()].id, self.table.columns[here.column()].id
        if self.table.refused.pop(key, None) is None:
            return False
        self.sync()
        return True

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
        """While nobody sees it, nothing waits for it."""
        if not self.isVisible():
            return
        if changes.document or changes.stage:
            self.sync()
        elif changes.selection:
            self._show_selection()

    def showEvent(self, event: QShowEvent) -> None:
        self.sync()
        super().showEvent(event)

    def _chosen_rows(self) -> list[int]:
        ranges = self.selectionModel().selection()
        rows = {row for each in ranges.toList() for row in range(each.top(), each.bottom() + 1)}
        return sorted(row for row in rows if row < len(self.table.rows))

    def _show_selection(self) -> None:
        nodes = frozenset(self._nodes())
        if nodes == {self.table.rows[row].id for row in self._chosen_rows()}:
            return  # As nearly always when it was chosen here: then not all rows are looked through.
        wanted = [at for at, row in enumerate(self.table.rows) if row.id in nodes]
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
        """The nodes that are selected, those that selected arrows leave, and those of selected problems and groups."""
        stream = self.session.stream
        if stream is None:
            return
        yield from self.session.selected("node")
        yield from (stream.flows[flow].source for flow in self.session.selected("flow"))
        yield from (stream.problems[problem].node for problem in self.session.selected("problem"))
        yield from (node for group in self.session.selected("group") for node in stream.groups[group].members)

    def _quietly(self, act: Callable[[], object]) -> None:
        """What Qt selects by itself meanwhile is nobody's wish."""
        quiet, self._quiet = self._quiet, True
        try:
            act()
        finally:
            self._quiet = quiet
