from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.icons import OUTLINES, icon, icon_outline
from vsa.drawing.paths import extent, placed
from vsa.drawing.primitives import Pen
from vsa.drawing.shapes import arrow, burst, left_bar, rhombus, rounded, triangle
from vsa.drawing.svg_path import svg_path


def test_relative_and_absolute_commands_say_the_same():
    assert svg_path("m2 3h4v5l-1 1z") == svg_path("M2 3H6V8L5 9Z")


def test_numbers_may_touch_and_repeat_their_command():
    assert svg_path("M1-2.5L.5.6,4 5") == svg_path("M1 -2.5 L.5 .6 L4 5")
    assert svg_path("M1 2 3 4") == svg_path("M1 2L3 4")


@pytest.mark.parametrize("data", ["M1 2 3", "1 2", "M1 2 X", "M1 2 Z3", "L"])
def test_what_is_not_path_data_is_refused(data):
    with pytest.raises(ValueError, match=r"path data|takes|command"):
        svg_path(data)


def test_a_quadratic_curve_becomes_the_cubic_that_draws_it():
    assert svg_path("M0 0Q3 3 6 0")[1] == pytest.approx(("C", 2, 2, 4, 2, 6, 0))


def test_a_smooth_curve_mirrors_the_control_point_before_it():
    assert svg_path("M0 0C0 1 1 2 2 2S4 1 4 0")[2] == ("C", 3, 2, 4, 1, 4, 0)


def test_a_full_turn_of_arcs_stays_on_the_circle():
    path = svg_path("M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z")
    ends = [command[-2:] for command in path if command[0] == "C"]
    assert len(ends) == 4
    assert all(hypot(x - 12, y - 12) == pytest.approx(8.5) for x, y in ends)
    assert extent(path) == pytest.approx((3.5, 3.5, 20.5, 20.5), abs=0.01)


@given(st.floats(-50, 50), st.floats(-50, 50), st.floats(1, 60), st.floats(0, 360), st.booleans(), st.booleans())
def test_an_arc_ends_where_it_is_told(x, y, radius, turn, large, sweep):
    path = svg_path(f"M0 0A{radius:.6f} {radius / 2:.6f} {turn:.6f} {large:d} {sweep:d} {x:.6f} {y:.6f}")
    assert path[-1][-2:] == pytest.approx((round(x, 6), round(y, 6)), abs=1e-3)


@pytest.mark.parametrize("name", OUTLINES)
def test_every_icon_stays_inside_its_grid(name):
    left, top, right, bottom = extent(icon_outline(name))
    assert 1 <= left <= right <= 23
    assert 1 <= top <= bottom <= 23


def test_an_icon_is_placed_and_scaled_with_its_pen():
    (path,) = icon("minus", 100, 50, 12, "text", stroke=2)
    assert path.commands == (("M", 102.5, 56.0), ("L", 109.5, 56.0))
    assert path.pen == Pen("text", 1.0)


def test_the_half_ring_has_a_filled_half():
    ring, half = icon("half", 0, 0, 24, "text")
    assert (ring.fill, half.fill) == (None, "text")


def test_placing_moves_and_scales_every_point():
    assert placed(svg_path("M1 2C1 2 3 4 5 6Z"), 10, 20, 2) == (("M", 12, 24), ("C", 12, 24, 16, 28, 20, 32), ("Z",))
    assert extent(()) == (0, 0, 0, 0)


def test_round_corners_keep_both_ends_and_cut_no_more_than_half_a_short_line():
    path = rounded([(0, 0), (40, 0), (40, 6), (80, 6)], 8)
    assert path[0] == ("M", 0, 0)
    assert path[-1] == ("L", 80, 6)
    assert path[1] == ("L", 32, 0)
    assert path[2][-2:] == (40, 3)


def test_an_arrow_ends_in_a_head_and_its_line_inside_the_head():
    line, head = arrow([(0, 0), (50, 0)], Pen("arrow", 1.5), 9)
    assert line.commands[-1] == ("L", 43, 0)
    assert head.commands[0] == ("M", 50, 0)
    assert extent(head.commands) == pytest.approx((41, -4.68, 50, 4.68))
    assert head.fill == "arrow"


def test_the_line_of_an_arrow_shorter_than_its_head_does_not_run_backwards():
    line, _ = arrow([(0, 0), (4, 0)], Pen("arrow", 1.5), 9)
    assert line.commands[-1] == ("L", 0, 0)


def test_a_burst_has_eleven_points_and_its_first_one_up():
    path = burst(20, 30, 13)
    assert len(path) == 23
    assert path[0] == ("M", 20, 17)


def test_shapes_fill_their_boxes():
    assert extent(triangle(10, 10, 28, 24)) == (-4, -2, 24, 22)
    assert extent(rhombus(0, 0, 86, 66)) == (-43, -33, 43, 33)
    assert extent(left_bar(1, 2, 6, 98, 7)) == (1, 2, 7, 100)
