"""A choice: a rhombus with its question, as large as the question needs."""

from vsa.drawing.measuring import text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen
from vsa.drawing.shapes import rhombus
from vsa.i18n import Translator
from vsa.model.nodes import Gateway
from vsa.symbols.faces import NO_QUESTION, NO_QUESTION_SIZE, fitted_question, rhombus_with
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken


def size(gateway: Gateway, facts: Facts, tr: Translator) -> Size:
    """The smallest of some sizes that holds the question, else the largest."""
    return Size(*fitted_question(gateway.name)[0])


def draw(gateway: Gateway, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The rhombus with its question, or a question mark."""
    return rhombus_with(gateway.name, centre)


def describe(gateway: Gateway, facts: Facts, tr: Translator) -> str:
    """`Valg, Komplett?, Saksbehandler`."""
    return spoken(tr("symbols.decision.label"), gateway.name, facts.role)


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
