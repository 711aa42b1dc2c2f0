"""Whoever delivers to the stream or receives from it: a building with a saw-tooth roof."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The building."""
    return (outline("M12 66V10L36 26V10L60 26V10L84 26V66Z"),)


SYMBOL = FreeSymbol(
    name="supplier_customer",
    group=Group.VALUE_STREAM,
    place=1,
    drawing=draw,
    fields=(SymbolField("demand"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
