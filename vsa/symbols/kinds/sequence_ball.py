"""Work that is pulled in a fixed order: a ball."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import INK, disc


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The ball."""
    return (
        disc(48, 36, 24),
        disc(48, 36, 8, INK),
    )


SYMBOL = FreeSymbol(
    name="sequence_ball",
    group=Group.VALUE_STREAM,
    place=24,
    drawing=draw,
    fields=(SymbolField("order"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
