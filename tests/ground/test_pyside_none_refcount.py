"""PySide6 6.12.0 drops one reference to `None` for each void call under Python 3.11 and in the end aborts the process.

Python 3.12 made `None` immortal, so that the count can no longer move there.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 1000
STRAY = CALLS // 10
BOX = QRectF(0, 0, 50, 20)
CURVE = QPainterPath(QPointF(1, 1))


def lost_references(call: Callable[[], object]) -> int:
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


@pytest.mark.parametrize(
    "call",
    [
        lambda painter: painter.setPen(QPen(QColor("black"), 1.5)),
        lambda painter: painter.setBrush(QColor("white")),
        lambda painter: painter.drawRoundedRect(BOX, 6, 6),
        lambda painter: painter.drawText(QPointF(3, 3), "æøå"),
        lambda painter: painter.drawPath(CURVE),
        lambda painter: CURVE.lineTo(5, 5),
        lambda painter: (painter.save(), painter.translate(1, 1), painter.restore()),
    ],
    ids=["pen", "brush", "rectangle", "text", "path", "line", "state"],
)
def test_painting_keeps_references_to_none(qtbot: QtBot, call: Callable[[QPainter], object]) -> None:
    image = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        assert lost_references(lambda: call(painter)) < STRAY
    finally:
        painter.end()


def test_a_painted_widget_keeps_references_to_none(qtbot: QtBot) -> None:
    class Painted(QWidget):
        def paintEvent(self, event: object) -> None:  # noqa: N802
            painter = QPainter(self)
            painter.drawRect(BOX)
            painter.end()

    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    assert lost_references(widget.repaint) < STRAY
