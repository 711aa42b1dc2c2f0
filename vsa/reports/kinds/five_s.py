"""A form for a round of 5S with pen and paper: twenty statements to give points, and frames for two photographs."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal

from vsa.drawing.primitives import Pen, Rect
from vsa.i18n import Message, message, translator
from vsa.model.document import Document
from vsa.reports.lines import paragraph, sentence
from vsa.reports.options import Ask, ReportOptions
from vsa.reports.publication import Picture, Publication
from vsa.reports.report import Job, Report
from vsa.reports.table import Cell, Column, Row, Table, place_table
from vsa.reports.writer import Writer

ROW = 45.0
ON_A_SHEET = 12
"""Rows that are high enough to write in; no S is divided between two sheets."""
POINTS = (0, 1, 2, 3, 4)
STATEMENTS = 4
TO_FILL_IN, SHORT = "_" * 22, "_" * 6
PHOTO = ("before", "after")
BETWEEN = 24.0
EDGE = Pen("strong", 1.0)
SHOWN = {"both": "five_s.both", "form": "five_s.form"}


class Habit(StrEnum):
    """The five S, in the order of a round."""

    SORT = "sort"
    SYSTEMATISE = "systematise"
    SHINE = "shine"
    STANDARDISE = "standardise"
    SUSTAIN = "sustain"


class FiveSOptions(ReportOptions):
    """With or without a page for photographs; always on A4."""

    show: Annotated[Literal["both", "form"], Ask("five_s.shown", SHOWN)] = "both"


def compose(job: Job) -> Publication:
    """The statements with their sums, and the frames."""
    return _Round(job).publication()


def _file_part(document: Document, options: FiveSOptions) -> Message:
    return message("five_s.file")


REPORT = Report(
    title=message("five_s.title"),
    description=message("five_s.description"),
    options=FiveSOptions,
    compose=compose,
    file_part=_file_part,
)


class _Round:
    """One printing."""

    def __init__(self, job: Job) -> None:
        self._tr = tr = translator(job.options.written_in(job.document))
        self._photos = job.options.show == "both"
        facts = tuple((tr(f"five_s.fact.{name}"), TO_FILL_IN) for name in ("place", "day", "auditor"))
        self._writer = Writer(job, tr("five_s.title"), (*facts, (tr("five_s.fact.last"), SHORT)))

    def publication(self) -> Publication:
        writer, tr = self._writer, self._tr
        writer.say(tr("five_s.how"), writer.quiet)
        writer.gap(5)
        place_table(writer.composer, self._table, self._rows(), ON_A_SHEET)
        writer.section(tr("five_s.sums"), keep=50)
        most = STATEMENTS * max(POINTS)
        each = (tr("five_s.sum_of", name=tr(f"five_s.habit.{habit}"), most=most) for habit in Habit)
        writer.say(" · ".join((*each, tr("five_s.sum_of", name=tr("five_s.all"), most=most * len(Habit)))))
        if self._photos:
            self._frames()
        return writer.publication()

    @property
    def _table(self) -> Table:
        tr = self._tr
        columns = (
            Column(tr("five_s.column.habit"), 150),
            Column(tr("five_s.column.statement"), 420),
            Column(tr("five_s.column.points"), 170),
            Column(tr("five_s.column.evidence"), 230),
            Column(tr("five_s.column.action"), 280),
            Column(tr("five_s.column.responsible"), 140),
            Column(tr("five_s.column.deadline"), 110),
        )
        return Table(self._writer.page, columns, self._writer.page.length(ROW), grid=True, above=2.0)

    def _rows(self) -> Iterator[Row]:
        writer, table, tr = self._writer, self._table, self._tr
        points = Cell((sentence([(str(each), writer.page.strong) for each in POINTS], gap=writer.page.length(15)),))
        for habit in Habit:
            name = Cell(paragraph(tr(f"five_s.habit.{habit}"), writer.page.strong, table.width(0)))
            for number in range(1, STATEMENTS + 1):
                statement = tr(f"five_s.statement.{habit}.{number}")
                blank = (Cell(),) * (len(table.columns) - 3)
                yield name, Cell(paragraph(statement, writer.page.words, table.width(1))), points, *blank

    def _frames(self) -> None:
        """Two empty frames side by side, as high as the page has room for."""
        writer, tr = self._writer, self._tr
        composer, page = writer.composer, writer.page
        composer.turn()
        writer.say(tr("five_s.photo.how"), writer.quiet)
        writer.gap()
        gap = page.length(BETWEEN)
        width = (page.inner_width - gap) / len(PHOTO)
        top = composer.y + writer.page.strong.leading * 2
        for place, name in enumerate(PHOTO):
            left = page.margin + place * (width + gap)
            composer.y = top - writer.page.strong.leading * 2
            composer.write("P", paragraph(tr(f"five_s.photo.{name}"), writer.page.strong, width), left)
            frame = Rect(0, 0, width, composer.frame.bottom - top, pen=EDGE)
            composer.decorate(Picture((frame,), left, top))
        composer.y = composer.frame.bottom
