"""Work that is fetched when there is room for it: an arrow that goes round."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import head, line


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """Three quarters of a circle."""
    return (
        line("M48 10A26 26 0 1 1 22 36", 2.6),
        head(22, 24, 0, -1, 14),
    )


SYMBOL = FreeSymbol(
    name="withdrawal",
    group=Group.VALUE_STREAM,
    place=14,
    drawing=draw,
    fields=(SymbolField("amount"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
