"""Where kanban cards are collected: a post."""

from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.fields import FieldKind, SymbolField
from vsa.symbols.free import FreeSymbol
from vsa.symbols.kind import Group, Primitives
from vsa.symbols.sketch import line


def draw(symbol: Symbol, tr: Translator) -> Primitives:
    """The post."""
    return (line("M28 12V32H68V12M48 32V64M34 64H62", 2.6),)


SYMBOL = FreeSymbol(
    name="kanban_post",
    group=Group.VALUE_STREAM,
    place=22,
    drawing=draw,
    fields=(SymbolField("cards", FieldKind.NUMBER),),
)
SYMBOLS = (SYMBOL.kind(),)
ENTRIES = (SYMBOL.entry(),)
