"""A table of what a document keeps beside its streams: a row a record, chosen here and in the session alike."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from vsa.drawing.theme import color
from vsa.drawing.widths import widest_allowed
from vsa.editor.record_rows import Cell, Column, Order, Row, arranged
from vsa.editor.session import Session
from vsa.ui.cell_delegate import CellDelegate
from vsa.ui.record_header import RecordHeader
from vsa.ui.theme import scaled, theme_in_use

ROW_HEIGHT = 56
MARGIN = 28
LEAST_STRETCHED = 230
"""What a column that takes the room left over gets at the least."""
STRETCHED_PART, ENOUGH_STRETCHED = 0.33, 180
"""The part of a narrow table that is enough for it, so that the others can be read too; what it keeps at any rate."""
Rows = Callable[[Session], Sequence[Row]]
Index = QModelIndex | QPersistentModelIndex
Select = QItemSelectionModel.SelectionFlag


class RecordModel(QAbstractTableModel):
    """The rows in their order; `UserRole` gives a cell, all other roles its words."""

    def __init__(self, session: Session, columns: Sequence[Column], make_rows: Rows) -> None:
        super().__init__()
        self._session = session
        self._columns = columns
        self._make_rows = make_rows
        self.order = Order()
        self.rows: tuple[Row, ...] = ()

    def read(self) -> None:
        """Take the records as they are now."""
        self.beginResetModel()
        self.rows = arranged(tuple(self._make_rows(self._session)), self.order)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell: Cell = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._session.tr(self._columns[section].heading)
        return None


class RecordTable(QTableView):
    """The records of a kind, as `make_rows` gives them.

    Call `read` when the document has changed and `show_selection` when the selection has. `opened` tells that a row
    was double-clicked, or Enter pressed on it. A `sortable` table is sorted by a click on a heading, or from the menu
    key. `leave` is called before another row is chosen, to take what is typed elsewhere.
    """

    opened = Signal()

    def __init__(
        self,
        session: Session,
        kind: str,
        columns: Sequence[Column],
        make_rows: Rows,
        *,
        sortable: bool = False,
        leave: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__()
        self._session = session
        self._kind = kind
        self._columns = columns
        self._leave = leave
        self._quiet = False
        self.sortable = sortable
        self.empty_text = ""
        self.records = RecordModel(session, columns, make_rows)
        self.heads = RecordHeader(columns, self)
        self._arrange()
        self.records.read()
        self.dress()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown, in its order."""
        return self.records.rows

    def dress(self) -> None:
        """Give rows the room that their letters need."""
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))

    def say_when_empty(self, text: str) -> None:
        """What is written where no row is: what to do next."""
        self.empty_text = text
        self.setAccessibleDescription("" if self.rows else text)
        self.viewport().update()

    def read(self) -> None:
        """Show the records as they are now, with the chosen rows chosen."""
        self._quietly(self.records.read)
        self.fit_columns()
        self.setAccessibleDescription("" if self.rows else self.empty_text)
        self.show_selection()

    def fit_columns(self) -> None:
        """Give every column that is shown the room that its texts want; where that is too much, the widest ones give
        way, so that what is stretched keeps its least."""
        shown = {at: column for at, column in enumerate(self._columns) if not self.isColumnHidden(at)}
        wanted = {number: self._wanted(number) for number in shown}
        stretched = [number for number, column in shown.items() if column.stretched]
        loose = [number for number, column in shown.items() if not (column.stretched or column.firm)]
        firm = sum(wanted[number] for number, column in shown.items() if column.firm)
        room = self.viewport().width()
        least = max(scaled(ENOUGH_STRETCHED), min(scaled(LEAST_STRETCHED), int(room * STRETCHED_PART)))
        spare = room - firm - len(stretched) * least
        limit = widest_allowed([wanted[number] for number in loose], max(spare, 0))
        for number in loose:
            wanted[number] = max(min(wanted[number], int(limit)), self.heads.least(number))
        left = room - firm - sum(wanted[number] for number in loose)
        for number in stretched:
            wanted[number] = max(left // len(stretched), scaled(LEAST_STRETCHED) // 2)
        for number, width in wanted.items():
            self.heads.resizeSection(number, width)

    def hide_columns(self, numbers: Iterable[int], hidden: bool) -> None:
        """Leave columns out, as while the inspector beside shows the same, or show them again."""
        for number in numbers:
            self.setColumnHidden(number, hidden)
        self.fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def sort(self, order: Order) -> None:
        """Show the rows in another order."""
        self.records.order = self.heads.order = order
        self.read()
        self.heads.viewport().update()

    def show_selection(self) -> None:
        """Choose the rows of what is selected in the session."""
        chosen = set(self._session.selected(self._kind))
        numbers = [number for number, row in enumerate(self.rows) if row.id in chosen]
        self._quietly(lambda: self._select(numbers))
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows and self.empty_text:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(color("text2", theme_in_use())))
            place = self.viewport().rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.empty_text)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.sortable and self.contextMenuPolicy() == Qt.ContextMenuPolicy.DefaultContextMenu:
            self.show_sorting(event.globalPos())

    def show_sorting(self, place: QPoint) -> None:
        """Offer every order in a menu."""
        menu = self.sorting_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def sorting_menu(self) -> QMenu:
        """The orders that the rows can have; choosing the present one turns it round."""
        tr = self._session.tr
        menu = QMenu(tr("records.sort_by"), self)
        for column in range(len(self._columns)):
            title = self.records.headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(self.records.order.column == column)
            action.triggered.connect(partial(self._sort_by, column))
        menu.addSeparator()
        menu.addAction(tr("records.unsorted")).triggered.connect(lambda: self.sort(Order()))
        return menu

    def _sort_by(self, column: int, *_: object) -> None:
        self.sort(self.records.order.clicked(column))

    def _arrange(self) -> None:
        self.setModel(self.records)
        self.setHorizontalHeader(self.heads)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CellDelegate(self, self._columns))
        self.verticalHeader().hide()
        self.heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.heads.setSectionsClickable(self.sortable)
        if self.sortable:
            self.heads.sectionPressed.disconnect()  # It would select a column, where it is to be sorted.
            self.heads.sectionClicked.connect(self._sort_by)
        self.selectionModel().selectionChanged.connect(self._chosen)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def _wanted(self, number: int) -> int:
        return max(self.sizeHintForColumn(number), self.heads.sectionSizeFromContents(number).width())

    def _quietly(self, change: Callable[[], object]) -> None:
        self._quiet = True
        change()
        self._quiet = False

    def _select(self, numbers: Sequence[int]) -> None:
        model, selection = self.selectionModel(), QItemSelection()
        last = len(self._columns) - 1
        for number in numbers:
            selection.select(self.records.index(number, 0), self.records.index(number, last))
        model.select(selection, Select.ClearAndSelect)
        if numbers and self.currentIndex().row() not in numbers:
            model.setCurrentIndex(self.records.index(numbers[0], 0), Select.NoUpdate)

    def _chosen(self) -> None:
        if self._quiet:
            return
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        chosen = [f"{self._kind}:{self.rows[number].id}" for number in numbers]
        self._leave()
        self._session.select(chosen)
