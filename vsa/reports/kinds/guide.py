"""The interview guide: the questions with room for answers, and a form for what was found, to fill in by hand."""

from vsa.analysis.improvement.guide import guide_questions
from vsa.i18n import Message, Translator, message, translator
from vsa.model.document import Document
from vsa.model.preparing import Waste
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import THIN_RULE, Frame, rule
from vsa.reports.heading import Heading
from vsa.reports.lines import paragraph, total_height
from vsa.reports.options import ReportOptions
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.table import Cell, Column, Table, place_blank_rows, place_table

LINES = 3
"""Lines to write on below each question."""
LINE_HEIGHT = 27.0
GAP = 9.0
ROW_HEIGHT = 46.0
TO_FILL_IN = "_" * 22
SHORT = "_" * 8


def compose(job: Job) -> Publication:
    """The questions, each with lines to write on, and on a page of its own a table to write findings into."""
    return _Guide(job).publication()


class _Guide:
    """One printing."""

    def __init__(self, job: Job) -> None:
        self._document = job.document
        self._tr: Translator = translator(job.options.written_in(job.document))
        self._page = PageFormat(Paper.A4)
        title = titled(self._tr("prepare.guide.title"), job.document)
        owner = owner_line(job.document, self._tr)
        frame = Frame(self._page, self._tr, title, owner, job.file_name, job.today)
        self._composer = Composer(frame, self._heading())

    def publication(self) -> Publication:
        for number, question in enumerate(guide_questions(self._document), start=1):
            self._ask(number, question)
        self._composer.turn()
        self._results()
        return self._composer.publication(author(self._document), self._tr("prepare.guide.title"))

    def _heading(self) -> Heading:
        tr = self._tr
        return Heading(
            title=tr("prepare.guide.title"),
            subtitle=organisation(self._document),
            remark=tr("prepare.guide.privacy"),
            facts=(
                (tr("prepare.guide.number"), SHORT),
                (tr("prepare.guide.day"), SHORT),
                (tr("prepare.guide.role"), TO_FILL_IN),
                (tr("prepare.guide.interviewer"), TO_FILL_IN),
            ),
        )

    def _ask(self, number: int, question: str) -> None:
        composer, page = self._composer, self._page
        words = self._tr("prepare.guide.question", number=number, question=question)
        lines = paragraph(words, page.style(12.5, "semibold"), page.inner_width)
        height = page.length(LINE_HEIGHT)
        composer.make_room(total_height(lines) + LINES * height)
        composer.write("P", lines)
        for _ in range(LINES):
            composer.y += height
            composer.decorate(rule(page.margin, composer.y, page.right, composer.y, "strong", THIN_RULE / 2))
        composer.y += page.length(GAP)

    def _results(self) -> None:
        composer, page, tr = self._composer, self._page, self._tr
        composer.write("H2", paragraph(tr("prepare.guide.results"), page.style(15, "bold"), page.inner_width))
        for text in (tr("prepare.guide.how"), self._wastes()):
            composer.write("P", paragraph(text, page.style(11.2, spacing=1.5), page.inner_width))
        composer.y += page.length(GAP)
        table = self._table()
        place_table(composer, table, ())
        blank = tuple(Cell() for _ in table.columns)
        place_blank_rows(composer, table, [blank] * round(page.height / table.row_height), keep=0.0)

    def _wastes(self) -> str:
        tr = self._tr
        kinds = (
            tr(
                "prepare.guide.waste",
                waste=tr(f"prepare.waste.{waste}").lower(),
                example=tr(f"prepare.waste_example.{waste}"),
            )
            for waste in Waste
        )
        return f"{tr('prepare.guide.wastes')} {'; '.join(kinds)}."

    def _table(self) -> Table:
        tr = self._tr
        columns = (
            Column(tr("prepare.column.finding"), 254),
            Column(tr("prepare.column.quote"), 180),
            Column(tr("prepare.column.place"), 128),
            Column(tr("prepare.column.waste"), 110),
            Column(tr("prepare.column.often"), 88),
            Column(tr("prepare.column.minutes"), 84),
            Column(tr("prepare.column.people"), 92),
            Column(tr("prepare.column.hours"), 88),
            Column(tr("prepare.column.effort"), 82),
            Column(tr("prepare.column.solver"), 106),
            Column(tr("prepare.column.low_hanging"), 138),
            Column(tr("prepare.column.candidate"), 90),
        )
        return Table(self._page, columns, self._page.length(ROW_HEIGHT), grid=True)


def _file_part(document: Document, options: ReportOptions) -> Message:
    return message("prepare.guide.file")


REPORT = Report(
    title=message("prepare.guide.title"),
    description=message("prepare.guide.description"),
    options=ReportOptions,
    compose=compose,
    file_part=_file_part,
)
