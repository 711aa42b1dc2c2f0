"""The sheets of a printed map: heading, map with ladder, key figures, problems and legend."""

from dataclasses import dataclass
from math import ceil

from vsa import __version__
from vsa.analysis import analyse, basis_of
from vsa.analysis.results import Analysis
from vsa.drawing.sheet import Box
from vsa.i18n import Translator, translator
from vsa.model.stream import Stream
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.legend import Drawn, legend, symbol_sign
from vsa.reports.lines import Line, paragraph, total_height
from vsa.reports.map_fit import Fit, Room, fitted, in_one_piece
from vsa.reports.map_heading import map_heading
from vsa.reports.map_notes import MapNotes
from vsa.reports.map_picture import MapPicture
from vsa.reports.notes import Note, note
from vsa.reports.paper import POINTS_PER_MM, SIZES, PageFormat, Paper, Size, Style
from vsa.reports.publication import Content, Publication
from vsa.reports.report import Job
from vsa.reports.strip import Figure, strip_of
from vsa.scene import MapScene, key_figures, map_scene, method_line
from vsa.scene.captions import STATES
from vsa.scene.map_in_words import map_in_words

FULL_SCALE = 72 / 96
"""Points in a canvas unit at 100 %."""
GAP = 9.0
GROWS_FROM, MOST_GROWTH = 2400.0, 2.5
"""A map wider than so many points is read from farther away: words around it grow with it, up to a limit."""
ENDLESS = 1e6
"""Millimetres: higher than any map."""


def printed_map(job: Job, stream: Stream, paper: Paper | Size) -> Publication:
    """A stream's map on one sheet of paper while its letters stay legible, else in parts on several."""
    return _MapPages(_drawn(job, stream), PageFormat(paper)).publication()


def map_on_one_sheet(job: Job, stream: Stream, enlargement: float) -> Publication:
    """The map on a sheet that is as large as it needs to be; 1 is the size of the window at 100 %."""
    drawn, scale = _drawn(job, stream), FULL_SCALE * enlargement
    print_size = enlargement * min(MOST_GROWTH, max(1.0, drawn.picture.width * FULL_SCALE / GROWS_FROM))
    least = SIZES[Paper.A3].width * print_size
    margins = 2 * PageFormat(Size(0, 0), print_size).margin
    width = max(least, (drawn.picture.width * scale + margins) / POINTS_PER_MM)
    endless = _MapPages(drawn, PageFormat(Size(width, ENDLESS), print_size))
    height = ceil((endless.place_at(scale) + endless.below) / POINTS_PER_MM + 1)
    return _MapPages(drawn, PageFormat(Size(width, height), print_size)).publication(scale)


