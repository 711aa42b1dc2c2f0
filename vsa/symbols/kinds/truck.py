"""What is carried, and how often: a lorry with the times on its box."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol, Inside
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import box, disc, outline


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The lorry."""
    return (
        box(6, 16, 54, 36),
        outline("M60 26H76L90 40V52H60Z"),
        disc(24, 54, 8),
        disc(72, 54, 8),
    )


SYMBOL = FreeSymbol(
    name="truck",
    group=Group.VALUE_STREAM,
    place=10,
    drawing=draw,
    fields=(
        SymbolField("how_often"),
        SymbolField("content"),
    ),
    inside=Inside("how_often", 33, 39, 48, 11.5),
    example="how_often",
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
