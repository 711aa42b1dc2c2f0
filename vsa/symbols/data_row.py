"""The lowest line of a card: process time to the left, and how often the step comes right the first time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from vsa.drawing.icons import icon
from vsa.drawing.measuring import shortened, text_run, text_width
from vsa.drawing.primitives import Weight
from vsa.drawing.shapes import underline
from vsa.i18n import Translator
from vsa.model.duration_text import duration_text
from vsa.model.durations import Duration, Spread
from vsa.model.nodes import Step
from vsa.symbols.kind import Primitives
from vsa.symbols.times import is_estimate, process_time_text

LARGE, SMALL = 13.5, 12.0
GAP = 5.0
MARK_SIZE, MARK_GAP, MARK_RISE = 0.94, 0.2, 0.85
"""Of the check or triangle, in parts of the letters' size."""
MARK_STROKE = 2.6
UNDERLINE_DROP = 3.0
LOW_QUALITY = 0.7
"""Below this share of cases that come right the first time the figure is bold, with a warning triangle."""


@dataclass(frozen=True, slots=True)
class DataRow:
    """One way of writing the line. A low share always keeps its warning triangle; a check may go for lack of room."""

    time: str
    estimate: bool
    quality: str
    low: bool
    size: float = LARGE
    check: bool = True

    @property
    def time_room(self) -> float:
        """What is taken by all but the process time, in canvas units."""
        if not self.quality:
            return 0.0
        mark = (MARK_SIZE + MARK_GAP) * self.size if self.low or self.check else 0.0
        return GAP + mark + text_width(self.quality, self.size, self.quality_weight)

    @property
    def quality_weight(self) -> Weight:
        """Bold says low, beside the triangle."""
        return "bold" if self.low else "regular"

    def fits(self, width: float) -> bool:
        """Whether everything stands on a line of `width` units."""
        return text_width(self.time, self.size, "bold") + self.time_room <= width


def data_row(step: Step, tr: Translator, left: float, right: float, baseline: float) -> Primitives:
    """The line between two edges, as fully written as fits there; an estimate is underlined with dots in any case."""
    width = right - left
    row = _fullest(_ways(step, tr), width)
    time = shortened(row.time, row.size, "bold", width - row.time_room)
    run = text_run(left, baseline, time, row.size, "bold", "text")
    dots = (underline(left, baseline + UNDERLINE_DROP, run.width, "text2"),) if row.estimate else ()
    return (run, *dots, *_quality(row, right, baseline))


def _fullest(ways: Iterator[DataRow], width: float) -> DataRow:
    """The first way that fits, else the shortest one, whose time is then cut."""
    row = next(ways)
    while not row.fits(width):
        shorter = next(ways, None)
        if shorter is None:
            break
        row = shorter
    return row


def _ways(step: Step, tr: Translator) -> Iterator[DataRow]:
    """From the fullest to the shortest."""
    quality = step.first_time_right
    row = DataRow(
        time=process_time_text(step, tr),
        estimate=is_estimate(step) and step.process_time is not None,
        quality="" if quality is None else tr.percent(quality),
        low=quality is not None and quality < LOW_QUALITY,
    )
    yield row
    yield replace(row, size=SMALL)
    yield replace(row, size=SMALL, check=False)
    for time in _shorter_times(step, tr):
        yield replace(row, time=time, size=SMALL)
        yield replace(row, time=time, size=SMALL, check=False)


def _shorter_times(step: Step, tr: Translator) -> Iterator[str]:
    """The time without `ca.`, and the typical value of a spread."""
    time = step.process_time
    if time is None:
        return
    yield duration_text(replace(time, estimate=False), tr)
    if time.spread is not Spread.UNIFORM:
        typical = time.amounts[len(time.amounts) // 2]
        yield duration_text(Duration((typical,)), tr)


def _quality(row: DataRow, right: float, baseline: float) -> Primitives:
    if not row.quality:
        return ()
    run = text_run(right, baseline, row.quality, row.size, row.quality_weight, "text", "end")
    size, x, y = MARK_SIZE * row.size, run.x - (MARK_GAP + MARK_SIZE) * row.size, baseline - MARK_RISE * row.size
    if row.low:
        return *icon("warning", x, y, size, "s", MARK_STROKE), run
    return (*icon("check", x, y, size, "text2", MARK_STROKE), run) if row.check else (run,)
