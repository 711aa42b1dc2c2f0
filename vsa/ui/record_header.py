"""The headings of a table of records, on two lines where they need them, with a mark at the one it is sorted by."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from vsa.drawing.primitives import Token
from vsa.drawing.theme import color
from vsa.editor.record_rows import Column, Order
from vsa.ui.icons import draw_icon
from vsa.ui.theme import theme_in_use

PADDING = 10
MARK = 14
LETTERS = 13 / 14
"""The size of the letters beside that of the body."""


class RecordHeader(QHeaderView):
    """`order` is what the marks show; whoever sorts sets it."""

    def __init__(self, columns: Sequence[Column], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.columns = columns
        self.order = Order()
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * QFontMetrics(self._letters()).lineSpacing() + 4)

    def least(self, section: int) -> int:
        """The width below which a heading would need more than two lines."""
        metrics = QFontMetrics(self._letters())
        words = self._heading(section).split(" ")
        breaks = (
            max(metrics.horizontalAdvance(" ".join(words[:place])), metrics.horizontalAdvance(" ".join(words[place:])))
            for place in range(1, len(words) + 1)
        )
        return min(breaks) + 2 * PADDING + 2

    def sectionSizeFromContents(self, section: int) -> QSize:
        return QSize(self.least(section) + MARK + 4, self.sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        marked = self.order.column == section
        room = MARK + 4 if marked else 0
        painter.save()
        painter.fillRect(rect, _color("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, _color("strong"))
        painter.setFont(self._letters())
        painter.setPen(_color("accent_ink" if marked else "text2"))
        numeric = self.columns[section].numeric
        place = rect.adjusted(PADDING, 0, -PADDING - room, 0)
        side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        drawn = painter.drawText(place, flags, self._heading(section))
        if marked:
            painter.fillRect(rect.left(), rect.bottom() - 2, rect.width(), 3, _color("accent"))
            self._paint_mark(painter, drawn.right() + 4 + MARK / 2, rect.center().y() + 1)
        painter.restore()

    def _paint_mark(self, painter: QPainter, x: float, y: float) -> None:
        painter.translate(x, y)
        painter.scale(1, 1 if self.order.falling else -1)
        draw_icon(painter, "chevron_down", "accent", theme_in_use(), -MARK / 2, -MARK / 2, MARK, 2.2)

    def _heading(self, section: int) -> str:
        model = self.model()
        said = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) if model else ""
        return said or ""

    def _letters(self) -> QFont:
        parent = self.parentWidget()
        font = QFont(parent.font() if parent else self.font())
        font.setPixelSize(max(round(font.pixelSize() * LETTERS), 1))
        font.setWeight(QFont.Weight.DemiBold)
        return font


def _color(token: Token) -> QColor:
    return QColor(color(token, theme_in_use()))
