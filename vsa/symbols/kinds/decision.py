"""A choice: a rhombus with its question, as large as the question needs."""

from itertools import product

from vsa.drawing.measuring import break_lines, keeps_words_whole, text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen
from vsa.drawing.shapes import rhombus
from vsa.i18n import Translator
from vsa.model.nodes import Gateway
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken

SIZES = (Size(86.0, 66.0), Size(104.0, 74.0), Size(124.0, 84.0), Size(144.0, 96.0), Size(166.0, 108.0))
MOST_LINES = 3
TEXT_SIZE, LINE_PITCH, BASELINE_DROP = 12.5, 15.0, 4.5
MARGIN = 4.0
CAP_HEIGHT = 0.72
NO_QUESTION = "?"
NO_QUESTION_SIZE, NO_QUESTION_DROP = 18.0, 6.0


def size(gateway: Gateway, facts: Facts, tr: Translator) -> Size:
    """The smallest of some sizes that holds the question, else the largest."""
    return _fitted(gateway.name)[0]


def draw(gateway: Gateway, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The rhombus with its question, or a question mark."""
    (width, height), lines = _fitted(gateway.name)
    outline = Path(rhombus(*centre, width, height), "surface", Pen("text2", 1.6))
    x, y = centre
    if not lines:
        mark = text_run(x, y + NO_QUESTION_DROP, NO_QUESTION, NO_QUESTION_SIZE, "bold", "text", "middle")
        return outline, mark
    top = y + BASELINE_DROP - (len(lines) - 1) * LINE_PITCH / 2
    return outline, *(
        text_run(x, top + row * LINE_PITCH, line, TEXT_SIZE, "semibold", "text", "middle")
        for row, line in enumerate(lines)
    )


def describe(gateway: Gateway, facts: Facts, tr: Translator) -> str:
    """`Valg, Komplett?, Saksbehandler`."""
    return spoken(tr("symbols.decision.label"), gateway.name, facts.role)


def _fitted(question: str) -> tuple[Size, tuple[str, ...]]:
    """The size of the rhombus and the lines of the question in it."""
    if not question.strip():
        return SIZES[0], ()
    for frame, count in product(SIZES, range(1, MOST_LINES + 1)):
        lines = break_lines(question, TEXT_SIZE, "semibold", _room(frame, count))
        if len(lines) <= count and keeps_words_whole(question, lines):
            return frame, lines
    return SIZES[-1], break_lines(question, TEXT_SIZE, "semibold", _room(SIZES[-1], MOST_LINES), MOST_LINES)


def _room(frame: Size, lines: int) -> float:
    """How wide the outermost of some lines may be inside the slanting edges."""
    reach = (lines - 1) * LINE_PITCH / 2 + TEXT_SIZE * CAP_HEIGHT / 2
    return frame.width * (1 - 2 * reach / frame.height) - MARGIN


def picture(tr: Translator) -> Primitives:
    """The rhombus with a question mark."""
    mark = text_run(48, 42, NO_QUESTION, NO_QUESTION_SIZE, "bold", "text", "middle")
    return Path(rhombus(48, 36, 76, 60), "surface", Pen("text", 2.0)), mark


SYMBOLS = (
    SymbolKind(
        name="decision",
        label="symbols.decision.label",
        icon="decision",
        size=size,
        draw=draw,
        describe=describe,
    ),
)
ENTRIES = (Entry("choice", Group.OFFICE, 11, picture),)
