"""One step as a note of 76 x 76 mm, with a line to cut along."""

from collections.abc import Iterator
from dataclasses import dataclass

from vsa.drawing.primitives import Pen, Primitive, Rect
from vsa.i18n import Translator
from vsa.model.nodes import Step
from vsa.reports.lines import Line, paragraph, shortened, stacked, total_height
from vsa.reports.paper import POINTS_PER_MM, SMALLEST_TEXT, Style
from vsa.reports.publication import Content, Picture
from vsa.symbols.kind import Facts
from vsa.symbols.times import process_time_text, wait_text
from vsa.symbols.value_class import badge, value_bar

SIDE = 76 * POINTS_PER_MM
PADDING = 10.0
BAR_WIDTH = 8.0
BADGE_HEIGHT = 22.0
CUT = Pen("strong", 0.6, dash=(4.0, 3.0))
NUMBER = Style(26.0, 30.0, "bold", "text2")
ROLE = Style(10.5, 14.0, "semibold", "text2")
TIMES = Style(11.5, 15.5)
MOST_LINES = 2
"""Of a role or a time: the name has the rest of the note."""
NAME_SIZES = (21.0, 19.0, 17.0, 15.0, 13.0, 11.0, 9.0, SMALLEST_TEXT)


@dataclass(frozen=True, slots=True)
class Label:
    """A step with what is known of it, and the numbers of the problems on it."""

    step: Step
    facts: Facts
    problems: tuple[int, ...]
    tr: Translator

    def contents(self, page: int, x: float, y: float) -> tuple[Content, ...]:
        """What is read of the note, with its upper left corner at a point."""
        left = x + BAR_WIDTH + PADDING
        number = paragraph(str(self.facts.number), NUMBER, self._width)
        role = shortened(self.facts.role, ROLE, self._width - BADGE_HEIGHT * 2, MOST_LINES) if self.facts.role else ()
        times = tuple(line for text in self._times() for line in shortened(text, TIMES, self._width, MOST_LINES))
        top, bottom = y + PADDING + NUMBER.leading, y + SIDE - PADDING - total_height(times)
        name = self._name(bottom - top - total_height(role) - PADDING)
        return (
            Content("P", page, stacked(number, left, y + PADDING)),
            Content("P", page, stacked(name, left, top)),
            *((Content("P", page, stacked(role, left, bottom - total_height(role) - PADDING / 2)),) if role else ()),
            Content("P", page, stacked(times, left, bottom)),
        )

    def picture(self, x: float, y: float) -> Picture:
        """What is only seen of it: the edge, and the class by bar and letters."""
        drawn: list[Primitive] = [Rect(0, 0, SIDE, SIDE, pen=CUT)]
        if self.step.value_class is not None:
            drawn += value_bar(self.step.value_class, PADDING / 2, PADDING / 2, BAR_WIDTH, SIDE - PADDING, 3.0)
            drawn += badge(self.step.value_class, SIDE - PADDING, PADDING, BADGE_HEIGHT)
        return Picture(tuple(drawn), x, y)

    @property
    def _width(self) -> float:
        return SIDE - BAR_WIDTH - 2 * PADDING

    def _name(self, height: float) -> tuple[Line, ...]:
        """As large as there is room for all of it; only a very long name ends in an ellipsis."""
        words = self.step.name or self.tr("symbols.step.unnamed")
        for size in NAME_SIZES:
            style = Style(size, size * 1.2, "bold")
            lines = paragraph(words, style, self._width)
            if total_height(lines) <= height:
                return lines
        return shortened(words, style, self._width, int(height / style.leading))

    def _times(self) -> Iterator[str]:
        tr = self.tr
        yield tr("reports.labels.wait", time=wait_text(self.step, self.facts, tr))
        yield tr("reports.labels.work", time=process_time_text(self.step, tr))
        if self.problems:
            numbers = ", ".join(map(str, self.problems))
            yield tr("reports.labels.problems", count=len(self.problems), numbers=numbers)
