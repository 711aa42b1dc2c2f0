"""Lanes: the bands that the map stands on, and their heads to the left of it."""

from typing import NamedTuple

from vsa.drawing.primitives import Primitive, Rect
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator
from vsa.layout.diagram import Routing
from vsa.model.stream import Lane, LaneKind, Stream
from vsa.symbols import faces
from vsa.symbols.kind import Facts
from vsa.symbols.registry import symbol_kind

HEAD_WIDTH = faces.HEAD_WIDTH
EDGE = faces.BAND_EDGE


class Band(NamedTuple):
    """A lane and where its band lies; `even` ones have a shade of their own."""

    lane: Lane
    top: float
    height: float
    even: bool


def bands(stream: Stream, routing: Routing) -> tuple[Band, ...]:
    """The lanes from the top."""
    return tuple(
        Band(lane, routing.lane_tops[lane.id], routing.lane_heights[lane.id], place % 2 == 0)
        for place, lane in enumerate(stream.lanes.values())
    )


def band_item(band: Band, width: float) -> Item:
    """The band of a lane on the map."""
    return _item(band, width, faces.band_ground(user=_is_user(band), even=band.even), ())


def heads(stream_bands: tuple[Band, ...], tr: Translator) -> Sheet:
    """The heads of all lanes, as high as the bands."""
    items = tuple(_head(band, tr) for band in stream_bands)
    return Sheet(items, Box(0.0, 0.0, HEAD_WIDTH, sum(band.height for band in stream_bands)))


def _head(band: Band, tr: Translator) -> Item:
    kind, facts = symbol_kind("lane"), Facts(role=band.lane.name)
    signs = kind.draw(band.lane, facts, (HEAD_WIDTH / 2, band.top + band.height / 2), tr)
    right = Rect(HEAD_WIDTH - EDGE, band.top, EDGE, band.height, "border")
    return _item(band, HEAD_WIDTH, faces.head_ground(user=_is_user(band)), (right, *signs))


def _item(band: Band, width: float, ground: str, more: tuple[Primitive, ...]) -> Item:
    bounds = Box(0.0, band.top, width, band.top + band.height)
    below = faces.band(band.top, band.height, width, ground, user=_is_user(band))
    return Item(f"lane:{band.lane.id}", bounds, (*below, *more))


def _is_user(band: Band) -> bool:
    return band.lane.kind is LaneKind.USER
