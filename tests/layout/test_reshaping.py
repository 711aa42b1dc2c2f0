"""Moving one piece of an arrow: at right angles, in line with what is near, through no card."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.maps import random_map
from tests.layout.measure import measure
from tests.layout.test_handdrawn import BOXES, HEIGHTS, LANES, PLACES
from vsa.layout import arrange, route
from vsa.layout.diagram import Diagram, Link, Point
from vsa.layout.reshaping import Reshaped, Reshaping


def reshaping(*waypoints: Point, more: tuple[Link, ...] = ()) -> Reshaping:
    diagram = Diagram(LANES, BOXES, (Link("x", "1", "2", waypoints=waypoints), *more))
    return Reshaping(route(diagram, PLACES, HEIGHTS), diagram, PLACES, "x")


def test_a_straight_arrow_slides_along_the_sides_of_its_cards() -> None:
    assert reshaping().to(0, 120.0, snaps=False) == Reshaped(((300.0, 120.0),), 120.0)


def test_pulled_beyond_them_it_leaves_by_the_next_side() -> None:
    assert reshaping().to(0, 220.0, snaps=False) == Reshaped(((100, 220), (500, 220)), 220.0)


def test_between_the_side_and_the_room_beside_a_card_it_goes_to_the_nearest_of_the_two() -> None:
    moved = reshaping().to(0, 158.0, snaps=False)
    assert moved is not None
    assert moved.at == 162.0


def test_a_piece_in_the_middle_takes_its_neighbours_along() -> None:
    moved = reshaping((100.0, 220.0), (500.0, 220.0)).to(1, 250.0, snaps=False)
    assert moved == Reshaped(((100, 250), (500, 250)), 250.0)


def test_a_piece_comes_into_line_with_the_middle_of_a_card_and_with_other_arrows() -> None:
    drawn = reshaping((100.0, 220.0), (200.0, 220.0), (200.0, 240.0), (500.0, 240.0))
    assert drawn.to(2, 296.0) == Reshaped(((100, 220), (300, 220), (300, 240), (500, 240)), 300.0, 300.0)
    other = Link("y", "2", "1", waypoints=((800.0, 100.0), (800.0, 260.0), (550.0, 260.0), (550.0, 225.0)))
    moved = reshaping((100.0, 240.0), (500.0, 240.0), more=(other,)).to(1, 256.0)
    assert moved is not None
    assert moved.guide in (260.0, None)


def test_it_does_not_come_to_lie_on_another_arrow() -> None:
    other = Link("y", "2", "1", kind="rework", waypoints=((500.0, 220.0), (100.0, 220.0)))
    moved = reshaping((100.0, 250.0), (500.0, 250.0), more=(other,)).to(1, 223.0)
    assert moved == Reshaped(((100, 223), (500, 223)), 223.0)


def test_a_card_in_the_way_is_passed() -> None:
    drawn = reshaping((100.0, 250.0), (500.0, 250.0))
    up, down = drawn.to(1, 390.0, snaps=False), drawn.to(1, 410.0, snaps=False)
    assert up is not None
    assert down is not None
    assert (up.at, down.at) == (338.0, 462.0)


@pytest.mark.parametrize(("distance", "at"), [(10.0, 260.0), (-10.0, 240.0), (100.0, 462.0), (-200.0, 38.0)])
def test_by_key_a_piece_moves_by_a_distance_or_past_what_is_in_the_way(distance: float, at: float) -> None:
    moved = reshaping((100.0, 250.0), (500.0, 250.0)).beyond(1, distance)
    assert moved is not None
    assert moved.at == at


@given(st.integers(0, 30), st.integers(0, 200), st.floats(-300, 300), st.booleans())
def test_any_piece_of_any_arrow_pulled_anywhere_leads_through_nothing(
    seed: int, pick: int, distance: float, snaps: bool
) -> None:
    diagram = random_map(10, seed)
    arrangement = arrange(diagram)
    arrows = [each for each in diagram.links if each.source != each.target]
    link = arrows[pick % len(arrows)]
    pulled = Reshaping(arrangement.routing, diagram, arrangement.places, link.id)
    piece = pick % (len(pulled.corners) - 1)
    moved = pulled.to(piece, pulled.place_of(piece) + distance, snaps=snaps)
    if moved is not None:
        links = tuple(replace(each, waypoints=moved.waypoints) if each is link else each for each in diagram.links)
        drawn = replace(diagram, links=links)
        routing = route(drawn, arrangement.places, arrangement.lane_heights)
        found = measure(drawn, arrangement.places, routing)
        assert (found.through, found.touching, found.slanted) == (0, 0, 0)
        assert all(p != q for p, q in pairwise(routing.routes[link.id].points))
