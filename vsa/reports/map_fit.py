"""How large a map is printed: on one sheet while its words stay legible, else in as few parts as possible."""

from collections.abc import Callable
from dataclasses import dataclass

from vsa.drawing.sheet import Box
from vsa.reports.map_picture import MapPicture
from vsa.reports.paper import PageFormat

LARGEST_SCALE = 1.0
"""Points on A3 in a canvas unit: a small map grows no further."""
NOTES_MAY_SHRINK_MAP_TO = 0.8
"""The part of its size that the map gives up at most for problems and legend on the same sheet."""
LEAST_BELOW_HEADING = 0.4
"""The part of a page below which a map is not begun under its heading."""
NARROWEST_NOTES = 140.0
"""Points on A3: the least width of a column of problems and legend."""


@dataclass(frozen=True, slots=True)
class Room:
    """Heights in points: what the first page has below the heading, what a fresh page has, and what else is to stand
    there: the key figures, problems and legend below the map or beside it (for a width), the words over a part of a
    map. `gap` is the distance between them."""

    first: float
    fresh: float
    figures: float
    notes_below: float
    notes_beside: Callable[[float], float]
    words: float
    gap: float


@dataclass(frozen=True, slots=True)
class Fit:
    """A map, its parts and their scale in points a canvas unit. `figures_first`: the parts need whole pages, so all
    else comes before them, under the heading. `notes_width` is that of a column of notes at the right of the map."""

    picture: MapPicture
    parts: tuple[Box, ...]
    scale: float
    figures_first: bool = False
    notes_width: float = 0.0


def fitted(picture: MapPicture, page: PageFormat, room: Room) -> Fit:
    """The map on the first page with as much of what belongs to it as print that is legible allows."""
    height = room.first - room.figures
    alone = _scale(picture, page.inner_width, height, page)
    if alone < picture.smallest_scale:
        without_figures = _scale(picture, page.inner_width, room.first - room.gap, page)
        if without_figures >= picture.smallest_scale:
            return in_one_piece(picture, page, without_figures)
        return _divided(picture, page, room)
    least = max(picture.smallest_scale, alone * NOTES_MAY_SHRINK_MAP_TO)
    with_notes = _scale(picture, page.inner_width, height - room.notes_below, page)
    if with_notes >= least:
        return in_one_piece(picture, page, with_notes)
    return _with_notes_beside(picture, page, room, least) or in_one_piece(picture, page, alone)


def _with_notes_beside(picture: MapPicture, page: PageFormat, room: Room, least: float) -> Fit | None:
    """The map with a column of notes in the width that its height leaves free; None when that is too little."""
    height = room.first - room.figures
    by_height = height / picture.height
    spare = page.inner_width - room.gap - picture.width * by_height
    column = max(page.length(NARROWEST_NOTES), spare)
    width = page.inner_width - room.gap - column
    scale = _scale(picture, width, height, page)
    if scale < least or room.notes_beside(column) > picture.height * scale:
        return None
    wide = picture.widened(width / scale)
    return Fit(wide, (wide.sheet.bounds,), scale, notes_width=column)


def in_one_piece(picture: MapPicture, page: PageFormat, scale: float, *, figures_first: bool = False) -> Fit:
    """The map at a scale, with lanes that go on to the right margin."""
    wide = picture.widened(page.inner_width / scale)
    return Fit(wide, (wide.sheet.bounds,), scale, figures_first)


def _divided(picture: MapPicture, page: PageFormat, room: Room) -> Fit:
    """As few parts as legible print allows, and then as large as they can be."""
    below_heading, fresh = room.first - 2 * room.words, room.fresh - room.words
    tall = picture.height * picture.smallest_scale
    figures_first = below_heading < tall <= fresh or below_heading < fresh * LEAST_BELOW_HEADING
    height = fresh if figures_first else below_heading
    parts = picture.parts(page.inner_width, height, picture.smallest_scale)
    sizes = [picture.part_size(part, 1.0) for part in parts]
    widest, highest = max(width for width, _ in sizes), max(high for _, high in sizes)
    scale = min(LARGEST_SCALE * page.factor, page.inner_width / widest, height / highest)
    if len(parts) == 1:
        return in_one_piece(picture, page, scale, figures_first=figures_first)
    return Fit(picture, parts, scale, figures_first)


def _scale(picture: MapPicture, width: float, height: float, page: PageFormat) -> float:
    return min(LARGEST_SCALE * page.factor, width / picture.width, height / picture.height)
