"""The order of the rows of a table of records."""

from hypothesis import given
from hypothesis import strategies as st

from vsa.editor.record_rows import Cell, Order, Row, arranged

VALUES = st.none() | st.integers(-50, 50) | st.text(max_size=3)


def row(number: int, order: object) -> Row:
    return Row(f"r{number}", (Cell("–" if order is None else "told", order=order),))


def test_a_heading_sorts_rising_then_falling_then_not() -> None:
    order = Order().clicked(2)
    assert order == Order(2)
    assert order.clicked(2) == Order(2, falling=True)
    assert order.clicked(2).clicked(2) == Order()
    assert order.clicked(1) == Order(1)


@given(st.lists(VALUES, max_size=12))
def test_every_row_is_there_once_and_those_that_say_nothing_come_last(values: list[object]) -> None:
    rows = tuple(row(number, value) for number, value in enumerate(values))
    for falling in (False, True):
        found = arranged(rows, Order(0, falling))
        assert sorted(each.id for each in found) == sorted(each.id for each in rows)
        silent = [each.cells[0].text == "–" for each in found]
        assert silent == sorted(silent)


@given(st.lists(st.integers(0, 3), max_size=12))
def test_equal_rows_stay_as_they_were(values: list[int]) -> None:
    rows = tuple(row(number, value) for number, value in enumerate(values))
    found = [int(each.id[1:]) for each in arranged(rows, Order(0))]
    assert found == sorted(range(len(values)), key=lambda number: values[number])


def test_without_an_order_of_its_own_a_cell_is_sorted_by_its_text_and_a_dash_says_nothing() -> None:
    rows = tuple(Row(text, (Cell(text),)) for text in ("–", "b", "A", "c"))
    assert [each.id for each in arranged(rows, Order(0))] == ["A", "b", "c", "–"]
    assert [each.id for each in arranged(rows, Order(0, falling=True))] == ["c", "b", "A", "–"]
