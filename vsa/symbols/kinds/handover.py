"""Work that passes from one to another: a grey box, an arrow, and a white one."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import box, head, line


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The boxes and the arrow."""
    return (
        box(8, 14, 26, 44, "nv_soft"),
        box(62, 14, 26, 44),
        line("M34 36H50"),
        head(62, 36, 1, 0),
    )


SYMBOL = FreeSymbol(
    name="handover",
    group=Group.OFFICE,
    place=20,
    drawing=draw,
    fields=(SymbolField("how"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
