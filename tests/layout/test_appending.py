"""A new box comes to stand beside another, in line with it, and others make room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.layout import append_place
from vsa.layout.appending import Direction, Placement
from vsa.layout.diagram import Box, Diagram, Lane, Place
from vsa.layout.outline import Rect, overlap, rect_around

LANES = (Lane("a", 126), Lane("b", 126), Lane("c", 126))
HEIGHTS = {"a": 126.0, "b": 126.0, "c": 126.0}


def chain(count: int, lane: str = "b") -> tuple[Diagram, dict[str, Place]]:
    boxes = tuple(Box(str(i), lane, 130, 100) for i in range(count))
    return Diagram(LANES, boxes, ()), {str(i): Place(lane, 91 + 169 * i, 63) for i in range(count)}


def rects(places: dict[str, Place], heights: dict[str, float]) -> list[Rect]:
    tops = {"a": 0.0, "b": heights["a"], "c": heights["a"] + heights["b"]}
    return [rect_around(at.x, tops[at.lane] + at.dy, 130, 100) for at in places.values()]


def assert_apart(places: dict[str, Place], placement: Placement) -> None:
    heights = {**HEIGHTS, **placement.lane_heights}
    drawn = rects({**places, **placement.shifted, "new": placement.place}, heights)
    for number, (left, top, right, bottom) in enumerate(drawn):
        wider = (left - 36, top - 26, right + 36, bottom + 26)
        assert not any(overlap(wider, other) for other in drawn[:number])
        assert left >= 0


def test_after_the_last_box_nothing_moves() -> None:
    diagram, places = chain(2)
    placement = append_place(diagram, places, HEIGHTS, "1", "right")
    assert placement == Placement(Place("b", 260 + 182, 63), {}, {})


def test_in_the_middle_everything_after_moves_right_in_all_lanes() -> None:
    diagram, places = chain(3)
    other = Box("x", "a", 130, 100)
    diagram = Diagram(LANES, (*diagram.boxes, other), ())
    places["x"] = Place("a", 429, 63)
    placement = append_place(diagram, places, HEIGHTS, "0", "right")
    assert placement.place == Place("b", 273, 63)
    assert set(placement.shifted) == {"1", "2", "x"}
    assert {placement.shifted[box].x - places[box].x for box in placement.shifted} == {182}
    assert_apart(places, placement)


def test_before_the_first_box_the_others_make_room() -> None:
    diagram, places = chain(2)
    placement = append_place(diagram, places, HEIGHTS, "0", "left")
    assert placement.place.x == 91
    assert set(placement.shifted) == {"0", "1"}
    assert_apart(places, placement)


@pytest.mark.parametrize(("direction", "lane"), [("down", "c"), ("up", "a")])
def test_a_branch_of_a_step_stands_in_the_next_lane_in_the_next_column(direction: Direction, lane: str) -> None:
    diagram, places = chain(2)
    assert append_place(diagram, places, HEIGHTS, "0", direction).place == Place(lane, 273, 63)


def test_a_branch_of_a_gateway_stands_in_its_column() -> None:
    gateway = Diagram(LANES, (Box("0", "b", 86, 66, "diamond", "choice"),), ())
    assert append_place(gateway, {"0": Place("b", 91, 63)}, HEIGHTS, "0", "down").place == Place("c", 91, 63)


def test_a_branch_into_a_taken_column_stands_in_the_next_free_one() -> None:
    diagram, places = chain(2)
    diagram = Diagram(LANES, (*diagram.boxes, Box("x", "c", 130, 100)), ())
    placement = append_place(diagram, {**places, "x": Place("c", 273, 70)}, HEIGHTS, "0", "down")
    assert placement.place == Place("c", 455, 70)


def test_a_new_row_makes_its_lane_higher() -> None:
    diagram, places = chain(2, "c")
    below = append_place(diagram, places, HEIGHTS, "0", "down")
    assert below == Placement(Place("c", 91, 189), {}, {"c": 252})
    diagram, places = chain(2, "a")
    above = append_place(diagram, places, HEIGHTS, "0", "up")
    assert above.place == Place("a", 91, 63)
    assert above.lane_heights == {"a": 252}
    assert {place.dy for place in above.shifted.values()} == {189}


def test_the_lane_may_be_named() -> None:
    diagram, places = chain(1, "a")
    assert append_place(diagram, places, HEIGHTS, "0", "down", lane="c").place.lane == "c"


@given(st.lists(st.tuples(st.integers(0, 20), st.sampled_from(["right", "left", "up", "down"])), max_size=12))
def test_boxes_appended_one_after_another_never_come_too_near(steps: list[tuple[int, Direction]]) -> None:
    diagram, places = chain(1)
    heights = dict(HEIGHTS)
    for number, (after, direction) in enumerate(steps, 1):
        placement = append_place(diagram, places, heights, str(after % number), direction)
        heights |= placement.lane_heights
        places = {**places, **placement.shifted, str(number): placement.place}
        diagram = Diagram(LANES, (*diagram.boxes, Box(str(number), placement.place.lane, 130, 100)), ())
        drawn = rects(places, heights)
        for i, (left, top, right, bottom) in enumerate(drawn):
            assert not any(overlap((left - 35, top - 25, right + 35, bottom + 25), other) for other in drawn[:i])
