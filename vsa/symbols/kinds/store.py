"""A queue or stock drawn by itself: a large triangle with its letter, and name and time under it."""

from vsa.drawing.measuring import shortened, text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen
from vsa.drawing.shapes import triangle
from vsa.i18n import Translator
from vsa.model.nodes import Store, WaitsFor
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken
from vsa.symbols.times import wait_text
from vsa.symbols.waiting import letter, words

WIDTH, HEIGHT = 60.0, 52.0
LETTER_SIZE, LETTER_DROP = 21.0, 0.38
NAME_SIZE, NAME_DROP, NAME_WIDTH = 12.5, 15.0, 120.0
TIME_SIZE, TIME_PITCH = 13.5, 16.0


def size(store: Store, facts: Facts, tr: Translator) -> Size:
    """The triangle alone; the texts under it take no part in the layout."""
    return Size(WIDTH, HEIGHT)


def draw(store: Store, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The triangle and its texts."""
    x, y = centre
    return (
        Path(triangle(x, y, WIDTH, HEIGHT), "wait_fill", Pen("wait", 2.0)),
        text_run(
            x,
            y + HEIGHT * LETTER_DROP,
            letter(store.wait_for, tr),
            LETTER_SIZE,
            "bold",
            "wait_ink",
            "middle",
        ),
        *_texts(store, facts, (x, y + HEIGHT / 2 + NAME_DROP), tr),
    )


def describe(store: Store, facts: Facts, tr: Translator) -> str:
    """`Lager, Innboks, Saksbehandler, ventetid 3 d, venter på internt`."""
    return spoken(
        tr("symbols.store.label"),
        store.name,
        facts.role,
        tr("symbols.spoken.wait", time=wait_text(store, facts, tr)),
        tr("symbols.spoken.waits_for", whom=words(store.wait_for, tr)),
    )


def _texts(store: Store, facts: Facts, first: Point, tr: Translator) -> Primitives:
    name = shortened(store.name, NAME_SIZE, "semibold", NAME_WIDTH)
    x, y = first
    named = (text_run(x, y, name, NAME_SIZE, "semibold", "text", "middle", halo="surface"),) if name else ()
    below = y + TIME_PITCH if name else y
    time = wait_text(store, facts, tr)
    return (*named, text_run(x, below, time, TIME_SIZE, "bold", "wait_ink", "middle", halo="surface"))


def picture(tr: Translator) -> Primitives:
    """The triangle with the letter of a wait inside the house."""
    letters = text_run(48, 57, letter(WaitsFor.INTERNAL, tr), 24, "bold", "text", "middle")
    return Path(triangle(48, 36, 72, 60), "wait_fill", Pen("text", 2.0)), letters


SYMBOLS = (
    SymbolKind(name="store", label="symbols.store.label", icon="store", size=size, draw=draw, describe=describe),
)
ENTRIES = (Entry("store", Group.VALUE_STREAM, 7, picture),)
