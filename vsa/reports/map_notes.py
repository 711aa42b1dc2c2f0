"""What belongs to a map in words: the problems as a numbered list, and what the signs mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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
Rows = Sequence[Sequence[Note]]


@dataclass(frozen=True, slots=True)
class MapNotes:
    """Problems and legend, to be set below the map or in a column beside it."""

    problems: SetNotes
    legend: SetNotes
    page: PageFormat
    tr: Translator

    @property
    def height_below(self) -> float:
        """The height of both side by side; nothing when there is neither."""
        tallest = max(self._height(self._problems_below()), self._height(self._legend_below()))
        return self._title_height + tallest if tallest else 0.0

    def height_beside(self, width: float) -> float:
        """The height of both, one below the other, in a column of some width."""
        parts = (self._problems_in(width), self._legend_in(width))
        return sum(self._height(rows) + self._title_height + self._between for rows in parts if rows)

    def place_below(self, composer: Composer) -> None:
        """Place both below what is on the page; the problems go on over the pages they need."""
        problems, legend = self._problems_below(), self._legend_below()
        legend_height = self._height(legend)
        composer.make_room(self._title_height + max(self._height(problems[:1]), legend_height))
        page, top = composer.number, composer.y
        end = top + self._title_height + legend_height
        if problems and legend:
            edge = self._legend_left - self.page.length(9)
            composer.decorate(rule(edge, top, edge, end, "border", THIN_RULE))
        self._place_legend(composer, legend, self._legend_left)
        composer.y = top
        self._place_problems(composer, problems, self._problem_width)
        if composer.number == page:
            composer.y = max(composer.y, end)

    def place_beside(self, composer: Composer, left: float, top: float, width: float) -> None:
        """Place both in a column; nothing below moves."""
        below = composer.y
        composer.y = top
        problems = self._problems_in(width)
        self._place_problems(composer, problems, width, left)
        composer.y += self._between if problems else 0.0
        self._place_legend(composer, self._legend_in(width), left)
        composer.y = below

    def _place_legend(self, composer: Composer, rows: Rows, left: float) -> None:
        if not rows:
            return
        self._title(composer, "reports.map.legend", left)
        lines: list[Group] = []
        for row in rows:
            x, height = left, row_height(row, self.page)
            for each in row:
                sign, words = each.pictures(x, composer.y, height)
                lines.append(Group("LI", (Content("LBody", composer.number, (sign, *words)),)))
                x += each.width + self._gap
            composer.y += height
        composer.add(Group("L", tuple(lines)))

    def _place_problems(self, composer: Composer, rows: Rows, column: float, left: float | None = None) -> None:
        if not rows:
            return
        start = self.page.margin if left is None else left
        self._title(composer, "reports.map.problems", start)
        lines: list[Group] = []
        for row in rows:
            height = row_height(row, self.page)
            composer.make_room(height)
            for place, each in enumerate(row):
                sign, words = each.pictures(start + place * column, composer.y, height)
                label = Content("Lbl", composer.number, (sign,))
                lines.append(Group("LI", (label, Content("LBody", composer.number, words))))
            composer.y += height
        composer.add(Group("L", tuple(lines)))

    def _problems_below(self) -> Rows:
        return in_columns(self.problems(self._problem_width - self.page.length(10)), PROBLEM_COLUMNS)

    def _legend_below(self) -> Rows:
        return self._legend_in(self.page.right - self._legend_left)

    def _problems_in(self, width: float) -> Rows:
        return in_columns(self.problems(width), 1)

    def _legend_in(self, width: float) -> Rows:
        return in_rows(self.legend(width), width, self._gap)

    @property
    def _problem_width(self) -> float:
        return self.page.inner_width * PROBLEMS_SHARE / PROBLEM_COLUMNS

    @property
    def _legend_left(self) -> float:
        beside = self.page.inner_width * PROBLEMS_SHARE + self.page.length(12) if self._problems_below() else 0.0
        return self.page.margin + beside

    @property
    def _between(self) -> float:
        return self.page.length(8)

    @property
    def _gap(self) -> float:
        return self.page.length(16)

    def _height(self, rows: Rows) -> float:
        return sum(row_height(row, self.page) for row in rows)

    def _title(self, composer: Composer, key: str, x: float) -> None:
        lines = paragraph(self.tr(key), self._title_style, self.page.inner_width)
        composer.add(Content("H2", composer.number, stacked(lines, x, composer.y)))
        composer.y += self._title_height

    @property
    def _title_style(self) -> Style:
        return self.page.style(11, "bold", spacing=1.6)

    @property
    def _title_height(self) -> float:
        return self._title_style.leading
