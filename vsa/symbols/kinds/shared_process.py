"""A process that others use too: a box with a rule inside each edge."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import box, line


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The box and its rules."""
    return (
        box(14, 10, 68, 52),
        line("M24 10V62M72 10V62", 1.6),
    )


SYMBOL = FreeSymbol(
    name="shared_process",
    group=Group.VALUE_STREAM,
    place=4,
    drawing=draw,
    fields=(SymbolField("shared_with"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
