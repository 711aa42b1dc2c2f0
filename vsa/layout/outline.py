"""Where boxes end: their rectangles, and the points where arrows touch their outlines."""

import math
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from vsa.layout.diagram import Box, Point
from vsa.layout.spacing import CARD_HEIGHT, CARD_WIDTH

Rect = tuple[float, float, float, float]
"""left, top, right, bottom"""

Edge = Literal["right", "left", "top", "bottom"]


def rect_around(x: float, y: float, width: float, height: float) -> Rect:
    """The rectangle of that size centred on (x, y)."""
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def overlap(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share an area (touching edges do not count)."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def usual_card(boxes: Iterable[Box]) -> tuple[float, float]:
    """Width and height that most cards have: columns and rows are at least as wide, also where a smaller box stands."""
    sizes = Counter((box.width, box.height) for box in boxes if box.shape == "card")
    return sizes.most_common(1)[0][0] if sizes else (CARD_WIDTH, CARD_HEIGHT)


def touch(box: Box, centre: Point, edge: Edge, at: float) -> Point:
    """Where an arrow meets the outline of a box on one side, at the coordinate `at` along that side."""
    x, y = centre
    sideways = edge in ("left", "right")
    reach = _reach(box, edge, at - (y if sideways else x))
    if sideways:
        return (x + reach if edge == "right" else x - reach), at
    return at, (y + reach if edge == "bottom" else y - reach)


def port_reach(box: Box, sideways: bool) -> float:
    """How far from the middle of a side an arrow may still leave it (`sideways`: the left or right side)."""
    half = (box.height if sideways else box.width) / 2
    if box.shape == "card":
        return max(half - (18 if sideways else 21), half / 2)
    return half / 2


def _reach(box: Box, edge: Edge, offset: float) -> float:
    """Distance from the centre to the outline on that side, at an offset along it."""
    half_width, half_height = box.width / 2, box.height / 2
    sideways = edge in ("left", "right")
    along, across = (half_height, half_width) if sideways else (half_width, half_height)
    off = min(abs(offset), along)
    if box.shape == "diamond":
        return across * (1 - off / along)
    if box.shape == "circle":
        return across * math.sqrt(1 - (off / along) ** 2)
    if box.shape == "pill" and sideways:
        return across - along + math.sqrt(along * along - off * off)
    if box.shape == "triangle" and sideways:
        return max(0.0, half_width * (half_height + offset) / box.height)
    if box.shape == "triangle" and edge == "top":
        return half_height - box.height * off / half_width
    return across
