"""Several cases together: folders behind one another."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The folders, the first one in front."""
    return (
        outline("M28 44V9Q28 6 31 6H47.2L52.2 13H79Q82 13 82 16V44Z"),
        outline("M20 53V18Q20 15 23 15H39.2L44.2 22H71Q74 22 74 25V53Z"),
        outline("M12 62V27Q12 24 15 24H31.2L36.2 31H63Q66 31 66 34V62Z"),
    )


SYMBOL = FreeSymbol(
    name="case_files",
    group=Group.OFFICE,
    place=9,
    drawing=draw,
    fields=(SymbolField("count", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
