"""Findings as the rows of a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from vsa.model.preparing import Finding
from vsa.reports.lines import Line, paragraph, signed
from vsa.reports.paper import Style
from vsa.reports.record_cells import RecordCells
from vsa.reports.signs import sign
from vsa.reports.table import Cell, Column, Row, Table, number_column
from vsa.scene.finding_texts import each_time, where

ROW_HEIGHT = 40.0


@dataclass(frozen=True, slots=True)
class FindingTable(RecordCells):
    """The rows of a document's findings; `quotes` says whether what people said is among them."""

    quotes: bool

    @property
    def table(self) -> Table:
        """The columns."""
        tr = self.tr
        columns = (
            number_column(tr("prepare.column.number"), (each.number for each in self.document.findings.values())),
            Column(tr("prepare.column.finding_and_quote" if self.quotes else "prepare.column.finding"), 384),
            Column(tr("prepare.column.waste_and_step"), 230),
            Column(tr("prepare.column.each_time"), 116, number=True),
            Column(tr("prepare.column.per_year"), 82, number=True),
            Column(tr("prepare.column.hours"), 104, number=True),
            Column(tr("prepare.column.solver"), 132),
            Column(tr("prepare.column.effort"), 86),
            Column(tr("prepare.column.effect"), 80),
            Column(tr("prepare.column.low_hanging"), 182),
        )
        return Table(self.page, columns, self.page.length(ROW_HEIGHT))

    def rows(self, findings: Iterable[Finding]) -> list[Row]:
        """One row a finding."""
        table = self.table
        return [
            (
                self.text(str(finding.number), self.page.strong, table.width(0)),
                self._what(finding, table.width(1)),
                self._where(finding, table.width(2)),
                self.text(each_time(finding, self.tr), self.page.words, table.width(3)),
                self._number(finding.times_per_year, self.page.words, table.width(4)),
                self._number(finding.hours, self.page.strong, table.width(5)),
                self.text(self.tr(f"prepare.solver.{finding.solver}"), self.page.words, table.width(6)),
                self.level(finding.effort, "prepare.report.effort_of"),
                self.level(finding.effect, "prepare.report.effect_of"),
                Cell(self._fruit(finding, table.width(9))),
            )
            for finding in findings
        ]

    def _number(self, value: float | None, style: Style, width: float) -> Cell:
        return self.text("" if value is None else self.tr.number(value), style, width)

    def _what(self, finding: Finding, width: float) -> Cell:
        lines = paragraph(finding.text or self.tr("prepare.finding.unnamed"), self.page.strong, width)
        if self.quotes and finding.quote:
            lines += paragraph(self.tr("prepare.finding.quote", quote=finding.quote), self.page.quiet, width)
        if finding.proposal:
            said = self.tr("prepare.report.proposal", proposal=finding.proposal)
            lines += paragraph(said, self.page.quiet, width)
        return Cell(lines)

    def _where(self, finding: Finding, width: float) -> Cell:
        waste = self.tr(f"prepare.waste.{finding.waste}") if finding.waste else self.none
        place = where(finding, self.document, self.tr)
        return Cell(paragraph(waste, self.page.words, width) + paragraph(place, self.page.quiet, width))

    def _fruit(self, finding: Finding, width: float) -> tuple[Line, ...]:
        lines: tuple[Line, ...] = ()
        if finding.low_hanging:
            lines = signed(sign("fruit", self.page.words), self.tr("prepare.report.fruit"), self.page.words, width)
        if action := self.document.actions.get(finding.action):
            became = self.tr("prepare.report.became", number=action.number)
            lines += paragraph(became, self.page.quiet, width)
        return lines or paragraph(self.none, self.page.words, width)
