"""A small stock from which the next one takes: shelves that are open towards the one who fills them."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import line


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """Four shelves and the back."""
    return (
        line("M22 8H74M22 27H74M22 45H74M22 64H74"),
        line("M74 8V64", 3),
    )


SYMBOL = FreeSymbol(
    name="supermarket",
    group=Group.VALUE_STREAM,
    place=11,
    drawing=draw,
    fields=(SymbolField("count", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
