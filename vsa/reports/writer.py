"""The pages of a report on A4, filled with headings, paragraphs and tables one below the other."""

from collections.abc import Iterable, Sequence

from vsa.i18n import Translator, translator
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.lines import paragraph, shortened, total_height
from vsa.reports.paper import PageFormat, Paper, Style
from vsa.reports.publication import Publication
from vsa.reports.report import Job
from vsa.reports.table import Cell, Row, Table, place_table

GAP = 10.0


class Writer:
    """Begins with the heading. `facts` whose value is empty are left out."""

    def __init__(self, job: Job, title: str, facts: Iterable[tuple[str, str]] = ()) -> None:
        self.document = job.document
        self.today = job.today
        self.tr: Translator = translator(job.options.written_in(job.document))
        self.page = PageFormat(Paper.A4)
        self._title = title
        frame = Frame(
            self.page,
            self.tr,
            titled(title, job.document),
            owner_line(job.document, self.tr),
            job.file_name,
            job.today,
        )
        subtitle = " · ".join(filter(None, (job.document.title, organisation(job.document))))
        heading = Heading(title, subtitle=subtitle, facts=tuple((label, value) for label, value in facts if value))
        self.composer = Composer(frame, heading)

    @property
    def quiet(self) -> Style:
        return self.page.style(11.2, token="text2", spacing=1.5)

    def section(self, title: str, keep: float = 80.0) -> None:
        """A heading of a part, with at least `keep` (points on A3) left below it on its page."""
        lines = paragraph(title, self.page.style(14, "bold", "accent", spacing=1.6), self.page.inner_width)
        self.gap()
        self.composer.make_room(total_height(lines) + self.page.length(keep))
        self.composer.write("H2", lines)

    def say(self, text: str, style: Style | None = None, most: int | None = None) -> None:
        """A paragraph over the whole width, of at most so many lines."""
        style, width = style or self.page.words, self.page.inner_width
        lines = paragraph(text, style, width) if most is None else shortened(text, style, width, most)
        if lines:
            self.composer.make_room(lines[0].height)
        self.composer.write("P", lines)

    def gap(self, points: float = GAP) -> None:
        """Free room, in points on A3."""
        self.composer.y += self.page.length(points)

    def table(self, table: Table, rows: Sequence[Row]) -> None:
        """A table below what is on the page."""
        place_table(self.composer, table, rows)

    def cell(self, table: Table, column: int, text: str, note: str = "", *, strong: bool = False) -> Cell:
        """A text with a note below it, broken to the width of a column; a dash for nothing at all."""
        width = table.width(column)
        lines = paragraph(text or ("" if note else self.tr("reports.none")), self._style(strong), width)
        return Cell(lines + paragraph(note, self.quiet, width))

    def open_cell(self, table: Table, column: int, text: str, note: str = "") -> Cell:
        """A text with a note below it, or room to write one by hand."""
        return self.cell(table, column, text, note) if text or note else Cell()

    def short_cell(self, table: Table, column: int, text: str, most: int, *, strong: bool = False) -> Cell:
        """A text of at most so many lines."""
        return Cell(shortened(text or self.tr("reports.none"), self._style(strong), table.width(column), most))

    def publication(self) -> Publication:
        """All pages."""
        return self.composer.publication(author(self.document), self._title)

    def _style(self, strong: bool) -> Style:
        return self.page.strong if strong else self.page.words
