"""The wait before a step: a triangle on the arrow, its letter says whom the wait is for, its time stands beside it."""

from functools import partial

from vsa.drawing.measuring import Anchor, text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen
from vsa.drawing.shapes import triangle
from vsa.i18n import Translator
from vsa.model.nodes import WaitsFor
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken
from vsa.symbols.marks import TextSide, WaitMark
from vsa.symbols.waiting import letter, words

WIDTH = 28.0
HEIGHT = WIDTH * 0.88
LETTER_SIZE, LETTER_DROP = WIDTH * 0.4, 0.4
TIME_SIZE = 13.5
ANCHORS: dict[TextSide, Anchor] = {"right": "start", "left": "end", "above": "middle", "below": "middle"}


def size(mark: WaitMark, facts: Facts, tr: Translator) -> Size:
    """The triangle, without its time."""
    return Size(WIDTH, HEIGHT)


def draw(mark: WaitMark, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The triangle with its letter, and the time where the mark wants it."""
    x, y = centre
    text_x, baseline = mark.text_at
    return (
        Path(triangle(x, y, WIDTH, HEIGHT), "wait_fill", Pen("wait", 1.6)),
        text_run(
            x,
            y + HEIGHT * LETTER_DROP,
            letter(mark.waits_for, tr),
            LETTER_SIZE,
            "bold",
            "wait_ink",
            "middle",
        ),
        text_run(
            text_x,
            baseline,
            mark.time,
            TIME_SIZE,
            "bold",
            "wait_ink",
            ANCHORS[mark.side],
            halo="surface",
        ),
    )


def describe(mark: WaitMark, facts: Facts, tr: Translator) -> str:
    """`Ventetid, 4 d, venter på bruker`."""
    return spoken(tr("symbols.wait.label"), mark.time, tr("symbols.spoken.waits_for", whom=words(mark.waits_for, tr)))


def picture(waits_for: WaitsFor, tr: Translator) -> Primitives:
    """A triangle with its letter."""
    letters = text_run(48, 36 + 55 * LETTER_DROP, letter(waits_for, tr), 22, "bold", "wait_ink", "middle")
    return Path(triangle(48, 36, 62, 55), "wait_fill", Pen("wait", 2.0)), letters


SYMBOLS = (SymbolKind(name="wait", label="symbols.wait.label", icon="wait", size=size, draw=draw, describe=describe),)
ENTRIES = tuple(
    Entry(f"wait_{waits_for}", Group.OFFICE, 16 + place, partial(picture, waits_for))
    for place, waits_for in enumerate(WaitsFor)
)
