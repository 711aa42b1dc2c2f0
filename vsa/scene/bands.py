"""Lanes: the bands that the map stands on, and their heads to the left of it."""

from collections.abc import Iterator
from typing import NamedTuple

from vsa.drawing.primitives import Primitive, Rect
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.i18n import Translator
from vsa.layout.diagram import Routing
from vsa.model.stream import Lane, LaneKind, Stream
from vsa.symbols.kind import Facts
from vsa.symbols.kinds.lane_head import WIDTH
from vsa.symbols.registry import symbol_kind

HEAD_WIDTH = WIDTH
EDGE, USER_EDGE = 1.0, 2.0


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
    ground = "user_lane" if _is_user(band) else "surface2" if band.even else "surface"
    return _item(band, width, ground, ())


def heads(stream_bands: tuple[Band, ...], tr: Translator) -> Sheet:
    """The heads of all lanes, as high as the bands."""
    items = tuple(_head(band, tr) for band in stream_bands)
    return Sheet(items, Box(0.0, 0.0, HEAD_WIDTH, sum(band.height for band in stream_bands)))


def _head(band: Band, tr: Translator) -> Item:
    kind, facts = symbol_kind("lane"), Facts(role=band.lane.name)
    signs = kind.draw(band.lane, facts, (HEAD_WIDTH / 2, band.top + band.height / 2), tr)
    right = Rect(HEAD_WIDTH - EDGE, band.top, EDGE, band.height, "border")
    return _item(band, HEAD_WIDTH, "user_head" if _is_user(band) else "bg", (right, *signs))


def _item(band: Band, width: float, ground: str, more: tuple[Primitive, ...]) -> Item:
    bounds = Box(0.0, band.top, width, band.top + band.height)
    return Item(f"lane:{band.lane.id}", bounds, (*_ground(band, width, ground), *more))


def _ground(band: Band, width: float, token: str) -> Iterator[Rect]:
    edge = USER_EDGE if _is_user(band) else EDGE
    yield Rect(0.0, band.top, width, band.height, token)
    yield Rect(0.0, band.top + band.height - edge, width, edge, "user_line" if _is_user(band) else "border")


def _is_user(band: Band) -> bool:
    return band.lane.kind is LaneKind.USER
