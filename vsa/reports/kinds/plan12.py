"""The plan for twelve months on A4: the year as a grid, then what is to be done, day by day, to tick off."""

from collections.abc import Iterator
from typing import Annotated

from vsa.analysis.improvement.months import MONTHS, months_after
from vsa.analysis.improvement.plan_standing import (
    Standing,
    by_month,
    coming,
    in_order,
    overdue,
    standing,
    start_of,
)
from vsa.i18n import Message, message, translator
from vsa.model.document import Document
from vsa.model.following_up import PlanEntry, PlanKind
from vsa.reports.lines import paragraph, signed
from vsa.reports.options import Ask, ReportOptions
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.signs import sign
from vsa.reports.table import Cell, Column, Row, Table
from vsa.reports.writer import Writer
from vsa.scene.plan_texts import ICONS, TOKENS, MonthCell, kind_name, month_cell, month_head, standing_text, title_of

GRID_ROW, ROW = 32.0, 24.0


class PlanOptions(ReportOptions):
    """Whether each board meeting has a line of its own, beside its count in the grid; always on A4."""

    board_meetings: Annotated[bool, Ask("plan.report.board_meetings")] = False


def compose(job: Job) -> Publication:
    """The grid, how the plan stands, and the list."""
    return _Plan(job).publication()


def _file_part(document: Document, options: PlanOptions) -> Message:
    return message("plan.report.file")


REPORT = Report(
    title=message("plan.report.title"),
    description=message("plan.report.description"),
    options=PlanOptions,
    compose=compose,
    file_part=_file_part,
)


class _Plan:
    """One printing."""

    def __init__(self, job: Job) -> None:
        self._document, self._today = job.document, job.today
        self._options: PlanOptions = job.options
        self._tr = tr = translator(job.options.written_in(job.document))
        self._entries = tuple(job.document.plan.values())
        self._start = start_of(self._entries, job.document.plan_start, job.today)
        done = sum(entry.done is not None for entry in self._entries)
        facts = (
            (tr("plan.start"), tr.date(self._start) if self._entries else ""),
            (tr("plan.done"), tr("plan.grid.some", done=done, count=len(self._entries)) if self._entries else ""),
            (tr("reports.frame.owner"), job.document.owner),
        )
        self._writer = Writer(job, tr("plan.report.title"), facts)

    def publication(self) -> Publication:
        writer, tr = self._writer, self._tr
        if not self._entries:
            writer.say(tr("plan.empty.text"))
            return writer.publication()
        writer.table(self._grid(), list(self._months()))
        writer.gap(5)
        writer.say(tr("plan.report.how"), writer.quiet)
        self._standing()
        writer.section(tr("plan.report.list"))
        writer.table(self._list(), [self._row(entry) for entry in self._listed()])
        if not self._options.board_meetings:
            writer.gap(4)
            writer.say(tr("plan.report.board_left_out"), writer.quiet)
        return writer.publication()

    def _standing(self) -> None:
        """What is overdue and what comes next, in a line each."""
        tr, writer = self._tr, self._writer
        late, following = overdue(self._entries, self._today), coming(self._entries, self._today)
        if late:
            names = ", ".join(self._called(entry) for entry in late[:6])
            writer.say(tr("plan.report.overdue", count=len(late), entries=names), writer.page.strong, most=2)
        if following:
            names = ", ".join(self._called(entry) for entry in following[:4])
            writer.say(tr("plan.report.next", entries=names), most=2)

    def _called(self, entry: PlanEntry) -> str:
        return f"{title_of(entry, self._document, self._tr)} {self._tr.date(entry.day)}"

    def _grid(self) -> Table:
        heads = (month_head(month, months_after(self._start, month), self._tr) for month in range(1, MONTHS + 1))
        columns = (Column(self._tr("plan.column.what"), 200), *(Column(_beside(head), 100) for head in heads))
        return Table(self._writer.page, columns, self._writer.page.length(GRID_ROW), grid=True)

    def _months(self) -> Iterator[Row]:
        table = self._grid()
        for kind, months in by_month(self._entries, self._start).items():
            cells = (month_cell(entries, kind, self._today, self._tr) for entries in months)
            name = self._writer.cell(table, 0, kind_name(kind, self._tr), strong=True)
            yield (name, *(self._month(cell, table.width(1)) for cell in cells))

    def _month(self, cell: MonthCell, width: float) -> Cell:
        words = self._writer.page.style(11.2)
        if cell.standing is None:
            return Cell()
        if cell.standing is Standing.COMING:
            return Cell(paragraph(cell.text, words, width), cell.spoken)
        mark = sign(ICONS[cell.standing], words, TOKENS[cell.standing])
        return Cell(signed(mark, cell.text, words, width), cell.spoken)

    def _listed(self) -> tuple[PlanEntry, ...]:
        wanted = self._options.board_meetings
        return in_order(entry for entry in self._entries if wanted or entry.kind is not PlanKind.BOARD)

    def _list(self) -> Table:
        tr = self._tr
        columns = (
            Column(tr("plan.column.day"), 110),
            Column(tr("plan.column.what"), 330),
            Column(tr("plan.column.responsible"), 220),
            Column(tr("plan.report.done_on"), 190),
            Column(tr("plan.field.note"), 330),
        )
        return Table(self._writer.page, columns, self._writer.page.length(ROW), grid=True)

    def _row(self, entry: PlanEntry) -> Row:
        writer, table, tr = self._writer, self._list(), self._tr
        return (
            writer.cell(table, 0, tr.date(entry.day)),
            writer.cell(table, 1, title_of(entry, self._document, tr), strong=True),
            writer.open_cell(table, 2, entry.responsible),
            self._done(entry, table.width(3)),
            writer.open_cell(table, 4, entry.note),
        )

    def _done(self, entry: PlanEntry, width: float) -> Cell:
        """The day on which it was done, a warning, or room to write one."""
        stands = standing(entry, self._today)
        if stands is Standing.COMING:
            return Cell()
        style = self._writer.page.words if stands is Standing.DONE else self._writer.page.style(12, "bold", "s")
        words = self._tr.date(entry.done) if entry.done else standing_text(entry, self._today, self._tr)
        return Cell(signed(sign(ICONS[stands], style, TOKENS[stands]), words, style, width))


def _beside(head: str) -> str:
    """The number of a month and the day below it, as words that break between the two."""
    return head.replace("\n", " ")
