"""The part of the cases that go back, on a pill with a bow that turns back: shape, bow and dashes say rework."""

from vsa.drawing.icons import icon
from vsa.drawing.measuring import text_run, text_width
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen, Rect
from vsa.drawing.shapes import arrowhead, pill
from vsa.drawing.svg_path import svg_path
from vsa.i18n import Translator
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken
from vsa.symbols.marks import ShareMark

HEIGHT = 20.0
EDGE_GAP = 6.0
BOW_SIZE, BOW_GAP, BOW_STROKE = 12.0, 2.0, 2.6
TEXT_SIZE, TEXT_DROP = 13.0, 0.36


def size(mark: ShareMark, facts: Facts, tr: Translator) -> Size:
    """As wide as its bow and text."""
    return Size(2 * EDGE_GAP + BOW_SIZE + BOW_GAP + text_width(mark.text, TEXT_SIZE, "bold"), HEIGHT)


def draw(mark: ShareMark, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The pill with its bow and text."""
    x, y = centre
    width, height = size(mark, facts, tr)
    left, right = x - width / 2 + EDGE_GAP, x + width / 2 - EDGE_GAP
    return (
        pill(x, y, width, height, "surface", Pen("s", 1.2)),
        *icon("rework", left, y - BOW_SIZE / 2, BOW_SIZE, "s", BOW_STROKE),
        text_run(right, y + TEXT_SIZE * TEXT_DROP, mark.text, TEXT_SIZE, "bold", "s", "end"),
    )


def describe(mark: ShareMark, facts: Facts, tr: Translator) -> str:
    """`Tilbakeløp, 35 %`."""
    return spoken(tr("symbols.rework.label"), mark.text)


def picture(tr: Translator) -> Primitives:
    """A dashed way back with its share."""
    return (
        Path(svg_path("M88 56V34Q88 20 74 20H26Q14 20 14 32V46"), pen=Pen("s", 2.4, (6.0, 4.0), square=True)),
        arrowhead((14, 58), (0, 1), 12, "s"),
        Rect(27, 9, 48, 22, "surface", Pen("s", 1.4), 11),
        text_run(51, 25, tr.percent(0.35), 12.5, "bold", "s", "middle"),
    )


SYMBOLS = (
    SymbolKind(
        name="rework",
        label="symbols.rework.label",
        icon="rework",
        size=size,
        draw=draw,
        describe=describe,
        ports=(),
    ),
)
ENTRIES = (Entry("rework", Group.OFFICE, 14, picture),)
