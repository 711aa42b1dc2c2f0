"""What stands round the contents of every page: a short head on all but the first, and the footer."""

from dataclasses import dataclass
from datetime import date

from vsa.drawing.measuring import text_width
from vsa.drawing.primitives import Path, Pen, Token
from vsa.i18n import Translator
from vsa.reports.colophon import SEPARATOR
from vsa.reports.lines import Line, paragraph, shortened, stacked, total_height
from vsa.reports.paper import PageFormat, Style
from vsa.reports.publication import Picture

RULE_WIDTH = 1.6
THIN_RULE = 0.9
MOST_PAGES = 999
MOST_HEAD, MOST_OWNER = 2, 2
"""Lines of the running title and of whose a document is: they stand on every page."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`running_title` heads the pages after the first; `owner` and `file_name` stand in the footer."""

    page: PageFormat
    tr: Translator
    running_title: str
    owner: str
    file_name: str
    printed: date

    @property
    def top(self) -> float:
        """Where the first page begins."""
        return self.page.margin

    @property
    def bottom(self) -> float:
        """Where contents must end, above the footer."""
        return self._footer_top - self.page.length(8)

    def short_head(self) -> tuple[tuple[Picture, ...], float]:
        """The head of the pages after the first, and the height where it ends."""
        lines = shortened(self.running_title, self.page.strong, self.page.inner_width, MOST_HEAD)
        end = self.top + total_height(lines) + self.page.length(4)
        edge = rule(self.page.margin, end, self.page.right, end, "text", RULE_WIDTH)
        return (*stacked(lines, self.page.margin, self.top), edge), end + self.page.length(8)

    def footer(self, number: int, count: int) -> tuple[Picture, ...]:
        """The foot of a page; `number` counts from 1."""
        words = self._footer_top + self.page.length(4)
        place = paragraph(self.place(number, count), self._style, self.page.inner_width)
        return (
            *stacked(self._owner_lines, self.page.margin, words),
            *stacked(place, self.page.right, words, "end"),
        )

    def footer_rule(self) -> Picture:
        """The line above the foot."""
        return rule(self.page.margin, self._footer_top, self.page.right, self._footer_top, "strong", THIN_RULE)

    def place(self, number: int, count: int) -> str:
        """When it was printed, and which page this is."""
        return self.tr("reports.frame.printed", day=self.printed, page=number, pages=count)

    @property
    def _style(self) -> Style:
        return self.page.style(9, token="text2")

    @property
    def _owner_lines(self) -> tuple[Line, ...]:
        place = text_width(self.place(MOST_PAGES, MOST_PAGES), self._style.size)
        room = self.page.inner_width - place - self.page.length(24)
        together = paragraph(SEPARATOR.join(filter(None, (self.owner, self.file_name))), self._style, room)
        if len(together) <= MOST_OWNER:
            return together
        owner = shortened(self.owner, self._style, room, MOST_OWNER)
        return owner + shortened(self.file_name, self._style, room, 1)

    @property
    def _footer_top(self) -> float:
        height = max(total_height(self._owner_lines), self._style.leading)
        return self.page.height - self.page.margin - height - self.page.length(4)


def rule(x1: float, y1: float, x2: float, y2: float, token: Token, width: float) -> Picture:
    """A straight line."""
    return Picture((Path((("M", x1, y1), ("L", x2, y2)), pen=Pen(token, width, square=True)),))
