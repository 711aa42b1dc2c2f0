"""Three small pictures that show how to begin, drawn with the symbols of the map."""

from collections.abc import Iterator

from vsa.drawing.icons import icon
from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Path, Pen, Primitive, Rect
from vsa.drawing.shapes import arrow, burst, pill, polyline, triangle
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator

LESSON_SIZE = (340.0, 120.0)
EDGE = Pen("border")
FINE = Pen("text2", 1.5)
BRANCH = Pen("arrow", 1.75)
CHOSEN = Pen("accent", 1.75, dash=(5.0, 4.0))
TITLE = 12.5


def lesson(name: str, tr: Translator) -> Sheet:
    """The picture of a lesson: `draw`, `time` or `improve`. Raises KeyError for another name."""
    draw = {"draw": _draw, "time": _time, "improve": _improve}[name]
    bounds = Box(0.0, 0.0, *LESSON_SIZE)
    frame = Rect(0.5, 0.5, LESSON_SIZE[0] - 1, LESSON_SIZE[1] - 1, "surface", EDGE)
    return Sheet((Item(f"lesson:{name}", bounds, (frame, *draw(tr))),), bounds)


def _draw(tr: Translator) -> Iterator[Primitive]:
    """A start in the user's lane, the first step below, and room for the next."""
    yield Rect(1, 1, LESSON_SIZE[0] - 2, 59, "user_lane")
    yield Path(polyline(((1, 60), (LESSON_SIZE[0] - 1, 60))), pen=Pen("user_line", 1.5))
    yield from arrow(((65, 46), (65, 90), (122, 90)), BRANCH, 9)
    yield pill(65, 30, 88, 32, "surface", FINE)
    yield _centred(65, 34.5, tr("lessons.user"))
    yield from _card(122, 70, 100, tr("lessons.first_step"))
    yield from arrow(((222, 90), (250, 90)), BRANCH, 9)
    yield Rect(250, 70, 76, 40, "surface", CHOSEN, 7)
    yield from icon("plus", 278, 80, 20, "accent", 2.2)


def _time(tr: Translator) -> Iterator[Primitive]:
    """Waiting on the arrow, work on the card, and both on the ladder."""
    yield from arrow(((14, 44), (117, 44)), BRANCH, 9)
    yield Path(triangle(62, 41, 28, 24.6), "wait_fill", Pen("wait", 1.6))
    yield _centred(62, 50, tr("lessons.letter"), size=11.2, token="wait_ink")
    yield text_run(80, 64, tr("lessons.wait"), 13, "bold", "wait_ink")
    yield from _card(117, 18, 112, tr("lessons.step"), tr("lessons.work"))
    yield from arrow(((229, 44), (326, 44)), BRANCH, 9)
    yield Rect(14, 88, 103, 16, "wait_fill")
    yield Rect(229, 88, 97, 16, "wait_fill")
    level = ((14, 88), (117, 88), (117, 104), (229, 104), (229, 88), (326, 88))
    yield Path(polyline(level), pen=Pen("text", 2.2))


def _improve(tr: Translator) -> Iterator[Primitive]:
    """A problem on the step becomes an action with a deadline."""
    yield from _card(24, 33, 120, tr("lessons.step"))
    yield Path(burst(26, 72, 13), "burst", Pen("surface", 1.2))
    yield _centred(26, 76, "1", size=11.2, token="on_fill")
    yield from arrow(((152, 53), (192, 53)), BRANCH, 9)
    yield Rect(198, 24, 124, 72, "surface", EDGE, 7)
    yield text_run(210, 45, tr("lessons.action"), TITLE, "bold", "text")
    yield text_run(210, 64, tr("lessons.doing"), 12, "regular", "text")
    yield text_run(210, 82, tr("lessons.deadline"), 12, "regular", "text2")


def _card(left: float, top: float, width: float, name: str, work: str = "") -> Iterator[Primitive]:
    height = 52.0 if work else 40.0
    yield Rect(left, top, width, height, "surface", Pen("strong", 1.2), 7)
    yield _centred(left + width / 2, top + (22 if work else 25), name)
    if work:
        yield _centred(left + width / 2, top + 41, work, size=13)


def _centred(x: float, y: float, text: str, size: float = TITLE, token: str = "text") -> Primitive:
    return text_run(x, y, text, size, "semibold" if size == TITLE else "bold", token, "middle")
