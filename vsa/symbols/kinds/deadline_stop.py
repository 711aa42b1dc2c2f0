"""Where the statutory clock stands still: a circle with two bars."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import disc, line


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The circle and its bars."""
    return (
        disc(48, 36, 26),
        line("M42 26V46M54 26V46", 4),
    )


SYMBOL = FreeSymbol(
    name="deadline_stop",
    group=Group.OFFICE,
    place=22,
    drawing=draw,
    fields=(SymbolField("legal_basis"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
