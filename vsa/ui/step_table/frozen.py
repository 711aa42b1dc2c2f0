"""The first columns stay in sight while the others are scrolled away below them: whose row it is can always be read.

Qt has no such columns. Where nothing is scrolled, all is as Qt does it. Else the view paints the frozen cells once
more, over the others, and says that they are where they are painted: so hits, editors and hints follow by themselves.
"""

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTableView

from vsa.drawing.theme import color
from vsa.ui.theme import theme_in_use

MOST = 0.6
"""The part of the view that frozen columns may take: in a narrower one they are scrolled like the others."""
EDGE = 2

Index = QModelIndex | QPersistentModelIndex


class FrozenView(QTableView):
    """`frozen` is how many columns stay; its horizontal header is a `FrozenHeader`."""

    frozen = 0

    def frozen_width(self) -> int:
        """How far the columns reach that lie over the others; 0 while nothing is scrolled."""
        header = self.horizontalHeader()
        if not header.offset() or not 0 < self.frozen < header.count():
            return 0
        width = header.sectionPosition(self.frozen)
        return width if width <= self.viewport().width() * MOST else 0

    def visualRect(self, index: Index) -> QRect:
        rect = super().visualRect(index)
        if index.column() < self.frozen and self.frozen_width():
            rect.moveLeft(self.horizontalHeader().sectionPosition(index.column()))
        return rect

    def indexAt(self, place: QPoint) -> QModelIndex:
        if place.x() >= self.frozen_width():
            return super().indexAt(place)
        header = self.horizontalHeader()
        return self.model().index(self.rowAt(place.y()), header.logicalIndexAt(place.x() - header.offset()))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        bar, lies_over = self.horizontalScrollBar(), bool(self.frozen_width())
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() < self.frozen and lies_over:
            bar.setValue(before)
        elif index.column() >= self.frozen:
            bar.setValue(bar.value() - max(0, self.frozen_width() - super().visualRect(index).left()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self.frozen_width():
            self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.frozen_width():
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if width := self.frozen_width():
            painter = QPainter(self.viewport())
            painter.setClipRect(QRect(0, 0, width, self.viewport().height()))
            for row in self._rows_in(event.rect()):
                for column in range(self.frozen):
                    self._paint_cell(painter, self.model().index(row, column))
            painter.fillRect(width - EDGE, 0, EDGE, self._filled_height(), _edge())

    def _rows_in(self, rect: QRect) -> range:
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        return range(max(first, 0), (last if last >= 0 else self.model().rowCount() - 1) + 1)

    def _filled_height(self) -> int:
        last = self.model().rowCount() - 1
        return self.rowViewportPosition(last) + self.rowHeight(last)

    def _paint_cell(self, painter: QPainter, index: QModelIndex) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        if self.hasFocus() and index == self.currentIndex():
            option.state |= QStyle.StateFlag.State_HasFocus
        painter.fillRect(option.rect, self.palette().base())
        self.itemDelegate().paint(painter, option, index)


class FrozenHeader(QHeaderView):
    """The header of a `FrozenView`. Over the frozen names a mouse means those, not what is scrolled below them."""

    _below: QPoint | None = None
    """While a button is held that was pressed there: from where the mouse is to the section that it means."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if width := self._width():
            painter = QPainter(self.viewport())
            for section in range(self._view().frozen):
                place = QRect(self.sectionPosition(section), 0, self.sectionSize(section), self.height())
                self.paintSection(painter, place, section)
            painter.fillRect(width - EDGE, 0, EDGE, self.height(), _edge())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._below = self._distance(event)
        super().mousePressEvent(self._meant(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(self._meant(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(self._meant(event))
        self._below = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(self._meant(event))

    def _meant(self, event: QMouseEvent) -> QMouseEvent:
        """The event where Qt looks for the section that it means."""
        distance = self._distance(event) if self._below is None else self._below
        if distance.isNull():
            return event
        return QMouseEvent(
            event.type(),
            event.position() + QPointF(distance),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )

    def _distance(self, event: QMouseEvent) -> QPoint:
        return QPoint(-self.offset() if event.position().x() < self._width() else 0, 0)

    def _width(self) -> int:
        return self._view().frozen_width()

    def _view(self) -> FrozenView:
        view = self.parentWidget()
        assert isinstance(view, FrozenView)
        return view


def _edge() -> QColor:
    return QColor(color("strong", theme_in_use()))
