"""Steps that are done in one place: a horseshoe."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The horseshoe."""
    return (outline("M16 62V10H80V62H64V26H32V62Z", "nv_soft"),)


SYMBOL = FreeSymbol(
    name="work_cell",
    group=Group.VALUE_STREAM,
    place=6,
    drawing=draw,
    fields=(SymbolField("people", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
