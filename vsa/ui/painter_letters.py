"""The letters of a picture, placed by the advances of the font file, so that screen and paper agree to the unit.

QFont is no help here: it rounds a size such as 13.5 px to whole pixels, and kerns and hints as it likes.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont

from vsa.drawing.fonts import font_file
from vsa.drawing.primitives import Text, Weight

DESIGN_SIZE = 2048.0
MOST_SIZES = 64
"""Of fonts that are kept, each with pictures of its letters: what is scaled with the map has another size at every
zoom."""


def glyph_run(runs: Sequence[Text]) -> QGlyphRun:
    """The letters of some runs of one size and weight, which are painted in one call."""
    indexes: list[int] = []
    positions: list[QPointF] = []
    for run in runs:
        x = run.x
        for letter in run.text:
            index, advance = _letter(run.weight, letter)
            indexes.append(index)
            positions.append(QPointF(x, run.y))
            x += advance * run.size
    glyphs = QGlyphRun()
    glyphs.setRawFont(_raw_font(runs[0].weight, runs[0].size))
    glyphs.setGlyphIndexes(indexes)
    glyphs.setPositions(positions)
    return glyphs


@lru_cache(maxsize=MOST_SIZES)
def _raw_font(weight: Weight, size: float) -> QRawFont:
    """A font in a size of its own is a copy: it shares the file that was read, where one from the file would hold it
    once more."""
    font = QRawFont(_font_as_designed(weight))
    font.setPixelSize(size)
    return font


@cache
def _font_as_designed(weight: Weight) -> QRawFont:
    return QRawFont(str(font_file(weight)), DESIGN_SIZE, QFont.HintingPreference.PreferNoHinting)


@cache
def _letter(weight: Weight, letter: str) -> tuple[int, float]:
    """A letter's glyph, and its advance at size 1: read at the design size, where nothing is rounded."""
    font = _font_as_designed(weight)
    indexes = font.glyphIndexesForString(letter)
    index = indexes[0] if indexes else 0
    return index, font.advancesForGlyphIndexes([index])[0].x() / DESIGN_SIZE
