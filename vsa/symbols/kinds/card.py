"""A step: a card with its class, number, name, process time, and how often it comes right the first time."""

from functools import partial

from vsa.drawing.measuring import text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Pen, Rect
from vsa.i18n import Translator
from vsa.model.nodes import Step, ValueClass
from vsa.symbols import faces
from vsa.symbols.data_row import data_row
from vsa.symbols.kind import Entry, Facts, Group, Primitives, Size, SymbolKind, spoken
from vsa.symbols.times import process_time_text, wait_text
from vsa.symbols.value_class import WORDS, badge, value_bar

WIDTH, HEIGHT = faces.CARD_WIDTH, faces.CARD_HEIGHT
RADIUS, EDGE, BAR_WIDTH = faces.CARD_RADIUS, faces.CARD_EDGE, 6.0
LEFT, RIGHT = faces.CARD_LEFT, 9.0
NUMBER_BASELINE, NUMBER_SIZE = 21.0, 12.5
BADGE_RIGHT, BADGE_TOP = 8.0, 8.0


def size(step: Step, facts: Facts, tr: Translator) -> Size:
    """Every card is equally large."""
    return Size(WIDTH, HEIGHT)


def draw(step: Step, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The card."""
    x, y = centre[0] - WIDTH / 2, centre[1] - HEIGHT / 2
    return (
        faces.card(x, y),
        *_class(step, x, y),
        *_number(facts, x, y),
        *faces.card_title(step.name, x, y),
        *data_row(step, tr, x + LEFT, x + WIDTH - RIGHT, y + faces.CARD_DATA_BASELINE),
    )


def describe(step: Step, facts: Facts, tr: Translator) -> str:
    """`Steg 3, Kontrollere mangler, Saksbehandler, ventetid 4 d, prosesstid 60 min, riktig første gang 65 %`."""
    number, wait, quality = facts.number, wait_text(step, facts, tr), step.first_time_right
    return spoken(
        tr("symbols.step.label") if number is None else tr("symbols.step.numbered", number=number),
        step.name or tr("symbols.step.unnamed"),
        facts.role,
        tr("symbols.spoken.wait", time=wait) if step.wait is not None or facts.wait else "",
        tr("symbols.spoken.process_time", time=process_time_text(step, tr)) if step.process_time else "",
        "" if quality is None else tr("symbols.spoken.first_time_right", share=tr.percent(quality)),
        tr(WORDS[step.value_class]) if step.value_class else "",
    )


def _class(step: Step, x: float, y: float) -> Primitives:
    if step.value_class is None:
        return ()
    inset = EDGE / 2
    return (
        *value_bar(step.value_class, x + inset, y + inset, BAR_WIDTH, HEIGHT - EDGE, RADIUS - inset),
        *badge(step.value_class, x + WIDTH - BADGE_RIGHT, y + BADGE_TOP),
    )


def _number(facts: Facts, x: float, y: float) -> Primitives:
    if facts.number is None:
        return ()
    return (text_run(x + LEFT, y + NUMBER_BASELINE, str(facts.number), NUMBER_SIZE, "bold", "text2"),)


def picture(value_class: ValueClass | None, tr: Translator) -> Primitives:
    """A small card of a class."""
    sheet = Rect(8, 12, 80, 48, "surface", Pen("text", 2.0), 7)
    if value_class is None:
        return (sheet,)
    return (sheet, *value_bar(value_class, 9, 13, 8, 46, 6), *badge(value_class, 82, 18, 17))


SYMBOLS = (SymbolKind(name="step", label="symbols.step.label", icon="step", size=size, draw=draw, describe=describe),)
ENTRIES = (
    Entry("step", Group.OFFICE, 1, partial(picture, None)),
    Entry("step_value", Group.OFFICE, 2, partial(picture, ValueClass.VALUE)),
    Entry("step_necessary", Group.OFFICE, 3, partial(picture, ValueClass.NECESSARY)),
    Entry("step_waste", Group.OFFICE, 4, partial(picture, ValueClass.WASTE)),
)
