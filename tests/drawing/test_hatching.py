"""A hatching as strokes and as stripes covers the same."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.hatching import hatch_lines, hatch_stripes
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Hatch, Pen
from vsa.drawing.shapes import left_bar, polyline

places = st.floats(-500, 500)


def area(corners: tuple[Point, ...]) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise((*corners, corners[0])))) / 2


@given(places, places, st.floats(1, 80), st.floats(1, 80))
def test_stripes_stay_inside(x: float, y: float, width: float, height: float) -> None:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    for stripe in hatch_stripes(Hatch(polyline(corners, closed=True), "s_soft", Pen("s", 2.6))):
        assert all(x - 1e-6 <= a <= x + width + 1e-6 and y - 1e-6 <= b <= y + height + 1e-6 for a, b in stripe)


def test_stripes_cover_their_part_of_a_large_square() -> None:
    square = ((0.0, 0.0), (1000.0, 0.0), (1000.0, 1000.0), (0.0, 1000.0))
    hatch = Hatch(polyline(square, closed=True), "s_soft", Pen("s", 2.0), gap=5.0)
    assert sum(map(area, hatch_stripes(hatch))) / 1e6 == pytest.approx(2.0 / 5.0, rel=0.01)


def test_every_line_through_the_bar_of_a_card_is_a_stripe() -> None:
    hatch = Hatch(left_bar(0, 0, 6, 100, 8), "s_soft", Pen("s", 1.0))
    assert len(hatch_stripes(hatch)) == pytest.approx(len(hatch_lines(hatch)), abs=2)
