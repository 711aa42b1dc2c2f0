"""What is new finds room to the right."""

from hypothesis import given
from hypothesis import strategies as st

from vsa.layout.free_place import MOST_COMPARED, free_to_the_right
from vsa.layout.outline import Rect, overlap
from vsa.layout.spacing import COLUMN_GAP

CARD = (0.0, 0.0, 130.0, 100.0)


def moved(rect: Rect, dx: float) -> Rect:
    return rect[0] + dx, rect[1], rect[2] + dx, rect[3]


rects = st.builds(lambda x, y: (x, y, x + 130.0, y + 100.0), st.floats(0, 900, width=16), st.floats(0, 400, width=16))


@given(st.lists(rects, min_size=1, max_size=5), st.lists(rects, max_size=12))
def test_it_lies_on_nothing_and_never_goes_left(new: list[Rect], standing: list[Rect]) -> None:
    dx = free_to_the_right(new, standing)
    assert dx >= 0
    assert not any(overlap(moved(rect, dx), other) for rect in new for other in standing)


def test_it_stays_where_there_is_room() -> None:
    assert free_to_the_right([CARD], [(0.0, 200.0, 130.0, 300.0)]) == 0


def test_it_stands_in_the_next_column_and_in_the_first_gap_that_is_wide_enough() -> None:
    column = 130.0 + COLUMN_GAP
    assert free_to_the_right([CARD], [CARD]) == column
    assert free_to_the_right([CARD], [CARD, moved(CARD, column + 20), moved(CARD, 9 * column)]) == 2 * column + 20


def test_among_very_many_it_goes_beyond_them_all() -> None:
    many = [moved(CARD, 200.0 * place) for place in range(MOST_COMPARED + 1)]
    assert free_to_the_right([CARD], many) == 200.0 * MOST_COMPARED + 130.0 + COLUMN_GAP
