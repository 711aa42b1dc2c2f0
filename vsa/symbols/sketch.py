"""What the free symbols are drawn with: one ink, one stroke, few fills, in a box of 96 by 72 (style.md section 10)."""

from collections.abc import Iterable

from vsa.drawing.measuring import shortened, text_run, text_width
from vsa.drawing.primitives import Circle, Hatch, Path, Pen, Rect, Text, Token, Weight
from vsa.drawing.shapes import arrowhead
from vsa.drawing.svg_path import svg_path
from vsa.symbols.kind import Size

BOX = Size(96.0, 72.0)
INK: Token = "text"
STROKE = 2.0
HEAD = 12.0
SMALLEST_INSIDE = 11.5


def outline(data: str, fill: Token | None = "surface", width: float = STROKE) -> Path:
    """A shape given as path data, with a fill."""
    return Path(svg_path(data), fill, Pen(INK, width))


def line(data: str, width: float = STROKE) -> Path:
    """Lines given as path data, without a fill."""
    return outline(data, None, width)


def solid(data: str) -> Path:
    """A shape filled with ink."""
    return outline(data, INK)


def hatched(data: str) -> tuple[Hatch, Path]:
    """A shape filled with slanting lines."""
    return Hatch(svg_path(data), "surface", Pen(INK, 1.8), gap=7.0), line(data)


def box(x: float, y: float, width: float, height: float, fill: Token = "surface") -> Rect:
    """A rectangle with its upper left corner at (x, y)."""
    return Rect(x, y, width, height, fill, Pen(INK, STROKE))


def disc(x: float, y: float, radius: float, fill: Token = "surface") -> Circle:
    """A circle."""
    return Circle(x, y, radius, fill, Pen(INK, STROKE))


def head(x: float, y: float, across: float, down: float, length: float = HEAD) -> Path:
    """An arrowhead with its tip at (x, y), pointing along (across, down)."""
    return arrowhead((x, y), (across, down), length, INK)


def word(x: float, baseline: float, text: str, size: float, weight: Weight = "bold") -> Text:
    """A word centred on `x`."""
    return text_run(x, baseline, text, size, weight, INK, "middle")


def fitted(x: float, baseline: float, text: str, size: float, width: float, weight: Weight = "bold") -> Text | None:
    """A text centred in a room `width` wide, in smaller letters where that helps; None when it does not fit."""
    natural = text_width(text, size, weight)
    letters = min(size, size * width / natural) if natural else size
    if not text or letters < SMALLEST_INSIDE or "\n" in text:
        return None
    return word(x, baseline - (size - letters) * 0.36, text, letters, weight)


def room(lines: Iterable[str], size: float, least: float) -> float:
    """The width of the widest of some semibold lines, or `least`."""
    return max((least, *(text_width(each, size, "semibold") for each in lines)))


def row(x: float, baseline: float, text: str, size: float, width: float) -> Text:
    """A text from `x` to the right, with an ellipsis in place of what does not fit."""
    return text_run(x, baseline, shortened(text, size, "semibold", width), size, "semibold", INK)
