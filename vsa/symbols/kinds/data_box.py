"""Data of anything on the map: a box with rows."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.data_rows import data_lines, data_rows, data_width
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives

TOP, WIDTH, PITCH, ROWS = 8.0, 56.0, 14.0, 4


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The rows."""
    lines = data_lines(symbol)
    return data_rows(lines, TOP, data_width(lines, WIDTH), PITCH, ROWS)


SYMBOL = FreeSymbol(
    name="data_box",
    group=Group.VALUE_STREAM,
    place=5,
    drawing=draw,
    fields=(SymbolField("lines", FieldKind.LINES),),
    shown=frozenset({"lines"}),
    text="lines",
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
