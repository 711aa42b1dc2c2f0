"""A process outside the flow of cases, with its data in rows below it."""

from vsa.drawing.measuring import shortened, text_width
from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.data_rows import PADDING, WIDEST, data_lines, data_rows, data_width
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import box, line, word

TOP, HEIGHT, TITLE = 2.0, 28.0, 10.0
WIDTH, PITCH, ROWS = 68.0, 13.5, 3
NAME_SIZE, NAME_BASELINE = 12.0, 25.0


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The process with its name, and the rows."""
    lines = data_lines(symbol)
    named = text_width(symbol.name, NAME_SIZE, "semibold") + 2 * PADDING
    width = max(data_width(lines, WIDTH), min(named, WIDEST))
    left = 48 - width / 2
    name = shortened(symbol.name, NAME_SIZE, "semibold", width - 2 * PADDING)
    return (
        box(left, TOP, width, HEIGHT),
        line(f"M{left} {TOP + TITLE}H{left + width}"),
        *((word(48, NAME_BASELINE, name, NAME_SIZE, "semibold"),) if name else ()),
        *data_rows(lines, TOP + HEIGHT, width, PITCH, ROWS),
    )


SYMBOL = FreeSymbol(
    name="data_process",
    group=Group.VALUE_STREAM,
    place=3,
    drawing=draw,
    fields=(SymbolField("lines", FieldKind.LINES),),
    shown=frozenset({"name", "lines"}),
    example="lines",
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
