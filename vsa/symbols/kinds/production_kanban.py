"""A card that asks for more to be made."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import line, outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The card with two lines."""
    return (
        outline("M26 16H61L70 25V56H26Z"),
        line("M34 30H60M34 40H60", 1.6),
    )


SYMBOL = FreeSymbol(
    name="production_kanban",
    group=Group.VALUE_STREAM,
    place=19,
    drawing=draw,
    fields=(SymbolField("cards", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
