"""A queue where the first in is the first out, and which holds only so many."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import head, line, word


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The lane, its letters and the direction."""
    return (
        line("M4 20H92M4 52H92"),
        word(36, 42, "FIFO", 17),
        line("M64 36H84"),
        head(92, 36, 1, 0),
    )


SYMBOL = FreeSymbol(
    name="fifo_lane",
    group=Group.VALUE_STREAM,
    place=13,
    drawing=draw,
    fields=(SymbolField("maximum", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
