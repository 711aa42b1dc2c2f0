"""A sign that a batch is to be begun: a triangle on its tip."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The triangle."""
    return (outline("M18 12H78L48 64Z"),)


SYMBOL = FreeSymbol(
    name="signal_kanban",
    group=Group.VALUE_STREAM,
    place=21,
    drawing=draw,
    fields=(SymbolField("cards", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
