"""What badges and triangles mean, as a small picture beside the tools."""

from collections.abc import Iterator

from vsa.drawing.bounds import covered
from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Path, Pen, Primitive, Text
from vsa.drawing.shapes import triangle
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator
from vsa.model.nodes import ValueClass, WaitsFor
from vsa.symbols.value_class import WORDS, badge, badge_width
from vsa.symbols.waiting import letter, words

SIZE = 12.5
GAP, SPACE = 6.0, 14.0
HEIGHT = 46.0
BADGE_TOP, FIRST_BASELINE = 2.0, 16.0
TRIANGLE_MIDDLE, SECOND_BASELINE = 34.0, 39.0
TRIANGLE_WIDTH, TRIANGLE_HEIGHT = 20.0, 17.6
LETTER_BASELINE, LETTER_SIZE = 41.5, 10.0


def badge_legend(tr: Translator) -> Sheet:
    """The classes of steps on one line, whom a wait may be for on the next."""
    primitives = (*_classes(tr), *_waits(tr))
    bounds = Box(0.0, 0.0, covered(primitives).right, HEIGHT)
    return Sheet((Item("legend", bounds, primitives),), bounds)


def _classes(tr: Translator) -> Iterator[Primitive]:
    left = 0.0
    for value_class in ValueClass:
        right = left + badge_width(value_class)
        yield from badge(value_class, right, BADGE_TOP)
        name = _words(right + GAP, FIRST_BASELINE, tr(WORDS[value_class]))
        yield name
        left = name.x + name.width + SPACE


def _waits(tr: Translator) -> Iterator[Primitive]:
    middle = TRIANGLE_WIDTH / 2
    outline = triangle(middle, TRIANGLE_MIDDLE, TRIANGLE_WIDTH, TRIANGLE_HEIGHT)
    yield Path(outline, "wait_fill", Pen("wait", 1.6))
    sign = letter(WaitsFor.INTERNAL, tr)
    yield text_run(middle, LETTER_BASELINE, sign, LETTER_SIZE, "bold", "wait_ink", "middle")
    meanings = " · ".join(f"{letter(whom, tr)} {words(whom, tr)}" for whom in WaitsFor)
    yield _words(TRIANGLE_WIDTH + GAP, SECOND_BASELINE, tr("scene.legend.waits_for", meanings=meanings))


def _words(left: float, baseline: float, text: str) -> Text:
    return text_run(left, baseline, text, SIZE, "regular", "text2")
