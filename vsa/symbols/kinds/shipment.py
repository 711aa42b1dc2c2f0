"""Something that is carried from one place to another: an open arrow."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol, Inside
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The arrow."""
    return (outline("M4 26H62V12L92 36L62 60V46H4Z"),)


SYMBOL = FreeSymbol(
    name="shipment",
    group=Group.VALUE_STREAM,
    place=9,
    drawing=draw,
    fields=(SymbolField("content"),),
    inside=Inside("content", 34, 40, 54, 11.5),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
