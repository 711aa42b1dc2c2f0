"""Text with arrows in it, which are drawn: the typeface has none."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from vsa.scene.difference_words import ARROW

ARROW_WIDTH = 15
HEAD_LENGTH, HEAD_HALF = 6.0, 3.2


def broken(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """The lines of a text no wider than `width`, broken at ordinary spaces; a single word may be wider."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and advance(longer, metrics) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def advance(line: str, metrics: QFontMetrics) -> int:
    """The width of a line in pixels."""
    return sum(ARROW_WIDTH if piece == ARROW else metrics.horizontalAdvance(piece) for piece in _pieces(line))


def draw(painter: QPainter, place: QRect, line: str, ink: QColor) -> None:
    """Draw a line in the font of the painter, from the left edge and in the middle of the height of `place`."""
    metrics = painter.fontMetrics()
    left = place.left()
    for piece in _pieces(line):
        if piece == ARROW and left + ARROW_WIDTH <= place.right() + 1:
            _arrow(painter, left, place.center().y() + 1, ink)
            left += ARROW_WIDTH
            continue
        if piece == ARROW:
            return
        room = place.right() + 1 - left
        if room <= 0:
            return
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room)
        painter.setPen(ink)
        painter.drawText(QRect(left, place.top(), room, place.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
        left += metrics.horizontalAdvance(piece)


def _pieces(line: str) -> Iterator[str]:
    for place, piece in enumerate(line.split(ARROW)):
        if place:
            yield ARROW
        if piece:
            yield piece


def _arrow(painter: QPainter, left: int, middle: int, ink: QColor) -> None:
    tip = left + ARROW_WIDTH - 1.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.5))
    painter.drawLine(QPointF(left + 1.0, middle), QPointF(tip - HEAD_LENGTH, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    back = tip - HEAD_LENGTH
    painter.drawPolygon(
        QPolygonF([QPointF(tip, middle), QPointF(back, middle - HEAD_HALF), QPointF(back, middle + HEAD_HALF)])
    )
    painter.restore()
