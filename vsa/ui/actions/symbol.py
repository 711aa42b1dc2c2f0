"""The symbol of an action in the matrix: its number in a shape that says its state, with its name below."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from vsa.drawing.measuring import break_lines
from vsa.drawing.primitives import Token
from vsa.drawing.theme import color
from vsa.editor.actions.matrix import RADIUS
from vsa.model.actions import SET_ASIDE, Action, Status
from vsa.model.base import Id
from vsa.ui.icons import draw_icon
from vsa.ui.theme import scaled, theme_in_use

RING = 4.5
MARGIN = 8.0
"""Room for the ring of what is chosen and for the mark of what is overdue."""
LABEL = 12
LABEL_LINE = 16


def paint_symbol(
    painter: QPainter, middle: QPointF, radius: float, status: Status, *, number: str = "", late: bool = False
) -> None:
    """A filled disc is ongoing, a plain one not started, a dashed one set aside, one with a check done."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ongoing, done = status is Status.ONGOING, status is Status.DONE
    edge: Token = "accent" if ongoing else "vs" if done else "text2"
    pen = QPen(_color(edge), 2.0 if done else 1.6)
    if status in SET_ASIDE:
        pen.setDashPattern([2.6, 2.2])
    painter.setPen(pen)
    painter.setBrush(_color("accent" if ongoing else "surface"))
    painter.drawEllipse(middle, radius, radius)
    if done and not number:
        draw_icon(painter, "check", "vs", theme_in_use(), middle.x() - radius, middle.y() - radius, 2 * radius, 2.4)
    painter.setPen(_color("on_fill") if ongoing else _color("text"))
    place = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), number)
    if status is Status.REJECTED:
        painter.setPen(QPen(_color("text2"), 1.6))
        reach = radius * 0.71
        painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))
    if late:
        _paint_late(painter, middle + QPointF(radius * 0.45, -radius * 1.25), radius)


class ActionSymbol(QWidget):
    """Pointers go through it to the matrix; it tells those who cannot see what stands where."""

    def __init__(self, parent: QWidget, action: Action, label_width: float, *, late: bool, chosen: bool) -> None:
        super().__init__(parent)
        self.action_id: Id = action.id
        self._action, self._late = action, late
        self.chosen = chosen
        self._label_width = label_width
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        width = max(label_width, 2 * (RADIUS + MARGIN))
        self.resize(round(width), round(2 * (RADIUS + MARGIN)) + (2 * scaled(LABEL_LINE) if label_width else 0))

    def place(self, x: float, y: float) -> None:
        """Put the middle of its disc somewhere."""
        self.move(round(x - self.width() / 2), round(y - RADIUS - MARGIN))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, RADIUS + MARGIN)
        if self.chosen:
            painter.setPen(QPen(_color("accent"), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, RADIUS + RING, RADIUS + RING)
        painter.setFont(_font(self.font(), 14, QFont.Weight.Bold))
        done = self._action.status is Status.DONE
        number = "" if done else str(self._action.number)
        paint_symbol(painter, middle, RADIUS, self._action.status, number=number, late=self._late)
        if self._label_width:
            self._paint_label(painter, number_too=done)
        painter.end()

    def _paint_label(self, painter: QPainter, *, number_too: bool) -> None:
        font = _font(self.font(), LABEL, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(_color("text"))
        words = f"{self._action.number} {self._action.brief}" if number_too else self._action.brief
        top = round(2 * (RADIUS + MARGIN)) - 5
        width = self.width() - 4
        for line, shown in enumerate(break_lines(words, font.pixelSize(), "semibold", width, 2)):
            place = QRectF(2, top + line * scaled(LABEL_LINE), width, scaled(LABEL_LINE))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), shown)


def _paint_late(painter: QPainter, place: QPointF, radius: float) -> None:
    size = radius * 0.95
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_color("surface"))
    painter.drawEllipse(place + QPointF(size / 2, size / 2), size * 0.62, size * 0.62)
    draw_icon(painter, "warning", "s", theme_in_use(), place.x(), place.y(), size, 2.4)


def _font(font: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setPixelSize(scaled(pixels))
    made.setWeight(weight)
    return made


def _color(token: Token) -> QColor:
    return QColor(color(token, theme_in_use()))
