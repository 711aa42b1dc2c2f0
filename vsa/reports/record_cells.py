"""What the tables of a document's records have in common: how their words look, and cells that mean the same in all."""

from dataclasses import dataclass
from datetime import date

from vsa.analysis.improvement.overdue import overdue_days
from vsa.i18n import Translator
from vsa.model.actions import Action
from vsa.model.document import Document
from vsa.reports.gains import FTE_DECIMALS
from vsa.reports.levels import level_cell
from vsa.reports.lines import Line, paragraph, signed
from vsa.reports.paper import PageFormat, Style
from vsa.reports.signs import sign
from vsa.reports.table import Cell


@dataclass(frozen=True, slots=True)
class RecordCells:
    """Cells of a document's records on a page, in a language."""

    document: Document
    tr: Translator
    page: PageFormat

    @property
    def none(self) -> str:
        """What stands where there is nothing."""
        return self.tr("reports.none")

    def text(self, text: str, style: Style, width: float) -> Cell:
        """A text broken to a width."""
        return Cell(paragraph(text or self.none, style, width))

    def level(self, level: int | None, said: str) -> Cell:
        """Small, middle or large as dots; `said` is the key of what they say in words."""
        if level is None:
            return self.text("", self.page.words, self.page.inner_width)
        return level_cell(level, self.page.words.size, self.tr(said, level=level))

    def hours(self, hours: float | None, width: float) -> Cell:
        """Hours a year, and below them how many årsverk that is."""
        if hours is None:
            return self.text("", self.page.words, width)
        fte = self.tr.number(hours / self.document.hours_per_fte, FTE_DECIMALS)
        return Cell(
            paragraph(self.tr("reports.actions.hours", hours=self.tr.number(hours)), self.page.strong, width)
            + paragraph(self.tr("reports.actions.fte", fte=fte), self.page.quiet, width)
        )

    def deadline(self, action: Action, today: date, width: float) -> Cell:
        """Until when, how many days late it is, and how often that was moved."""
        if action.deadline is None:
            return self.text("", self.page.words, width)
        lines = paragraph(self.tr.date(action.deadline), self.page.words, width)
        if overdue := overdue_days(action, today):
            lines += self.late(self.tr("reports.actions.overdue_by", count=overdue), width)
        if action.moves:
            lines += paragraph(self.tr("actions.moved", count=len(action.moves)), self.page.quiet, width)
        return Cell(lines)

    def late(self, text: str, width: float, size: float = 12) -> tuple[Line, ...]:
        """That something is late, with a sign for those who see no red."""
        style = self.page.style(size, "bold", "s")
        return signed(sign("warning", style), text, style, width)
