"""The picture of a repeated measurement."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.drawing.primitives import Circle, Text
from vsa.drawing.sheet import Box
from vsa.i18n import translator
from vsa.model.gains import Better, GoalKind, Indicator, Point
from vsa.scene.run_chart import run_chart_in_words, run_chart_sheet
from vsa.scene.run_chart_axes import apart, scale_of

FIRST = date(2026, 8, 18)
TR = translator("nb")
VALUES = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30)


def indicator(values: list[float], **fields: object) -> Indicator:
    points = tuple(
        Point(day=FIRST + timedelta(weeks=2 * week), value=value, cases=7) for week, value in enumerate(values)
    )
    return Indicator.model_validate({"id": "n1", "name": "Ventetid", "unit": "dager", "points": points, **fields})


def words(made: Indicator) -> list[str]:
    return [
        each.text
        for item in run_chart_sheet(made, TR, 560, 300).items
        for each in item.primitives
        if isinstance(each, Text)
    ]


@given(VALUES)
def test_a_scale_of_round_numbers_holds_every_value(values: list[float]) -> None:
    scale = scale_of(values)
    marks = list(scale.marks())
    assert scale.low <= min(values) + abs(scale.step) * 1e-6
    assert scale.high >= max(values) - abs(scale.step) * 1e-6
    assert 2 <= len(marks) <= 9
    assert marks == sorted(marks)


@given(VALUES, st.none() | st.floats(-1e6, 1e6))
def test_every_point_is_drawn_inside_the_chart(values: list[float], goal: float | None) -> None:
    sheet = run_chart_sheet(indicator(values, goal=goal), TR, 560, 300)
    dots = [each for item in sheet.items for each in item.primitives if isinstance(each, Circle)]
    assert len(dots) == len(values)
    assert all(Box(0, 0, 560, 300).contains(dot.x, dot.y) for dot in dots)


@given(st.lists(st.floats(0, 100), min_size=2, max_size=5))
def test_names_of_lines_keep_apart(wanted: list[float]) -> None:
    places = apart(wanted, 16, 0, 200)
    ordered = sorted(places)
    assert all(after - before >= 16 - 1e-6 for before, after in pairwise(ordered))
    assert ordered[0] >= -1e-6
    assert ordered[-1] <= 200 + 1e-6


def test_the_chart_names_goal_median_unit_and_direction() -> None:
    said = words(indicator([30, 28, 26], goal=12.5))
    assert {"Mål 12,5", "Median 28", "dager", "lavere er bedre", "26", "18.8.", "n\u00a07"} <= set(said)


def test_a_deadline_is_called_a_deadline_and_better_may_be_up() -> None:
    said = words(indicator([30, 28], goal=84, goal_kind=GoalKind.DEADLINE, better=Better.HIGHER))
    assert {"Frist 84", "høyere er bedre"} <= set(said)


def test_without_points_it_says_so() -> None:
    assert words(indicator([])) == ["Ingen målinger ennå"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([], "Ingen målinger ennå."),
        ([30], "Én måling 18.8.2026."),
        ([9, 8, 7, 6, 5], "Fem eller flere på rad går i riktig retning"),
        ([1, 9, 1, 9], "tilfeldigheter"),
        ([1, 12], "Målet er 12,5. Siste måling er innenfor."),
    ],
)
def test_it_is_told_in_words(values: list[float], said: str) -> None:
    assert said in run_chart_in_words(indicator(values, goal=12.5), TR)


def test_every_value_is_written_where_there_is_room() -> None:
    assert {"30", "28", "29,5"} <= set(words(indicator([30, 28, 29.5])))
    crowded = words(indicator([float(1000 + value) for value in range(60)]))
    assert TR.number(1059) in crowded
