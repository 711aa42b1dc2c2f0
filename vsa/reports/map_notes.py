"""Below the map: what its signs mean, and beside that the problems as a numbered list."""

from collections.abc import Callable, Iterator

from vsa.i18n import Translator
from vsa.reports.composer import Composer
from vsa.reports.frame import THIN_RULE, rule
from vsa.reports.lines import paragraph, stacked
from vsa.reports.notes import Note, in_columns, in_rows, row_height
from vsa.reports.paper import PageFormat, Style
from vsa.reports.publication import Content, Group

PROBLEMS_SHARE = 0.52
"""The part of the width that the problems take beside the legend."""
PROBLEM_COLUMNS = 2

SetNotes = Callable[[float], tuple[Note, ...]]
"""Sets notes that may each be so many points wide."""


class MapNotes:
    """Problems and legend, set for a page format."""

    def __init__(self, problems: SetNotes, legend: SetNotes, page: PageFormat, tr: Translator) -> None:
        self._page = page
        self._tr = tr
        self._column = page.inner_width * PROBLEMS_SHARE / PROBLEM_COLUMNS
        self._problems = in_columns(problems(self._column - page.length(10)), PROBLEM_COLUMNS)
        beside = page.inner_width * PROBLEMS_SHARE + page.length(12) if self._problems else 0.0
        self._legend_left = page.margin + beside
        room = page.right - self._legend_left
        self._legend = in_rows(legend(room), room, page.length(16))

    @property
    def height(self) -> float:
        """The height of both on one page; nothing when there is neither."""
        tallest = max(self._legend_height, sum(row_height(row, self._page) for row in self._problems))
        return self._title_height + tallest if tallest else 0.0

    def place(self, composer: Composer) -> None:
        """Place both below what is on the page; the problems go on over the pages they need."""
        if not self.height:
            return
        first = max((row_height(row, self._page) for row in self._problems[:1]), default=0.0)
        composer.make_room(self._title_height + max(first, self._legend_height))
        page, end = composer.number, composer.y + self._title_height + self._legend_height
        for part in (*self._placed_legend(composer), *self._placed_problems(composer)):
            composer.add(part)
        if composer.number == page:
            composer.y = max(composer.y, end)

    @property
    def _legend_height(self) -> float:
        return sum(row_height(row, self._page) for row in self._legend)

    def _placed_legend(self, composer: Composer) -> Iterator[Content | Group]:
        if not self._legend:
            return
        y = composer.y + self._title_height
        if self._problems:
            edge = self._legend_left - self._page.length(9)
            composer.decorate(rule(edge, composer.y, edge, y + self._legend_height, "border", THIN_RULE))
        yield self._title("reports.map.legend", composer, self._legend_left)
        lines: list[Group] = []
        for row in self._legend:
            x, height = self._legend_left, row_height(row, self._page)
            for each in row:
                sign, words = each.pictures(x, y, height)
                lines.append(Group("LI", (Content("LBody", composer.number, (sign, *words)),)))
                x += each.width + self._page.length(16)
            y += height
        yield Group("L", tuple(lines))

    def _placed_problems(self, composer: Composer) -> Iterator[Content | Group]:
        if not self._problems:
            return
        yield self._title("reports.map.problems", composer, self._page.margin)
        composer.y += self._title_height
        lines: list[Group] = []
        for row in self._problems:
            height = row_height(row, self._page)
            composer.make_room(height)
            for column, each in enumerate(row):
                sign, words = each.pictures(self._page.margin + column * self._column, composer.y, height)
                label = Content("Lbl", composer.number, (sign,))
                lines.append(Group("LI", (label, Content("LBody", composer.number, words))))
            composer.y += height
        yield Group("L", tuple(lines))

    def _title(self, key: str, composer: Composer, x: float) -> Content:
        lines = paragraph(self._tr(key), self._title_style, self._page.inner_width)
        return Content("H2", composer.number, stacked(lines, x, composer.y))

    @property
    def _title_style(self) -> Style:
        return self._page.style(11, "bold", spacing=1.6)

    @property
    def _title_height(self) -> float:
        return self._title_style.leading
