"""A check box whose words wrap, with an edge that is seen in every theme."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from vsa.drawing.theme import color
from vsa.ui.icons import draw_icon
from vsa.ui.theme import theme_in_use

BOX = 18
GAP = 8
LEAST_HEIGHT = 32
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class CheckBox(QCheckBox):
    """As high as its words need at the width that it gets."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - BOX - GAP, 40), 1000)
        return max(self.fontMetrics().boundingRect(room, WRAPPED, self.text()).height() + 4, LEAST_HEIGHT)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + BOX + GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(BOX, LEAST_HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_in_use()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - BOX) / 2
        box = QRectF(1, top + 1, BOX - 2, BOX - 2)
        focused, checked = self.hasFocus(), self.isChecked()
        edge = "accent" if focused or checked else "strong"
        painter.setPen(QPen(QColor(color(edge, theme)), 2 if focused else 1.2))
        painter.setBrush(QColor(color("accent" if checked else "surface", theme)))
        painter.drawRoundedRect(box, 4, 4)
        if checked:
            draw_icon(painter, "check", "on_fill", theme, 1, top + 1, BOX - 2, 3.0)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(color("accent", theme)), 1.5))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 5, 5)
        painter.setPen(QColor(color("text" if self.isEnabled() else "text3", theme)))
        painter.drawText(QRect(BOX + GAP, 0, self.width() - BOX - GAP, self.height()), WRAPPED, self.text())
        painter.end()
