"""Paints the cells of a plan: a text with its icon, a note under it, and a warning with its triangle."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vsa.drawing.theme import color
from vsa.editor.action_rows import Cell
from vsa.ui.icons import draw_icon
from vsa.ui.theme import scaled, theme_in_use

PADDING = 10
ICON = 18
SMALL_ICON = 15
GAP = 6
LINE = 20
NOTE_SIZE = 13


class CellDelegate(QStyledItemDelegate):
    """`numeric` columns are flush right. The focused cell has a frame."""

    def __init__(self, parent: QWidget, *, numeric: Collection[int]) -> None:
        super().__init__(parent)
        self._numeric = numeric

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell: Cell = index.data(Qt.ItemDataRole.UserRole)
        bold, note = self._font(option, cell.strong), self._note_font(option, cell.late)
        text = QFontMetrics(bold).horizontalAdvance(cell.text) + (ICON + GAP if cell.icon else 0)
        below = QFontMetrics(note).horizontalAdvance(cell.note) + (SMALL_ICON + GAP if cell.late else 0)
        return QSize(max(text, below) + 2 * PADDING + 4, 2 * _line() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: Cell = index.data(Qt.ItemDataRole.UserRole)
        theme = theme_in_use()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(color("accent_soft", theme)))
        painter.setPen(QColor(color("line", theme)))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        place = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        lines = 2 if cell.note else 1
        top = option.rect.center().y() - lines * _line() // 2 + 1
        self._paint_text(painter, option, cell, QRect(place.left(), top, place.width(), _line()), index.column())
        if cell.note:
            self._paint_note(
                painter, option, cell, QRect(place.left(), top + _line(), place.width(), _line()), index.column()
            )
        painter.restore()

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, place: QRect, column: int
    ) -> None:
        theme = theme_in_use()
        if cell.icon:
            draw_icon(painter, cell.icon, "text", theme, place.left(), place.top() + (_line() - ICON) / 2, ICON)
            place = place.adjusted(ICON + GAP, 0, 0, 0)
        painter.setFont(self._font(option, cell.strong))
        painter.setPen(QColor(color("text", theme)))
        self._write(painter, place, cell.text, column)

    def _paint_note(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, place: QRect, column: int
    ) -> None:
        theme = theme_in_use()
        token = "s" if cell.late else "text2"
        if cell.late:
            top = place.top() + (_line() - SMALL_ICON) / 2
            draw_icon(painter, "warning", token, theme, place.left(), top, SMALL_ICON, 2.2)
            place = place.adjusted(SMALL_ICON + GAP, 0, 0, 0)
        painter.setFont(self._note_font(option, cell.late))
        painter.setPen(QColor(color(token, theme)))
        self._write(painter, place, cell.note, column)

    def _write(self, painter: QPainter, place: QRect, text: str, column: int) -> None:
        side = Qt.AlignmentFlag.AlignRight if column in self._numeric else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    @staticmethod
    def _font(option: QStyleOptionViewItem, strong: bool) -> QFont:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    @staticmethod
    def _note_font(option: QStyleOptionViewItem, late: bool) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(scaled(NOTE_SIZE))
        font.setWeight(QFont.Weight.Bold if late else QFont.Weight.Normal)
        return font


def _line() -> int:
    """The height of a line of text."""
    return scaled(LINE)
