"""The bundled typeface as Qt fonts: kerning and hinting off, so that text on screen is as wide as on paper."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from vsa.drawing.fonts import font_file
from vsa.drawing.primitives import Weight

WEIGHTS: tuple[Weight, ...] = ("regular", "italic", "semibold", "bold")
QT_WEIGHT = {
    "regular": QFont.Weight.Normal,
    "italic": QFont.Weight.Normal,
    "semibold": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
}


@cache
def family() -> str:
    """Load the typeface and give its family name; needs a running application."""
    names = [
        name
        for weight in WEIGHTS
        for name in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font_file(weight))))
    ]
    return next((name for name in names if name == "Open Sans"), names[0])


@cache
def font(size: float, weight: Weight = "regular") -> QFont:
    """The typeface at a size in pixels."""
    made = QFont(family())
    made.setPixelSize(max(round(size), 1))
    if size != round(size):
        # A pixel size is whole; the exact size goes in as points on a 96 dpi screen would.
        made.setPointSizeF(size * 0.75)
    made.setWeight(QT_WEIGHT[weight])
    made.setItalic(weight == "italic")
    made.setKerning(False)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias | QFont.StyleStrategy.NoSubpixelAntialias)
    return made
