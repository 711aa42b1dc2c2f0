"""The window as it is sketched for a document that was not seen before: the map, in the plain areas of the window.

It is painted with the painter of the map, in the place and at the scale that the map will have, so that the window
comes into focus where it stands.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from vsa.drawing.icons import icon
from vsa.drawing.measuring import shortened, text_run, text_width
from vsa.drawing.primitives import Primitive, Rect, Token, Weight
from vsa.drawing.sheet import Box, Item
from vsa.drawing.theme import THEMES, Theme
from vsa.editor.camera import READABLE, from_corner
from vsa.editor.opening_sketch import Sketch, sketch_of
from vsa.editor.places import settings_file
from vsa.i18n import Translator, language_of, translator
from vsa.symbols.faces import HEAD_WIDTH
from vsa.ui import measures
from vsa.ui.canvas_projection import endless, heads_at
from vsa.ui.opening_picture import Opening, application
from vsa.ui.painter import SheetPainter
from vsa.ui.system_look import follow_system, worn
from vsa.ui.theme import scale_of_letters

OPENED: Final = "current"
"""The stage that a document opens with."""
MENU_LETTERS, MENU_ROOM = 20, 12
TITLE_SIZE, TITLE_BASELINE = 18, 25.7
STAGE_SIZE, STAGE_BASELINE, ICON_TOP = 12, 57, 11
CHOSEN_EDGE, CHOSEN_RADIUS = 4, 8
SENTENCE_SIZE, SENTENCE_HEIGHT, SENTENCE_PADDING, ABOVE_EDGE = 14, 32, 16, 14


@dataclass(frozen=True, slots=True)
class Look:
    """How the window will look; `diagram` says that it shows the map, `inspector` that it stands beside the map."""

    theme: Theme
    scale: float
    geometry: str
    tr: Translator
    diagram: bool
    inspector: bool

    def px(self, pixels: float) -> int:
        """A length that grows with the letters."""
        return round(pixels * self.scale)


class OpeningSketch(Opening):
    """The sketch of a document, until the window takes its place."""

    def __init__(self, document: Path, sketch: Sketch, look: Look) -> None:
        self._sketch, self._look = sketch, look
        self._sentence = look.tr("ui.file.opening", file=document.name)
        super().__init__(f"{document.name} – vsa", self._sentence, look.geometry)
        self.setMinimumSize(*measures.LEAST_WINDOW)
        if not look.geometry:
            self.resize(first_size(self.screen().availableSize()))

    def draw(self, painter: QPainter) -> None:
        window, look = Areas(self._look, self.width(), self.height()), self._look
        self._paint(painter, [Item("areas", window.all, tuple(window.grounds()))], window.all)
        self._paint(painter, [Item("rail", window.all, tuple(_stages(look, window.menu)))], window.all)
        title = tuple(_title(look, self._sketch.title, window))
        self._paint(painter, [Item("title", window.all, title)], window.all)
        if look.diagram and self.height() >= look.px(measures.LOW_FOR_LETTERS):
            self._paint_map(painter, window)
        sentence = tuple(_sentence(look, self._sentence, window))
        self._paint(painter, [Item("sentence", window.all, sentence)], window.all)

    def _paint_map(self, painter: QPainter, window: "Areas") -> None:
        sheet, (heads, canvas) = self._sketch.sheet, window.map
        camera = from_corner(sheet.bounds, canvas.width, canvas.height)
        down = -camera.top * camera.scale
        items = [endless(item) if item.key.startswith("lane:") else item for item in sheet.items]
        self._paint(painter, items, canvas, down, camera.scale)
        self._paint(painter, heads_at(self._sketch.heads, camera.scale).items, heads, down)

    def _paint(
        self, painter: QPainter, items: Iterable[Item], place: Box, down: float = 0.0, scale: float = 1.0
    ) -> None:
        """Paint items into a part of the window, at a scale that is never so small that letters are left out."""
        painter.save()
        painter.setClipRect(QRectF(place.left, place.top, place.width, place.height))
        painter.translate(place.left, place.top + down)
        painter.scale(scale, scale)
        SheetPainter(self._look.theme).paint(painter, items, max(scale, READABLE))
        painter.restore()


class Areas:
    """Where the parts of a window of some size are."""

    def __init__(self, look: Look, width: int, height: int) -> None:
        px = look.px
        self.all = Box(0, 0, width, height)
        self.menu, self.rail = px(MENU_LETTERS) + MENU_ROOM, px(measures.RAIL_WIDTH)
        self.under_header = self.menu + px(measures.HEADER_HEIGHT)
        inspector = min(px(measures.INSPECTOR_WIDTH), measures.WIDEST_INSPECTOR)
        self.right = width - inspector if look.inspector and width >= measures.NARROW_WINDOW else width
        self.under_ladder = height - px(measures.FIGURES_HEIGHT) - measures.FIGURES_MARGINS
        low = self.under_ladder - self.under_header < measures.LOW_MAP
        self.ladder = self.under_ladder - (measures.LOW_LADDER if low else measures.LADDER_HEIGHT)
        self.tools = self.ladder - 1 - px(measures.TOOLS_HEIGHT)

    @property
    def map(self) -> tuple[Box, Box]:
        """The lane heads and the map."""
        left = self.rail + HEAD_WIDTH
        heads = Box(self.rail, self.under_header, left, self.tools)
        return heads, Box(left, self.under_header, self.right, self.tools)

    def grounds(self) -> Iterator[Primitive]:
        """The parts in their colours, with the lines between them."""
        (_, _, width, height), beside = self.all, self.rail + HEAD_WIDTH
        yield Rect(0, 0, width, height, "bg")
        yield from _area(0, 0, width, self.menu, "surface", below="line")
        yield from _area(0, self.menu, self.rail, height, "surface2")
        yield Rect(self.rail - 1, self.menu, 1, height - self.menu, "border")
        yield from _area(self.rail, self.menu, width, self.under_header, "surface", below="border")
        yield from _area(self.rail, self.ladder - 1, self.right, self.ladder, "border")
        yield from _area(beside, self.ladder, self.right, self.under_ladder, "surface")
        yield Rect(beside - 1, self.ladder, 1, self.under_ladder - self.ladder, "border")
        yield from _area(self.rail, self.under_ladder, self.right, height, "surface")
        yield Rect(self.rail, self.under_ladder, self.right - self.rail, 1, "border")
        if self.right < width:
            yield from _area(self.right, self.under_header, width, height, "surface")
            yield Rect(self.right, self.under_header, 1, height - self.under_header, "border")


def show_opening_sketch(document: Path) -> OpeningSketch | None:
    """Show a sketch of a document, where it can be made; whatever is amiss, there is none."""
    app = application()
    look = _look()
    size = app.primaryScreen().availableSize()
    sketch = sketch_of(document, look.tr, (size.width() / READABLE, size.height() / READABLE))
    if sketch is None:
        return None
    shown = OpeningSketch(document, sketch, look)
    shown.paint_now()
    return shown


def first_size(screen: QSize) -> QSize:
    """The size of a first window that leaves room on the screen for its frame."""
    return QSize(*measures.FIRST_WINDOW).boundedTo(screen - QSize(0, measures.FRAME))


def _look() -> Look:
    """What the settings say; the usual where they say nothing that is understood."""
    try:
        settings = json.loads(settings_file().read_bytes())
    except (OSError, ValueError, RecursionError):
        settings = {}
    known = settings if isinstance(settings, dict) else {}
    follow_system()
    theme = worn(next((theme for theme in THEMES if theme == known.get("theme")), "light"))
    letters, geometry = known.get("text_scale"), known.get("geometry")
    wanted = min(max(letters, 1.0), 2.0) if isinstance(letters, int | float) else 1.0
    return Look(
        theme,
        scale_of_letters(theme, wanted),
        geometry if isinstance(geometry, str) and geometry.isascii() else "",
        translator(language_of(str(known.get("language", "")))),
        known.get("view", "diagram") == "diagram",
        known.get("inspector", True) is True,
    )


def _area(left: float, top: float, right: float, bottom: float, ground: Token, below: Token = "") -> Iterator[Rect]:
    yield Rect(left, top, right - left, bottom - top, ground)
    if below:
        yield Rect(left, bottom - 1, right - left, 1, below)


def _stages(look: Look, top: int) -> Iterator[Primitive]:
    """The rail, with the stage that a document opens with chosen."""
    width = look.px(measures.RAIL_WIDTH) - measures.RAIL_EDGE
    for place, (stage, sign) in enumerate(measures.STAGE_ICONS.items()):
        above = top + measures.STAGES_TOP + place * (look.px(measures.STAGE_HEIGHT) + measures.STAGES_GAP)
        chosen = stage == OPENED
        ink = "accent" if chosen else "text2"
        if chosen:
            yield Rect(0, above, width, look.px(measures.STAGE_HEIGHT), "accent_soft", radius=CHOSEN_RADIUS)
            yield Rect(0, above, CHOSEN_EDGE, look.px(measures.STAGE_HEIGHT), "accent")
        yield from icon(sign, (width - measures.STAGE_ICON) / 2, above + ICON_TOP, measures.STAGE_ICON, ink)
        size, weight = look.px(STAGE_SIZE), _weight(chosen=chosen)
        baseline = above + look.px(STAGE_BASELINE)
        yield text_run(width / 2, baseline, look.tr(f"ui.stage.{stage}"), size, weight, ink, "middle")


def _weight(*, chosen: bool) -> Weight:
    return "semibold" if chosen else "regular"


def _title(look: Look, title: str, window: Areas) -> Iterator[Primitive]:
    left, size = window.rail + measures.HEADER_MARGIN, look.px(TITLE_SIZE)
    line = shortened(title, size, "bold", (window.all.width - left) / 2)
    yield text_run(left, window.menu + look.px(TITLE_BASELINE), line, size, "bold", "text")


def _sentence(look: Look, sentence: str, window: Areas) -> Iterator[Primitive]:
    """That the document is being opened, where the window says things."""
    size, height = look.px(SENTENCE_SIZE), look.px(SENTENCE_HEIGHT)
    line = shortened(sentence, size, "regular", window.all.width - 4 * SENTENCE_PADDING)
    width, middle = text_width(line, size) + 2 * SENTENCE_PADDING, window.all.width / 2
    top = window.all.height - ABOVE_EDGE - height
    yield Rect(middle - width / 2, top, width, height, "text", radius=8)
    yield text_run(middle, top + height / 2 + 0.36 * size, line, size, "regular", "surface", "middle")
