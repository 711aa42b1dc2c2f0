"""How far a map goes on beyond the edges of the view, for scroll bars and the overview map."""

from typing import NamedTuple

from vsa.drawing.sheet import Box
from vsa.editor.camera import Camera

NEARLY = 1.0
"""Pixels beyond an edge that nobody misses."""


class Reach(NamedTuple):
    """What a scroll bar shows, in whole pixels: `value` from `least` to `most`, with `page` of them in view."""

    least: int
    most: int
    page: int
    value: int


def reach_across(content: Box, camera: Camera, width: float) -> Reach | None:
    """How far the map can be moved sideways in a view so wide; None when all of it is seen."""
    return _reach(content.left, content.right, camera.left, camera.scale, width)


def reach_down(content: Box, camera: Camera, height: float) -> Reach | None:
    """How far the map can be moved up and down in a view so high; None when all of it is seen."""
    return _reach(content.top, content.bottom, camera.top, camera.scale, height)


def times_larger(content: Box, camera: Camera, width: float, height: float) -> float:
    """How many views wide or high the map is, whichever is more."""
    return max(content.width * camera.scale / max(width, 1.0), content.height * camera.scale / max(height, 1.0))


def _reach(low: float, high: float, start: float, scale: float, room: float) -> Reach | None:
    low, high, start = low * scale, high * scale, start * scale
    if low >= start - NEARLY and high <= start + room + NEARLY:
        return None
    value = round(start)
    return Reach(min(round(low), value), max(round(high - room), value), round(room), value)
