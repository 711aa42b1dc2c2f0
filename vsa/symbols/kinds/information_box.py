"""What an arrow of information carries: a box with the words on a line."""

from vsa.drawing.measuring import break_lines
from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import box, line, room, word

WIDTH, WIDEST, STUB, PADDING = 52.0, 130.0, 20.0, 8.0
HEIGHT, SIZE, PITCH, MOST_LINES = 28.0, 11.5, 14.5, 4


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The box with its words, and the line that runs through behind it."""
    text = str(symbol.fields.get("text") or "")
    lines = break_lines(text, SIZE, "semibold", WIDEST - PADDING, MOST_LINES)
    width = room(lines, SIZE, WIDTH - PADDING) + PADDING
    height = HEIGHT + PITCH * max(0, len(lines) - 1)
    first = 41 - (len(lines) - 1) * PITCH / 2
    return (
        line(f"M{48 - width / 2 - STUB} 36H{48 + width / 2 + STUB}"),
        box(48 - width / 2, 36 - height / 2, width, height),
        *(word(48, first + row * PITCH, each, SIZE, "semibold") for row, each in enumerate(lines)),
    )


SYMBOL = FreeSymbol(
    name="information_box",
    group=Group.VALUE_STREAM,
    place=17,
    drawing=draw,
    fields=(SymbolField("text", FieldKind.LINES),),
    shown=frozenset({"text"}),
    example="text",
    text="text",
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
