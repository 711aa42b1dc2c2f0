"""The part of the cases that take an arrow, on a pill that the arrow may run under."""

from vsa.drawing.measuring import text_run, text_width
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Pen, Rect
from vsa.drawing.shapes import pill
from vsa.i18n import Translator
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken
from vsa.symbols.marks import ShareMark
from vsa.symbols.sketch import head, line

HEIGHT = 20.0
PADDING = 12.0
TEXT_SIZE, TEXT_DROP = 13.0, 0.36


def size(mark: ShareMark, facts: Facts, tr: Translator) -> Size:
    """As wide as its text."""
    return Size(text_width(mark.text, TEXT_SIZE, "bold") + PADDING, HEIGHT)


def draw(mark: ShareMark, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The pill with its text."""
    x, y = centre
    return (
        pill(x, y, *size(mark, facts, tr), "surface", Pen("border")),
        text_run(x, y + TEXT_SIZE * TEXT_DROP, mark.text, TEXT_SIZE, "bold", "text", "middle"),
    )


def describe(mark: ShareMark, facts: Facts, tr: Translator) -> str:
    """`Andel, 35 %`."""
    return spoken(tr("symbols.share.label"), mark.text)


def picture(tr: Translator) -> Primitives:
    """An arrow with its share above it."""
    return (
        line("M4 44H80"),
        head(92, 44, 1, 0),
        Rect(20, 14, 48, 22, "surface", Pen("border", 1.2), 11),
        text_run(44, 30, tr.percent(0.7), 12.5, "bold", "text", "middle"),
    )


SYMBOLS = (
    SymbolKind(
        name="share",
        label="symbols.share.label",
        icon="share",
        size=size,
        draw=draw,
        describe=describe,
        ports=(),
    ),
)
ENTRIES = (Entry("share", Group.OFFICE, 15, picture),)
