"""A dragged box finds the places where the gaps of its row are equal."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vsa.layout import Standing, snap
from vsa.layout.evenly import equal_gaps, even_centres, turned
from vsa.layout.outline import Rect, rect_around


def card(x: float, y: float = 63) -> Rect:
    return rect_around(x, y, 130, 100)


def test_between_two_in_their_middle_and_beside_as_far_as_they_are_apart() -> None:
    row = [card(100), card(300), card(900)]
    assert set(even_centres(card(610), row)) == {600, 500}
    assert list(even_centres(card(1000), row)) == [1500]
    assert list(even_centres(card(20), row)) == [-100]


def test_what_stands_in_another_row_does_not_count() -> None:
    assert list(even_centres(card(500), [card(100, 300), card(300, 300)])) == []


def test_a_box_dropped_nearly_as_far_takes_the_equal_gap_and_shows_it() -> None:
    moved = snap([card(507)], Standing([card(100), card(300)]), [0])
    assert 507 + moved.dx == 500
    assert moved.gaps_x == ((165, 235), (365, 435))
    assert moved.gaps_y == ()


def test_the_middle_between_two_shows_both_gaps() -> None:
    moved = snap([card(403)], Standing([card(100), card(700)]), [0])
    assert 403 + moved.dx == 400
    assert moved.gaps_x == ((165, 335), (465, 635))


def test_gaps_above_and_below_are_shown_too() -> None:
    moved = snap([card(100, 377)], Standing([card(100, 63), card(100, 219)]), [0])
    assert moved.gaps_y == ((113, 169), (269, 325))


def test_a_nearer_line_of_a_centre_comes_first() -> None:
    moved = snap([card(503)], Standing([card(100), card(300), card(505, 400)]), [0])
    assert (503 + moved.dx, moved.guide_x) == (505, 505)


@given(st.lists(st.integers(0, 40).map(lambda slot: slot * 80.0), min_size=2, max_size=6, unique=True), st.data())
def test_at_an_even_centre_gaps_are_equal(xs: list[float], data: st.DataObject) -> None:
    standing = [rect_around(x, 63, 40, 100) for x in xs]
    held = rect_around(data.draw(st.floats(0, 3200)), 63, 40, 100)
    centres = list(even_centres(held, standing))
    assume(centres)
    centre = data.draw(st.sampled_from(centres))
    there = rect_around(centre, 63, 40, 100)
    free = all(there[2] <= rect[0] or rect[2] <= there[0] for rect in standing)
    assume(free and any(abs(again - centre) < 1e-6 for again in even_centres(there, standing)))
    gaps = equal_gaps(there, standing)
    assert len(gaps) >= 2
    assert gaps[0][1] - gaps[0][0] == pytest.approx(gaps[1][1] - gaps[1][0], abs=0.5)


def test_turning_twice_is_not_turning() -> None:
    assert turned(turned((1, 2, 3, 4))) == (1, 2, 3, 4)
