"""What the symbols of the matrix mean, in words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vsa.drawing.theme import color
from vsa.i18n import Translator
from vsa.model.actions import Status
from vsa.ui.actions.symbol import paint_symbol
from vsa.ui.icons import draw_icon
from vsa.ui.theme import scaled, theme_in_use

SHOWN = (Status.ONGOING, Status.NOT_STARTED, Status.POSTPONED, Status.DONE)
RADIUS, GAP, LINE, BETWEEN = 7.0, 6, 22, 14


class Legend(QWidget):
    """Takes a second line where the words need it."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def speak(self, tr: Translator) -> None:
        """Write the words."""
        self._words = [tr(f"editor.status.{status}") for status in SHOWN] + [tr("actions.filter.late")]
        self.setAccessibleName(", ".join(self._words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 2 * scaled(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(scaled(13))
        painter.setFont(font)
        metrics = QFontMetrics(font)
        x, y = 2.0, 0.0
        for place, word in enumerate(self._words):
            width = 2 * RADIUS + GAP + metrics.horizontalAdvance(word)
            if x + width > self.width() and x > 2:
                x, y = 2.0, y + scaled(LINE)
            middle = QPointF(x + RADIUS, y + scaled(LINE) / 2)
            if place < len(SHOWN):
                paint_symbol(painter, middle, RADIUS - 0.5, SHOWN[place])
            else:
                draw_icon(painter, "warning", "s", theme_in_use(), x - 1, middle.y() - 8, 16, 2.2)
            painter.setPen(QColor(color("text", theme_in_use())))
            words = QRectF(x + 2 * RADIUS + GAP, y, self.width(), scaled(LINE))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), word)
            x += width + BETWEEN
        painter.end()
