"""Arrows for boxes that stand where people put them, also where nobody should."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.maps import random_map
from tests.layout.measure import measure
from vsa.layout import arrange, route
from vsa.layout.diagram import Box, Diagram, Lane, Link, Place, Point
from vsa.layout.labelling import labelled
from vsa.layout.outline import overlap, rect_around
from vsa.stepwise import at_once

LANES = (Lane("a", 200), Lane("b", 200), Lane("c", 200))
HEIGHTS = {"a": 200.0, "b": 200.0, "c": 200.0}
spot = st.tuples(st.sampled_from("abc"), st.floats(0, 1500), st.floats(50, 150))


def small_map(spots: list[tuple[str, float, float]], ways: list[tuple[int, int]]) -> tuple[Diagram, dict[str, Place]]:
    shapes = ("card", "diamond", "pill", "circle", "triangle")
    sizes = {"card": (130, 100), "diamond": (86, 66), "pill": (120, 36), "circle": (30, 30), "triangle": (62, 54)}
    boxes = [Box(str(i), lane, *sizes[shapes[i % 5]], shapes[i % 5]) for i, (lane, _, _) in enumerate(spots)]
    links = [
        Link(str(i), str(source % len(spots)), str(target % len(spots)), main=i % 3 == 0, label_width=42, wait_width=30)
        for i, (source, target) in enumerate(ways)
    ]
    places = {str(i): Place(lane, x, dy) for i, (lane, x, dy) in enumerate(spots)}
    return Diagram(LANES, tuple(boxes), tuple(links)), places


def upright_or_level(points: tuple[Point, ...]) -> bool:
    return all(p[0] == q[0] or p[1] == q[1] for p, q in pairwise(points))


@given(st.lists(spot, min_size=1, max_size=9), st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=14))
def test_boxes_may_stand_anywhere_even_on_one_another(
    spots: list[tuple[str, float, float]], ways: list[tuple[int, int]]
) -> None:
    diagram, places = small_map(spots, ways)
    routing = route(diagram, places, HEIGHTS)
    assert set(routing.routes) == {link.id for link in diagram.links}
    assert all(upright_or_level(each.points) for each in routing.routes.values())
    assert route(diagram, places, HEIGHTS) == routing


@given(st.lists(spot, min_size=2, max_size=9), st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=12))
def test_boxes_that_keep_their_distance_have_no_arrow_through_them(
    spots: list[tuple[str, float, float]], ways: list[tuple[int, int]]
) -> None:
    apart: list[tuple[str, float, float]] = []
    taken: list[tuple[float, float, float, float]] = []
    for lane, x, dy in spots:
        rect = rect_around(100 + x, "abc".index(lane) * 200 + dy, 130 + 36, 100 + 26)
        if not any(overlap(rect, other) for other in taken):
            taken.append(rect)
            apart.append((lane, 100 + x, dy))
    diagram, places = small_map(apart, ways)
    assert measure(diagram, places, route(diagram, places, HEIGHTS)).through == 0


def test_two_boxes_on_the_same_spot_are_still_joined() -> None:
    boxes = (Box("1", "a", 130, 100), Box("2", "a", 130, 100))
    spot = Place("a", 300, 90)
    drawn = route(Diagram(LANES, boxes, (Link("x", "1", "2"),)), {"1": spot, "2": spot}, HEIGHTS).routes["x"]
    assert upright_or_level(drawn.points)
    assert len(drawn.points) > 2


def test_a_box_far_away_is_joined_like_any_other() -> None:
    boxes = (Box("1", "a", 130, 100), Box("2", "a", 130, 100))
    link = Link("x", "1", "2", main=True, label_width=42, wait_width=30)
    drawn = route(Diagram(LANES, boxes, (link,)), {"1": Place("a", 100, 90), "2": Place("a", 1e7, 90)}, HEIGHTS)
    assert drawn.routes["x"].points == ((165, 90), (1e7 - 65, 90))
    assert drawn.routes["x"].wait is not None
    assert drawn.routes["x"].wait.x == 1e7 - 65 - 25


def test_a_box_without_a_place_is_left_out_with_its_arrows() -> None:
    diagram = random_map(10, 1)
    arrangement = arrange(diagram)
    places = {box: place for box, place in arrangement.places.items() if box != "3"}
    routing = route(diagram, places, arrangement.lane_heights)
    gone = {link.id for link in diagram.links if "3" in (link.source, link.target)}
    assert set(routing.routes) == {link.id for link in diagram.links} - gone


def test_a_lane_without_a_height_has_its_least_one() -> None:
    routing = route(Diagram(LANES, (), ()), {}, {"b": 333})
    assert dict(routing.lane_tops) == {"a": 0, "b": 200, "c": 533}
    assert routing.height == 733


def test_nearly_level_cards_are_joined_by_a_straight_arrow() -> None:
    boxes = (Box("1", "a", 130, 100), Box("2", "a", 130, 100))
    diagram = Diagram(LANES, boxes, (Link("x", "1", "2", main=True),))
    routing = route(diagram, {"1": Place("a", 100, 90), "2": Place("a", 300, 99)}, HEIGHTS)
    assert len(routing.routes["x"].points) == 2


def test_the_width_holds_every_box_and_arrow() -> None:
    diagram = random_map(25, 2)
    arrangement = arrange(diagram)
    routing = arrangement.routing
    right = max(arrangement.places[box.id].x + box.width / 2 for box in diagram.boxes)
    assert routing.width >= right + 26
    assert routing.width >= max(x for each in routing.routes.values() for x, _ in each.points)


def test_a_label_without_room_is_drawn_and_says_so() -> None:
    boxes = {"1": Box("1", "a", 130, 100), "2": Box("2", "a", 130, 100)}
    link = Link("x", "1", "2", main=True, label_width=42, wait_width=30)
    for gap, fits in ((14, False), (80, True)):
        corners = {"x": ((165.0, 90.0), (165.0 + gap, 90.0))}
        drawn = at_once(labelled([link], corners, boxes, {"1": (100.0, 90.0), "2": (230.0 + gap, 90.0)}, {}))["x"]
        assert drawn.wait is not None
        assert drawn.label is not None
        assert (drawn.wait.fits, drawn.label.fits) == (fits, fits)


def test_an_arrow_goes_through_its_waypoints_at_right_angles() -> None:
    boxes = (Box("1", "a", 130, 100), Box("2", "c", 130, 100))
    waypoints = ((400.0, 80.0), (420.0, 350.0), (700.0, 360.0))
    link = Link("x", "1", "2", waypoints=waypoints)
    points = (
        route(Diagram(LANES, boxes, (link,)), {"1": Place("a", 100, 90), "2": Place("c", 800, 90)}, HEIGHTS)
        .routes["x"]
        .points
    )
    assert upright_or_level(points)
    for x, y in waypoints:
        assert any(_between(p, (x, y), q) for p, q in pairwise(points))


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 600)), min_size=1, max_size=6))
def test_any_waypoints_make_right_angles(waypoints: list[Point]) -> None:
    boxes = (Box("1", "a", 130, 100), Box("2", "c", 86, 66, "diamond"))
    link = Link("x", "1", "2", waypoints=tuple(waypoints), label_width=42, wait_width=30)
    routing = route(Diagram(LANES, boxes, (link,)), {"1": Place("a", 100, 90), "2": Place("c", 800, 90)}, HEIGHTS)
    assert upright_or_level(routing.routes["x"].points)


def _between(p: Point, at: Point, q: Point) -> bool:
    return min(p[0], q[0]) <= at[0] <= max(p[0], q[0]) and min(p[1], q[1]) <= at[1] <= max(p[1], q[1])


def test_a_loop_is_a_bracket_over_the_box_with_its_percentage_beside_it() -> None:
    box = Box("1", "a", 130, 100)
    link = Link("x", "1", "1", kind="rework", share=0.1, label_width=56)
    drawn = route(Diagram(LANES, (box,), (link,)), {"1": Place("a", 100, 90)}, HEIGHTS).routes["x"]
    top = 40
    assert [y for _, y in drawn.points] == [top, top - 11, top - 11, top]
    assert drawn.label is not None
    assert drawn.label.fits
    assert drawn.label.x > drawn.points[2][0]


def test_rework_never_runs_straight_back() -> None:
    boxes = (Box("1", "a", 130, 100), Box("2", "a", 130, 100))
    links = (Link("f", "1", "2", main=True), Link("b", "2", "1", kind="rework", share=0.1))
    diagram = Diagram((Lane("a", 300),), boxes, links)
    drawn = route(diagram, {"1": Place("a", 100, 150), "2": Place("a", 300, 150)}, {"a": 300.0})
    assert len(drawn.routes["f"].points) == 2
    assert len(drawn.routes["b"].points) > 2


def test_marks_stay_clear_of_problem_bursts() -> None:
    for seed in range(12):
        diagram = random_map(25, seed)
        burst = replace(diagram, boxes=tuple(replace(box, bursts=2 * (box.role == "step")) for box in diagram.boxes))
        arrangement = arrange(burst)
        found = measure(burst, arrangement.places, arrangement.routing)
        assert found.on_label == 0
