"""A problem: a numbered burst on the lower left corner of what it concerns."""

from vsa.drawing.measuring import text_run, text_width
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen
from vsa.drawing.shapes import burst
from vsa.i18n import Translator
from vsa.model.nodes import Problem
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken

RADIUS = 13.0
NUMBER_SIZE, NUMBER_DROP = 12.5, 0.36
NUMBER_WIDTH = 17.0


def size(problem: Problem, facts: Facts, tr: Translator) -> Size:
    """A burst of one size."""
    return Size(2 * RADIUS, 2 * RADIUS)


def draw(problem: Problem, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The burst with its number, smaller when it has three digits."""
    x, y = centre
    number = str(problem.number)
    letters = NUMBER_SIZE * min(1.0, NUMBER_WIDTH / text_width(number, NUMBER_SIZE, "bold"))
    return (
        Path(burst(x, y, RADIUS), "burst", Pen("surface", 1.2)),
        text_run(x, y + letters * NUMBER_DROP, number, letters, "bold", "on_fill", "middle"),
    )


def describe(problem: Problem, facts: Facts, tr: Translator) -> str:
    """`Problem 2, 35 % av søknadene har mangler`."""
    return spoken(tr("symbols.problem.numbered", number=problem.number), problem.text)


def picture(tr: Translator) -> Primitives:
    """The burst with its number."""
    number = text_run(48, 43, "1", 19, "bold", "on_fill", "middle")
    return Path(burst(48, 36, 32, 12), "burst", Pen("text", 2.0)), number


SYMBOLS = (
    SymbolKind(
        name="problem",
        label="symbols.problem.label",
        icon="problem",
        size=size,
        draw=draw,
        describe=describe,
        ports=(),
    ),
)
ENTRIES = (Entry("problem", Group.VALUE_STREAM, 27, picture),)
