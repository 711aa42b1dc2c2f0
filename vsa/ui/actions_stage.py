"""The stage of the actions: the plan as a table, and the fields of the chosen action beside it."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.action_rows import COLUMNS, Row, rows, summary
from vsa.editor.session import Changes, Session
from vsa.ui.cell_delegate import CellDelegate
from vsa.ui.icons import icon
from vsa.ui.inspector.panel import Inspector
from vsa.ui.theme import scaled

ROW_HEIGHT = 56
STRETCHED = 1
NUMERIC = (0, 5)


class ActionTable(QAbstractTableModel):
    """The rows of the plan; every cell is a text."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.rows: tuple[Row, ...] = rows(session)

    def read(self) -> None:
        """Take the plan as it is now."""
        self.beginResetModel()
        self.rows = rows(self._session)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(COLUMNS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._session.tr(f"editor.action_column.{COLUMNS[section]}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in NUMERIC else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class ActionsStage(QWidget):
    """Add with the button, edit in the fields, delete with Delete."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.model = ActionTable(session)
        self.table = QTableView()
        self.inspector = Inspector(session, theme)
        self.summary = QLabel()
        self.hint = QLabel()
        self.new = QPushButton()
        self.remove = QPushButton()
        self._arrange()
        self.new.clicked.connect(self._add)
        self.remove.clicked.connect(lambda: operations.delete_actions(session))
        self.inspector.closed.connect(lambda: session.select([]))
        self.inspector.left.connect(self.table.setFocus)
        session.listen(self._changed)
        self.speak()
        self.dress(theme)
        self.show_session()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        self.summary.setProperty("role", "strong")
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        bottom = QHBoxLayout()
        bottom.addWidget(self.new)
        bottom.addWidget(self.remove)
        bottom.addStretch(1)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        column.addLayout(bottom)
        row.addLayout(column, 1)
        row.addWidget(self.inspector)
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setItemDelegate(CellDelegate(table, numeric=NUMERIC))
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(STRETCHED, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().selectionChanged.connect(self._chosen)

    def finish(self) -> None:
        """Take every text that is typed but not yet committed."""
        self.inspector.finish()

    def speak(self) -> None:
        """Write all words in the language of the session."""
        tr = self.session.tr
        self.new.setText(tr("ui.actions.new"))
        self.remove.setText(tr("ui.actions.delete"))
        self.table.setAccessibleName(tr("ui.actions.table"))

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme, and the room that its letters need."""
        self.table.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.new.setIcon(icon("plus", theme))
        self.remove.setIcon(icon("delete", theme))
        self.inspector.dress(theme)

    def show_session(self) -> None:
        """Show the plan as it is now, with the chosen rows chosen."""
        self.model.read()
        self.summary.setText(summary(self.session))
        empty = not self.model.rows
        self.hint.setText(self.session.tr("ui.actions.empty" if empty else "ui.actions.hint"))
        self._show_selection()

    def _add(self) -> None:
        operations.add_action(self.session)
        self.inspector.focus_field("title")

    def _changed(self, changes: Changes) -> None:
        if changes.document or changes.stage:
            self.show_session()
        elif changes.selection:
            self._show_selection()

    def _show_selection(self) -> None:
        model = self.table.selectionModel()
        chosen = self.session.selected("action")
        model.blockSignals(True)
        model.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for number, row in enumerate(self.model.rows):
            if row.action in chosen:
                model.select(self.model.index(number, 0), flags)
                model.setCurrentIndex(self.model.index(number, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.blockSignals(False)
        self.table.viewport().update()
        self.remove.setEnabled(bool(chosen))
        self.inspector.setVisible(bool(chosen))

    def _chosen(self) -> None:
        numbers = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        self.inspector.finish()
        self.session.select(f"action:{self.model.rows[number].action}" for number in numbers)
