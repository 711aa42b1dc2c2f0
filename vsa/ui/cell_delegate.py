"""Paints the cells of records: a text with its icon, and under it a note, a warning with its triangle, or a bar."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vsa.drawing.primitives import Token
from vsa.drawing.theme import color
from vsa.editor.record_rows import Cell, Column
from vsa.ui.icons import draw_icon
from vsa.ui.theme import scaled, theme_in_use

PADDING = 10
ICON = 18
SMALL_ICON = 15
GAP = 6
LINE = 20
NOTE_SIZE = 13
EDGE = 4
BAR_WIDTH, BAR_HEIGHT = 80, 8


class CellDelegate(QStyledItemDelegate):
    """Numbers are flush right; a text without a note may take two lines. The chosen row has a bar at its left edge."""

    def __init__(self, parent: QWidget, columns: Sequence[Column]) -> None:
        super().__init__(parent)
        self._columns = columns

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell: Cell = index.data(Qt.ItemDataRole.UserRole)
        bold, note = self._font(option, cell.strong), self._note_font(option, cell.late)
        text = QFontMetrics(bold).horizontalAdvance(cell.text) + (ICON + GAP if cell.icon else 0)
        below = QFontMetrics(note).horizontalAdvance(cell.note) + (SMALL_ICON + GAP if cell.late else 0)
        bar = BAR_WIDTH if cell.progress is not None else 0
        text += 2 * GAP if cell.tag else 0
        widest = min(max(text, below, bar), scaled(self._columns[index.column()].widest))
        return QSize(widest + 2 * PADDING + 4, 2 * _line() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: Cell = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        self._paint_ground(painter, option, index.column())
        place = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        lines = 1 + bool(cell.note or cell.progress is not None or self._breaks(option, cell, place.width()))
        top = option.rect.center().y() - lines * _line() // 2 + 1
        below = QRect(place.left(), top + _line(), place.width(), _line())
        height = _line() if cell.note or cell.progress is not None else lines * _line()
        self._paint_text(painter, option, cell, QRect(place.left(), top, place.width(), height), index.column())
        if cell.note:
            self._paint_note(painter, option, cell, below, index.column())
        elif cell.progress is not None:
            _paint_bar(painter, cell.progress, below)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, column: int) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, _color("accent_soft"))
            if column == 0:
                painter.fillRect(option.rect.left(), option.rect.top(), EDGE, option.rect.height(), _color("accent"))
        painter.setPen(_color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _breaks(self, option: QStyleOptionViewItem, cell: Cell, width: int) -> bool:
        room = width - (ICON + GAP if cell.icon else 0)
        return QFontMetrics(self._font(option, cell.strong)).horizontalAdvance(cell.text) > room and " " in cell.text

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, place: QRect, column: int
    ) -> None:
        if cell.tag:
            _paint_tag(painter, option, cell, place)
            return
        if cell.icon:
            top = place.top() + (_line() - ICON) / 2
            draw_icon(painter, cell.icon, cell.token, theme_in_use(), place.left(), top, ICON)
            place = place.adjusted(ICON + GAP, 0, 0, 0)
        painter.setFont(self._font(option, cell.strong))
        painter.setPen(_color("text"))
        self._write(painter, place, cell.text, column)

    def _paint_note(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, place: QRect, column: int
    ) -> None:
        token: Token = "s" if cell.late else "text2"
        if cell.late:
            top = place.top() + (_line() - SMALL_ICON) / 2
            draw_icon(painter, "warning", token, theme_in_use(), place.left(), top, SMALL_ICON, 2.2)
            place = place.adjusted(SMALL_ICON + GAP, 0, 0, 0)
        painter.setFont(self._note_font(option, cell.late))
        painter.setPen(_color(token))
        self._write(painter, place, cell.note, column)

    def _write(self, painter: QPainter, place: QRect, text: str, column: int) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._columns[column].numeric else Qt.AlignmentFlag.AlignLeft
        flags, metrics = int(side | Qt.AlignmentFlag.AlignVCenter), painter.fontMetrics()
        first, rest = text, ""
        if place.height() >= 2 * _line():
            first, rest = _two_lines(text, metrics, place.width())
        place.setHeight(_line())
        for line in filter(None, (first, rest)):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, flags, shown)
            place = place.translated(0, _line())

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


def _paint_tag(painter: QPainter, option: QStyleOptionViewItem, cell: Cell, place: QRect) -> None:
    """A word in a frame, with its icon: in the green of what is gained."""
    font = QFont(option.font)
    font.setPixelSize(scaled(NOTE_SIZE))
    font.setWeight(QFont.Weight.Bold)
    words = QFontMetrics(font).horizontalAdvance(cell.text)
    box = QRectF(place.left() + 0.5, place.top() - 1.5, min(words + SMALL_ICON + 4 * GAP, place.width()), _line() + 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_color(cell.token), 1))
    painter.setBrush(_color("vs_soft"))
    painter.drawRoundedRect(box, 4, 4)
    top = place.top() + (_line() - SMALL_ICON) / 2
    draw_icon(painter, cell.icon, cell.token, theme_in_use(), box.left() + GAP, top, SMALL_ICON, 2.0)
    painter.setFont(font)
    painter.setPen(_color("vs_ink"))
    room = QRect(place.left() + 2 * GAP + SMALL_ICON, place.top(), int(box.width()) - SMALL_ICON - 3 * GAP, _line())
    shown = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _paint_bar(painter: QPainter, progress: float, place: QRect) -> None:
    width = min(BAR_WIDTH, place.width() - 1)
    bar = QRectF(place.left() + 0.5, place.center().y() - BAR_HEIGHT / 2 + 0.5, width, BAR_HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_color("strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
    filled = QRectF(bar.left(), bar.top(), bar.width() * progress, bar.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_color("text2"))
    painter.drawRoundedRect(filled, BAR_HEIGHT / 2, BAR_HEIGHT / 2)


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """As many words as fit, and all others."""
    words = text.split(" ")
    fitting = 1
    while fitting < len(words) and metrics.horizontalAdvance(" ".join(words[: fitting + 1])) <= width:
        fitting += 1
    return " ".join(words[:fitting]), " ".join(words[fitting:])


def _color(token: Token) -> QColor:
    return QColor(color(token, theme_in_use()))


def _line() -> int:
    """The height of a line of text."""
    return scaled(LINE)
