"""Where cases come in and wait to be seen: a tray with a sheet in it."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import line, outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The sheet, then the tray before it."""
    return (
        line("M22 40V12H74V40"),
        outline("M10 40H30L36 50H60L66 40H86V64H10Z"),
        line("M32 22H64M32 31H64", 1.6),
    )


SYMBOL = FreeSymbol(
    name="inbox",
    group=Group.OFFICE,
    place=7,
    drawing=draw,
    fields=(SymbolField("count", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
