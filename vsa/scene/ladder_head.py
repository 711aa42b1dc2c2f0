"""The head of the ladder: what the main route waits and works in all."""

from typing import NamedTuple

from vsa.analysis.results import Analysis
from vsa.drawing.measuring import shortened, text_run, text_width
from vsa.drawing.primitives import Rect, Text
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator
from vsa.model.time_in_words import hours_text, minutes_text
from vsa.scene.bands import EDGE, HEAD_WIDTH
from vsa.scene.bounding import bounded
from vsa.scene.ladder import DOWN, FIGURE_SIZE, HEIGHT, UP
from vsa.symbols.times import UNKNOWN

LEFT, RIGHT = 12.0, 8.0
LABEL_SIZE = 12.5
SMALLEST_SUM, ROUNDING = 12.0, 1e-6
BASELINES = (UP - 14.0, UP + 8.2, DOWN + 7.6, DOWN + 26.8)
"""Of the words and the sum for the waits, and of those for the work."""


class LadderSums(NamedTuple):
    """What a case waits and what is worked on it along the main route, as text."""

    waiting: str
    work: str


def ladder_sums(analysis: Analysis, tr: Translator) -> LadderSums:
    """The sums of the main route; dashes when the stream is refused."""
    main, calendar = analysis.main, analysis.basis.calendar
    if main is None:
        return LadderSums(UNKNOWN, UNKNOWN)
    return LadderSums(
        bounded(analysis, "main.waiting_time", minutes_text(main.waiting_time, calendar, tr), tr),
        bounded(analysis, "main.process_time", hours_text(main.process_time, tr), tr),
    )


def ladder_head(sums: LadderSums, tr: Translator) -> Sheet:
    """The two sums with their words."""
    bounds = Box(0.0, 0.0, HEAD_WIDTH, HEIGHT)
    primitives = (
        Rect(0.0, 0.0, HEAD_WIDTH, HEIGHT, "bg"),
        Rect(HEAD_WIDTH - EDGE, 0.0, EDGE, HEIGHT, "border"),
        _label(BASELINES[0], tr("scene.ladder.waiting")),
        _sum(BASELINES[1], sums.waiting, "wait"),
        _label(BASELINES[2], tr("scene.ladder.work")),
        _sum(BASELINES[3], sums.work, "text"),
    )
    return Sheet((Item("ladder_head", bounds, primitives),), bounds)


def _label(baseline: float, words: str) -> Text:
    fitting = shortened(words, LABEL_SIZE, "regular", HEAD_WIDTH - LEFT - RIGHT)
    return text_run(LEFT, baseline, fitting, LABEL_SIZE, "regular", "text2")


def _sum(baseline: float, words: str, token: str) -> Text:
    """A long sum, such as `minst 1 t 30 min`, is written smaller rather than cut."""
    room = HEAD_WIDTH - LEFT - RIGHT
    fitting = FIGURE_SIZE * room / max(room, text_width(words, FIGURE_SIZE, "bold"))
    size = max(fitting, SMALLEST_SUM)
    return text_run(LEFT, baseline, shortened(words, size, "bold", room + ROUNDING), size, "bold", token)
