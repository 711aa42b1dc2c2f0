"""One case: a folder."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The folder."""
    return (outline("M14 62V17Q14 14 17 14H37.4L42.4 21H79Q82 21 82 24V62Z"),)


SYMBOL = FreeSymbol(
    name="case_file",
    group=Group.OFFICE,
    place=8,
    drawing=draw,
    fields=(SymbolField("content"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
