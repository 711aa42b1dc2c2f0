"""A poster at true scale: the whole map with all that belongs to it, on sheets of a common printer."""

from collections.abc import Sequence

from vsa.i18n import Translator, UserError, message, translator
from vsa.model.stream import Stream
from vsa.reports.colophon import author, organisation
from vsa.reports.composer import Composer
from vsa.reports.frame import Frame
from vsa.reports.heading import Heading
from vsa.reports.map_pages import map_frame, map_on_one_sheet
from vsa.reports.paper import POINTS_PER_MM, Paper
from vsa.reports.poster_plan import place_plan
from vsa.reports.poster_sheets import foot, label, marks, part_of, picture_area
from vsa.reports.publication import Content, Page, Picture, Publication
from vsa.reports.report import Job
from vsa.reports.tiling import Tile, Tiling, tiling
from vsa.scene.captions import STATES

MOST_SHEETS = 200
MM_PER_CM = 10


class PosterTooLarge(UserError):
    """More sheets than anybody would glue."""


def printed_poster(job: Job, stream: Stream, paper: Paper, enlargement: float) -> Publication:
    """A plan of the sheets, and then the sheets. Raises `PosterTooLarge`."""
    whole = map_on_one_sheet(job, stream, enlargement)
    grid = tiling(whole.pages[0].width, whole.pages[0].height, paper)
    if grid.count > MOST_SHEETS:
        raise PosterTooLarge(message("reports.poster.too_large", count=grid.count, most=MOST_SHEETS))
    return _Poster(job, stream, paper, enlargement, whole, grid).publication()


class _Poster:
    """One printing."""

    def __init__(
        self, job: Job, stream: Stream, paper: Paper, enlargement: float, whole: Publication, grid: Tiling
    ) -> None:
        self._job = job
        self._stream = stream
        self._paper = paper
        self._enlargement = enlargement
        self._whole = whole
        self._grid = grid
        self._tr: Translator = translator(job.options.written_in(job.document))
        self._frame: Frame = map_frame(job, grid.sheet, self._tr, stream)

    def publication(self) -> Publication:
        composer = Composer(self._frame, self._heading())
        pictures = _pictures(self._whole)
        place_plan(composer, self._grid, pictures, self._in_words(), self._tr)
        subject = self._tr("reports.map.subject", state=self._tr(STATES[self._stream.state]))
        plan = composer.publication(author(self._job.document), subject, following=self._grid.count)
        tiles = list(self._grid.tiles())
        count = len(plan.pages) + len(tiles)
        pages, body = list(plan.pages), list(plan.body)
        for tile in tiles:
            number = len(pages)
            words = Content("H2", number, label(self._grid, tile, self._tr))
            body += [words, self._sheet(tile, number, pictures)]
            place = foot(self._grid, self._frame.owner, self._frame.place(number + 1, count))
            size = self._grid.sheet.width, self._grid.sheet.height
            pages.append(Page(*size, running=place))
        return plan.continued(pages, body)

    def _heading(self) -> Heading:
        document, tr, grid = self._job.document, self._tr, self._grid
        sides = (tr.number(side / POINTS_PER_MM / MM_PER_CM, 0) for side in (grid.width, grid.height))
        facts = dict(zip(("width", "height"), sides, strict=True))
        grown = tr.percent(self._enlargement)
        size = tr("reports.poster.size", **facts, scale=grown, count=grid.count, paper=self._paper.value)
        shape = tr("reports.poster.grid", columns=grid.columns, rows=grid.rows)
        return Heading(
            title=document.title or self._stream.name or tr("reports.untitled"),
            tag=tr("reports.poster.tag"),
            subtitle=organisation(document),
            remark=f"{size} {shape}",
        )

    def _sheet(self, tile: Tile, page: int, pictures: Sequence[Picture]) -> Content:
        area = picture_area(self._grid)
        shown = part_of(pictures, tile.window, area.left, area.top)
        said = self._tr("reports.poster.said", code=tile.code)
        return Content("Figure", page, (*shown, marks(self._grid, tile)), said, area)

    def _in_words(self) -> str:
        """What the map says, which no sheet alone can."""
        return next(each.alternative for each in self._whole.contents() if each.role == "Figure")


def _pictures(whole: Publication) -> tuple[Picture, ...]:
    """All that is painted on the one page, in painting order."""
    page = whole.pages[0]
    return (*page.artifacts, *page.again, *(picture for each in whole.contents() for picture in each.pictures))
