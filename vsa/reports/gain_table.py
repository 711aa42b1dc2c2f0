"""Gains as the rows of a table: what they are, what they were measured against, what they have given."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vsa.analysis.improvement.gain_standing import GainState, days_late, gain_state, next_measurement, numbers_of
from vsa.model.gains import Gain
from vsa.reports.lines import Line, paragraph, signed
from vsa.reports.record_cells import RecordCells
from vsa.reports.signs import sign
from vsa.reports.table import Cell, Column, Row, Table, number_column
from vsa.scene.gain_texts import kind_text

ROW_HEIGHT = 40.0


@dataclass(frozen=True, slots=True)
class GainTable(RecordCells):
    """The rows of a document's gains, as they stand on a day."""

    today: date

    @property
    def table(self) -> Table:
        """The columns."""
        tr = self.tr
        columns = (
            number_column(tr("gains.column.number"), (len(self.document.gains),)),
            Column(tr("gains.column.gain"), 240),
            Column(tr("gains.column.from"), 180),
            Column(tr("gains.column.baseline"), 210),
            Column(tr("gains.column.target"), 170),
            Column(tr("gains.column.identified"), 120, number=True),
            Column(tr("gains.column.realised"), 104, number=True),
            Column(tr("gains.column.used_for"), 150),
            Column(tr("gains.column.responsible"), 160),
            Column(tr("gains.column.risk"), 156),
        )
        return Table(self.page, columns, self.page.length(ROW_HEIGHT))

    def rows(self, gains: Iterable[Gain]) -> Iterator[Row]:
        """One row a gain."""
        table, numbers = self.table, numbers_of(self.document)
        for gain in gains:
            yield (
                Cell(paragraph(str(numbers[gain.id]), self.page.strong, table.width(0))),
                Cell(tuple(self._what(gain, table.width(1)))),
                Cell(tuple(self._origin(gain, table.width(2)))),
                Cell(tuple(self._baseline(gain, table.width(3)))),
                Cell(tuple(self._target(gain, table.width(4)))),
                self.hours(gain.identified_hours, table.width(5)),
                self.hours(gain.realised_hours, table.width(6)),
                Cell(tuple(self._use(gain, table.width(7)))),
                Cell(tuple(self._responsible(gain, table.width(8)))),
                Cell(paragraph(gain.risk or self.none, self.page.quiet, table.width(9))),
            )

    def _what(self, gain: Gain, width: float) -> Iterator[Line]:
        yield from paragraph(gain.name or self.tr("reports.untitled"), self.page.strong, width)
        yield from self._notes((kind_text(gain, self.tr), gain.receiver), width)

    def _origin(self, gain: Gain, width: float) -> Iterator[Line]:
        known = self.document.actions
        numbers = sorted(known[action].number for action in gain.actions if action in known)
        actions = self.tr("gains.print.actions", count=len(numbers), numbers=", ".join(map(str, numbers)))
        yield from paragraph(actions if numbers else self.none, self.page.words, width)
        if gain.precondition:
            yield from paragraph(self.tr("gains.print.precondition", text=gain.precondition), self.page.quiet, width)

    def _baseline(self, gain: Gain, width: float) -> Iterator[Line]:
        yield from paragraph(gain.indicator, self.page.quiet, width)
        yield from paragraph(gain.baseline or self.none, self.page.words, width)
        day = self.tr.date(gain.baseline_day) if gain.baseline_day else ""
        cases = "" if gain.baseline_cases is None else self.tr("gains.chart.cases", cases=gain.baseline_cases)
        yield from self._notes((day, gain.baseline_method, cases), width)
        if gain.baseline_locked:
            yield from signed(sign("lock", self.page.quiet), self.tr("gains.print.locked"), self.page.quiet, width)
        for opened in gain.unlocked:
            words = self.tr("gains.print.unlocked", day=opened.day, before=opened.baseline, reason=opened.reason)
            yield from paragraph(words, self.page.quiet, width)

    def _target(self, gain: Gain, width: float) -> Iterator[Line]:
        yield from paragraph(gain.target or self.none, self.page.words, width)
        if gain.remeasured:
            yield from paragraph(self.tr("gains.print.remeasured", day=gain.remeasured), self.page.quiet, width)
        late, planned = days_late(gain, self.today), next_measurement(gain)
        if late:
            yield from self.late(self.tr("gains.late", count=late), width, 11.2)
        elif planned:
            yield from paragraph(self.tr("gains.print.next", day=planned), self.page.quiet, width)

    def _use(self, gain: Gain, width: float) -> Iterator[Line]:
        yield from paragraph(gain.used_for or self.none, self.page.words, width)
        if words := self._reached(gain):
            yield from signed(sign("check", self.page.quiet), words, self.page.quiet, width)

    def _reached(self, gain: Gain) -> str:
        state = gain_state(gain)
        if state is GainState.CONFIRMED:
            return self.tr("gains.print.confirmed", day=gain.finance_confirmed)
        return self.tr(f"gains.state.{state}") if state is GainState.REALISED else ""

    def _responsible(self, gain: Gain, width: float) -> Iterator[Line]:
        yield from paragraph(gain.responsible or self.none, self.page.words, width)
        if gain.deadline:
            yield from paragraph(self.tr("gains.print.deadline", day=gain.deadline), self.page.quiet, width)

    def _notes(self, parts: Iterable[str], width: float) -> tuple[Line, ...]:
        return paragraph(" · ".join(filter(None, parts)), self.page.quiet, width)
