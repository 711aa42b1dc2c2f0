"""A symbol of a newer program: a named box, so that nothing in a document is invisible."""

from vsa.drawing.measuring import break_lines, shortened, text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Pen, Rect
from vsa.i18n import Translator
from vsa.model.nodes import Symbol
from vsa.symbols.kind import Facts, Primitives, Size, SymbolKind, spoken

WIDTH, HEIGHT = 96.0, 72.0
PADDING = 7.0
NAME_SIZE, NAME_PITCH, NAME_LINES = 12.5, 15.0, 2
KIND_SIZE, KIND_BASELINE = 12.0, 62.0


def size(symbol: Symbol, facts: Facts, tr: Translator) -> Size:
    """The box of every free symbol."""
    return Size(WIDTH, HEIGHT)


def draw(symbol: Symbol, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """A dashed box with the symbol's name, and its kind as the file spells it."""
    x, top = centre[0], centre[1] - HEIGHT / 2
    room = WIDTH - 2 * PADDING
    lines = break_lines(symbol.name, NAME_SIZE, "semibold", room, NAME_LINES)
    kind = shortened(symbol.kind, KIND_SIZE, "italic", room)
    return (
        Rect(x - WIDTH / 2, top, WIDTH, HEIGHT, "surface", Pen("strong", 1.5, (5.0, 4.0)), 4.0),
        *(
            text_run(x, top + 24 + row * NAME_PITCH, line, NAME_SIZE, "semibold", "text", "middle")
            for row, line in enumerate(lines)
        ),
        text_run(x, top + KIND_BASELINE, kind, KIND_SIZE, "italic", "text2", "middle"),
    )


def describe(symbol: Symbol, facts: Facts, tr: Translator) -> str:
    """`Ukjent symbol, Robot, robotisering`."""
    return spoken(tr("symbols.unknown.label"), symbol.name, symbol.kind)


SYMBOLS = (
    SymbolKind(
        name="unknown",
        label="symbols.unknown.label",
        icon="unknown",
        size=size,
        draw=draw,
        describe=describe,
    ),
)
