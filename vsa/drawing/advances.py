"""The width of text, from the advances in the font files and without kerning, so that screen and paper agree."""

import unicodedata
from functools import cache, lru_cache

from vsa.drawing.fonts import font_file
from vsa.drawing.primitives import Weight

SUBSTITUTE = "\ufffd"
"""What stands for a letter that the font lacks."""
LIKENESSES = {"\u2011": "-", "\u202f": "\u00a0"}
"""Letters that the font lacks and what looks the same."""
VARIATION_SELECTORS = range(0xFE00, 0xFE10)


@lru_cache(maxsize=16_384)
def text_width(text: str, size: float, weight: Weight = "regular") -> float:
    """The advance of a run of text in canvas units, in the letters that are drawn of it."""
    advances = _advances(weight)
    return sum(advances[letter] for letter in drawn(text, weight)) * size


@lru_cache(maxsize=16_384)
def drawn(text: str, weight: Weight = "regular") -> str:
    """The text in letters that the font has: its likeness or a substitute for any other, and nothing for what only
    changes how the letters beside it look."""
    known = _advances(weight)
    return "".join(letter if letter in known else _instead(letter) for letter in text)


def _instead(letter: str) -> str:
    joins = letter == "\u200d" or ord(letter) in VARIATION_SELECTORS or unicodedata.category(letter) == "Mn"
    return "" if joins else LIKENESSES.get(letter, " " if letter.isspace() else SUBSTITUTE)


@cache
def _advances(weight: Weight) -> dict[str, float]:
    """Advance per letter, in parts of the font size."""
    # Costs more to import than a whole map to draw, and a window without a map does without it.
    from fontTools.ttLib import TTFont

    with TTFont(font_file(weight), lazy=True) as font:
        metrics, units = font["hmtx"].metrics, font["head"].unitsPerEm
        return {chr(code): metrics[glyph][0] / units for code, glyph in font.getBestCmap().items()}
