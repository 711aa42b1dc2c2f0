"""The plan for realising gains on A4: what the work is to give, what it was measured against and what it has given."""

from collections.abc import Iterator

from vsa.analysis.improvement.gain_standing import in_order
from vsa.analysis.improvement.gain_totals import gain_totals, realised_hours
from vsa.i18n import Message, message, translator
from vsa.model.document import Document
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.gain_table import GainTable
from vsa.reports.gains import FTE_DECIMALS, rounded_apart
from vsa.reports.heading import Heading
from vsa.reports.lines import Line, paragraph, sentence, total_height
from vsa.reports.options import ReportOptions
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.publication import Publication
from vsa.reports.report import Job, Report
from vsa.reports.run_charts import place_run_charts
from vsa.reports.signatures import SIGNATURE_HEIGHT, place_signatures
from vsa.reports.table import place_table

GAP = 8.0
SIGNATURES = (
    ("reports.actions.date", 300),
    ("gains.print.responsible", 480),
    ("gains.print.leader", 480),
    ("gains.print.finance", 480),
)


class GainOptions(ReportOptions):
    """Always on A4, with a run chart of every measurement."""


def compose(job: Job) -> Publication:
    """The sums, a row a gain, lines to sign on, and the run charts on pages of their own."""
    return _Gains(job).publication()


def _file_part(document: Document, options: GainOptions) -> Message:
    return message("gains.print.file")


REPORT = Report(
    title=message("gains.print.title"),
    description=message("gains.print.description"),
    options=GainOptions,
    compose=compose,
    file_part=_file_part,
)


class _Gains:
    """One printing."""

    def __init__(self, job: Job) -> None:
        self._document = job.document
        self._today = job.today
        self._tr = translator(job.options.written_in(job.document))
        self._page = PageFormat(Paper.A4)
        self._totals = gain_totals(job.document)
        title = titled(self._tr("gains.print.title"), job.document)
        owner = owner_line(job.document, self._tr)
        frame = Frame(self._page, self._tr, title, owner, job.file_name, job.today)
        self._composer = Composer(frame, self._heading())

    def publication(self) -> Publication:
        composer, gap = self._composer, self._page.length(GAP)
        composer.write("P", tuple(self._sums()))
        composer.y += gap
        self._table()
        notes = self._notes()
        composer.make_room(total_height(notes) + self._page.length(SIGNATURE_HEIGHT) + gap)
        composer.y += gap
        composer.write("P", notes)
        place_signatures(composer, [(self._tr(key), share) for key, share in SIGNATURES])
        if indicators := tuple(self._document.indicators.values()):
            composer.turn()
            place_run_charts(composer, indicators, self._tr)
        return composer.publication(author(self._document), self._tr("gains.print.title"))

    def _heading(self) -> Heading:
        document, tr = self._document, self._tr
        facts = (
            (tr("reports.frame.day"), tr.date(self._today)),
            (tr("reports.frame.case_number"), document.case_number),
            (tr("reports.frame.owner"), document.owner),
        )
        return Heading(
            title=tr("gains.print.title"),
            subtitle=" · ".join(filter(None, (document.title, organisation(document)))),
            facts=tuple((label, value) for label, value in facts if value),
        )

    def _sums(self) -> Iterator[Line]:
        """Identified and realised, their ratio, and what an årsverk is."""
        tr, totals = self._tr, self._totals
        words, strong = self._page.words, self._page.strong
        if totals.identified_hours is None and not totals.realised_hours:
            yield from paragraph(tr("gains.print.no_hours"), words, self._page.inner_width)
            return
        parts = [(tr("gains.print.identified"), words), (self._amount(totals.identified_hours or 0.0), strong)]
        parts += [("·", words), (tr("gains.print.realised"), words), (self._amount(totals.realised_hours), strong)]
        if totals.ratio is not None:
            parts.append((tr("gains.print.ratio", ratio=tr.percent(totals.ratio)), strong))
        parts.append((tr("reports.actions.divisor", hours=totals.hours_per_fte), words))
        yield sentence(parts, gap=words.size * 0.3)

    def _amount(self, hours: float) -> str:
        fte = self._tr.number(hours / self._totals.hours_per_fte, FTE_DECIMALS)
        return self._tr("gains.print.amount", count=round(hours), hours=self._tr.number(hours), fte=fte)

    def _table(self) -> None:
        gains = in_order(self._document)
        if not gains:
            words = paragraph(self._tr("gains.print.empty"), self._page.words, self._page.inner_width)
            self._composer.write("P", words)
            return
        made = GainTable(self._document, self._tr, self._page, self._today)
        place_table(self._composer, made.table, made.rows(gains))

    def _notes(self) -> tuple[Line, ...]:
        """How the sums were made."""
        tr, gains = self._tr, self._document.gains.values()
        notes = [tr("gains.print.rule")]
        if self._totals.from_actions and self._totals.identified_hours is not None:
            notes.append(tr("gains.print.from_actions"))
        identified = [gain.identified_hours for gain in gains if gain.identified_hours is not None]
        realised = [hours for hours in map(realised_hours, gains) if hours]
        if rounded_apart(identified, self._document) or rounded_apart(realised, self._document):
            notes.append(tr("reports.actions.rounded"))
        style = self._page.style(11.2, token="text2", spacing=1.6)
        return paragraph(" ".join(notes), style, self._page.inner_width)
