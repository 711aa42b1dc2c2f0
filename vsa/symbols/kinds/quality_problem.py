"""Where quality fails: an octagon."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import outline, word


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The octagon with its letter."""
    return (
        outline("M34 6H62L82 26V46L62 66H34L14 46V26Z"),
        word(48, 45, "Q", 26),
    )


SYMBOL = FreeSymbol(
    name="quality_problem",
    group=Group.VALUE_STREAM,
    place=30,
    drawing=draw,
    fields=(SymbolField("what"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
