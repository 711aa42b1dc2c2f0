"""An audit on A4: the nine areas with level and the level before, the trend, the advice; or an empty form."""

from collections.abc import Iterator
from typing import Annotated, Literal

from vsa.analysis.improvement.audits import advice_on, audit_before, in_order, level_in
from vsa.drawing.sheet import Box
from vsa.i18n import Message, message, translator
from vsa.model.document import Document
from vsa.model.following_up import Area, Audit
from vsa.reports.lines import paragraph, sentence, signed
from vsa.reports.options import Ask, ReportOptions
from vsa.reports.publication import Content, Picture, Publication
from vsa.reports.report import Job, Report
from vsa.reports.signatures import place_signatures
from vsa.reports.signs import sign
from vsa.reports.table import Cell, Column, Row, Table
from vsa.reports.writer import Writer
from vsa.scene.audit_texts import advice_text, area_name, average_text, level_name
from vsa.scene.audit_trend import trend_chart, trend_in_words, trend_points

ROW, FORM_ROW = 34.0, 50.0
CHART_HEIGHT = 150.0
SIGNATURES_HEIGHT = 41.0
TO_FILL_IN = "_" * 22
WHICH = {
    "latest": "audits.report.latest",
    "internal": "audits.report.latest_internal",
    "external": "audits.report.latest_external",
}


class AuditOptions(ReportOptions):
    """The latest audit of all or of a kind; or an empty form, with the levels of the latest as the previous ones."""

    audit: Annotated[Literal["latest", "internal", "external"], Ask("audits.report.which", WHICH)] = "latest"
    form: Annotated[bool, Ask("audits.report.form")] = False


def compose(job: Job) -> Publication:
    """The table of areas, trend and advice."""
    return (_Form(job) if job.options.form else _Filled(job)).publication()


def _file_part(document: Document, options: AuditOptions) -> Message:
    return message("audits.report.form_file" if options.form else "audits.report.file")


REPORT = Report(
    title=message("audits.report.title"),
    description=message("audits.report.description"),
    options=AuditOptions,
    compose=compose,
    file_part=_file_part,
)


class _Filled:
    """An audit as it was made."""

    def __init__(self, job: Job) -> None:
        self._tr = translator(job.options.written_in(job.document))
        self._audits = in_order(job.document.audits.values())
        wanted = job.options.audit
        found = [audit for audit in self._audits if wanted == "latest" or audit.kind == wanted]
        self._audit = found[-1] if found else None
        self._writer = Writer(job, self._title(), self._facts(job.document))

    def publication(self) -> Publication:
        writer, audit = self._writer, self._audit
        if audit is None:
            writer.say(self._tr("audits.report.none"))
            return writer.publication()
        before = audit_before(self._audits, audit)
        writer.table(self._table, [self._row(audit, before, area) for area in Area])
        self._advice(audit, before)
        self._told(audit)
        self._trend()
        return writer.publication()

    def _title(self) -> str:
        if self._audit is None:
            return self._tr("audits.report.title")
        kind = self._tr(f"audits.kind.{self._audit.kind}")
        return self._tr("audits.report.title_of", kind=kind, day=self._audit.day)

    def _facts(self, document: Document) -> Iterator[tuple[str, str]]:
        tr, audit = self._tr, self._audit
        if audit is not None:
            before = audit_before(self._audits, audit)
            yield tr("audits.column.average"), average_text(audit, tr)
            yield tr("audits.report.average_before"), average_text(before, tr) if before else ""
            yield tr("audits.report.auditor"), audit.auditor
        yield tr("reports.frame.owner"), document.owner

    @property
    def _table(self) -> Table:
        tr = self._tr
        columns = (
            Column(tr("audits.column.area"), 250),
            Column(tr("audits.field.evidence"), 220),
            Column(tr("audits.column.level"), 160),
            Column(tr("audits.column.before"), 160),
            Column(tr("audits.field.observation"), 250),
            Column(tr("audits.field.advice"), 250),
            Column(tr("audits.report.who"), 150),
        )
        return Table(self._writer.page, columns, self._writer.page.length(ROW), grid=True)

    def _row(self, audit: Audit, before: Audit | None, area: Area) -> Row:
        writer, table, tr, line = self._writer, self._table, self._tr, audit.line(area)
        return (
            _area(writer, table, area),
            writer.open_cell(table, 1, line.evidence),
            writer.cell(table, 2, self._level(audit, area), strong=True),
            self._before(level_in(audit, area), level_in(before, area), table.width(3)),
            writer.open_cell(table, 4, line.observation),
            writer.open_cell(table, 5, line.advice),
            writer.open_cell(table, 6, line.responsible, tr.date(line.deadline) if line.deadline else ""),
        )

    def _level(self, audit: Audit, area: Area) -> str:
        level = level_in(audit, area)
        if level is not None:
            return level_name(level, self._tr)
        return self._tr("audits.not_relevant" if audit.line(area).not_relevant else "audits.not_judged")

    def _before(self, level: int | None, before: int | None, width: float) -> Cell:
        writer, tr = self._writer, self._tr
        if before is None:
            return Cell(paragraph(tr("reports.none"), writer.page.words, width))
        lines = paragraph(level_name(before, tr), writer.page.words, width)
        if level is None or level == before:
            return Cell(lines)
        if level > before:
            return Cell(lines + paragraph(tr("audits.risen", count=level - before), writer.quiet, width))
        style = writer.page.style(11.2, "bold", "s")
        fallen = tr("audits.fallen", count=before - level)
        return Cell(lines + signed(sign("warning", style, "s"), fallen, style, width))

    def _advice(self, audit: Audit, before: Audit | None) -> None:
        advice = advice_on(audit, before)
        if not advice:
            return
        self._writer.section(self._tr("audits.advice_title"), keep=40)
        for each in advice:
            self._writer.say(advice_text(each, self._tr))

    def _told(self, audit: Audit) -> None:
        """What was written about the audit as a whole."""
        for key, text in (
            ("audits.field.conclusion", audit.conclusion),
            ("audits.field.board_observed", audit.board_observed),
            ("audits.field.talked_with", audit.talked_with),
        ):
            if text:
                self._writer.section(self._tr(key), keep=30)
                self._writer.say(text)

    def _trend(self) -> None:
        points = trend_points(self._audits)
        if len(points) < 2:
            return
        writer, page, tr = self._writer, self._writer.page, self._tr
        height = page.length(CHART_HEIGHT)
        writer.section(tr("audits.trend_title"), keep=CHART_HEIGHT + 20)
        composer = writer.composer
        box = Box(page.margin, composer.y, page.right, composer.y + height)
        chart = trend_chart(points, page.inner_width, height, tr, page.style(11).size)
        picture = Picture(chart, box.left, box.top)
        composer.add(Content("Figure", composer.number, (picture,), trend_in_words(points, tr), box))
        composer.y += height
        writer.say(tr("audits.report.trend_key"), writer.quiet)


