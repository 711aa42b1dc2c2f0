"""A stock kept in case something varies: three cells on top of one another."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import box, line


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The cells."""
    return (
        box(32, 6, 32, 60),
        line("M32 26H64M32 46H64"),
    )


SYMBOL = FreeSymbol(
    name="buffer",
    group=Group.VALUE_STREAM,
    place=12,
    drawing=draw,
    fields=(SymbolField("count", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
