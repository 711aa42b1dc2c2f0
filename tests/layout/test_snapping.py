"""A dragged box finds its neighbours' lines, the grid, and the least distance."""

from hypothesis import given
from hypothesis import strategies as st

from vsa.layout import Standing, snap
from vsa.layout.outline import Rect, overlap, rect_around
from vsa.layout.snapping import Snap


def card(x: float, y: float) -> Rect:
    return rect_around(x, y, 130, 100)


def test_a_centre_near_a_neighbours_takes_its_line() -> None:
    assert snap([card(305, 66)], Standing([card(91, 63)]), [0]) == Snap(-6, -3, None, 63)
    assert snap([card(95, 300)], Standing([card(91, 63)]), [0]).guide_x == 91


def test_alone_a_card_goes_to_the_grid() -> None:
    moved = snap([card(100, 70)], Standing([]), [0])
    assert ((100 + moved.dx - 65) % 13, (70 + moved.dy - 63) % 13) == (0, 0)
    assert max(abs(moved.dx), abs(moved.dy)) <= 6.5


def test_the_grid_begins_anew_in_every_lane() -> None:
    moved = snap([card(100, 300)], Standing([]), [0, 146, 272])
    assert (300 + moved.dy - 272 - 63) % 13 == 0


def test_too_near_is_pushed_off_to_the_least_distance() -> None:
    beside = snap([card(250, 63)], Standing([card(91, 63)]), [0])
    assert 250 + beside.dx == 91 + 130 + 36
    below = snap([card(91, 180)], Standing([card(91, 63)]), [0])
    assert 180 + below.dy == 63 + 100 + 26


def test_nothing_dragged_moves_nowhere() -> None:
    assert snap([], Standing([card(1, 1)]), [0]) == Snap(0, 0)


spot = st.tuples(st.floats(0, 900), st.floats(0, 500))


@given(spot, st.lists(spot, max_size=5))
def test_a_snapped_box_keeps_its_distance_or_lies_where_it_was_dropped(
    held: tuple[float, float], others: list[tuple[float, float]]
) -> None:
    standing = [card(*at) for at in others]
    moved = snap([card(*held)], Standing(standing), [0, 146])
    left, top, right, bottom = card(held[0] + moved.dx, held[1] + moved.dy)
    near = (left - 35.9, top - 25.9, right + 35.9, bottom + 25.9)
    if any(overlap(near, other) for other in standing):
        assert max(abs(moved.dx), abs(moved.dy)) <= 8


@given(st.floats(0, 900), st.floats(10, 130), st.lists(spot, max_size=5))
def test_snapping_twice_is_snapping_once_when_there_is_room(
    x: float, y: float, others: list[tuple[float, float]]
) -> None:
    standing = [card(other_x, other_y + 1000) for other_x, other_y in others]
    first = snap([card(x, y)], Standing(standing), [0, 146])
    again = snap([card(x + first.dx, y + first.dy)], Standing(standing), [0, 146])
    assert abs(again.dx) < 1e-6
    assert abs(again.dy) < 1e-6
