"""What is looked at where it happens, rather than asked of a system: a pair of glasses."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import disc, line


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The glasses."""
    return (
        disc(28, 42, 15),
        disc(68, 42, 15),
        line("M43 40Q48 35 53 40M13 38L8 22M83 38L88 22"),
    )


SYMBOL = FreeSymbol(
    name="go_see",
    group=Group.VALUE_STREAM,
    place=26,
    drawing=draw,
    fields=(SymbolField("what"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
