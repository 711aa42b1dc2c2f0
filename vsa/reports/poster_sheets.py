"""The sheets of a poster: a part of the picture each, with the lines to cut along, the strips for the glue, and what to
do with it."""

from collections.abc import Iterable, Iterator

from vsa.drawing.bounds import covered
from vsa.drawing.primitives import Command, Hatch, Path, Pen, Primitive
from vsa.drawing.sheet import Box
from vsa.i18n import Translator
from vsa.reports.lines import Line, sentence, shortened, stacked
from vsa.reports.paper import POINTS_PER_MM, SMALLEST_TEXT, Style
from vsa.reports.publication import Picture
from vsa.reports.tiling import EDGE, FOOT, OVERLAP, Tile, Tiling, code

MARK_LENGTH = 5 * POINTS_PER_MM
GLUE_HEIGHT = 3 * POINTS_PER_MM
WIDEST_PEN = 6.0
"""Points that a shape may be painted beyond its outline."""
CORNER = Pen("text", 0.6, square=True)
CUT = Pen("text", 0.7, dash=(5.0, 3.0))
GLUE = Pen("text2", 0.7)
CODE = Style(13.0, 14.0, "bold")
WORDS = Style(SMALLEST_TEXT + 1, 11.0)
QUIET = Style(SMALLEST_TEXT, 9.5, token="text2")
CODE_GAP = 8.0


def part_of(pictures: Iterable[Picture], window: Box, x: float, y: float) -> tuple[Picture, ...]:
    """What of some pictures shows in a window of their page, with the window's upper left corner moved to a point."""
    return tuple(_part(picture, window, x, y) for picture in pictures if _shown(picture, window) is not None)


def _part(picture: Picture, window: Box, x: float, y: float) -> Picture:
    shown = _shown(picture, window)
    assert shown is not None
    near = shown.grown(WIDEST_PEN / picture.scale)
    kept = tuple(each for each in picture.primitives if covered((each,)).overlaps(near))
    return Picture(kept, picture.x - window.left + x, picture.y - window.top + y, picture.scale, shown)


def _shown(picture: Picture, window: Box) -> Box | None:
    """The window in the picture's own units, inside the one that the picture has; None where they do not meet."""
    x, y, scale = picture.x, picture.y, picture.scale
    edges = (
        (window.left - x) / scale,
        (window.top - y) / scale,
        (window.right - x) / scale,
        (window.bottom - y) / scale,
    )
    own = picture.window or Box(*edges)
    both = Box(max(own.left, edges[0]), max(own.top, edges[1]), min(own.right, edges[2]), min(own.bottom, edges[3]))
    return both if both.left < both.right and both.top < both.bottom else None


def marks(grid: Tiling, tile: Tile) -> Picture:
    """Corners, lines to cut along, and strips for the glue."""
    area = picture_area(grid)
    drawn: list[Primitive] = [*_corners(area)]
    if tile.column:
        drawn.append(_line(area.left, area.top - MARK_LENGTH, area.left, area.bottom + MARK_LENGTH, CUT))
    if tile.row:
        drawn.append(_line(area.left - MARK_LENGTH, area.top, area.right + MARK_LENGTH, area.top, CUT))
    if tile.column + 1 < grid.columns:
        left = area.right - OVERLAP
        drawn.append(_glue(Box(left, area.top - GLUE_HEIGHT, area.right, area.top)))
        drawn.append(_glue(Box(left, area.bottom, area.right, area.bottom + GLUE_HEIGHT)))
    if tile.row + 1 < grid.rows:
        top = area.bottom - OVERLAP
        drawn.append(_glue(Box(area.left - GLUE_HEIGHT, top, area.left, area.bottom)))
        drawn.append(_glue(Box(area.right, top, area.right + GLUE_HEIGHT, area.bottom)))
    return Picture(tuple(drawn))


def picture_area(grid: Tiling) -> Box:
    """Where a sheet shows its part of the picture."""
    return Box(EDGE, EDGE, grid.sheet.width - EDGE, grid.sheet.height - FOOT)


def label(grid: Tiling, tile: Tile, tr: Translator) -> tuple[Picture, ...]:
    """The code of a sheet and what to do with it."""
    area = picture_area(grid)
    number = sentence([(tile.code, CODE)])
    room = area.width - number.width - 2 * CODE_GAP
    words = shortened(_instruction(grid, tile, tr), WORDS, room, 1)
    top = area.bottom + MARK_LENGTH
    baseline = top + number.height - WORDS.leading
    left = area.left + CODE_GAP
    return (*stacked((number,), left, top), *stacked(words, left + number.width + CODE_GAP, baseline))


def foot(grid: Tiling, owner: str, place: str) -> tuple[Picture, ...]:
    """Whose the poster is, and the number of the page."""
    area = picture_area(grid)
    end = sentence([(place, QUIET)])
    left = area.left + CODE_GAP
    whose: tuple[Line, ...] = shortened(owner, QUIET, area.right - left - end.width - 2 * CODE_GAP, 1) if owner else ()
    y = area.bottom + MARK_LENGTH + CODE.leading + 1
    return (*stacked(whose, left, y), *stacked((end,), area.right - CODE_GAP, y, "end"))


def _instruction(grid: Tiling, tile: Tile, tr: Translator) -> str:
    return " · ".join(_instructions(grid, tile, tr))


def _instructions(grid: Tiling, tile: Tile, tr: Translator) -> Iterator[str]:
    if tile.column + 1 < grid.columns:
        yield tr("reports.poster.glue_right", code=code(tile.row, tile.column + 1))
    if tile.row + 1 < grid.rows:
        yield tr("reports.poster.glue_below", code=code(tile.row + 1, tile.column))
    if tile.row or tile.column:
        yield tr("reports.poster.cut")


def _corners(area: Box) -> Iterator[Path]:
    for x, outward in ((area.left, -MARK_LENGTH), (area.right, MARK_LENGTH)):
        for y, up in ((area.top, -MARK_LENGTH), (area.bottom, MARK_LENGTH)):
            yield _line(x, y, x + outward, y, CORNER)
            yield _line(x, y, x, y + up, CORNER)


def _glue(strip: Box) -> Hatch:
    left, top, right, bottom = strip
    outline: tuple[Command, ...] = (
        ("M", left, top),
        ("L", right, top),
        ("L", right, bottom),
        ("L", left, bottom),
        ("Z",),
    )
    return Hatch(outline, "surface", GLUE, 4.0)


def _line(x1: float, y1: float, x2: float, y2: float, pen: Pen) -> Path:
    return Path((("M", x1, y1), ("L", x2, y2)), pen=pen)
