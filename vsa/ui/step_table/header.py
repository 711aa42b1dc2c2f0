"""The names of the columns, on two lines where they need them; a mark shows which one the rows are sorted by."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from vsa.drawing.primitives import Token
from vsa.drawing.theme import color
from vsa.editor.step_rows.table import StepTable
from vsa.ui.icons import draw_icon
from vsa.ui.step_table.frozen import FrozenHeader
from vsa.ui.theme import theme_in_use

PADDING = 10
MARK = 16
LEAST_WIDTH = 48
LETTERS = 13 / 14
"""The size of the letters beside that of the body."""


class StepHeader(FrozenHeader):
    """A click on a name asks for another order."""

    def __init__(self, table: StepTable, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(LEAST_WIDTH)
        self.setStretchLastSection(True)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * QFontMetrics(self._letters()).lineSpacing() + 8)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column, order = self._table.columns[section], self._table.order
        sorted_by = order.column is column
        painter.save()
        painter.fillRect(rect, _color("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, _color("strong"))
        painter.fillRect(rect.right(), rect.top() + 8, 1, rect.height() - 16, _color("border"))
        if sorted_by:
            painter.fillRect(rect.left(), rect.bottom() - 2, rect.width(), 3, _color("accent"))
        painter.setFont(self._letters())
        painter.setPen(_color("accent_ink" if sorted_by else "text2"))
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        place = rect.adjusted(PADDING, 0, -(MARK + 4 if sorted_by else PADDING), 0)
        flags = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(place, flags, self._table.session.tr(column.label))
        if sorted_by:
            self._paint_mark(painter, rect, falling=order.falling)
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, *, falling: bool) -> None:
        painter.translate(rect.right() - MARK / 2 - 2, rect.center().y() + 1)
        painter.scale(1, 1 if falling else -1)
        draw_icon(painter, "chevron_down", "accent", theme_in_use(), -MARK / 2, -MARK / 2, MARK, 2.2)

    def _letters(self) -> QFont:
        font = QFont(self._grid_font())
        font.setPixelSize(max(round(font.pixelSize() * LETTERS), 1))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _grid_font(self) -> QFont:
        parent = self.parentWidget()
        return parent.font() if parent else self.font()


def _color(token: Token) -> QColor:
    return QColor(color(token, theme_in_use()))
