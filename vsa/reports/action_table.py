"""Actions as the rows of a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vsa.analysis.improvement.gain_totals import counted_gain
from vsa.model.actions import Action, Status
from vsa.reports.lines import paragraph, sentence, signed
from vsa.reports.record_cells import RecordCells
from vsa.reports.signs import sign
from vsa.reports.step_labels import labels_of, step_labels
from vsa.reports.table import Cell, Column, Row, Table, number_column
from vsa.scene.action_signs import ICONS

ROW_HEIGHT = 37.0
"""Points on A3; twelve rows fit the plan's sheet."""
ROOM_ABOVE = 2.5
NAMES = {
    Status.NOT_STARTED: "reports.actions.status_name.not_started",
    Status.ONGOING: "reports.actions.status_name.ongoing",
    Status.DONE: "reports.actions.status_name.done",
    Status.POSTPONED: "reports.actions.status_name.postponed",
    Status.REJECTED: "reports.actions.status_name.rejected",
}


@dataclass(frozen=True, slots=True)
class ActionTable(RecordCells):
    """The rows of a document's actions, as they stand on a day."""

    today: date

    @property
    def table(self) -> Table:
        """The columns."""
        tr = self.tr
        columns = (
            number_column(tr("reports.actions.number"), (each.number for each in self.document.actions.values())),
            Column(tr("reports.actions.action"), 446),
            Column(tr("reports.actions.step"), 52, number=True),
            Column(tr("reports.actions.effort"), 76),
            Column(tr("reports.actions.effect"), 70),
            Column(tr("reports.actions.responsible"), 184),
            Column(tr("reports.actions.deadline"), 190),
            Column(tr("reports.actions.status"), 154),
            Column(tr("reports.actions.gain"), 108, number=True),
            Column(tr("reports.actions.meeting"), 232),
        )
        return Table(self.page, columns, self.page.length(ROW_HEIGHT), above=self.page.length(ROOM_ABOVE))

    def rows(self, actions: Iterable[Action]) -> list[Row]:
        """One row an action."""
        table, labels = self.table, step_labels(self.document)
        return [
            (
                self.text(str(action.number), self.page.strong, table.width(0)),
                self._what(action, table.width(1)),
                self.text(", ".join(labels_of(action.steps, labels)), self.page.words, table.width(2)),
                self.level(action.effort, "reports.actions.effort_of"),
                self.level(action.effect, "reports.actions.effect_of"),
                self.text(action.responsible, self.page.words, table.width(5)),
                self.deadline(action, self.today, table.width(6)),
                self._status(action, table.width(7)),
                self.hours(counted_gain(action), table.width(8)),
                Cell(paragraph(action.next_step, self.page.quiet, table.width(9))),
            )
            for action in actions
        ]

    def blank_row(self, number: int) -> Row:
        """A numbered row to fill in by hand."""
        first = Cell((sentence([(str(number), self.page.quiet)]),))
        return (first, *(Cell() for _ in self.table.columns[1:]))

    def _what(self, action: Action, width: float) -> Cell:
        title = action.title or self.tr("reports.untitled")
        return Cell(paragraph(title, self.page.strong, width) + paragraph(action.cause, self.page.quiet, width))

    def _status(self, action: Action, width: float) -> Cell:
        words = self.tr(NAMES[action.status])
        if action.status is Status.ONGOING and action.progress:
            progress = self.tr.percent(action.progress)
            words = self.tr("reports.actions.status_progress", status=words, progress=progress)
        return Cell(signed(sign(ICONS[action.status], self.page.words), words, self.page.words, width))
