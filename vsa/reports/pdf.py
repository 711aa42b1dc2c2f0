"""Writes a publication as a PDF: vector, fonts embedded and subset, tagged, for the archive and for everybody."""

import io

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from vsa.drawing.sheet import Box
from vsa.reports.metadata import LANGUAGE_TAGS, describe
from vsa.reports.painter import paint_pictures
from vsa.reports.publication import Content, Group, Page, Publication
from vsa.reports.tagging import StructureTree
from vsa.reports.typefaces import typeface

PDF_VERSION = (1, 7)
START = "start"
"""The place that the first entry of the outline leads to."""

rl_config.useA85 = False  # Compressed streams as they are: a fifth smaller than spelled out in letters.


def write_pdf(publication: Publication) -> bytes:
    """The file. A first typeface that is our own keeps reportlab from naming Helvetica, which nobody embeds."""
    buffer = io.BytesIO()
    first = publication.pages[0]
    canvas = Canvas(
        buffer,
        pagesize=(first.width, first.height),
        pageCompression=1,
        pdfVersion=PDF_VERSION,
        lang=LANGUAGE_TAGS[publication.language],
        initialFontName=typeface("regular"),
    )
    describe(canvas, publication)
    _Writer(canvas, publication).write()
    canvas.save()
    return buffer.getvalue()


class _Writer:
    """Walks the body in reading order and turns the page whenever the next content stands on a later one."""

    def __init__(self, canvas: Canvas, publication: Publication) -> None:
        self._canvas = canvas
        self._publication = publication
        self._tree = StructureTree(canvas)
        self._number = 0
        self._entries = 0

    def write(self) -> None:
        self._open_page()
        self._outline()
        with self._tree.group("Document"):
            for part in self._publication.body:
                self._part(part)
        while self._number < len(self._publication.pages) - 1:
            self._turn_page()
        self._tree.show_page()
        self._tree.close()

    @property
    def _page(self) -> Page:
        return self._publication.pages[self._number]

    def _part(self, part: Content | Group) -> None:
        if isinstance(part, Group):
            with self._tree.group(part.role):
                for child in part.children:
                    self._part(child)
            return
        while self._number < part.page:
            self._turn_page()
        if part.role == "H2":
            self._bookmark(part)
        with self._tree.content(part.role, alternative=part.alternative, box=self._upright(part.box)):
            paint_pictures(self._canvas, self._page.height, part.pictures)

    def _turn_page(self) -> None:
        self._tree.show_page()
        self._number += 1
        self._open_page()

    def _open_page(self) -> None:
        self._canvas.setPageSize((self._page.width, self._page.height))
        with self._tree.artifact():
            paint_pictures(self._canvas, self._page.height, self._page.artifacts)
        with self._tree.artifact(running=True):
            paint_pictures(self._canvas, self._page.height, self._page.again)

    def _outline(self) -> None:
        """The title, and below it every heading of a part, on whatever page it comes."""
        self._canvas.bookmarkPage(START)
        self._canvas.addOutlineEntry(self._publication.title, START, 0)

    def _bookmark(self, heading: Content) -> None:
        self._entries += 1
        place, top = f"part-{self._entries}", self._page.height - heading.pictures[0].y
        self._canvas.bookmarkPage(place, fit="XYZ", left=0, top=top, zoom=0)
        self._canvas.addOutlineEntry(heading.words, place, 1)

    def _upright(self, box: Box | None) -> Box | None:
        """A box whose y runs up, as PDF counts."""
        if box is None:
            return None
        return Box(box.left, self._page.height - box.bottom, box.right, self._page.height - box.top)
