"""The width of text, from the advances in the font files and without kerning, so that screen and paper agree."""

import json
import unicodedata
from functools import cache, lru_cache
from typing import Any

from vsa.drawing.primitives import Weight
from vsa.i18n.resources import resource

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
    table = _table()
    return {letter: advance / table["units"] for letter, advance in zip(table["letters"], table[weight], strict=True)}


@cache
def _table() -> Any:
    """What `tools/make_advances.py` read from the font files: opening those would take longer than drawing a map."""
    return json.loads(resource("advances.json").read_bytes())
