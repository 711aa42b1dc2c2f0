"""The current state against the ideal one: both maps at one scale, the figures of both, and every change."""

from collections.abc import Iterator

from vsa.analysis import analyse, basis_of
from vsa.drawing.sheet import Box
from vsa.i18n import Message, UserError, message, translator
from vsa.model.document import Document
from vsa.model.stream import State
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.lines import Line, paragraph, signed, total_height
from vsa.reports.map_picture import MapPicture, smallest_scale
from vsa.reports.options import ReportOptions
from vsa.reports.paper import PageFormat, Paper, Style
from vsa.reports.paper_option import AnyPaper
from vsa.reports.publication import Content, Picture, Publication
from vsa.reports.report import Job, Report
from vsa.reports.signs import sign
from vsa.reports.table import Cell, Column, Row, Table, place_table
from vsa.scene.captions import STATES
from vsa.scene.comparison import ComparisonScene, comparison_scene
from vsa.scene.comparison_changes import StepChange
from vsa.scene.comparison_figures import FigureRow
from vsa.scene.difference_words import said
from vsa.scene.map_in_words import map_in_words
from vsa.scene.map_scene import MapScene

LARGEST_SCALE = 1.0
LEGEND_SCALE = 0.62
GAP = 10.0
ROW_HEIGHT = 20.0
LEAST_OF_A_PAGE = 0.6
"""A map that is cut begins below the heading where so much of a page is left."""
ROUNDING = 0.999
"""A map that just fits is not to be cut for the last digit."""
ARROWS = {1: "arrow_up", -1: "arrow_down"}


class CompareOptions(ReportOptions):
    """On how large a sheet."""

    paper: AnyPaper = Paper.A3


class NothingToCompare(UserError):
    """The document lacks one of the two states."""


def compose(job: Job) -> Publication:
    """Maps, figures and changes. Raises `NothingToCompare`."""
    return _Comparison(job).publication()


def _file_part(document: Document, options: CompareOptions) -> Message:
    return message("reports.compare.file")


REPORT = Report(
    title=message("reports.compare.title"),
    description=message("reports.compare.description"),
    options=CompareOptions,
    compose=compose,
    file_part=_file_part,
)


