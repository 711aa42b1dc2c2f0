"""The table of differences: each key figure in both states, with an arrow that says which way it goes."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from vsa.drawing.theme import color
from vsa.i18n import Translator
from vsa.scene.comparison_figures import FigureRow
from vsa.ui.icons import draw_icon
from vsa.ui.theme import theme_in_use

LABEL, CURRENT, IDEAL, CHANGE = range(4)
HEADS = ("compare.table.measure", "compare.table.current", "compare.table.ideal", "compare.table.change")
PADDING, GAP = 8, 4
ARROW_SIZE = 14
LARGE, SMALL = 1.14, 13 / 14
"""Sizes of letters, as parts of the size of body text."""
ROUNDING = 2
"""Pixels by which a text may be wider than its measure in whole pixels."""
TOKENS = {"better": "vs", "worse": "s", "same": "text2"}


class FigureTable(QAbstractTableModel):
    """The rows of the table; every cell is a text of one or two lines."""

    def __init__(self, tr: Translator) -> None:
        super().__init__()
        self._tr = tr
        self.rows: tuple[FigureRow, ...] = ()

    def show_rows(self, rows: tuple[FigureRow, ...]) -> None:
        """Take other figures."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(HEADS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(lines(row, index.column()))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.spoken if index.column() == LABEL else ", ".join(filter(None, lines(row, index.column())))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._tr(HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section != LABEL else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


def lines(row: FigureRow, column: int) -> tuple[str, str]:
    """The two lines of a cell; the second one may be empty."""
    return ((row.label, row.unit), (row.current, ""), (row.ideal, ""), (row.change, row.part))[column]


class FigureDelegate(QStyledItemDelegate):
    """Paints a cell: the ideal state's figure is the largest, the change has its arrow and its verdict."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        upper, lower = lines(index.data(Qt.ItemDataRole.UserRole), index.column())
        first, second = (QFontMetrics(font) for font in self._fonts(option, index.column()))
        arrow = ARROW_SIZE + GAP if index.column() == CHANGE else 0
        width = max(first.horizontalAdvance(upper) + arrow, second.horizontalAdvance(lower))
        return QSize(width + ROUNDING + 2 * PADDING, first.height() + second.height() + 6)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, column = theme_in_use(), index.column()
        row: FigureRow = index.data(Qt.ItemDataRole.UserRole)
        upper, lower = lines(row, column)
        fonts = self._fonts(option, column)
        if column == CHANGE and not row.direction:
            fonts = (fonts[1], fonts[1])
        painter.save()
        painter.setPen(QColor(color("line", theme)))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        place = option.rect.adjusted(PADDING, 2, -PADDING, -2)
        heights = [QFontMetrics(font).height() for font in fonts]
        top = place.center().y() - (heights[0] + (heights[1] if lower else 0)) // 2 + 1
        first = QRect(place.left(), top, place.width(), heights[0])
        self._write(painter, first, upper, fonts[0], "text", column)
        if column == CHANGE and row.direction:
            self._arrow(painter, first, QFontMetrics(fonts[0]).horizontalAdvance(upper), row)
        if lower:
            second = QRect(place.left(), top + heights[0], place.width(), heights[1])
            self._write(painter, second, lower, fonts[1], "s" if row.verdict == "worse" else "text2", column)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(color("accent", theme)))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    @staticmethod
    def _arrow(painter: QPainter, place: QRect, text: int, row: FigureRow) -> None:
        left = place.right() - text - GAP - ARROW_SIZE
        top = place.center().y() - ARROW_SIZE / 2 + 1
        name = "arrow_up" if row.direction > 0 else "arrow_down"
        draw_icon(painter, name, TOKENS[row.verdict], theme_in_use(), left, top, ARROW_SIZE, 3.4)

    @staticmethod
    def _write(painter: QPainter, place: QRect, text: str, font: QFont, token: str, column: int) -> None:
        side = Qt.AlignmentFlag.AlignLeft if column == LABEL else Qt.AlignmentFlag.AlignRight
        painter.setFont(font)
        painter.setPen(QColor(color(token, theme_in_use())))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    @staticmethod
    def _fonts(option: QStyleOptionViewItem, column: int) -> tuple[QFont, QFont]:
        upper, lower = QFont(option.font), QFont(option.font)
        size = option.font.pixelSize()
        if column != LABEL:
            upper.setPixelSize(round(size * LARGE))
        weights = (QFont.Weight.DemiBold, QFont.Weight.Normal, QFont.Weight.Bold, QFont.Weight.Bold)
        upper.setWeight(weights[column])
        lower.setPixelSize(round(size * SMALL))
        return upper, lower


class FigureView(QTableView):
    """As high as all its rows: what is around it scrolls."""

    def __init__(self, tr: Translator) -> None:
        super().__init__()
        self.table = FigureTable(tr)
        self.setModel(self.table)
        self.setObjectName("bare")
        self.setItemDelegate(FigureDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(tr("compare.table.title"))

    def show_rows(self, rows: tuple[FigureRow, ...]) -> None:
        """Show other figures."""
        self.table.show_rows(rows)
        self.resizeRowsToContents()
        self.updateGeometry()

    def needed_width(self) -> int:
        """The pixels in which every cell can be read whole."""
        return sum(self.sizeHintForColumn(column) for column in range(len(HEADS)))

    def sizeHint(self) -> QSize:
        return QSize(360, self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.table.index(0, 0))
