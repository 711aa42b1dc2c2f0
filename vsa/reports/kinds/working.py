"""Vis utregning on A4: every key figure with its formula, its terms step by step, and what it rests on."""

from collections.abc import Iterator, Sequence
from typing import Literal

from vsa.analysis import analyse, basis_of, workings
from vsa.i18n import Message, Translator, message, translator
from vsa.model.document import Document
from vsa.model.stream import Stream
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.lines import Line, paragraph, total_height
from vsa.reports.paper import PageFormat, Paper, Style
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.state_option import StateOptions
from vsa.reports.table import Cell, Column, Row, Table, place_table
from vsa.scene.captions import facts_line, method_line
from vsa.scene.working_texts import WorkingText, working_text

ROW_HEIGHT = 17.0
GAP = 14.0
FIRST_ROWS = 6
"""A figure begins on a page only where so many rows of its table have room, its head among them."""
SHORT_TABLE = 8
"""Rows of a table that is not divided over two pages."""


class WorkingOptions(StateOptions):
    """Which state; always on A4."""


def compose(job: Job) -> Publication:
    """Every figure of the stream, or why there is none."""
    return _Appendix(job).publication()


def _file_part(document: Document, options: WorkingOptions) -> Message:
    return message("working.report.file")


REPORT = Report(
    title=message("working.report.title"),
    description=message("working.report.description"),
    options=WorkingOptions,
    compose=compose,
    file_part=_file_part,
)


class _Appendix:
    """One printing of the workings."""

    def __init__(self, job: Job) -> None:
        self._document = job.document
        self._stream = job.options.stream_in(job.document)
        self._tr: Translator = translator(job.options.written_in(job.document))
        self._page = PageFormat(Paper.A4)
        title = titled(self._tr("working.report.title"), job.document)
        frame = Frame(
            self._page, self._tr, title, owner_line(job.document, self._tr, self._stream), job.file_name, job.today
        )
        self._composer = Composer(frame, self._heading())

    def publication(self) -> Publication:
        if self._stream is None:
            self._say("P", self._tr("working.table.empty"), self._words)
        else:
            self._place_all(self._stream)
        return self._composer.publication(author(self._document), self._tr("working.report.subject"))

    def _heading(self) -> Heading:
        document, stream, tr = self._document, self._stream, self._tr
        return Heading(
            title=tr("working.report.title"),
            subtitle=" · ".join(filter(None, (stream.name if stream else document.title, organisation(document)))),
            remark=facts_line(document, stream, tr) if stream else "",
        )

    def _place_all(self, stream: Stream) -> None:
        analysis = analyse(stream, basis_of(self._document))
        shown = workings(stream, basis_of(self._document))
        if not shown:
            self._refused(tuple(self._tr.text(notice.message) for notice in analysis.notices))
            return
        self._say("P", method_line(self._document, stream, analysis, self._tr), self._quiet)
        for working in shown.values():
            self._place(working_text(working, stream, analysis.basis.calendar, self._tr))

    def _refused(self, reasons: tuple[str, ...]) -> None:
        self._say("P", self._tr("working.table.refused"), self._words)
        for reason in reasons:
            self._say("P", reason, self._words)

    def _place(self, text: WorkingText) -> None:
        page = self._page
        title = self._set(f"{text.title}: {text.value}", self._title)
        formula = self._set(text.formula, self._words)
        rows = tuple(self._rows(text)) if text.lines else ()
        needed = total_height(title) + total_height(formula) + page.length(GAP) + self._kept(text, rows)
        self._composer.make_room(needed)
        self._composer.y += page.length(GAP)
        self._composer.write("H2", title)
        self._composer.write("P", formula)
        if rows:
            self._composer.y += page.length(3)
            place_table(self._composer, self._table, rows)
            self._composer.y += page.length(3)
        else:
            self._say("P", self._tr("working.table.no_terms"), self._words)
        for sentence in self._closing(text):
            self._say("P", sentence, self._quiet)

    def _kept(self, text: WorkingText, rows: Sequence[Row]) -> float:
        """The room that a table wants under its title: a short one is not divided, nor cut off from what closes it."""
        table = self._table
        if len(rows) > SHORT_TABLE:
            return sum(table.height(row) for row in (table.head(), *rows[: FIRST_ROWS - 1]))
        closing = sum(total_height(self._set(sentence, self._quiet)) for sentence in self._closing(text))
        return closing + self._page.length(6) + sum(table.height(row) for row in (table.head(), *rows))

    def _closing(self, text: WorkingText) -> Iterator[str]:
        if text.basis:
            yield self._tr("working.table.basis", text=" ".join(text.basis))
        yield from text.notes

    def _rows(self, text: WorkingText) -> Iterator[Row]:
        for line in text.lines:
            yield self._row(line.name, line.calculation, line.value, self._words)
        yield self._row(text.combination, "", text.value, self._strong)

    def _row(self, name: str, calculation: str, value: str, style: Style) -> Row:
        table = self._table
        cells = ((name, style), (calculation, self._words), (value, style))
        return tuple(
            Cell(paragraph(words, each, table.width(place)) if words else ())
            for place, (words, each) in enumerate(cells)
        )

    @property
    def _table(self) -> Table:
        tr = self._tr
        columns = (
            Column(tr("working.table.term"), 460),
            Column(tr("working.table.calculation"), 440, number=True),
            Column(tr("working.table.value"), 230, number=True),
        )
        return Table(self._page, columns, self._page.length(ROW_HEIGHT))

    def _say(self, role: Literal["P"], text: str, style: Style) -> None:
        lines = self._set(text, style)
        self._composer.make_room(total_height(lines))
        self._composer.write(role, lines)

    def _set(self, text: str, style: Style) -> tuple[Line, ...]:
        return paragraph(text, style, self._page.inner_width)

    @property
    def _title(self) -> Style:
        return self._page.style(15, "bold", spacing=1.5)

    @property
    def _words(self) -> Style:
        return self._page.style(11.2)

    @property
    def _strong(self) -> Style:
        return self._page.style(11.2, "bold")

    @property
    def _quiet(self) -> Style:
        return self._page.style(10.4, token="text2", spacing=1.5)
