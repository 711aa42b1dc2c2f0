"""The first page of a poster: which sheet goes where, and how they are glued together."""

from collections.abc import Iterator, Sequence

from vsa.drawing.measuring import text_run
from vsa.drawing.primitives import Path, Pen, Primitive, Rect, Text
from vsa.drawing.sheet import Box
from vsa.i18n import Translator
from vsa.reports.composer import Composer
from vsa.reports.lines import LETTER_MIDDLE, paragraph, stacked, total_height
from vsa.reports.paper import POINTS_PER_MM, SMALLEST_TEXT
from vsa.reports.publication import Content, Group, Picture
from vsa.reports.tiling import OVERLAP, Tile, Tiling, code

RULER = 100 * POINTS_PER_MM
TICK = 10 * POINTS_PER_MM
GAP = 10.0
GRID = Pen("accent", 1.2)
LINE = Pen("text", 0.8, square=True)
LARGEST_CODE = 26.0
CODE_SHARE = 0.4
"""The size of a code, in parts of the shorter side of its sheet on the plan."""


def place_plan(composer: Composer, grid: Tiling, poster: Sequence[Picture], words: str, tr: Translator) -> None:
    """The steps of the work, a ruler to check the print with, and the whole poster with its sheets."""
    _place_steps(composer, grid, tr)
    _place_ruler(composer, tr)
    page = composer.frame.page
    scale = min(page.inner_width / grid.width, composer.room / grid.height)
    x, y = page.margin, composer.y
    box = Box(x, y, x + grid.width * scale, y + grid.height * scale)
    pictures = (*_reduced(poster, x, y, scale), Picture(tuple(_sheets(grid, x, y, scale))))
    composer.add(Content("Figure", composer.number, pictures, words, box))
    composer.y = box.bottom


def _place_steps(composer: Composer, grid: Tiling, tr: Translator) -> None:
    page, lines = composer.frame.page, list[Group]()
    composer.write("H2", paragraph(tr("reports.poster.how"), page.style(13, "bold", spacing=1.5), page.inner_width))
    style, indent = page.style(11), page.length(18)
    for number, text in enumerate(_steps(grid, tr), 1):
        words = paragraph(text, style, page.inner_width - indent)
        mark = stacked(paragraph(f"{number}.", style, indent), page.margin, composer.y)
        body = stacked(words, page.margin + indent, composer.y)
        lines.append(Group("LI", (Content("Lbl", composer.number, mark), Content("LBody", composer.number, body))))
        composer.y += total_height(words) + page.length(2)
    composer.add(Group("L", tuple(lines)))
    composer.y += page.length(GAP)


def _steps(grid: Tiling, tr: Translator) -> Iterator[str]:
    yield tr("reports.poster.step_print")
    if grid.count > 1:
        yield tr("reports.poster.step_cut")
    if grid.columns > 1:
        yield tr("reports.poster.step_row", first=code(0, 0), second=code(0, 1))
    if grid.rows > 1:
        yield tr("reports.poster.step_rows", first=code(0, 0), second=code(1, 0))


def _place_ruler(composer: Composer, tr: Translator) -> None:
    page, y = composer.frame.page, composer.y
    style, x = page.style(10), page.margin
    heights = (8.0 if place in (0, 10) else 4.0 for place in range(11))
    ticks = (_line(x + place * TICK, y, x + place * TICK, y + height) for place, height in enumerate(heights))
    ruler = Picture((_line(x, y, x + RULER, y), *ticks))
    words = stacked(paragraph(tr("reports.poster.ruler"), style, page.inner_width), x + RULER + page.length(8), y - 3)
    box = Box(x, y, x + RULER, y + 8.0)
    composer.add(Content("Figure", composer.number, (ruler,), tr("reports.poster.ruler_said"), box))
    composer.add(Content("P", composer.number, words))
    composer.y += style.leading + page.length(GAP)


def _reduced(poster: Sequence[Picture], x: float, y: float, scale: float) -> Iterator[Picture]:
    """The poster without its words, which would be too small to read."""
    for picture in poster:
        shapes = tuple(each for each in picture.primitives if not isinstance(each, Text))
        left, top = x + picture.x * scale, y + picture.y * scale
        yield Picture(shapes, left, top, picture.scale * scale, picture.window)


def _sheets(grid: Tiling, x: float, y: float, scale: float) -> Iterator[Primitive]:
    """Each sheet as far as no other lies on it, with its code."""
    for tile in grid.tiles():
        left, top, width, height = _visible(grid, tile)
        yield Rect(x + left * scale, y + top * scale, width * scale, height * scale, pen=GRID)
        size = max(SMALLEST_TEXT, min(LARGEST_CODE, min(width, height) * scale * CODE_SHARE))
        middle = x + (left + width / 2) * scale, y + (top + height / 2) * scale + size * LETTER_MIDDLE
        yield text_run(*middle, tile.code, size, "bold", "accent", "middle", halo="surface")


def _visible(grid: Tiling, tile: Tile) -> tuple[float, float, float, float]:
    """Left, top, width and height of what is seen of a sheet once the next ones are glued upon it."""
    right = tile.window.right - (OVERLAP if tile.column + 1 < grid.columns else 0.0)
    bottom = tile.window.bottom - (OVERLAP if tile.row + 1 < grid.rows else 0.0)
    width = min(right, grid.width) - tile.window.left
    return tile.window.left, tile.window.top, width, min(bottom, grid.height) - tile.window.top


def _line(x1: float, y1: float, x2: float, y2: float) -> Path:
    return Path((("M", x1, y1), ("L", x2, y2)), pen=LINE)
