"""The list of changes: what becomes what in each step, and the action that realises it."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from vsa.drawing.theme import color
from vsa.scene.comparison_changes import StepChange
from vsa.ui.arrow_text import broken, draw
from vsa.ui.icons import draw_icon
from vsa.ui.theme import theme_in_use

PADDING_X, PADDING_Y, GAP = 16, 5, 10
ICON = 15
ICON_GAP = 5
BAR = 4
NUMBERS = 2
"""Digits for which there is room in the first column."""
MOST_LINES = 3
SMALL = 13 / 14
ROUNDING = 2
"""Pixels by which a text may be wider than its measure in whole pixels."""


class ChangeTable(QAbstractListModel):
    """The changes in order; each is one item that says all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.changes: tuple[StepChange, ...] = ()

    def show_changes(self, changes: tuple[StepChange, ...]) -> None:
        """Take another list."""
        self.beginResetModel()
        self.changes = changes
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.changes)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        change = self.changes[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return change
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return change.spoken
        return None


class ChangeDelegate(QStyledItemDelegate):
    """Paints a change: its number, its title, what becomes what, and the action at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        change: StepChange = index.data(Qt.ItemDataRole.UserRole)
        lines = self._text_lines(option, change, QRect(0, 0, width, 0))
        title, small = (QFontMetrics(font).height() for font in self._fonts(option))
        return QSize(width, 2 * PADDING_Y + title + len(lines) * small + 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        change: StepChange = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        self._paint_ground(painter, option)
        title, small = self._fonts(option)
        heights = QFontMetrics(title).height(), QFontMetrics(small).height()
        first = self._texts(option, change, option.rect)
        line = QRect(first.left(), option.rect.top() + PADDING_Y, first.width(), heights[0])
        self._paint_number(painter, option, change, line)
        self._write(painter, line, change.title, title, "text")
        painter.setFont(small)
        for text in self._text_lines(option, change, option.rect):
            line = QRect(line.left(), line.bottom() + 1, line.width(), heights[1])
            draw(painter, line, text, self._ink("text2"))
        self._paint_link(painter, option, change)
        painter.restore()

    def link_of(self, option: QStyleOptionViewItem, change: StepChange) -> QRect:
        """Where the action stands in an item."""
        place, width = option.rect, self._link_width(option, change)
        return QRect(place.right() - PADDING_X - width + 1, place.top(), width, place.height())

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        place = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, self._ink("accent_soft"))
            painter.fillRect(QRect(place.left(), place.top(), BAR, place.height()), self._ink("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, self._ink("bg"))
        painter.setPen(self._ink("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._ink("accent"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _paint_number(self, painter: QPainter, option: QStyleOptionViewItem, change: StepChange, line: QRect) -> None:
        place = QRect(option.rect.left() + PADDING_X, line.top(), self._number_room(option), line.height())
        if change.number:
            self._write(painter, place, change.number, self._fonts(option)[0], "text2")
        else:
            top = place.center().y() - ICON / 2 + 1
            draw_icon(painter, "plus", "vs", theme_in_use(), place.left() - 2, top, ICON, 3.0)

    def _paint_link(self, painter: QPainter, option: QStyleOptionViewItem, change: StepChange) -> None:
        place = self.link_of(option, change)
        name, token = ("link", "accent") if change.actions else ("warning", "s")
        draw_icon(painter, name, token, theme_in_use(), place.left(), place.center().y() - ICON / 2 + 1, ICON, 2.2)
        words = place.adjusted(ICON + ICON_GAP, 0, 0, 0)
        self._write(painter, words, change.link, self._link_font(option), token)

    def _texts(self, option: QStyleOptionViewItem, change: StepChange, place: QRect) -> QRect:
        """Where title and text stand in an item that takes `place`."""
        left = PADDING_X + self._number_room(option) + GAP
        return place.adjusted(left, 0, -(PADDING_X + self._link_width(option, change) + GAP), 0)

    def _link_width(self, option: QStyleOptionViewItem, change: StepChange) -> int:
        letters = QFontMetrics(self._link_font(option)).horizontalAdvance(change.link)
        return letters + ICON + ICON_GAP + ROUNDING

    def _text_lines(self, option: QStyleOptionViewItem, change: StepChange, place: QRect) -> list[str]:
        """At most so many lines; the last one holds all the rest, which is cut where it is drawn."""
        metrics = QFontMetrics(self._fonts(option)[1])
        lines = broken(change.text, metrics, self._texts(option, change, place).width())
        rest = " ".join(lines[MOST_LINES - 1 :])
        return [*lines[: MOST_LINES - 1], rest] if rest else lines

    def _number_room(self, option: QStyleOptionViewItem) -> int:
        return QFontMetrics(self._fonts(option)[0]).horizontalAdvance("0" * NUMBERS)

    @staticmethod
    def _write(painter: QPainter, place: QRect, text: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(ChangeDelegate._ink(token))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    @staticmethod
    def _fonts(option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
        title, small = QFont(option.font), QFont(option.font)
        title.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(round(option.font.pixelSize() * SMALL))
        return title, small

    @staticmethod
    def _link_font(option: QStyleOptionViewItem) -> QFont:
        font = ChangeDelegate._fonts(option)[1]
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @staticmethod
    def _ink(token: str) -> QColor:
        return QColor(color(token, theme_in_use()))


class ChangeList(QListView):
    """As high as all changes: what is around it scrolls. `chosen` carries the key of the change that the list is on, or
    nothing; `followed` one whose action is asked for, by Enter, a double click or a click on the action."""

    chosen = Signal(str)
    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.table = ChangeTable()
        self.setModel(self.table)
        self.setObjectName("bare")
        self._delegate = ChangeDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(lambda index: self.chosen.emit(self._key(index)))
        self.activated.connect(lambda index: self.followed.emit(self._key(index)))

    def show_changes(self, changes: tuple[StepChange, ...]) -> None:
        """Show another list; nothing is chosen in it."""
        self.table.show_changes(changes)
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Put the list on a change, or on none."""
        row = next((row for row, each in enumerate(self.table.changes) if each.key == key), None)
        model = self.selectionModel()
        model.blockSignals(True)
        if row is None:
            model.clear()
        else:
            model.setCurrentIndex(self.table.index(row), model.SelectionFlag.ClearAndSelect)
        model.blockSignals(False)
        self.viewport().update()

    def place_of_chosen(self) -> QRect:
        """Where the chosen change stands in the list; empty for none."""
        return self.visualRect(self.currentIndex())

    def sizeHint(self) -> QSize:
        return QSize(360, sum(self.sizeHintForRow(row) for row in range(self.table.rowCount())) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            index = self.indexAt(event.position().toPoint())
            if index.isValid() and self._link(index).contains(event.position().toPoint()):
                self.followed.emit(self._key(index))
        return super().viewportEvent(event)

    def _link(self, index: QModelIndex) -> QRect:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return self._delegate.link_of(option, self.table.changes[index.row()])

    def _key(self, index: QModelIndex) -> str:
        return self.table.changes[index.row()].key if index.isValid() else ""
