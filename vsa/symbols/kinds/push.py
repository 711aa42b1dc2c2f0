"""Work that is sent on whether or not the next one is ready: a striped arrow."""

from vsa.drawing.primitives import Rect
from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import INK, box, solid

STRIPES, STRIPE_PITCH, STRIPE_WIDTH = 5, 14.0, 7.0


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The striped bar and its head."""
    return (
        box(4, 28, 70, 16),
        *(Rect(8 + place * STRIPE_PITCH, 29, STRIPE_WIDTH, 14, INK) for place in range(STRIPES)),
        solid("M72 18L94 36L72 54Z"),
    )


SYMBOL = FreeSymbol(
    name="push",
    group=Group.VALUE_STREAM,
    place=8,
    drawing=draw,
    fields=(SymbolField("amount"),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