def empty_map(job: Job, paper: Paper | Size) -> Publication:
    """A sheet that says what is missing."""
    tr, page = translator(job.options.written_in(job.document)), PageFormat(paper)
    title = job.document.title or tr("reports.untitled")
    composer = Composer(map_frame(job, page, tr), Heading(title, subtitle=organisation(job.document)))
    composer.write("P", paragraph(tr("reports.map.empty"), page.words, page.inner_width))
    return composer.publication(author(job.document), tr("reports.map.title"))


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A stream computed and drawn, before it is known how large a page is."""

    job: Job
    stream: Stream
    analysis: Analysis
    scene: MapScene
    picture: MapPicture


def _drawn(job: Job, stream: Stream) -> _Drawn:
    analysis = analyse(stream, basis_of(job.document))
    scene = map_scene(stream, analysis, translator(job.options.written_in(job.document)))
    picture = MapPicture(scene.sheet, scene.heads, scene.ladder, scene.ladder_head)
    return _Drawn(job, stream, analysis, scene, picture)


class _MapPages:
    """One printing."""

    def __init__(self, drawn: _Drawn, page: PageFormat) -> None:
        self._job, self._stream, self._analysis = drawn.job, drawn.stream, drawn.analysis
        self._page = page
        self._tr = drawn.scene.tr
        self._state = self._tr(STATES[self._stream.state])
        self._drawn = drawn.scene.drawn
        self._picture = drawn.picture
        document = self._job.document
        frame = map_frame(self._job, page, self._tr, self._stream)
        self._composer = Composer(frame, map_heading(document, self._stream, self._tr))
        figures = key_figures(document, self._stream, self._analysis, self._tr)
        self._strip = strip_of([Figure(each.label, each.value, each.unit, each.note) for each in figures], page)
        self._notes = MapNotes(self._problem_notes, self._legend_notes, page, self._tr)

    @property
    def below(self) -> float:
        """The height that a page keeps for its footer."""
        return self._page.height - self._composer.frame.bottom

    def place_at(self, scale: float) -> float:
        """Place all of it with the map in one piece at a scale; how far down the page that reaches."""
        fit = in_one_piece(self._picture, self._page, scale)
        self._place_part(fit, fit.parts[0], "", self._in_words())
        self._place_rest(fit)
        return self._composer.y

    def publication(self, scale: float | None = None) -> Publication:
        """The pages, with the map at a scale or as large as there is room for."""
        if scale is None:
            self._place(fitted(self._picture, self._page, self._room()))
        else:
            self.place_at(scale)
        subject = self._tr("reports.map.subject", state=self._state)
        return self._composer.publication(author(self._job.document), subject)

    def _place(self, fit: Fit) -> None:
        divided = len(fit.parts) > 1
        if divided:
            self._say_divided(len(fit.parts))
        if fit.figures_first:
            self._place_rest(fit)
        for number, part in enumerate(fit.parts, 1):
            label = self._tr("reports.map.band", number=number, count=len(fit.parts)) if divided else ""
            self._place_part(fit, part, label, self._in_words() if number == 1 else label)
        if not fit.figures_first:
            self._place_rest(fit)

    def _room(self) -> Room:
        gap = self._page.length(GAP)
        figures = self._strip.height + total_height(self._method(FULL_SCALE)) + 2 * gap
        return Room(
            first=self._composer.room,
            fresh=self._composer.page_room,
            figures=figures,
            notes_below=self._notes.height_below + gap,
            notes_beside=self._notes.height_beside,
            words=self._label_style.leading + gap,
            gap=gap,
        )

    @property
    def _label_style(self) -> Style:
        return self._page.style(10, "semibold", spacing=1.6)

    def _say_divided(self, count: int) -> None:
        words = self._tr("reports.map.bands", count=count)
        self._composer.write("P", paragraph(words, self._page.style(10), self._page.inner_width))
        self._composer.y += self._page.length(GAP)

    def _place_part(self, fit: Fit, window: Box, label: str, said: str) -> None:
        composer, picture, scale, x = self._composer, fit.picture, fit.scale, self._page.margin
        width, height = picture.part_size(window, scale)
        words = paragraph(label, self._label_style, self._page.inner_width)
        composer.make_room(min(total_height(words) + height, composer.page_room))
        composer.write("P", words)
        box = Box(x, composer.y, x + width, composer.y + height)
        pictures = picture.pictures(window, x, composer.y, scale)
        composer.add(Content("Figure", composer.number, pictures, said, box))
        if fit.notes_width:
            self._notes.place_beside(composer, self._page.right - fit.notes_width, composer.y, fit.notes_width)
        composer.y += height + self._page.length(GAP)

    def _place_rest(self, fit: Fit) -> None:
        self._place_figures(fit.scale)
        if not fit.notes_width:
            self._notes.place_below(self._composer)

    def _place_figures(self, scale: float) -> None:
        composer = self._composer
        method = self._method(scale)
        composer.make_room(self._strip.height + total_height(method) + self._page.length(GAP / 2))
        contents, artifacts = self._strip.place(composer.number, composer.y)
        for content in contents:
            composer.add(content)
        composer.decorate(*artifacts)
        composer.y += self._strip.height + self._page.length(GAP / 2)
        composer.write("P", method)
        composer.y += self._page.length(GAP / 2)

    def _method(self, scale: float) -> tuple[Line, ...]:
        """How the figures were made, and how large the map is."""
        method = method_line(self._job.document, self._stream, self._analysis, self._tr)
        words = self._tr("reports.map.calculated", version=__version__, method=method)
        size = self._tr("reports.map.scale", scale=self._tr.percent(scale / FULL_SCALE))
        return paragraph(f"{words} {size}", self._page.style(9.5, token="text2"), self._page.inner_width)

    def _in_words(self) -> str:
        return map_in_words(self._state, self._stream, self._analysis, self._tr)

    def _problem_notes(self, width: float) -> tuple[Note, ...]:
        calendar, tr = self._job.document.calendar, self._tr
        ordered = sorted(self._stream.problems.values(), key=lambda problem: problem.number)
        return tuple(
            note(symbol_sign("problem", each, calendar, tr), each.text or tr("reports.untitled"), width, self._page)
            for each in ordered
        )

    def _legend_notes(self, width: float) -> tuple[Note, ...]:
        keys = [item.key for item in self._picture.sheet.items]
        drawn = Drawn(
            stream=self._drawn,
            calendar=self._job.document.calendar,
            has_main_route=self._analysis.main is not None,
            has_rework=bool(self._analysis.rework),
            waits=frozenset(key.removeprefix("wait:") for key in keys if key.startswith("wait:")),
        )
        return tuple(note(sign, words, width, self._page) for sign, words in legend(drawn, self._tr))


def map_frame(job: Job, page: PageFormat, tr: Translator, stream: Stream | None = None) -> Frame:
    """What stands round the pages of a map."""
    title = titled(tr("reports.map.title"), job.document)
    return Frame(page, tr, title, owner_line(job.document, tr, stream), job.file_name, job.today)
