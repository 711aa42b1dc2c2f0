"""A sheet as an SVG document: one group an item, in painting order, with the title and the words for who hears it."""

from collections.abc import Iterator

from vsa.drawing.fonts import FAMILY
from vsa.drawing.sheet import Item, Sheet
from vsa.drawing.theme import Theme
from vsa.exchange.svg.elements import Elements
from vsa.exchange.svg.markup import attributes, number, text

FAMILIES = f"{FAMILY}, Segoe UI, Arial, sans-serif"
"""Where Open Sans is missing, other letters are fitted into its widths."""


def svg_text(
    sheet: Sheet, *, title: str = "", description: str = "", language: str = "", theme: Theme = "light"
) -> str:
    """The sheet as the text of an SVG file, one canvas unit a pixel.

    Lines stay lines and words stay words; every run of text is as wide as it was measured, whatever font shows it.
    """
    elements = Elements(theme)
    lines = [_opening(sheet, language), *_spoken(title, description)]
    lines += (line for item in sheet.items for line in _group(item, elements))
    return "\n".join((*lines, "</svg>", ""))


def _opening(sheet: Sheet, language: str) -> str:
    bounds = sheet.bounds
    size = [number(value) for value in (bounds.left, bounds.top, bounds.width, bounds.height)]
    values = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": size[2],
        "height": size[3],
        "viewBox": " ".join(size),
        "role": "img",
        "font-family": FAMILIES,
        "xml:space": "preserve",
        "xml:lang": language or None,
    }
    return f"<svg{attributes(values)}>"


def _spoken(title: str, description: str) -> Iterator[str]:
    if title:
        yield f"<title>{text(title)}</title>"
    if description:
        yield f"<desc>{text(description)}</desc>"


def _group(item: Item, elements: Elements) -> Iterator[str]:
    yield f"<g{attributes({'data-item': item.key})}>"
    for primitive in item.primitives:
        yield from elements.of(primitive)
    yield "</g>"
