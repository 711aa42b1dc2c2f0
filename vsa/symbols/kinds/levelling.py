"""Work that is levelled in kind and amount over a time."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol, Inside
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import box


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The box; its letters are a field."""
    return (box(10, 22, 76, 28),)


SYMBOL = FreeSymbol(
    name="levelling",
    group=Group.VALUE_STREAM,
    place=25,
    drawing=draw,
    fields=(SymbolField("pattern"),),
    inside=Inside("pattern", 48, 42, 68, 18, instead="OXOX"),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
