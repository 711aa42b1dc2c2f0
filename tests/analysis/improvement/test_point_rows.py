"""Repeated measurements as they are typed and pasted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.analysis.improvement.point_rows import MOST_POINTS, merged, read_points
from vsa.i18n import UserError
from vsa.model.base import FIRST_DAY, LAST_DAY
from vsa.model.gains import Point

READ = [
    ("10.11.2026\t25,5\t4\tNy rutine", Point(day=date(2026, 11, 10), value=25.5, cases=4, note="Ny rutine")),
    ("2026-11-10;25.5;;", Point(day=date(2026, 11, 10), value=25.5)),
    ("10.11.26 25,5 4 Ny rutine", Point(day=date(2026, 11, 10), value=25.5, cases=4, note="Ny rutine")),
    ("10.11.2026 −3 uten sommer", Point(day=date(2026, 11, 10), value=-3, note="uten sommer")),
    ("10.11.2026\t86 %\t7", Point(day=date(2026, 11, 10), value=86, cases=7)),
    ("10.11.2026 00:00\t1 250,5", Point(day=date(2026, 11, 10), value=1250.5)),
]
BAD = [
    ("i går\t25", "gains.point.day"),
    ("32.11.2026\t25", "gains.point.day"),
    ("10.11.2026\tmange", "gains.point.value"),
    ("10.11.2026", "gains.point.value"),
    ("10.11.2026\t25\t4,5", "gains.point.cases"),
    ("10.11.2026\t99999999999", "gains.point.value"),
]
POINTS = st.lists(
    st.builds(
        Point,
        day=st.dates(FIRST_DAY, LAST_DAY),
        value=st.integers(-999, 999).map(float),
        cases=st.none() | st.integers(0, 99),
    ),
    unique_by=lambda point: point.day,
    max_size=8,
)


@pytest.mark.parametrize(("row", "point"), READ)
def test_a_row_is_read(row: str, point: Point) -> None:
    assert read_points(f"Dag\tVerdi\n\n{row}") == (point,)


@pytest.mark.parametrize(("row", "why"), BAD)
def test_a_bad_row_is_named_and_nothing_is_taken(row: str, why: str) -> None:
    with pytest.raises(UserError) as refused:
        read_points(f"1.11.2026\t20\n{row}")
    values = refused.value.message.values
    assert (values["row"], values["why"].key) == (2, why)  # type: ignore[attr-defined]


def test_a_column_of_identity_numbers_is_refused() -> None:
    with pytest.raises(UserError) as refused:
        read_points("10.11.2026\t25\t4\t01010750160")
    assert refused.value.message.key == "gains.cases.identity_number"


@given(POINTS)
def test_rows_of_a_table_are_read_back(points: list[Point]) -> None:
    rows = [f"{point.day}\t{point.value:g}\t{'' if point.cases is None else point.cases}" for point in points]
    assert read_points("\n".join(rows)) == tuple(sorted(points, key=lambda point: point.day))


@given(POINTS, POINTS)
def test_a_new_point_takes_the_place_of_one_of_its_day(old: list[Point], new: list[Point]) -> None:
    made = merged(old, new)
    assert {point.day for point in made} == {point.day for point in (*old, *new)}
    assert all(point in made for point in new)
    assert [point.day for point in made] == sorted(point.day for point in made)


def test_more_rows_than_a_chart_can_show_are_refused() -> None:
    rows = "\n".join(f"{date.fromordinal(738_000 + number)};{number}" for number in range(MOST_POINTS + 1))
    with pytest.raises(UserError) as refused:
        read_points(rows)
    assert refused.value.message.key == "gains.cases.too_many"
    assert len(read_points(rows.rpartition("\n")[0])) == MOST_POINTS
