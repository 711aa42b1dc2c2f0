"""The sheets of a printed map: heading, map with ladder, key figures, problems and legend."""

from vsa import __version__
from vsa.analysis import analyse, basis_of
from vsa.drawing.sheet import Box
from vsa.i18n import Translator, translator
from vsa.model.stream import Stream
from vsa.reports.colophon import author, organisation, owner_line, titled
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.legend import Drawn, legend, symbol_sign
from vsa.reports.lines import Line, paragraph, total_height
from vsa.reports.map_in_words import map_in_words
from vsa.reports.map_notes import MapNotes
from vsa.reports.map_picture import MapPicture
from vsa.reports.notes import Note, note
from vsa.reports.paper import PageFormat, Paper
from vsa.reports.publication import Content, Publication
from vsa.reports.report import Job
from vsa.reports.strip import Figure, strip_of
from vsa.scene import key_figures, map_scene, method_line
from vsa.scene.captions import STATES, volume_text

LARGEST_SCALE = 1.0
"""Points on A3 in a canvas unit: a small map grows no further."""
FULL_SCALE = 72 / 96
"""Points in a canvas unit at 100 %."""
NOTES_MAY_SHRINK_MAP_TO = 0.8
"""The part of its size that the map gives up at most for problems and legend on the same sheet."""
GAP = 9.0


def printed_map(job: Job, stream: Stream, paper: Paper) -> Publication:
    """A stream's map on one sheet of paper while its letters stay legible, else in parts on several."""
    return _MapPages(job, stream, PageFormat(paper)).publication()


def empty_map(job: Job, paper: Paper) -> Publication:
    """A sheet that says what is missing."""
    tr, page = translator(job.options.written_in(job.document)), PageFormat(paper)
    title = job.document.title or tr("reports.untitled")
    composer = Composer(_frame(job, page, tr), Heading(title, subtitle=organisation(job.document)))
    composer.write("P", paragraph(tr("reports.map.empty"), page.style(12), page.inner_width))
    return composer.publication(author(job.document), tr("reports.map.title"))


