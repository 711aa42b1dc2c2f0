"""Rectangles that are in the way of others, found without looking at all of them."""

from bisect import bisect_left
from collections.abc import Iterable

from vsa.layout.outline import Rect


class Obstacles:
    """Rectangles from left to right."""

    def __init__(self, rects: Iterable[Rect]) -> None:
        self._rects = sorted(rects)
        self._lefts = [rect[0] for rect in self._rects]
        self._widest = max((rect[2] - rect[0] for rect in self._rects), default=0.0)

    def under(self, rect: Rect) -> list[Rect]:
        """Those with which a rectangle shares an area, from left to right; touching edges do not count."""
        left, top, right, bottom = rect
        first, end = bisect_left(self._lefts, left - self._widest), bisect_left(self._lefts, right)
        return [each for each in self._rects[first:end] if left < each[2] and each[1] < bottom and top < each[3]]

    def block(self, rects: Iterable[Rect]) -> bool:
        """Whether any of some rectangles shares an area with one of these."""
        return any(self.under(rect) for rect in rects)
