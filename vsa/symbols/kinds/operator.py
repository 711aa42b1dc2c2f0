"""Those who do the work: head and shoulders from above."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import disc, outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The head before the shoulders."""
    return (
        outline("M25.6 59.2A22.4 22.4 0 0 1 70.4 59.2Z"),
        disc(48, 30.4, 11.2),
    )


SYMBOL = FreeSymbol(
    name="operator",
    group=Group.VALUE_STREAM,
    place=28,
    drawing=draw,
    fields=(SymbolField("people", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
