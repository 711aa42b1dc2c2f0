"""A form for timing real cases, step by step, with pen and paper."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Literal

from vsa.drawing.primitives import Path, Pen
from vsa.i18n import Message, Translator, message, translator
from vsa.model.document import Document
from vsa.model.nodes import Step
from vsa.model.stream import Stream
from vsa.reports.colophon import author, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.lines import Line, paragraph
from vsa.reports.options import Ask
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.state_option import StateOptions
from vsa.reports.table import Cell, Column, Row, Table, number_column, place_table
from vsa.scene.numbering import step_numbers

CASES_ON_A_SHEET = 10
ROW_HEIGHT = 46.0
DIVIDER = Pen("strong", 0.5, dash=(1.0, 2.5))
TO_FILL_IN = "_" * 28
GAP = 10.0


class FormOptions(StateOptions):
    """Which state, and how many cases are timed; always on A4, ten cases a sheet."""

    cases: Annotated[Literal["10", "20"], Ask("reports.form.cases")] = "10"


def compose(job: Job) -> Publication:
    """A table for every ten cases: a row a step, a column a case, in each cell the wait above the work."""
    return _Form(job).publication()


class _Form:
    """One printing."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._tr: Translator = translator(job.options.written_in(job.document))
        self._page = PageFormat(Paper.A4)
        self._stream: Stream | None = job.options.stream_in(job.document)
        title = titled(self._tr("reports.form.title"), job.document)
        frame = Frame(
            self._page, self._tr, title, owner_line(job.document, self._tr, self._stream), job.file_name, job.today
        )
        self._composer = Composer(frame, self._heading())

    def publication(self) -> Publication:
        page, composer = self._page, self._composer
        words = "reports.form.how" if self._steps else "reports.form.empty"
        composer.write("P", paragraph(self._tr(words), page.style(11.2), page.inner_width))
        composer.y += page.length(GAP)
        for first in range(1, int(self._job.options.cases), CASES_ON_A_SHEET) if self._steps else ():
            if first > 1:
                composer.turn()
            place_table(composer, self._table(first), self._rows())
        return composer.publication(author(self._job.document), self._tr("reports.form.title"))

    @property
    def _steps(self) -> tuple[Step, ...]:
        nodes = self._stream.nodes.values() if self._stream else ()
        return tuple(node for node in nodes if isinstance(node, Step))

    def _heading(self) -> Heading:
        tr = self._tr
        return Heading(
            title=titled(tr("reports.form.title"), self._job.document),
            remark=tr("reports.form.privacy"),
            facts=((tr("reports.form.who"), TO_FILL_IN), (tr("reports.form.period"), TO_FILL_IN)),
        )

    def _table(self, first: int) -> Table:
        tr = self._tr
        columns = (
            number_column(tr("reports.form.number"), step_numbers(self._stream).values() if self._stream else ()),
            Column(tr("reports.form.step"), 250),
            Column(tr("reports.form.part"), 96),
            *(Column(tr("reports.form.case", number=first + place), 78) for place in range(CASES_ON_A_SHEET)),
        )
        return Table(self._page, columns, self._page.length(ROW_HEIGHT), grid=True)

    def _rows(self) -> Iterator[Row]:
        assert self._stream is not None
        table, numbers = self._table(1), step_numbers(self._stream)
        strong, words = self._page.strong, self._page.style(11.2)
        quiet = self._page.style(10, token="text2")
        halves = replace(words, leading=table.row_height / 2)
        times = Cell(
            tuple(
                line
                for key in ("reports.form.wait", "reports.form.work")
                for line in paragraph(self._tr(key), halves, table.width(2))
            )
        )
        blank = (Cell((_divider(table.width(3)),)),) * CASES_ON_A_SHEET
        for step in self._steps:
            lane = self._stream.lanes.get(step.lane)
            name = paragraph(step.name or self._tr("symbols.step.unnamed"), words, table.width(1))
            role = paragraph(lane.name if lane else "", quiet, table.width(1))
            yield Cell(paragraph(str(numbers[step.id]), strong, table.width(0))), Cell(name + role), times, *blank


def _divider(width: float) -> Line:
    """A dotted line between the wait and the work of a case."""
    return Line((Path((("M", 0, 0), ("L", width, 0)), pen=DIVIDER),), width, 0.0)


def _file_part(document: Document, options: FormOptions) -> Message:
    return message("reports.form.file")


REPORT = Report(
    title=message("reports.form.title"),
    description=message("reports.form.description"),
    options=FormOptions,
    compose=compose,
    file_part=_file_part,
)