class _MapPages:
    """One printing."""

    def __init__(self, job: Job, stream: Stream, page: PageFormat) -> None:
        self._job = job
        self._stream = stream
        self._page = page
        self._tr = translator(job.options.written_in(job.document))
        self._state = self._tr(STATES[stream.state])
        self._analysis = analyse(stream, basis_of(job.document))
        scene = map_scene(stream, self._analysis, self._tr)
        self._picture = MapPicture(scene.sheet, scene.heads, scene.ladder, scene.ladder_head)
        self._composer = Composer(_frame(job, page, self._tr), self._heading())
        figures = key_figures(job.document, stream, self._analysis, self._tr)
        self._strip = strip_of([Figure(each.label, each.value, each.unit, each.note) for each in figures], page)
        self._notes = MapNotes(self._problem_notes, self._legend_notes, page, self._tr)

    def publication(self) -> Publication:
        scale = self._place_map()
        self._place_figures(scale)
        self._notes.place(self._composer)
        return self._composer.publication(
            author(self._job.document), self._tr("reports.map.subject", state=self._state)
        )

    def _place_map(self) -> float:
        """Place the map on one sheet, or in parts on several; returns the points in a canvas unit."""
        whole, scale = self._picture.sheet.bounds, self._scale_on_one_sheet()
        if scale >= self._picture.smallest_scale:
            self._place_part(whole, scale, self._in_words())
            return scale
        return self._place_parts()

    def _scale_on_one_sheet(self) -> float:
        """With problems and legend on the same sheet, when that is legible and does not shrink the map too much."""
        room = self._composer.room - self._figures_height
        alone = self._fitting_scale(room)
        with_notes = self._fitting_scale(room - self._notes.height - self._page.length(GAP))
        least = max(self._picture.smallest_scale, alone * NOTES_MAY_SHRINK_MAP_TO)
        return with_notes if with_notes >= least else alone

    def _place_parts(self) -> float:
        """Parts as few as legible print allows, and then as large as they can be."""
        composer, page, picture = self._composer, self._page, self._picture
        label_style = page.style(10, "semibold", spacing=1.6)
        words = 2 * page.style(10).leading + label_style.leading + page.length(GAP)
        parts = picture.parts(page.inner_width, composer.room - words, picture.smallest_scale)
        composer.write(
            "P", paragraph(self._tr("reports.map.bands", count=len(parts)), page.style(10), page.inner_width)
        )
        composer.y += page.length(GAP)
        sizes = [picture.part_size(part, 1.0) for part in parts]
        widest, highest = max(width for width, _ in sizes), max(height for _, height in sizes)
        room = composer.room - label_style.leading
        scale = min(LARGEST_SCALE * page.factor, page.inner_width / widest, room / highest)
        for number, part in enumerate(parts, 1):
            label = self._tr("reports.map.band", number=number, count=len(parts))
            composer.make_room(label_style.leading + picture.part_size(part, scale)[1])
            composer.write("P", paragraph(label, label_style, page.inner_width))
            self._place_part(part, scale, self._in_words() if number == 1 else label)
        return scale

    def _fitting_scale(self, height: float) -> float:
        picture = self._picture
        largest = LARGEST_SCALE * self._page.factor
        return min(largest, self._page.inner_width / picture.width, height / picture.height)

    @property
    def _figures_height(self) -> float:
        method = total_height(self._method(FULL_SCALE))
        return self._strip.height + method + 2 * self._page.length(GAP)

    def _place_part(self, window: Box, scale: float, said: str) -> None:
        composer, x = self._composer, self._page.margin
        width, height = self._picture.part_size(window, scale)
        box = Box(x, composer.y, x + width, composer.y + height)
        pictures = self._picture.pictures(window, x, composer.y, scale)
        composer.add(Content("Figure", composer.number, pictures, said, box))
        composer.y += height + self._page.length(GAP)

    def _place_figures(self, scale: float) -> None:
        composer = self._composer
        composer.make_room(self._figures_height - self._page.length(GAP))
        contents, artifacts = self._strip.place(composer.number, composer.y)
        for content in contents:
            composer.add(content)
        composer.decorate(*artifacts)
        composer.y += self._strip.height + self._page.length(GAP / 2)
        composer.write("P", self._method(scale))
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
            stream=self._stream,
            calendar=self._job.document.calendar,
            has_main_route=self._analysis.main is not None,
            has_rework=bool(self._analysis.rework),
            waits=frozenset(key.removeprefix("wait:") for key in keys if key.startswith("wait:")),
        )
        return tuple(note(sign, words, width, self._page) for sign, words in legend(drawn, self._tr))

    def _heading(self) -> Heading:
        stream, tr = self._stream, self._tr
        route = ""
        if stream.start_event and stream.end_event:
            route = tr("reports.map.route", start=stream.start_event, end=stream.end_event)
        value = tr("reports.map.user_value", value=stream.user_value) if stream.user_value else ""
        return Heading(
            title=self._job.document.title or stream.name or tr("reports.untitled"),
            tag=self._state,
            subtitle=organisation(self._job.document),
            remark=" · ".join(filter(None, (route, value))),
            facts=tuple((label, text) for label, text in self._facts() if text),
        )

    def _facts(self) -> tuple[tuple[str, str], ...]:
        document, stream, tr = self._job.document, self._stream, self._tr
        return (
            (tr("reports.frame.day"), tr.date(document.day) if document.day else ""),
            (tr("reports.frame.version"), str(stream.version)),
            (tr("reports.frame.case_number"), document.case_number),
            (tr("reports.frame.volume"), volume_text(stream, tr)),
            (tr("reports.frame.basis"), stream.basis),
        )


def _frame(job: Job, page: PageFormat, tr: Translator) -> Frame:
    title = titled(tr("reports.map.title"), job.document)
    return Frame(page, tr, title, owner_line(job.document, tr), job.file_name, job.today)
