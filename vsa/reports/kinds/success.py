"""The critical success factors on A4: how each stands, how large its risk is, and what secures it."""

from typing import Annotated, Literal

from vsa.analysis.improvement.risk import Risk, by_risk, risk_level, risk_of
from vsa.i18n import Message, message, translator
from vsa.model.document import Document
from vsa.model.following_up import SuccessFactor
from vsa.reports.lines import paragraph, signed
from vsa.reports.options import Ask, ReportOptions
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.signs import sign
from vsa.reports.table import Cell, Column, Row, Table, number_column, place_blank_rows
from vsa.reports.writer import Writer
from vsa.scene.factor_texts import ICONS, TOKENS

ROW = 44.0
ROWS_ON_A_SHEET = 8
ORDERS = {"risk": "factors.report.by_risk", "number": "factors.report.by_number"}


class FactorOptions(ReportOptions):
    """In which order; always on A4."""

    order: Annotated[Literal["risk", "number"], Ask("reports.actions.ordered", ORDERS)] = "risk"


def compose(job: Job) -> Publication:
    """The table, with rows to fill in by hand."""
    return _Factors(job).publication()


def _file_part(document: Document, options: FactorOptions) -> Message:
    return message("factors.report.file")


REPORT = Report(
    title=message("factors.report.title"),
    description=message("factors.report.description"),
    options=FactorOptions,
    compose=compose,
    file_part=_file_part,
)


class _Factors:
    """One printing."""

    def __init__(self, job: Job) -> None:
        self._tr = tr = translator(job.options.written_in(job.document))
        factors = job.document.factors.values()
        by_number = tuple(sorted(factors, key=lambda factor: factor.number))
        self._factors = by_risk(factors) if job.options.order == "risk" else by_number
        high = sum(_is_high(factor) for factor in factors)
        facts = (
            (tr("reports.frame.day"), tr.date(job.today)),
            (tr("factors.report.high"), tr.number(high) if factors else ""),
            (tr("reports.frame.owner"), job.document.owner),
        )
        self._writer = Writer(job, tr("factors.report.title"), facts)

    def publication(self) -> Publication:
        writer, table = self._writer, self._table
        writer.table(table, [self._row(factor) for factor in self._factors])
        after = max((factor.number for factor in self._factors), default=0) + 1
        blanks = range(after, after + max(0, ROWS_ON_A_SHEET - len(self._factors)))
        place_blank_rows(writer.composer, table, map(self._blank, blanks), keep=writer.page.length(40))
        writer.gap(5)
        writer.say(self._tr("factors.report.how"), writer.quiet)
        return writer.publication()

    @property
    def _table(self) -> Table:
        tr = self._tr
        columns = (
            number_column(tr("factors.column.number"), (factor.number for factor in self._factors)),
            Column(tr("factors.column.name"), 330),
            Column(tr("factors.column.light"), 210),
            Column(tr("factors.report.likelihood"), 110, number=True),
            Column(tr("factors.report.consequence"), 104, number=True),
            Column(tr("factors.column.risk"), 96, number=True),
            Column(tr("factors.column.measure"), 260),
            Column(tr("factors.column.responsible"), 150),
            Column(tr("factors.field.deadline"), 110),
            Column(tr("factors.report.followed_up"), 140),
        )
        return Table(self._writer.page, columns, self._writer.page.length(ROW), grid=True)

    def _row(self, factor: SuccessFactor) -> Row:
        writer, table, tr = self._writer, self._table, self._tr
        deadline = tr.date(factor.deadline) if factor.deadline else ""
        return (
            writer.cell(table, 0, str(factor.number), strong=True),
            writer.cell(table, 1, factor.name or tr("factors.unnamed"), factor.why, strong=True),
            self._light(factor, table.width(2)),
            writer.open_cell(table, 3, _score(factor.likelihood)),
            writer.open_cell(table, 4, _score(factor.consequence)),
            self._risk(factor, table),
            writer.open_cell(table, 6, factor.measure),
            writer.open_cell(table, 7, factor.responsible),
            writer.open_cell(table, 8, deadline),
            writer.open_cell(table, 9, factor.followed_up),
        )

    def _light(self, factor: SuccessFactor, width: float) -> Cell:
        writer, light = self._writer, factor.light
        note = paragraph(factor.situation, writer.quiet, width)
        if light is None:
            return Cell(paragraph(self._tr("factors.not_judged"), writer.page.words, width) + note)
        mark = sign(ICONS[light], writer.page.words, TOKENS[light])
        return Cell(signed(mark, self._tr(f"factors.light_told.{light}"), writer.page.words, width) + note)

    def _risk(self, factor: SuccessFactor, table: Table) -> Cell:
        risk = risk_of(factor)
        if risk is None:
            return Cell()
        word = self._tr(f"factors.level.{risk_level(risk)}")
        return self._writer.cell(table, 5, str(risk), word, strong=_is_high(factor))

    def _blank(self, number: int) -> Row:
        return (self._writer.cell(self._table, 0, str(number)), *(Cell() for _ in self._table.columns[1:]))


def _is_high(factor: SuccessFactor) -> bool:
    risk = risk_of(factor)
    return risk is not None and risk_level(risk) is Risk.HIGH


def _score(score: int | None) -> str:
    return "" if score is None else str(score)
