"""Actions as the rows of a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vsa.analysis.improvement.gain_totals import counted_gain
from vsa.analysis.improvement.overdue import overdue_days
from vsa.drawing.icons import icon
from vsa.drawing.primitives import Token
from vsa.i18n import Translator
from vsa.model.actions import Action, Status
from vsa.model.document import Document
from vsa.reports.gains import FTE_DECIMALS
from vsa.reports.levels import level_cell
from vsa.reports.lines import Sign, paragraph, sentence, signed
from vsa.reports.paper import PageFormat, Style
from vsa.reports.step_labels import labels_of, step_labels
from vsa.reports.table import Cell, Column, Row, Table, number_column
from vsa.scene.action_signs import ICONS

ROW_HEIGHT = 40.0
"""Points on A3; twelve rows fit the plan's sheet."""
NAMES = {
    Status.NOT_STARTED: "reports.actions.status_name.not_started",
    Status.ONGOING: "reports.actions.status_name.ongoing",
    Status.DONE: "reports.actions.status_name.done",
    Status.POSTPONED: "reports.actions.status_name.postponed",
    Status.REJECTED: "reports.actions.status_name.rejected",
}


def sign(name: str, style: Style, token: Token = "text") -> Sign:
    """An icon as large as the words it stands among."""
    size = style.size * 1.15
    return Sign(size, lambda x, y: icon(name, x, y, size, token, stroke=2.2))


@dataclass(frozen=True, slots=True)
class ActionTable:
    """The rows of a document's actions, as they stand on a day."""

    document: Document
    tr: Translator
    page: PageFormat
    today: date

    @property
    def table(self) -> Table:
        """The columns."""
        tr = self.tr
        columns = (
            number_column(tr("reports.actions.number"), (each.number for each in self.document.actions.values())),
            Column(tr("reports.actions.action"), 448),
            Column(tr("reports.actions.step"), 62, number=True),
            Column(tr("reports.actions.effort"), 86),
            Column(tr("reports.actions.effect"), 80),
            Column(tr("reports.actions.responsible"), 184),
            Column(tr("reports.actions.deadline"), 190),
            Column(tr("reports.actions.status"), 162),
            Column(tr("reports.actions.gain"), 112, number=True),
            Column(tr("reports.actions.meeting"), 188),
        )
        return Table(self.page, columns, self.page.length(ROW_HEIGHT))

    def rows(self, actions: Iterable[Action]) -> list[Row]:
        """One row an action."""
        table, labels = self.table, step_labels(self.document)
        return [
            (
                self._text(str(action.number), self._strong, table.width(0)),
                self._what(action, table.width(1)),
                self._text(", ".join(labels_of(action.steps, labels)), self._words, table.width(2)),
                self._level(action.effort, "effort"),
                self._level(action.effect, "effect"),
                self._text(action.responsible, self._words, table.width(5)),
                self._deadline(action, table.width(6)),
                self._status(action, table.width(7)),
                self._gain(action),
                Cell(paragraph(action.next_step, self._quiet, table.width(9))),
            )
            for action in actions
        ]

    def blank_row(self, number: int) -> Row:
        """A numbered row to fill in by hand."""
        first = Cell((sentence([(str(number), self._quiet)]),))
        return (first, *(Cell() for _ in self.table.columns[1:]))

    @property
    def _words(self) -> Style:
        return self.page.style(12)

    @property
    def _strong(self) -> Style:
        return self.page.style(12, "bold")

    @property
    def _quiet(self) -> Style:
        return self.page.style(11.2, token="text2")

    def _text(self, text: str, style: Style, width: float) -> Cell:
        return Cell(paragraph(text or self.tr("reports.none"), style, width))

    def _what(self, action: Action, width: float) -> Cell:
        title = action.title or self.tr("reports.untitled")
        return Cell(paragraph(title, self._strong, width) + paragraph(action.cause, self._quiet, width))

    def _level(self, level: int | None, what: str) -> Cell:
        if level is None:
            return self._text("", self._words, self.page.inner_width)
        said = "reports.actions.effort_of" if what == "effort" else "reports.actions.effect_of"
        return level_cell(level, self._words.size, self.tr(said, level=level))

    def _deadline(self, action: Action, width: float) -> Cell:
        if action.deadline is None:
            return self._text("", self._words, width)
        lines = paragraph(self.tr.date(action.deadline), self._words, width)
        if overdue := overdue_days(action, self.today):
            style = self.page.style(12, "bold", "s")
            words = self.tr("reports.actions.overdue_by", count=overdue)
            lines += signed(sign("warning", style, "s"), words, style, width)
        if action.moves:
            lines += paragraph(self.tr("actions.moved", count=len(action.moves)), self._quiet, width)
        return Cell(lines)

    def _status(self, action: Action, width: float) -> Cell:
        words = self.tr(NAMES[action.status])
        if action.status is Status.ONGOING and action.progress:
            progress = self.tr.percent(action.progress)
            words = self.tr("reports.actions.status_progress", status=words, progress=progress)
        return Cell(signed(sign(ICONS[action.status], self._words), words, self._words, width))

    def _gain(self, action: Action) -> Cell:
        hours = counted_gain(action)
        if hours is None:
            return self._text("", self._words, self.page.inner_width)
        fte = self.tr.number(hours / self.document.hours_per_fte, FTE_DECIMALS)
        return Cell(
            (
                sentence([(self.tr("reports.actions.hours", hours=self.tr.number(hours)), self._strong)]),
                sentence([(self.tr("reports.actions.fte", fte=fte), self._quiet)]),
            )
        )