class _Comparison:
    """One printing."""

    def __init__(self, job: Job) -> None:
        document = job.document
        current, ideal = document.in_state(State.CURRENT), document.in_state(State.IDEAL)
        if current is None or ideal is None:
            raise NothingToCompare(message("reports.compare.missing"))
        self._document = document
        self._tr = translator(job.options.written_in(document))
        self._page = PageFormat(job.options.paper)
        self._streams = current, ideal
        self._analyses = tuple(analyse(stream, basis_of(document)) for stream in self._streams)
        now, then = self._analyses
        self._scene: ComparisonScene = comparison_scene(document, current, now, ideal, then, self._tr)
        title = titled(self._tr("reports.compare.title"), document)
        frame = Frame(self._page, self._tr, title, owner_line(document, self._tr), job.file_name, job.today)
        self._composer = Composer(frame, self._heading())

    def publication(self) -> Publication:
        self._legend()
        self._maps()
        self._figures()
        self._changes()
        return self._composer.publication(author(self._document), self._tr("reports.compare.title"))

    def _heading(self) -> Heading:
        tr, document, scene = self._tr, self._document, self._scene
        leads = (tr("compare.table.current"), scene.lead_times[0]), (tr("compare.table.ideal"), scene.lead_times[1])
        return Heading(
            title=document.title or tr("reports.untitled"),
            tag=tr("reports.compare.title"),
            subtitle=organisation(document),
            remark=scene.facts,
            facts=tuple((tr("reports.compare.lead_time", state=state), time) for state, time in leads),
        )

    def _legend(self) -> None:
        """What the tags on the cards mean, with how many there are of each."""
        composer, sheet = self._composer, self._scene.legend
        scale = max(LEGEND_SCALE * self._page.factor, smallest_scale(sheet))
        x, y, bounds = self._page.margin, composer.y, sheet.bounds
        pictures = tuple(
            Picture(item.primitives, x - bounds.left * scale, y - bounds.top * scale, scale) for item in sheet.items
        )
        box = Box(x, y, x + bounds.width * scale, y + bounds.height * scale)
        composer.add(Content("Figure", composer.number, pictures, self._scene.touched, box))
        composer.y = box.bottom + self._page.length(GAP / 2)

    def _maps(self) -> None:
        """Both one above the other, or each on sheets of its own when they would become too small to read."""
        maps = self._scene.maps
        pictures = [_picture(maps.current), _picture(maps.ideal)]
        titles = [self._words(f"{self._tr(key)}: {time}", self._page.strong) for key, time in self._titles()]
        gap = self._page.length(GAP)
        room = self._composer.room - sum(total_height(title) + gap for title in titles)
        least = max(picture.smallest_scale for picture in pictures)
        together = min(self._across(pictures), room * ROUNDING / sum(picture.height for picture in pictures))
        height = self._height(total_height(titles[0]) + gap, pictures, least)
        scale = together if together >= least else max(self._alone(pictures, height), least)
        for place, (picture, title) in enumerate(zip(pictures, titles, strict=True)):
            if place and together < least:
                self._composer.turn()
            self._map(place, picture, title, scale, height)

    def _height(self, above: float, pictures: list[MapPicture], least: float) -> float:
        """What a map by itself may take of a page: what is left below the heading when it can be read there, else all
        of a fresh page. One that has to be cut begins below the heading if much of the page is left."""
        below, fresh = self._composer.room - above, self._composer.page_room - above
        if self._alone(pictures, below) < least <= self._alone(pictures, fresh):
            return fresh
        return below if below > fresh * LEAST_OF_A_PAGE else fresh

    def _alone(self, pictures: list[MapPicture], height: float) -> float:
        return min(self._across(pictures), height * ROUNDING / max(picture.height for picture in pictures))

    def _titles(self) -> Iterator[tuple[str, str]]:
        return zip(("compare.map.current", "compare.map.ideal"), self._scene.lead_times, strict=True)

    def _across(self, pictures: list[MapPicture]) -> float:
        widest = max(picture.width for picture in pictures)
        return min(LARGEST_SCALE * self._page.factor, self._page.inner_width * ROUNDING / widest)

    def _map(self, place: int, picture: MapPicture, title: tuple[Line, ...], scale: float, height: float) -> None:
        composer, page = self._composer, self._page
        parts = picture.parts(page.inner_width, height, scale)
        if len(parts) > 1:
            scale = self._filling(picture, parts, height)
        state = self._tr(STATES[self._streams[place].state])
        in_words = map_in_words(state, self._streams[place], self._analyses[place], self._tr)
        for number, window in enumerate(parts):
            width, tall = picture.part_size(window, scale)
            composer.make_room(min(total_height(title) + tall, composer.page_room))
            composer.write("H2", title)
            box = Box(page.margin, composer.y, page.margin + width, composer.y + tall)
            pictures = picture.pictures(window, page.margin, composer.y, scale)
            composer.add(
                Content("Figure", composer.number, pictures, in_words if number == 0 else self._scene.facts, box)
            )
            composer.y = box.bottom + page.length(GAP)

    def _filling(self, picture: MapPicture, parts: tuple[Box, ...], height: float) -> float:
        """The scale at which the largest part of a map fills a page."""
        sizes = [picture.part_size(part, 1.0) for part in parts]
        widest, highest = max(width for width, _ in sizes), max(tall for _, tall in sizes)
        return ROUNDING * min(self._page.inner_width / widest, height / highest)

    def _figures(self) -> None:
        columns = (
            Column(self._tr("compare.table.measure"), 420),
            Column(self._tr("compare.table.current"), 200, number=True),
            Column(self._tr("compare.table.ideal"), 200, number=True),
            Column(self._tr("compare.table.change"), 310, number=True),
        )
        table = Table(self._page, columns, self._page.length(ROW_HEIGHT))
        self._title("compare.table.title", table.row_height * 4)
        place_table(self._composer, table, (self._figure(row, table) for row in self._scene.figures))
        self._composer.y += self._page.length(GAP / 2)
        self._composer.write("P", self._words(self._scene.freed.title, self._page.strong))
        self._composer.write("P", self._words(self._scene.freed.text, self._quiet))

    def _figure(self, row: FigureRow, table: Table) -> Row:
        width = table.width(0)
        label = paragraph(row.label, self._page.words, width) + paragraph(row.unit, self._quiet, width)
        change = self._change(row, table.width(3)) + paragraph(row.part, self._quiet, table.width(3))
        current, ideal = (paragraph(text, self._page.strong, table.width(1)) for text in (row.current, row.ideal))
        return Cell(label), Cell(current), Cell(ideal), Cell(change)

    def _change(self, row: FigureRow, width: float) -> tuple[Line, ...]:
        if not row.direction:
            return paragraph(row.change, self._page.strong, width)
        return signed(sign(ARROWS[row.direction], self._page.strong), row.change, self._page.strong, width)

    def _changes(self) -> None:
        tr = self._tr
        columns = (
            Column(tr("reports.actions.number"), 44),
            Column(tr("reports.compare.step"), 330),
            Column(tr("reports.compare.kind"), 110),
            Column(tr("reports.compare.what"), 430),
            Column(tr("reports.compare.action"), 190),
        )
        table = Table(self._page, columns, self._page.length(ROW_HEIGHT))
        self._composer.y += self._page.length(GAP)
        self._title("compare.changes.title", table.row_height * 4)
        if self._scene.changes:
            place_table(self._composer, table, (self._line(change, table) for change in self._scene.changes))
        else:
            self._composer.write("P", self._words(tr("compare.changes.none"), self._page.words))

    def _line(self, change: StepChange, table: Table) -> Row:
        link = self._page.words if change.actions else self._page.style(12, "bold", "s")
        mark = "link" if change.actions else "warning"
        return (
            Cell(paragraph(change.number, self._page.strong, table.width(0)) if change.number else ()),
            Cell(paragraph(change.title, self._page.strong, table.width(1))),
            Cell(paragraph(self._tr(f"compare.mark.{change.mark}"), self._page.words, table.width(2))),
            Cell(paragraph(said(change.text, self._tr), self._page.words, table.width(3))),
            Cell(signed(sign(mark, link), change.link, link, table.width(4))),
        )

    def _title(self, key: str, below: float) -> None:
        title = self._words(self._tr(key), self._page.style(15, "bold", spacing=1.5))
        self._composer.make_room(total_height(title) + below)
        self._composer.write("H2", title)

    def _words(self, text: str, style: Style) -> tuple[Line, ...]:
        return paragraph(text, style, self._page.inner_width)

    @property
    def _quiet(self) -> Style:
        return self._page.style(10.4, token="text2")


def _picture(scene: MapScene) -> MapPicture:
    return MapPicture(scene.sheet, scene.heads, scene.ladder, scene.ladder_head)
