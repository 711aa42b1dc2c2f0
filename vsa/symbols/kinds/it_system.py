"""A system that keeps data: a cylinder."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The cylinder and its lid."""
    return (
        outline("M18 16V56C18 62 78 62 78 56V16Z"),
        outline("M18 16A30 8 0 1 1 78 16A30 8 0 1 1 18 16Z"),
    )


SYMBOL = FreeSymbol(
    name="it_system",
    group=Group.OFFICE,
    place=10,
    drawing=draw,
    fields=(SymbolField("used_for"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
