"""A group of steps as one card: a small stack, with how many there are, their name, and what they wait and work."""

from collections.abc import Iterator

from vsa.drawing.icons import icon
from vsa.drawing.measuring import break_lines, shortened, text_run, text_width
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Pen, Primitive, Rect
from vsa.i18n import Translator
from vsa.model.time_in_words import minutes_text
from vsa.symbols.group_card import GroupCard
from vsa.symbols.kind import Facts, Primitives, Size, SymbolKind, spoken
from vsa.symbols.times import UNKNOWN

WIDTH, HEIGHT, RADIUS, EDGE = 130.0, 100.0, 8.0, 1.2
LEFT, RIGHT, NUMBER_BASELINE, NUMBER_SIZE = 15.0, 9.0, 21.0, 12.5
PEEP, NARROWER = 4.0, 7.0
"""What is seen of the cards behind, above and below, and how much narrower they look on both sides."""
TITLE_BASELINE, TITLE_SIZE, TITLE_PITCH, TITLE_LINES = 40.0, 13.5, 16.5, 2
SHORT_TITLE_DROP = 0.35
WAITING_BASELINE, PROCESS_BASELINE, SIZE, GAP = 77.0, 92.0, 12.0, 6.0
SIGN_SIZE, SIGN_TOP = 15.0, 8.0


def size(card: GroupCard, facts: Facts, tr: Translator) -> Size:
    """As large as a step, with what peeps out above and below."""
    return Size(WIDTH, HEIGHT + 2 * PEEP)


def draw(card: GroupCard, facts: Facts, centre: Point, tr: Translator) -> Primitives:
    """The stack."""
    x, y = centre[0] - WIDTH / 2, centre[1] - HEIGHT / 2
    return (
        _sheet(x + NARROWER, y - PEEP, WIDTH - 2 * NARROWER, HEIGHT + 2 * PEEP),
        _sheet(x, y, WIDTH, HEIGHT),
        text_run(x + LEFT, y + NUMBER_BASELINE, _steps(card, tr), NUMBER_SIZE, "bold", "text2"),
        *icon("unfold", x + WIDTH - RIGHT - SIGN_SIZE, y + SIGN_TOP, SIGN_SIZE, "text2"),
        *_title(card, x, y, tr),
        *_line(tr("symbols.step_group.waiting"), waiting_text(card, facts, tr), "wait_ink", x, y + WAITING_BASELINE),
        *_line(tr("symbols.step_group.work"), process_text(card, facts, tr), "text", x, y + PROCESS_BASELINE),
    )


def describe(card: GroupCard, facts: Facts, tr: Translator) -> str:
    """`Gruppe, Mottak, 3 steg, ventetid 5 d, prosesstid 2 t`."""
    return spoken(
        tr("symbols.step_group.label"),
        card.name or tr("symbols.step_group.unnamed"),
        _steps(card, tr),
        facts.role,
        tr("symbols.spoken.wait", time=waiting_text(card, facts, tr)) if card.waiting is not None else "",
        tr("symbols.spoken.process_time", time=process_text(card, facts, tr)) if card.process is not None else "",
    )


def waiting_text(card: GroupCard, facts: Facts, tr: Translator) -> str:
    """What a case waits in the group, or a dash."""
    return _time(card.waiting, card, facts, tr)


def process_text(card: GroupCard, facts: Facts, tr: Translator) -> str:
    """What is worked on a case in the group, or a dash."""
    return _time(card.process, card, facts, tr)


def _time(minutes: float | None, card: GroupCard, facts: Facts, tr: Translator) -> str:
    if minutes is None:
        return UNKNOWN
    text = minutes_text(minutes, facts.calendar, tr)
    return text if card.exact else tr("symbols.step_group.at_least", time=text)


def _steps(card: GroupCard, tr: Translator) -> str:
    return tr("symbols.step_group.steps", count=card.steps)


def _sheet(x: float, y: float, width: float, height: float) -> Rect:
    return Rect(x, y, width, height, "surface", Pen("strong", EDGE), RADIUS)


def _title(card: GroupCard, x: float, y: float, tr: Translator) -> Iterator[Primitive]:
    name = card.name or tr("symbols.step_group.unnamed")
    lines = break_lines(name, TITLE_SIZE, "semibold", WIDTH - LEFT - RIGHT, TITLE_LINES)
    top = y + TITLE_BASELINE + (TITLE_LINES - len(lines)) * TITLE_PITCH * SHORT_TITLE_DROP
    for row, line in enumerate(lines):
        yield text_run(x + LEFT, top + row * TITLE_PITCH, line, TITLE_SIZE, "semibold", "text")


def _line(label: str, time: str, token: str, x: float, baseline: float) -> Iterator[Primitive]:
    """A label to the left and a time to the right; the label gives way."""
    left, right = x + LEFT, x + WIDTH - RIGHT
    room = right - left - text_width(time, SIZE, "bold") - GAP
    if room > 0:
        yield text_run(left, baseline, shortened(label, SIZE, "regular", room), SIZE, "regular", "text2")
    yield text_run(right, baseline, time, SIZE, "bold", token, "end")


SYMBOLS = (
    SymbolKind(name="group", label="symbols.step_group.label", icon="unfold", size=size, draw=draw, describe=describe),
)
