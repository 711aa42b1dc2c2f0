"""The width of text, from the advances in the font files and without kerning, so that screen and paper agree."""

from functools import cache, lru_cache

from vsa.drawing.fonts import font_file
from vsa.drawing.primitives import Weight


@lru_cache(maxsize=16_384)
def text_width(text: str, size: float, weight: Weight = "regular") -> float:
    """The advance of a run of text in canvas units; a letter that the font lacks is as wide as its empty box."""
    advances, missing = _advances(weight)
    return sum(advances.get(letter, missing) for letter in text) * size


@cache
def _advances(weight: Weight) -> tuple[dict[str, float], float]:
    """Advance per letter, and of a missing letter, in parts of the font size."""
    # Costs more to import than a whole map to draw, and a window without a map does without it.
    from fontTools.ttLib import TTFont

    with TTFont(font_file(weight), lazy=True) as font:
        metrics, units = font["hmtx"].metrics, font["head"].unitsPerEm
        letters = {chr(code): metrics[glyph][0] / units for code, glyph in font.getBestCmap().items()}
        return letters, metrics[".notdef"][0] / units
