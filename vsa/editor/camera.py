"""Which part of the map is seen, and how large."""

from dataclasses import dataclass, replace
from math import ceil, copysign

from vsa.drawing.sheet import Box

SMALLEST = 0.02
LARGEST = 8.0
STEP = 1.2
READABLE = 0.6
"""The scale below which a map is not opened, however large it is: its texts could not be read."""
EDGE = 8.0
"""Pixels between the edge of the view and a map that was fitted into it."""
CLEAR = 12.0
"""Pixels between what is looked at and what floats over the view."""


@dataclass(frozen=True, slots=True)
class Camera:
    """`scale` pixels a canvas unit; (`left`, `top`) is the canvas point in the upper left corner of the view."""

    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def to_canvas(self, x: float, y: float) -> tuple[float, float]:
        """A point of the view (pixels) as a canvas point."""
        return self.left + x / self.scale, self.top + y / self.scale

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        """A canvas point as a point of the view (pixels)."""
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def panned(self, dx: float, dy: float) -> "Camera":
        """The view moved by pixels: positive dx shows what lies further to the right."""
        return replace(self, left=self.left + dx / self.scale, top=self.top + dy / self.scale)

    def zoomed(self, factor: float, x: float, y: float) -> "Camera":
        """Larger or smaller, with what lies under the view point (x, y) kept there."""
        scale = min(max(self.scale * factor, SMALLEST), LARGEST)
        canvas_x, canvas_y = self.to_canvas(x, y)
        return Camera(scale, canvas_x - x / scale, canvas_y - y / scale)

    def seen(self, width: float, height: float) -> Box:
        """The canvas rectangle in a view of so many pixels."""
        return Box(self.left, self.top, self.left + width / self.scale, self.top + height / self.scale)


@dataclass(frozen=True, slots=True)
class Outlook:
    """A camera of a view of so many pixels; `fitted_from` is the least scale where the camera follows the whole map."""

    camera: Camera
    size: tuple[int, int]
    fitted_from: float | None

    def shows(self, box: Box) -> bool:
        """Whether all of a box is in view."""
        seen = self.camera.seen(*self.size)
        across = seen.left <= box.left and box.right <= seen.right
        return across and seen.top <= box.top and box.bottom <= seen.bottom


def fitted(content: Box, width: float, height: float, margin: float = 16.0, largest: float = 1.0) -> Camera:
    """The whole of `content` in a view of so many pixels, with a margin in pixels, at most at scale `largest`."""
    room_x, room_y = max(width - 2 * margin, 1.0), max(height - 2 * margin, 1.0)
    scale = min(room_x / max(content.width, 1.0), room_y / max(content.height, 1.0), largest)
    scale = min(max(scale, SMALLEST), LARGEST)
    left = content.left - (width / scale - content.width) / 2
    top = content.top - (height / scale - content.height) / 2
    return Camera(scale, left, top)


def from_corner(content: Box, width: float, height: float, least_scale: float = READABLE) -> Camera:
    """The whole of `content` if its scale is not below the least one then, else the beginning of it: flush with the
    left and near the upper edge of the view where it leaves room."""
    scale = max(fitted(content, width, height, EDGE).scale, least_scale)
    return Camera(scale, content.left, content.top - EDGE / scale)


def revealing(camera: Camera, box: Box, width: float, height: float, margin: float = 40.0) -> Camera:
    """The camera moved as little as possible so that `box` is seen; its upper left corner when it does not fit.

    It moves by whole pixels, so that what is on screen can be moved along and nothing is blank for a moment."""
    dx = _nudge(camera.to_view(box.left, 0)[0], camera.to_view(box.right, 0)[0], width, margin)
    dy = _nudge(camera.to_view(0, box.top)[1], camera.to_view(0, box.bottom)[1], height, margin)
    return camera.panned(_whole(dx), _whole(dy)) if dx or dy else camera


def clear_of(camera: Camera, box: Box, cover: Box, height: float) -> Camera:
    """The camera moved up or down so far that `cover`, a rectangle of a view of such a height in pixels, does not hide
    `box`: to the side where the view has more room."""
    left, top = camera.to_view(box.left, box.top)
    right, bottom = camera.to_view(box.right, box.bottom)
    if not Box(left, top, right, bottom).overlaps(cover):
        return camera
    above = cover.top > height - cover.bottom
    return camera.panned(0, bottom - cover.top + CLEAR if above else top - cover.bottom - CLEAR)


def _whole(distance: float) -> float:
    """A distance in whole pixels, no shorter than it was."""
    return copysign(ceil(abs(distance)), distance)


def _nudge(low: float, high: float, room: float, margin: float) -> float:
    margin = min(margin, max((room - (high - low)) / 2, 0.0))
    if low < margin:
        return low - margin
    if high > room - margin:
        return min(high - (room - margin), low - margin)
    return 0.0
