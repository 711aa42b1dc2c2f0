"""The bundled typeface for widgets; the canvas draws with the raw font files instead, at exact sizes."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from vsa.drawing.fonts import font_file
from vsa.drawing.primitives import Weight

WEIGHTS: tuple[Weight, ...] = ("regular", "italic", "semibold", "bold")
BODY_SIZE = 14


@cache
def family() -> str:
    """Load the typeface and give its family name; needs a running application."""
    names = [
        name
        for weight in WEIGHTS
        for name in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font_file(weight))))
    ]
    return next((name for name in names if name == "Open Sans"), names[0])


def body_font() -> QFont:
    """The font of ordinary text in the window."""
    font = QFont(family())
    font.setPixelSize(BODY_SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
