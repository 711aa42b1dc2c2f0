"""Sheets as PNG pictures, in the colours of paper."""

import os

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter

from vsa.drawing.sheet import Sheet
from vsa.drawing.theme import Theme, color
from vsa.ui.painter import SheetPainter

SCALE = 2.0
"""Pixels a canvas unit: sharp on paper and on dense screens."""
MOST_PIXELS, LONGEST_SIDE = 24e6, 30_000.0
METRE = 96 / 0.0254
"""Canvas units in a metre."""


def png(sheet: Sheet, theme: Theme = "light") -> bytes:
    """The sheet as a PNG file. A very large one has fewer pixels a unit, so that other programs can open it."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image(sheet, theme))
    return bytes(content.data())


def png_without_window(sheet: Sheet) -> bytes:
    """The same in a program that has no window, on a machine that may have no display."""
    if QGuiApplication.instance() is not None:
        return png(sheet)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(["vsa"])
    written = png(sheet)
    application.shutdown()
    return written


def image(sheet: Sheet, theme: Theme = "light") -> QImage:
    """The sheet as an image that knows its size on paper."""
    bounds, scale = sheet.bounds, _scale(sheet)
    picture = QImage(
        max(1, round(bounds.width * scale)), max(1, round(bounds.height * scale)), QImage.Format.Format_RGB32
    )
    picture.fill(QColor(color("surface", theme)))
    picture.setDotsPerMeterX(round(METRE * scale))
    picture.setDotsPerMeterY(round(METRE * scale))
    painter = QPainter(picture)
    painter.scale(scale, scale)
    painter.translate(-bounds.left, -bounds.top)
    SheetPainter(theme).paint(painter, sheet.items, scale)
    painter.end()
    return picture


def _scale(sheet: Sheet) -> float:
    width, height = max(1.0, sheet.bounds.width), max(1.0, sheet.bounds.height)
    return min(SCALE, LONGEST_SIDE / max(width, height), (MOST_PIXELS / (width * height)) ** 0.5)
