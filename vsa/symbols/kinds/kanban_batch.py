"""Kanban cards that come in batches: three cards behind one another."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The cards, the first one in front."""
    return (
        outline("M40 8H71L80 17V44H40Z", "nv_soft"),
        outline("M30 17H61L70 26V53H30Z"),
        outline("M20 26H51L60 35V62H20Z"),
    )


SYMBOL = FreeSymbol(
    name="kanban_batch",
    group=Group.VALUE_STREAM,
    place=23,
    drawing=draw,
    fields=(SymbolField("cards", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
