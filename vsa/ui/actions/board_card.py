"""A card of the board: number and title, who and until when, how far round the wheel."""

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from vsa.drawing.measuring import break_lines
from vsa.drawing.primitives import Token
from vsa.drawing.theme import color
from vsa.editor.actions.board import Card
from vsa.editor.session import Session
from vsa.model.actions import BoardColumn
from vsa.scene.action_signs import quarter_words
from vsa.ui.actions.wheel import paint_wheel
from vsa.ui.icons import draw_icon
from vsa.ui.theme import scaled, theme_in_use

MIME = "application/x-vsa-action"
LARGE = 1.7
"""How much larger the letters are for a meeting that stands around the board."""
TITLE, SMALL = 15, 13
PADDING, GAP = 11, 3
WHEEL = 32
MOST_LINES = 4
LEAST_WIDTH = 120


class BoardCard(QWidget):
    """Dragged with the pointer; it paints itself, so that its words can grow for those who stand far away. `opened`
    tells of a double click."""

    opened = Signal()

    def __init__(self, session: Session, card: Card, column: BoardColumn, *, large: bool, chosen: bool) -> None:
        super().__init__()
        self._session, self.card = session, card
        self._column = column
        self._scale = LARGE if large else 1.0
        self._chosen = chosen
        self._pressed: QPoint | None = None
        self._fitted = LEAST_WIDTH
        self.setAccessibleName(card.spoken)
        self.setToolTip(card.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def fit(self, width: int) -> None:
        """Be as high as its words need in a column that wide."""
        self._fitted = max(width, LEAST_WIDTH)
        self.setFixedHeight(self._height(self._fitted))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._session.select([f"action:{self.card.action.id}"])
        self.opened.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self._pressed = None
            self._session.select([f"action:{self.card.action.id}"])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        hot, self._pressed = self._pressed, None
        drag, data = QDrag(self), QMimeData()
        data.setData(MIME, self.card.action.id.encode())
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(hot)
        drag.exec(Qt.DropAction.MoveAction)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge: Token = "accent" if self._chosen else "strong"
        painter.setPen(QPen(_color(edge), 2.5 if self._chosen else 1.2))
        painter.setBrush(_color("accent_soft" if self._chosen else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 7, 7)
        y = float(PADDING)
        y = self._paint_title(painter, y)
        for words, late in self._lines():
            y = self._paint_line(painter, words, late, y)
        if self._turns:
            self._paint_wheel(painter, y + GAP)
        painter.end()

    # What it is made of

    @property
    def _turns(self) -> bool:
        """Whether it shows the wheel: only work that is being done goes round."""
        return self._column is BoardColumn.ONGOING and self.card.action.quarter is not None

    def _lines(self) -> list[tuple[str, bool]]:
        card = self.card
        return [
            (words, late) for words, late in ((card.who, False), (card.until, card.late), (card.note, False)) if words
        ]

    def _title_lines(self, width: float) -> tuple[str, ...]:
        size = self._font(TITLE, bold=True).pixelSize()
        return break_lines(f"{self.card.action.number} {self.card.title}", size, "semibold", width, MOST_LINES)

    def _height(self, width: int) -> int:
        title = len(self._title_lines(width - 2 * PADDING)) * self._line(TITLE)
        lines = len(self._lines()) * self._line(SMALL)
        wheel = self._wheel_size + GAP if self._turns else 0.0
        return int(2 * PADDING + title + GAP + lines + wheel) + 2

    @property
    def _wheel_size(self) -> float:
        return scaled(WHEEL) * self._scale

    def _paint_title(self, painter: QPainter, y: float) -> float:
        painter.setFont(self._font(TITLE, bold=True))
        painter.setPen(_color("text"))
        width = self._fitted - 2 * PADDING
        for line in self._title_lines(width):
            painter.drawText(QRectF(PADDING, y, width, self._line(TITLE)), int(Qt.AlignmentFlag.AlignVCenter), line)
            y += self._line(TITLE)
        return y + GAP

    def _paint_line(self, painter: QPainter, words: str, late: bool, y: float) -> float:
        high = self._line(SMALL)
        left = float(PADDING)
        painter.setFont(self._font(SMALL, bold=late))
        painter.setPen(_color("s" if late else "text2"))
        if late:
            size = high * 0.75
            draw_icon(painter, "warning", "s", theme_in_use(), left, y + (high - size) / 2, size, 2.2)
            left += size + 5
        width = self.width() - left - PADDING
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(QRectF(left, y, width, high), int(Qt.AlignmentFlag.AlignVCenter), shown)
        return y + high

    def _paint_wheel(self, painter: QPainter, y: float) -> None:
        """The wheel, and the word of its quarter beside it."""
        size, action, document = self._wheel_size, self.card.action, self._session.document
        paint_wheel(painter, QRectF(PADDING, y, size, size), action, document, self._session.tr, self.font())
        words = quarter_words(document, action.quarter, self._session.tr)[1] if action.quarter else ""
        painter.setFont(self._font(SMALL, bold=False))
        painter.setPen(_color("text2"))
        place = QRectF(PADDING + size + 8, y, self.width() - size - 2 * PADDING - 8, size)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _font(self, pixels: int, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(scaled(pixels) * self._scale))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _line(self, pixels: int) -> float:
        return scaled(pixels) * self._scale * 1.42


def _color(token: Token) -> QColor:
    return QColor(color(token, theme_in_use()))
