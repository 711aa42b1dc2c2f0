"""Arrows that people drew: as they drew them where that is possible, never through a card, never on another arrow."""

import random
from dataclasses import replace

import pytest

from tests.layout.maps import random_map
from tests.layout.measure import Counts, measure
from tests.layout.test_rerouting import keeps_distance
from vsa.layout import arrange, reroute, route
from vsa.layout.diagram import Arrangement, Box, Diagram, Lane, Link, Place, Point, Routing

LANES = (Lane("a", 300.0), Lane("b", 300.0))
ROOM_FOR_TEXT = 54.0
HEIGHTS = {"a": 300.0, "b": 300.0}
BOXES = (Box("1", "a", 130, 100), Box("2", "a", 130, 100), Box("3", "a", 130, 100))
PLACES = {"1": Place("a", 100, 100), "2": Place("a", 500, 100), "3": Place("b", 300, 100)}


def drawn(*waypoints: Point, links: tuple[Link, ...] = (), **places: Place) -> dict[str, tuple[Point, ...]]:
    """The arrows of three cards, of which the one from 1 to 2 has corners."""
    diagram = Diagram(LANES, BOXES, (Link("x", "1", "2", waypoints=waypoints), *links))
    routing = route(diagram, PLACES | places, HEIGHTS)
    return {link: each.points for link, each in routing.routes.items()}


def test_an_arrow_runs_as_it_was_drawn() -> None:
    assert drawn((100.0, 220.0), (500.0, 220.0))["x"] == ((100, 150), (100, 220), (500, 220), (500, 150))


def test_it_finds_its_own_way_round_a_card_that_stands_on_it_and_is_as_drawn_when_the_card_has_gone() -> None:
    blocked = drawn((100.0, 220.0), (500.0, 220.0), **{"3": Place("a", 300, 230)})["x"]
    assert blocked == ((165, 100), (435, 100))
    assert len(drawn((100.0, 220.0), (500.0, 220.0))["x"]) == 4


def test_it_leaves_by_another_side_when_one_is_closed() -> None:
    corners = ((330.0, 170.0), (330.0, 240.0), (500.0, 240.0))
    assert drawn(*corners)["x"][:2] == ((165, 100), (330, 100))
    assert drawn(*corners, **{"3": Place("a", 240, 100)})["x"][:3] == ((100, 150), (100, 170), (330, 170))


def test_it_keeps_beside_an_arrow_on_the_line_that_it_was_drawn_on() -> None:
    back = Link("y", "2", "1", kind="rework", waypoints=((500.0, 220.0), (100.0, 220.0)))
    information = Link("z", "1", "2", kind="information", waypoints=((100.0, 220.0), (500.0, 220.0)))
    points = drawn((100.0, 220.0), (500.0, 220.0), links=(back, information))
    heights = sorted(points[link][1][1] for link in "xyz")
    assert points["x"][1] == (100, 220)
    assert heights[1] - heights[0] >= 6
    assert heights[2] - heights[1] >= 6


def test_a_straight_arrow_between_two_others_moves_along_the_sides_of_its_cards() -> None:
    points = drawn((300.0, 100.0), links=(Link("y", "1", "2", main=True),))
    assert points["y"] == ((165, 100), (435, 100))
    assert points["x"][0][1] == points["x"][-1][1] != 100


@pytest.mark.parametrize("seed", range(10))
def test_on_any_map_arrows_with_corners_cover_nothing_and_go_on_so_while_things_move(seed: int) -> None:
    chance, plain = random.Random(seed), random_map(25, seed)
    arrangement = arrange(plain)
    diagram = with_corners(plain, arrangement, chance)
    places, routing = dict(arrangement.places), route(diagram, arrangement.places, arrangement.lane_heights)
    total = measure(diagram, places, routing)
    for _ in range(6):
        places, routing, counts = after_a_move(diagram, places, routing, chance)
        total += counts
    assert (total.through, total.on_label, total.touching, total.slanted) == (0, 0, 0, 0)
    assert total.missing == 0


def with_corners(diagram: Diagram, arrangement: Arrangement, chance: random.Random) -> Diagram:
    """Every third arrow as if someone had pulled one of its pieces aside."""
    links = []
    for link in diagram.links:
        corners = arrangement.routing.routes[link.id].points[1:-1]
        if corners and link.source != link.target and chance.random() < 0.4:
            dx, dy = chance.randint(-60, 60), chance.randint(-60, 60)
            corners = tuple((x + dx, y + dy) for x, y in corners)
            link = replace(link, waypoints=corners)
        links.append(link)
    return replace(diagram, links=tuple(links))


def after_a_move(
    diagram: Diagram, places: dict[str, Place], routing: Routing, chance: random.Random
) -> tuple[dict[str, Place], Routing, Counts]:
    while True:
        box = chance.choice(list(places))
        at = places[box]
        moved = {**places, box: at._replace(x=at.x + chance.randint(-200, 200), dy=at.dy + chance.randint(-150, 150))}
        if keeps_distance(diagram, moved, routing, box, ROOM_FOR_TEXT):
            after = reroute(routing, diagram, moved, routing.lane_heights)
            return moved, after, measure(diagram, moved, after)
