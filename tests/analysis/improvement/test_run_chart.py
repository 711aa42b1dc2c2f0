"""What a run chart says of its points."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.run_chart import run_chart
from vsa.model.gains import Better, Indicator, Point

FIRST = date(2026, 9, 7)
VALUES = st.lists(st.floats(-1e6, 1e6), max_size=12)


def indicator(values: list[float], better: Better = Better.LOWER, goal: float | None = None) -> Indicator:
    points = tuple(Point(day=FIRST + timedelta(weeks=week), value=value) for week, value in enumerate(values))
    return Indicator(id="n1", points=points, better=better, goal=goal)


def mirrored(values: list[float]) -> list[float]:
    return [-value for value in values]


def test_nothing_is_said_of_no_points() -> None:
    chart = run_chart(indicator([], goal=3))
    assert (chart.median, chart.latest, chart.reached, chart.shift, chart.trend) == (None, None, None, 0, 0)


def test_six_points_on_one_side_are_a_shift() -> None:
    assert run_chart(indicator([9, 9, 9, 9, 9, 9, 1, 2, 1, 2, 1, 2])).shift == 1
    assert run_chart(indicator([9, 9, 9, 9, 9, 9, 1, 2, 1, 2, 1, 2], Better.HIGHER)).shift == -1
    assert run_chart(indicator([9, 1, 9, 1, 9, 1, 9, 2, 1, 2, 1])).shift == 0


def test_a_point_on_the_median_neither_makes_nor_breaks_a_shift() -> None:
    assert run_chart(indicator([9, 9, 9, 9, 9, 9, 9, 5, 1, 2, 1, 5, 2, 1, 2, 1])).shift == 1


def test_five_falling_points_are_a_trend() -> None:
    assert run_chart(indicator([3, 9, 8, 8, 7, 6, 5])).trend == 1
    assert run_chart(indicator([9, 8, 7, 6])).trend == 0


@given(VALUES, st.floats(-1e6, 1e6))
def test_better_down_is_the_mirror_of_better_up(values: list[float], goal: float) -> None:
    down = run_chart(indicator(values, Better.LOWER, goal))
    up = run_chart(indicator(mirrored(values), Better.HIGHER, -goal))
    assert (down.reached, down.shift, down.trend) == (up.reached, up.shift, up.trend)


@given(VALUES)
def test_points_stand_in_the_order_of_their_days(values: list[float]) -> None:
    made = indicator(values)
    shuffled = made.model_copy(update={"points": tuple(reversed(made.points))})
    assert run_chart(shuffled) == run_chart(made)


@pytest.mark.parametrize(("value", "reached"), [(12.5, True), (12.4, True), (12.6, False)])
def test_a_goal_is_reached_by_the_latest_point(value: float, reached: bool) -> None:
    assert run_chart(indicator([28, value], goal=12.5)).reached is reached