class _Form:
    """An empty audit to fill in by hand; the levels of the latest one stand as the previous ones."""

    def __init__(self, job: Job) -> None:
        self._tr = tr = translator(job.options.written_in(job.document))
        audits = in_order(job.document.audits.values())
        self._latest = audits[-1] if audits else None
        facts = (
            (tr("audits.field.day"), TO_FILL_IN),
            (tr("audits.report.auditor"), TO_FILL_IN),
            (tr("audits.column.average"), "_" * 8),
        )
        self._writer = Writer(job, tr("audits.report.form_title"), facts)

    def publication(self) -> Publication:
        writer, tr = self._writer, self._tr
        levels = " · ".join(level_name(level, tr) for level in (1, 2, 3, 4))
        writer.say(tr("audits.report.form_how", levels=levels), writer.quiet)
        writer.gap(5)
        writer.table(self._table, [self._row(area) for area in Area])
        writer.composer.make_room(writer.page.length(SIGNATURES_HEIGHT))
        place_signatures(
            writer.composer, [(tr("audits.report.sign_auditor"), 1.0), (tr("audits.report.sign_leader"), 1.0)]
        )
        return writer.publication()

    @property
    def _table(self) -> Table:
        tr = self._tr
        columns = (
            Column(tr("audits.column.area"), 330),
            Column(tr("audits.column.level"), 150),
            Column(tr("audits.column.before"), 160),
            Column(tr("audits.field.evidence"), 210),
            Column(tr("audits.field.observation"), 240),
            Column(tr("audits.field.advice"), 240),
            Column(tr("audits.report.who"), 160),
        )
        return Table(self._writer.page, columns, self._writer.page.length(FORM_ROW), grid=True)

    def _row(self, area: Area) -> Row:
        writer, table, tr = self._writer, self._table, self._tr
        before = level_in(self._latest, area)
        numbers = sentence([(str(level), writer.page.strong) for level in (1, 2, 3, 4)], gap=writer.page.length(16))
        skipped = paragraph(tr("audits.not_relevant"), writer.quiet, table.width(1))
        return (
            _area(writer, table, area),
            Cell((numbers, *skipped)),
            writer.cell(table, 2, level_name(before, tr) if before is not None else ""),
            *(Cell() for _ in table.columns[3:]),
        )


def _area(writer: Writer, table: Table, area: Area) -> Cell:
    """The number and name of an area, and what is asked about it."""
    number = list(Area).index(area) + 1
    name = writer.tr("audits.numbered", number=number, area=area_name(area, writer.tr))
    return writer.cell(table, 0, name, writer.tr(f"audits.question.{area}"), strong=True)
