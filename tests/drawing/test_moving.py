"""Primitives at other places, and smaller."""

import pytest

from vsa.drawing.bounds import covered
from vsa.drawing.measuring import text_run
from vsa.drawing.moving import moved, scaled
from vsa.drawing.primitives import Circle, Hatch, Path, Pen, Primitive, Rect

SQUARE = (("M", 10.0, 10.0), ("L", 30.0, 10.0), ("L", 30.0, 50.0), ("Z",))
EVERY: tuple[Primitive, ...] = (
    Rect(10, 20, 30, 40, "surface", Pen("text", 2.0, (6.0, 4.0)), 8.0),
    Circle(20, 30, 10, "surface"),
    Path(SQUARE, pen=Pen("text", 2.0)),
    Hatch(SQUARE, "surface", Pen("text", 2.0), 5.0),
    text_run(10, 20, "Motta", 12.0, "bold", "text", halo="surface"),
)


@pytest.mark.parametrize("shape", EVERY)
def test_what_is_smaller_covers_less_in_proportion(shape: Primitive) -> None:
    before, after = covered([shape]), covered([scaled(shape, 0.5)])
    assert after == pytest.approx(tuple(side / 2 for side in before))
    assert scaled(scaled(shape, 0.5), 2.0) == shape


@pytest.mark.parametrize("shape", EVERY)
def test_what_is_moved_is_as_large_as_it_was(shape: Primitive) -> None:
    before, after = covered([shape]), covered([moved(shape, 5, -7)])
    assert (after.width, after.height) == pytest.approx((before.width, before.height))
    assert moved(moved(shape, 5, -7), -5, 7) == shape


def test_pens_and_dashes_shrink_too() -> None:
    small = scaled(EVERY[0], 0.5)
    assert isinstance(small, Rect)
    assert small.pen == Pen("text", 1.0, (3.0, 2.0))
