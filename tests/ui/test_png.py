"""Sheets as PNG pictures."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from vsa.drawing.primitives import Rect
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.drawing.theme import color
from vsa.ui.png import LONGEST_SIDE, MOST_PIXELS, SCALE, png


def sheet(width: float, height: float) -> Sheet:
    box = Box(-5.0, -5.0, width - 5.0, height - 5.0)
    return Sheet((Item("a", box, (Rect(-5.0, -5.0, width, height / 2, "burst"),)),), box)


def picture(width: float, height: float) -> QImage:
    return QImage.fromData(png(sheet(width, height)))


def test_a_picture_has_its_place_scale_and_colours(qapp: QGuiApplication) -> None:
    made = picture(40, 20)
    assert (made.width(), made.height()) == (40 * SCALE, 20 * SCALE)
    assert made.pixelColor(1, 1) == QColor(color("burst"))
    assert made.pixelColor(1, made.height() - 2) == QColor(color("surface"))
    assert made.width() / made.dotsPerMeterX() == pytest.approx(40 / 96 * 0.0254, rel=0.01)


@pytest.mark.parametrize("size", [(90_000.0, 100.0), (20_000.0, 9_000.0)])
def test_a_very_large_map_is_kept_to_a_size_that_can_be_opened(
    qapp: QGuiApplication, size: tuple[float, float]
) -> None:
    made = picture(*size)
    assert max(made.width(), made.height()) <= LONGEST_SIDE
    assert made.width() * made.height() <= MOST_PIXELS * 1.01
