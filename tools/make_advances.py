"""Read the advances of Open Sans from its font files anew: `python tools/make_advances.py`.

The product then measures text without a library for fonts. To be run when the font package is another one; a test says
when the table and the font files differ.
"""

import json
from pathlib import Path

from fontTools.ttLib import TTFont

from vsa.drawing.fonts import FILES, font_file
from vsa.drawing.primitives import Weight

TARGET = Path(__file__).resolve().parents[1] / "resources" / "advances.json"


def main() -> None:
    """Write the table: the letters that the font has, the units of an em, and a row of advances for each weight."""
    with TTFont(font_file("regular")) as font:
        units, codes = font["head"].unitsPerEm, sorted(font.getBestCmap())
    table = {"letters": "".join(map(chr, codes)), "units": units, **{weight: row(weight, codes) for weight in FILES}}
    TARGET.write_text(json.dumps(table, separators=(",", ":")).replace('],"', '],\n"') + "\n", encoding="ascii")


def row(weight: Weight, codes: list[int]) -> list[int]:
    """The advances of a weight, letter by letter, in units of the font."""
    with TTFont(font_file(weight)) as font:
        glyphs, metrics = font.getBestCmap(), font["hmtx"].metrics
        return [metrics[glyphs[code]][0] for code in codes]


if __name__ == "__main__":
    main()
