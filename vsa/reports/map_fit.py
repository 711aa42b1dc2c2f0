"""How large a map is printed: on one sheet while its words stay legible, else in as few parts as possible."""

from dataclasses import dataclass

from vsa.drawing.sheet import Box
from vsa.reports.map_picture import MapPicture
from vsa.reports.paper import PageFormat

LARGEST_SCALE = 1.0
"""Points on A3 in a canvas unit: a small map grows no further."""
NOTES_MAY_SHRINK_MAP_TO = 0.8
"""The part of its size that the map gives up at most for problems and legend on the same sheet."""


@dataclass(frozen=True, slots=True)
class Room:
    """Heights in points: what the first page has below the heading, what a fresh page has, and what else is to stand
    there: the key figures, problems with legend, and the words over a part of a map."""

    first: float
    fresh: float
    figures: float
    notes: float
    words: float


@dataclass(frozen=True, slots=True)
class Fit:
    """A map, its parts and their scale in points a canvas unit. `figures_first`: the parts need whole pages, so all
    else comes before them, under the heading."""

    picture: MapPicture
    parts: tuple[Box, ...]
    scale: float
    figures_first: bool


def fitted(picture: MapPicture, page: PageFormat, room: Room) -> Fit:
    """The map on the first page if that is legible, with problems and legend if they do not shrink it too much."""
    alone = _scale(picture, page, room.first - room.figures)
    with_notes = _scale(picture, page, room.first - room.figures - room.notes)
    legible = picture.smallest_scale
    if alone < legible:
        return _divided(picture, page, room)
    scale = with_notes if with_notes >= max(legible, alone * NOTES_MAY_SHRINK_MAP_TO) else alone
    return _whole(picture, page, scale, figures_first=False)


def _scale(picture: MapPicture, page: PageFormat, height: float) -> float:
    return min(LARGEST_SCALE * page.factor, page.inner_width / picture.width, height / picture.height)


def _divided(picture: MapPicture, page: PageFormat, room: Room) -> Fit:
    """As few parts as legible print allows, and then as large as they can be."""
    below_heading, fresh = room.first - 2 * room.words, room.fresh - room.words
    tall = picture.height * picture.smallest_scale
    figures_first = below_heading < tall <= fresh
    height = fresh if figures_first else below_heading
    parts = picture.parts(page.inner_width, height, picture.smallest_scale)
    sizes = [picture.part_size(part, 1.0) for part in parts]
    widest, highest = max(width for width, _ in sizes), max(high for _, high in sizes)
    scale = min(LARGEST_SCALE * page.factor, page.inner_width / widest, height / highest)
    if len(parts) == 1:
        return _whole(picture, page, scale, figures_first)
    return Fit(picture, parts, scale, figures_first)


def _whole(picture: MapPicture, page: PageFormat, scale: float, figures_first: bool) -> Fit:
    """The map in one piece, with lanes that go on to the right margin."""
    wide = picture.widened(page.inner_width / scale)
    return Fit(wide, (wide.sheet.bounds,), scale, figures_first)
