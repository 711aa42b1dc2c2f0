"""The product's typefaces as reportlab knows them: the same font files that the drawing room measures."""

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from vsa.drawing.fonts import font_file
from vsa.drawing.primitives import Weight


def typeface(weight: Weight) -> str:
    """The name reportlab knows a weight by. The font file is read at the first use, and only its used letters are
    embedded."""
    name = f"vsa-{weight}"
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(font_file(weight)), asciiReadable=False))
    return name
