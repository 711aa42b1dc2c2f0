"""The plan as a grid: a row a kind of entry, a column a month."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from vsa.analysis.improvement.months import MONTHS
from vsa.analysis.improvement.plan_standing import Standing
from vsa.drawing.primitives import Token
from vsa.drawing.theme import color
from vsa.editor.following_up.plan_rows import (
    MonthRow,
    month_heads,
    month_now,
    month_rows,
)
from vsa.editor.session import Session
from vsa.scene.plan_texts import ICONS, TOKENS, MonthCell
from vsa.ui.icons import draw_icon
from vsa.ui.theme import scaled, theme_in_use

ROW_HEIGHT, HEAD_HEIGHT = 32, 50
LEAST_WIDTH = 74
ICON, GAP, PADDING = 14, 3, 4
GROUNDS: dict[Standing, Token] = {Standing.DONE: "vs_soft", Standing.OVERDUE: "s_soft"}
Index = QModelIndex | QPersistentModelIndex


class MonthModel(QAbstractTableModel):
    """The cells of the grid; `UserRole` gives a `MonthCell`."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.rows: tuple[MonthRow, ...] = ()
        self._heads: tuple[tuple[str, str], ...] = ()

    def read(self) -> None:
        """Take the plan as it is now."""
        self.beginResetModel()
        self.rows, self._heads = month_rows(self._session), month_heads(self._session)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else MONTHS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return self.rows[section].name if role == Qt.ItemDataRole.DisplayRole else None
        if not self._heads:
            return None
        shown, said = self._heads[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown
        return said if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) else None


class MonthGrid(QTableView):
    """`chosen` carries the ids of the entries in the cell that was chosen."""

    chosen = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("months")
        self.months = MonthModel(session)
        self.setModel(self.months)
        self.setItemDelegate(_Delegate(self, lambda: month_now(session)))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.dress()

    def read(self) -> None:
        """Show the plan as it is now."""
        self.months.read()
        self._fit()

    def dress(self) -> None:
        """Give rows the room that their letters need."""
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(scaled(HEAD_HEIGHT))
        self._fit()

    def _fit(self) -> None:
        """All rows are seen at once, and no cell is cut."""
        self.setMinimumWidth(self.verticalHeader().sizeHint().width() + MONTHS * scaled(LEAST_WIDTH) + 4)
        self.setFixedHeight(scaled(HEAD_HEIGHT) + len(self.months.rows) * scaled(ROW_HEIGHT) + 4)

    def _choose(self, index: QModelIndex) -> None:
        cell: MonthCell = index.data(Qt.ItemDataRole.UserRole)
        if cell.ids:
            self.chosen.emit(cell.ids)


class _Delegate(QStyledItemDelegate):
    """A sign and a day or a count in the middle of its cell; the month of today is shaded."""

    def __init__(self, parent: QTableView, now: Callable[[], int | None]) -> None:
        super().__init__(parent)
        self._now = now

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(scaled(40), scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: MonthCell = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if index.column() == self._now():
            painter.fillRect(option.rect, _color("surface2"))
        painter.setPen(_color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topLeft(), option.rect.bottomLeft())
        if cell.standing is not None:
            self._paint_entries(painter, option, cell, cell.standing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(_color("accent"), 2))
            painter.drawRect(option.rect.adjusted(2, 2, -2, -2))
        painter.restore()

    @staticmethod
    def _paint_entries(painter: QPainter, option: QStyleOptionViewItem, cell: MonthCell, stands: Standing) -> None:
        place = option.rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        if stands in GROUNDS:
            painter.fillRect(place, _color(GROUNDS[stands]))
        sign = stands is not Standing.COMING
        width = painter.fontMetrics().horizontalAdvance(cell.text) + (ICON + GAP if sign else 0)
        left = place.left() + max(0, (place.width() - width) // 2)
        if sign:
            top = place.center().y() - ICON / 2 + 1
            draw_icon(painter, ICONS[stands], TOKENS[stands], theme_in_use(), left, top, ICON, 2.2)
            left += ICON + GAP
        painter.setPen(_color("text"))
        room = QRect(left, place.top(), place.right() - left + 1, place.height())
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)


def _color(token: Token) -> QColor:
    return QColor(color(token, theme_in_use()))
