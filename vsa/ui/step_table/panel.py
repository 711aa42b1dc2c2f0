"""The table with its bar above and, when something could not be read, the list of that below."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor.session import Session
from vsa.editor.settings import Settings
from vsa.editor.step_rows.arranging import Order
from vsa.editor.step_rows.columns import HIDDEN_AT_FIRST, Column
from vsa.editor.step_rows.table import StepTable
from vsa.editor.step_rows.writing import CellKey
from vsa.model.nodes import Step
from vsa.ui.step_table.bar import TableBar
from vsa.ui.step_table.grid import StepGrid
from vsa.ui.step_table.hands import Hands
from vsa.ui.step_table.model import StepTableModel
from vsa.ui.step_table.unread import UnreadList

REMEMBERED_AFTER = 400
"""Milliseconds after which the width of a column counts as meant."""


class Home(Protocol):
    """The window around it: it remembers how the user likes things, and lets the keys of the table act in a widget."""

    settings: Settings

    def keep_settings(self, settings: Settings) -> None: ...
    def bind_cells(self, widget: QWidget) -> None: ...


class TablePanel(QFrame):
    """What is shown of it, and how wide, is remembered."""

    def __init__(self, session: Session, theme: Theme, home: Home) -> None:
        super().__init__()
        self.setObjectName("table_panel")
        self._session, self._home = session, home
        hidden = home.settings.hidden_columns
        self.table = StepTable(session, HIDDEN_AT_FIRST if hidden is None else hidden)
        self.model = StepTableModel(self.table)
        self.grid = StepGrid(session, self.model)
        self.hands = Hands(self.grid)
        self.bar, self.unread, self.nothing = TableBar(self.table), UnreadList(self.table), QLabel()
        self._resting = QTimer(self, singleShot=True, interval=REMEMBERED_AFTER)
        self._sized_by_hand: dict[str, int] = {}
        self._arrange()
        self._connect()
        self._size_columns()
        self.bar.scale(self.grid.text_scale)
        self.speak()
        self.dress(theme)

    def finish(self) -> None:
        """Take the text of an open cell, and remember the widths of the columns."""
        self.grid.finish()
        self._keep_widths()

    def speak(self) -> None:
        """Write all words in the language of the session."""
        tr = self._session.tr
        self.grid.setAccessibleName(tr("steps.table"))
        self.grid.setAccessibleDescription(tr("steps.table_keys"))
        self.bar.speak()
        self._show_changes()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.bar.dress(theme)
        self.grid.viewport().update()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.nothing.setProperty("role", "hint")
        self.nothing.setContentsMargins(16, 0, 16, 10)
        self.nothing.setWordWrap(True)
        column.addWidget(self.bar)
        column.addWidget(self.nothing)
        column.addWidget(self.grid, 1)
        column.addWidget(self.unread)

    def _connect(self) -> None:
        bar, table = self.bar, self.table
        bar.filtered.connect(lambda: self.grid.arrange(lambda: table.arrange(only=bar.wanted)))
        bar.unsorted.connect(lambda: self.grid.arrange(lambda: table.arrange(Order())))
        bar.hidden.connect(self._hide_columns)
        bar.left.connect(self.grid.setFocus)
        self.grid.changed.connect(self._show_changes)
        self.unread.chosen.connect(self._go_to)
        self.unread.given_up.connect(self._give_up)
        self.grid.horizontalHeader().sectionResized.connect(self._resized)
        self._resting.timeout.connect(self._keep_widths)
        header = self.grid.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_header_menu)

    def _show_changes(self) -> None:
        self.bar.refresh()
        self.unread.refresh()
        steps = any(isinstance(row.node, Step) for row in self.table.rows)
        self.nothing.setVisible(not steps and (not self.table.filter or not self.table.rows))
        self.nothing.setText(self._session.tr("steps.no_rows" if self.table.filter else "steps.begin"))

    def _go_to(self, key: CellKey) -> None:
        node, column = key
        if column in self.table.hidden:
            self._hide_columns(tuple(each for each in self.table.hidden if each != column))
        if self.table.row_of(node) is None:
            self.bar.show_all()
        row = self.table.row_of(node)
        at = next(at for at, shown in enumerate(self.table.columns) if shown.id == column)
        if row is not None:
            self.grid.go(row, at)
            self.grid.setFocus()

    def _give_up(self) -> None:
        self.table.refused.clear()
        self.table.left_over = ()
        self.grid.sync()
        self.grid.setFocus()

    def _hide_columns(self, hidden: tuple[str, ...]) -> None:
        self.grid.arrange(lambda: self.table.hide(hidden))
        self._size_columns()
        self._home.keep_settings(self._home.settings.model_copy(update={"hidden_columns": self.table.hidden}))

    def _show_header_menu(self, place: QPoint) -> None:
        header, table, tr = self.grid.horizontalHeader(), self.table, self._session.tr
        column = table.columns[max(header.logicalIndexAt(place), 0)]
        menu = QMenu(header)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, falling in (("steps.sort_rising", False), ("steps.sort_falling", True)):
            menu.addAction(tr(name)).triggered.connect(partial(self._sort, column, falling))
        hide = menu.addAction(tr("steps.hide_column"))
        hide.setEnabled(not column.fixed)
        hide.triggered.connect(lambda: self._hide_columns((*table.hidden, column.id)))
        menu.popup(header.mapToGlobal(place))

    def _sort(self, column: Column, falling: bool, *_: object) -> None:
        self.grid.arrange(lambda: self.table.arrange(Order(column, falling)))

    def _size_columns(self) -> None:
        widths, header = self._home.settings.column_widths, self.grid.horizontalHeader()
        header.blockSignals(True)
        for at, column in enumerate(self.table.columns):
            self.grid.setColumnWidth(at, widths.get(column.id, round(column.width * self.grid.text_scale)))
        header.blockSignals(False)

    def _resized(self, section: int, _: int, width: int) -> None:
        if section < len(self.table.columns) - 1:  # The last one takes what is left.
            self._sized_by_hand[self.table.columns[section].id] = width
            self._resting.start()

    def _keep_widths(self) -> None:
        if self._sized_by_hand:
            settings = self._home.settings
            widths = {**settings.column_widths, **self._sized_by_hand}
            self._sized_by_hand = {}
            self._home.keep_settings(settings.model_copy(update={"column_widths": widths}))
