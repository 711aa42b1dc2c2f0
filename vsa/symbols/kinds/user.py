"""The user of the service: a person."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import disc, outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """Head and shoulders."""
    return (
        disc(48, 23.85, 10.8),
        outline("M26.4 60.3C26.4 41.4 69.6 41.4 69.6 60.3Z"),
    )


SYMBOL = FreeSymbol(
    name="user",
    group=Group.VALUE_STREAM,
    place=2,
    drawing=draw,
    fields=(SymbolField("need"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
