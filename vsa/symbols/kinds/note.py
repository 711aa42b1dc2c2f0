"""A sticky note with a folded corner."""

from vsa.drawing.measuring import break_lines, text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen
from vsa.drawing.shapes import polyline
from vsa.i18n import Translator
from vsa.model.nodes import Note
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken

WIDTH = 130.0
FOLD = 14.0
PADDING, FIRST_BASELINE = 9.0, 19.0
TEXT_SIZE, LINE_PITCH, MOST_LINES = 12.5, 16.0, 8
LEAST_HEIGHT = 56.0


def size(note: Note, facts: Facts, tr: Translator) -> Size:
    """As high as its text."""
    return Size(WIDTH, max(LEAST_HEIGHT, len(_lines(note)) * LINE_PITCH + 2 * PADDING))


def draw(note: Note, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The note and its text."""
    width, height = size(note, facts, tr)
    left, top = centre[0] - width / 2, centre[1] - height / 2
    right, bottom = left + width, top + height
    fold, foot = (right - FOLD, bottom), (right, bottom - FOLD)
    sheet = polyline(((left, top), (right, top), foot, fold, (left, bottom)), closed=True)
    return (
        Path(sheet, "wait_soft", Pen("strong", 1.2)),
        Path(polyline((fold, (right - FOLD, bottom - FOLD), foot)), pen=Pen("strong", 1.2)),
        *(
            text_run(left + PADDING, top + FIRST_BASELINE + row * LINE_PITCH, line, TEXT_SIZE, "regular", "text")
            for row, line in enumerate(_lines(note))
        ),
    )


def describe(note: Note, facts: Facts, tr: Translator) -> str:
    """`Lapp, Ring søkeren først`."""
    return spoken(tr("symbols.note.label"), note.text)


def _lines(note: Note) -> tuple[str, ...]:
    return break_lines(note.text, TEXT_SIZE, "regular", WIDTH - 2 * PADDING, MOST_LINES)


def picture(tr: Translator) -> Primitives:
    """The note with its fold."""
    edge = Pen("text", 2.0)
    sheet = polyline(((16, 8), (80, 8), (80, 46), (62, 64), (16, 64)), closed=True)
    return Path(sheet, "wait_soft", edge), Path(polyline(((80, 46), (62, 46), (62, 64))), pen=edge)


SYMBOLS = (
    SymbolKind(
        name="note",
        label="symbols.note.label",
        icon="note",
        size=size,
        draw=draw,
        describe=describe,
        ports=(),
    ),
)
ENTRIES = (Entry("note", Group.OFFICE, 23, picture),)
