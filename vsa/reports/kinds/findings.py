"""What interviews showed, on A4: hours a year, who can solve it, and the low-hanging fruits."""

from typing import Annotated, Literal

from vsa.analysis.improvement.findings import Totals, low_hanging, totals, totals_by_waste
from vsa.i18n import Message, Translator, message, translator
from vsa.model.document import Document
from vsa.model.preparing import Finding
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.finding_table import FindingTable
from vsa.reports.frame import Frame
from vsa.reports.gains import FTE_DECIMALS
from vsa.reports.heading import Heading
from vsa.reports.lines import Line, paragraph, sentence
from vsa.reports.options import Ask
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.privacy_options import QuotesOption
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.table import Cell, Column, Row, Table, place_table

GAP = 10.0
SUM_ROW_HEIGHT = 30.0
SHOWN = {"all": "prepare.report.all", "low-hanging": "prepare.report.low"}


class FindingOptions(QuotesOption):
    """Which findings, and whether what people said stands with them."""

    show: Annotated[Literal["all", "low-hanging"], Ask("prepare.report.shown", SHOWN)] = "all"


def compose(job: Job) -> Publication:
    """The sums, the table, and the hours of each kind of waste."""
    return _Findings(job).publication()


class _Findings:
    """One printing."""

    def __init__(self, job: Job) -> None:
        self._document = job.document
        self._options: FindingOptions = job.options
        self._tr: Translator = translator(job.options.written_in(job.document))
        self._page = PageFormat(Paper.A4)
        self._findings = self._chosen()
        self._title = self._tr("prepare.report.title" if job.options.show == "all" else "prepare.report.title_low")
        title = titled(self._title, job.document)
        owner = owner_line(job.document, self._tr)
        frame = Frame(self._page, self._tr, title, owner, job.file_name, job.today)
        self._composer = Composer(frame, self._heading())

    def publication(self) -> Publication:
        if self._findings:
            self._summary()
            rows = FindingTable(self._document, self._tr, self._page, self._options.include_quotes)
            place_table(self._composer, rows.table, rows.rows(self._findings))
            self._notes()
            self._by_waste()
        else:
            self._write("prepare.report.empty")
        return self._composer.publication(author(self._document), self._tr("prepare.report.title"))

    def _chosen(self) -> tuple[Finding, ...]:
        findings = self._document.findings.values()
        if self._options.show == "low-hanging":
            return low_hanging(findings)
        return tuple(sorted(findings, key=lambda finding: finding.number))

    def _heading(self) -> Heading:
        document, tr = self._document, self._tr
        facts = (
            (tr("prepare.report.interviews"), tr.number(len(document.interviews)) if document.interviews else ""),
            (tr("prepare.report.case"), document.chosen.name if document.chosen else ""),
            (tr("reports.frame.owner"), document.owner),
        )
        return Heading(
            title=self._title,
            subtitle=organisation(document),
            facts=tuple((label, value) for label, value in facts if value),
        )

    def _summary(self) -> None:
        page, tr, sums = self._page, self._tr, totals(self._findings)
        strong, words = page.strong, page.words
        parts = [(tr("prepare.report.counted", count=sums.count), strong), (self._hours(sums), words)]
        if sums.low_hanging:
            parts.append((tr("prepare.report.fruits", count=sums.low_hanging), words))
        line: Line = sentence(parts, gap=page.length(24))
        self._composer.write("P", (line,))
        self._composer.y += page.length(GAP)

    def _hours(self, sums: Totals) -> str:
        fte = self._tr.number(sums.hours / self._document.hours_per_fte, FTE_DECIMALS)
        hours, divisor = self._tr.number(sums.hours), self._document.hours_per_fte
        return self._tr("prepare.report.hours_fte", hours=hours, fte=fte, divisor=divisor)

    def _notes(self) -> None:
        sums, shown = totals(self._findings), sum(round(finding.hours or 0.0) for finding in self._findings)
        self._composer.y += self._page.length(GAP / 2)
        self._write("prepare.report.how")
        if unknown := sums.count - sums.known:
            self._write("prepare.report.unknown", count=unknown)
        if shown != round(sums.hours):
            self._write("prepare.report.rounded")

    def _write(self, key: str, **values: object) -> None:
        style = self._page.style(11.2, token="text2", spacing=1.6)
        self._composer.write("P", paragraph(self._tr(key, **values), style, self._page.inner_width))

    def _by_waste(self) -> None:
        page, composer = self._page, self._composer
        rows = self._waste_rows()
        composer.y += page.length(GAP)
        composer.make_room(page.length(SUM_ROW_HEIGHT * (len(rows) + 3)))
        heading = paragraph(self._tr("prepare.report.by_waste"), page.style(13, "bold", spacing=1.8), page.inner_width)
        composer.write("H2", heading)
        place_table(composer, self._waste_table(), rows)

    def _waste_table(self) -> Table:
        tr = self._tr
        columns = (
            Column(tr("prepare.column.waste"), 300),
            Column(tr("prepare.column.count"), 120, number=True),
            Column(tr("prepare.column.hours"), 140, number=True),
            Column(tr("prepare.column.part_of"), 160, number=True),
            Column(tr("prepare.column.low_hanging"), 160, number=True),
        )
        return Table(self._page, columns, self._page.length(SUM_ROW_HEIGHT))

    def _waste_rows(self) -> list[Row]:
        tr, whole = self._tr, totals(self._findings)
        named = [(tr(f"prepare.waste.{waste}"), sums) for waste, sums in totals_by_waste(self._findings).items()]
        unnamed = totals(finding for finding in self._findings if finding.waste is None)
        named += [(tr("prepare.report.no_waste"), unnamed)] if unnamed.count else []
        named.sort(key=lambda row: row[1].hours, reverse=True)
        return [self._sums(*row, whole) for row in named] + [self._sums(tr("prepare.report.sum"), whole, whole)]

    def _sums(self, name: str, sums: Totals, whole: Totals) -> Row:
        tr, table = self._tr, self._waste_table()
        style = self._page.style(12, "bold" if sums is whole else "regular")
        hours = tr.number(sums.hours) if sums.known else tr("reports.none")
        part = tr.percent(sums.hours / whole.hours) if sums.known and whole.hours else tr("reports.none")
        texts = (name, tr.number(sums.count), hours, part, tr.number(sums.low_hanging))
        return tuple(Cell(paragraph(text, style, table.width(column))) for column, text in enumerate(texts))


def _file_part(document: Document, options: FindingOptions) -> Message:
    return message("prepare.report.file" if options.show == "all" else "prepare.report.file_low")


REPORT = Report(
    title=message("prepare.report.title"),
    description=message("prepare.report.description"),
    options=FindingOptions,
    compose=compose,
    file_part=_file_part,
)
