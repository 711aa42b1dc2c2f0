"""The tables of the board: what hangs in each of its columns, the measurements, and the meetings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vsa.model.actions import Action, BoardColumn
from vsa.model.base import Id
from vsa.model.following_up import BoardMeeting
from vsa.model.gains import Indicator
from vsa.reports.lines import signed
from vsa.reports.record_cells import RecordCells
from vsa.reports.table import Cell, Column, Row, Table
from vsa.reports.wheel_sign import wheel_sign
from vsa.scene.action_signs import quarter_words

ROW_HEIGHT = 34.0


@dataclass(frozen=True, slots=True)
class BoardTables(RecordCells):
    """The tables of a document on a day, with rows of a part of their usual height."""

    today: date
    density: float = 1.0

    @property
    def actions(self) -> Table:
        """Who does what by when, where it is on the wheel, and what comes next."""
        tr = self.tr
        return self._table(
            Column(tr("reports.actions.number"), 46),
            Column(tr("board.print.action"), 470),
            Column(tr("reports.actions.responsible"), 210),
            Column(tr("reports.actions.deadline"), 230),
            Column(tr("board.print.wheel", wheel=tr(f"actions.wheel.called.{self.document.wheel}")), 190),
            Column(tr("board.print.next"), 400),
        )

    @property
    def indicators(self) -> Table:
        """What is measured, how it stands and where it should be."""
        tr = self.tr
        return self._table(
            Column(tr("board.print.indicator"), 560),
            Column(tr("board.print.latest"), 220),
            Column(tr("board.print.measured"), 200),
            Column(tr("board.print.goal"), 220),
        )

    @property
    def meetings(self) -> Table:
        """The log of the meetings."""
        tr = self.tr
        return self._table(
            Column(tr("actions.meeting.day"), 130),
            Column(tr("actions.meeting.present"), 90),
            Column(tr("actions.meeting.minutes"), 100),
            Column(tr("actions.meeting.new"), 120),
            Column(tr("actions.meeting.finished"), 120),
            Column(tr("board.print.overdue"), 90),
            Column(tr("actions.meeting.decisions"), 560),
            Column(tr("actions.meeting.next_leader"), 200),
        )

    def action_rows(self, actions: Iterable[Action], column: BoardColumn) -> list[Row]:
        """A row of each action; what waits for another level says why."""
        table = self.actions
        return [
            (
                self._cell(str(action.number), table, 0, bold=True),
                self._cell(action.title or self.tr("reports.untitled"), table, 1, bold=True),
                self._cell(action.responsible, table, 2),
                self.deadline(action, self.today, table.width(3)),
                self._wheel(action, table.width(4)),
                self._cell(action.reason if column is BoardColumn.WAITING else action.next_step, table, 5),
            )
            for action in actions
        ]

    def blank_row(self, number: int) -> Row:
        """A numbered row to write a proposal in by hand."""
        first = self._cell(str(number), self.actions, 0)
        return (first, *(Cell() for _ in self.actions.columns[1:]))

    def indicator_rows(self, indicators: Iterable[Indicator]) -> list[Row]:
        """A row of each measurement."""
        return [self._indicator(each) for each in indicators]

    def meeting_rows(self, meetings: Iterable[BoardMeeting]) -> list[Row]:
        """A row of each meeting."""
        return [self._meeting(each) for each in meetings]

    def _table(self, *columns: Column) -> Table:
        return Table(self.page, columns, self.page.length(ROW_HEIGHT * self.density))

    def _cell(self, text: str, table: Table, column: int, *, bold: bool = False) -> Cell:
        style = self.page.strong if bold else self.page.words
        return self.text(text, style, table.width(column))

    def _wheel(self, action: Action, width: float) -> Cell:
        if action.quarter is None:
            return self.text("", self.page.words, width)
        _, word = quarter_words(self.document, action.quarter, self.tr)
        return Cell(signed(wheel_sign(action, self.page.words.size * 1.5), word, self.page.words, width))

    def _indicator(self, indicator: Indicator) -> Row:
        tr, table = self.tr, self.indicators
        last = indicator.points[-1] if indicator.points else None
        goal = "" if indicator.goal is None else self._value(indicator.goal, indicator)
        return (
            self._cell(indicator.name or tr("reports.untitled"), table, 0, bold=True),
            self._cell(self._value(last.value, indicator) if last else "", table, 1, bold=True),
            self._cell(tr.date(last.day) if last else "", table, 2),
            self._cell(goal, table, 3),
        )

    def _value(self, value: float, indicator: Indicator) -> str:
        return f"{self.tr.number(value, 2, trim=True)} {indicator.unit}".strip()

    def _meeting(self, meeting: BoardMeeting) -> Row:
        table = self.meetings
        texts = (
            self.tr.date(meeting.day),
            "" if meeting.present is None else self.tr.number(meeting.present),
            "" if meeting.minutes is None else self.tr.number(meeting.minutes),
            self._numbers(meeting.new),
            self._numbers(meeting.finished),
            self.tr.number(meeting.overdue),
            meeting.decisions,
            meeting.next_leader,
        )
        return tuple(self._cell(text, table, place, bold=place == 0) for place, text in enumerate(texts))

    def _numbers(self, actions: Iterable[Id]) -> str:
        return ", ".join(str(self.document.actions[each].number) for each in actions)
