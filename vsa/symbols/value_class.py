"""How the class of a step is shown: letters in a badge of its own shape, and a bar with a pattern of its own."""

from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Hatch, Path, Pen, Rect
from vsa.drawing.shapes import left_bar, pill, polyline
from vsa.model.nodes import ValueClass
from vsa.symbols.kind import Primitives

BADGE_HEIGHT = 18.0
BADGE_WIDTHS: dict[ValueClass, float] = {
    ValueClass.VALUE: 28.0,
    ValueClass.NECESSARY: 28.0,
    ValueClass.WASTE: 20.0,
}
WORDS: dict[ValueClass, str] = {
    ValueClass.VALUE: "symbols.value_class.value",
    ValueClass.NECESSARY: "symbols.value_class.necessary",
    ValueClass.WASTE: "symbols.value_class.waste",
}
"""The catalogue key of what each class is called."""

LETTER_SIZE = 11.5
LETTER_BASELINE = 0.72
WASTE_RADIUS = 2.0


def badge_width(value_class: ValueClass, height: float = BADGE_HEIGHT) -> float:
    """The width of a badge."""
    return BADGE_WIDTHS[value_class] * height / BADGE_HEIGHT


def badge(value_class: ValueClass, right: float, top: float, height: float = BADGE_HEIGHT) -> Primitives:
    """A badge with its upper right corner at (right, top): VS a filled pill, NV an outlined pill, S a filled square."""
    width = badge_width(value_class, height)
    x, y = right - width / 2, top + height / 2
    size = LETTER_SIZE * height / BADGE_HEIGHT
    ink = "nv" if value_class is ValueClass.NECESSARY else "on_fill"
    letters = text_run(x, top + height * LETTER_BASELINE, value_class.value, size, "bold", ink, "middle")
    if value_class is ValueClass.VALUE:
        return pill(x, y, width, height, "vs"), letters
    if value_class is ValueClass.NECESSARY:
        return pill(x, y, width - 1.5, height - 1.5, "surface", Pen("nv", 1.5)), letters
    return Rect(right - width, top, width, height, "s", radius=WASTE_RADIUS), letters


def value_bar(value_class: ValueClass, x: float, y: float, width: float, height: float, radius: float) -> Primitives:
    """The bar along a card's left edge: VS solid, NV pale with an inner line, S hatched."""
    outline = left_bar(x, y, width, height, radius)
    if value_class is ValueClass.VALUE:
        return (Path(outline, "vs"),)
    if value_class is ValueClass.WASTE:
        return (Hatch(outline, "s_soft", Pen("s", 2.6, square=True), gap=5.0),)
    inner = x + width - 0.75
    return Path(outline, "nv_soft"), Path(polyline(((inner, y), (inner, y + height))), pen=Pen("nv", 1.5, square=True))
