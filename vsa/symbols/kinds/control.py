"""What plans and steers the work: a box with a title line, and the system's name in it."""

from vsa.drawing.measuring import break_lines
from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import box, line, room, word

WIDTH, WIDEST, TITLE, PADDING = 76.0, 140.0, 14.0, 14.0
SIZE, PITCH, MOST_LINES = 12.0, 15.0, 3


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The box, as wide and high as the name needs."""
    lines = break_lines(symbol.name, SIZE, "semibold", WIDEST - PADDING, MOST_LINES)
    width = room(lines, SIZE, WIDTH - PADDING) + PADDING
    left, height = 48 - width / 2, TITLE + PITCH * (max(1, len(lines)) + 1)
    return (
        box(left, 14, width, height),
        line(f"M{left} {14 + TITLE}H{left + width}"),
        *(word(48, 47 + row * PITCH, each, SIZE, "semibold") for row, each in enumerate(lines)),
    )


SYMBOL = FreeSymbol(
    name="control",
    group=Group.VALUE_STREAM,
    place=18,
    drawing=draw,
    fields=(SymbolField("used_for"),),
    shown=frozenset({"name"}),
    example="name",
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
