"""A card that asks for something to be fetched: hatched."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import hatched


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The hatched card."""
    return (*hatched("M26 16H61L70 25V56H26Z"),)


SYMBOL = FreeSymbol(
    name="withdrawal_kanban",
    group=Group.VALUE_STREAM,
    place=20,
    drawing=draw,
    fields=(SymbolField("cards", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
