"""Where everything has to pass and little gets through: two funnels that meet."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import line, outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The funnels."""
    return (
        outline("M8 10L40 28V44L8 62Z"),
        outline("M88 10L56 28V44L88 62Z"),
        line("M40 36H56"),
    )


SYMBOL = FreeSymbol(
    name="bottleneck",
    group=Group.OFFICE,
    place=21,
    drawing=draw,
    fields=(SymbolField("why"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
