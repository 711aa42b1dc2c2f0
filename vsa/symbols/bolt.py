"""The bolt on an arrow of information that goes electronically."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from vsa.drawing.paths import Point
from vsa.drawing.primitives import Path, Pen, Token
from vsa.drawing.shapes import polyline

GROUND = 5.0
WIDTH = 1.6
TURNS = ((-10.0, 0.0), (5.0, -7.0), (-5.0, 7.0), (10.0, 0.0))
"""Along and across the piece that it stands on, from its middle."""


def bolt(points: Sequence[Point], token: Token) -> tuple[Path, Path]:
    """A bolt in the middle of the longest piece of an arrow, on a ground that hides the arrow behind it."""
    start, end = max(pairwise(points), key=lambda piece: hypot(piece[1][0] - piece[0][0], piece[1][1] - piece[0][1]))
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    across, down = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    middle_x, middle_y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    turns = [
        (middle_x + along * across - aside * down, middle_y + along * down + aside * across) for along, aside in TURNS
    ]
    hidden = Path(polyline((turns[0], turns[-1])), pen=Pen("surface", GROUND, square=True))
    return hidden, Path(polyline(turns), pen=Pen(token, WIDTH))
