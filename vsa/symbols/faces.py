"""What the usual things on a map look like, drawn from plain words.

The symbols draw themselves with these, and so does the sketch that a document opens with, which is on screen before the
models of a document have been read.
"""

from collections.abc import Iterator
from itertools import product
from typing import Final

from vsa.drawing.measuring import break_lines, keeps_words_whole, text_run, text_width
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen, Primitive, Rect, Text, Weight
from vsa.drawing.shapes import pill, rhombus

CARD_WIDTH, CARD_HEIGHT = 130.0, 100.0
CARD_RADIUS, CARD_EDGE = 8.0, 1.2
CARD_LEFT, CARD_DATA_BASELINE = 15.0, 92.0
TITLE_BASELINE, TITLE_SIZE, TITLE_PITCH, TITLE_LINES = 41.0, 13.5, 16.5, 3
TITLE_WIDTH = CARD_WIDTH - 22.0
SHORT_TITLE_DROP = 0.35

PILL_HEIGHT, PILL_PADDING = 36.0, 26.0
PILL_TEXT_SIZE, PILL_TEXT_DROP = 13.5, 0.36
START_EDGE, END_EDGE = 1.5, 2.6

QUESTION_SIZES = ((86.0, 66.0), (104.0, 74.0), (124.0, 84.0), (144.0, 96.0), (166.0, 108.0))
QUESTION_LINES = 3
QUESTION_TEXT_SIZE, QUESTION_PITCH, QUESTION_DROP = 12.5, 15.0, 4.5
QUESTION_MARGIN = 4.0
CAP_HEIGHT = 0.72
NO_QUESTION: Final = "?"
NO_QUESTION_SIZE, NO_QUESTION_DROP = 18.0, 6.0

HEAD_WIDTH = 136.0
HEAD_LEFT, HEAD_RIGHT = 12.0, 6.0
ROLE_SIZE, SMALL_ROLE_SIZE = 14.0, 13.0
ROLE_PITCH, ROLE_LINES = 18.0, 5
ROLE_DROP = 5.0
BAND_EDGE, USER_BAND_EDGE = 1.0, 2.0
LEAST_MAP_WIDTH = CARD_WIDTH + 40.0


def card(x: float, y: float) -> Rect:
    """A card with its upper left corner at a point."""
    return Rect(x, y, CARD_WIDTH, CARD_HEIGHT, "surface", Pen("strong", CARD_EDGE), CARD_RADIUS)


def card_title(name: str, x: float, y: float) -> tuple[Text, ...]:
    """What is done, in as many lines as the card has room for."""
    lines = break_lines(name, TITLE_SIZE, "semibold", TITLE_WIDTH, TITLE_LINES)
    top = y + TITLE_BASELINE + (TITLE_LINES - len(lines)) * TITLE_PITCH * SHORT_TITLE_DROP
    return tuple(
        text_run(x + CARD_LEFT, top + row * TITLE_PITCH, line, TITLE_SIZE, "semibold", "text")
        for row, line in enumerate(lines)
    )


def pill_width(text: str) -> float:
    """How wide the pill round a text is."""
    return max(PILL_HEIGHT, text_width(text, PILL_TEXT_SIZE, "semibold") + PILL_PADDING)


def pill_with(text: str, centre: Point, edge: float) -> tuple[Primitive, ...]:
    """Where cases come in or end, with its text."""
    x, y = centre
    baseline = y + PILL_TEXT_SIZE * PILL_TEXT_DROP
    return (
        pill(x, y, pill_width(text), PILL_HEIGHT, "surface", Pen("text2", edge)),
        text_run(x, baseline, text, PILL_TEXT_SIZE, "semibold", "text", "middle"),
    )


def fitted_question(question: str) -> tuple[tuple[float, float], tuple[str, ...]]:
    """The width and height of the smallest rhombus that holds a question, else the largest, and its lines."""
    if not question.strip():
        return QUESTION_SIZES[0], ()
    for size, count in product(QUESTION_SIZES, range(1, QUESTION_LINES + 1)):
        lines = break_lines(question, QUESTION_TEXT_SIZE, "semibold", _room(size, count))
        if len(lines) <= count and keeps_words_whole(question, lines):
            return size, lines
    largest = QUESTION_SIZES[-1]
    room = _room(largest, QUESTION_LINES)
    return largest, break_lines(question, QUESTION_TEXT_SIZE, "semibold", room, QUESTION_LINES)


def rhombus_with(question: str, centre: Point) -> tuple[Primitive, ...]:
    """A choice with its question, or a question mark."""
    (width, height), lines = fitted_question(question)
    outline = Path(rhombus(*centre, width, height), "surface", Pen("text2", 1.6))
    x, y = centre
    if not lines:
        mark = text_run(x, y + NO_QUESTION_DROP, NO_QUESTION, NO_QUESTION_SIZE, "bold", "text", "middle")
        return outline, mark
    top = y + QUESTION_DROP - (len(lines) - 1) * QUESTION_PITCH / 2
    return outline, *(
        text_run(x, top + row * QUESTION_PITCH, line, QUESTION_TEXT_SIZE, "semibold", "text", "middle")
        for row, line in enumerate(lines)
    )


def role_lines(role: str, weight: Weight) -> tuple[tuple[str, ...], float]:
    """The lines of a role in the head of its lane, and their size: smaller when that saves a long word from being
    divided."""
    room = HEAD_WIDTH - HEAD_LEFT - HEAD_RIGHT
    for letters in (ROLE_SIZE, SMALL_ROLE_SIZE):
        lines = break_lines(role, letters, weight, room, ROLE_LINES)
        if keeps_words_whole(role, lines):
            return lines, letters
    return break_lines(role, ROLE_SIZE, weight, room, ROLE_LINES), ROLE_SIZE


def role_in_head(role: str, weight: Weight, left: float, middle: float) -> tuple[Text, ...]:
    """A role beside its lane, round the height `middle`."""
    lines, letters = role_lines(role, weight)
    first = middle - (len(lines) - 1) * ROLE_PITCH / 2 + ROLE_DROP
    return tuple(
        text_run(left + HEAD_LEFT, first + row * ROLE_PITCH, line, letters, weight, "text")
        for row, line in enumerate(lines)
    )


def band(top: float, height: float, width: float, ground: str, *, user: bool) -> Iterator[Rect]:
    """The ground of a lane, or of its head, with the line below it."""
    edge = USER_BAND_EDGE if user else BAND_EDGE
    yield Rect(0.0, top, width, height, ground)
    yield Rect(0.0, top + height - edge, width, edge, "user_line" if user else "border")


def band_ground(*, user: bool, even: bool) -> str:
    """The colour of a lane on the map; `even` ones have a shade of their own."""
    return "user_lane" if user else "surface2" if even else "surface"


def head_ground(*, user: bool) -> str:
    """The colour of the head of a lane."""
    return "user_head" if user else "bg"


def _room(size: tuple[float, float], lines: int) -> float:
    """How wide the outermost of some lines may be inside the slanting edges."""
    width, height = size
    reach = (lines - 1) * QUESTION_PITCH / 2 + QUESTION_TEXT_SIZE * CAP_HEIGHT / 2
    return width * (1 - 2 * reach / height) - QUESTION_MARGIN
