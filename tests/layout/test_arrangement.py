"""An arranged map: nothing covers anything, few crossings, whole numbers, and the same again when it is opened."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from tests.layout.maps import case, case_names, random_map
from tests.layout.measure import Counts, measure
from vsa.layout import arrange, route
from vsa.layout.diagram import Arrangement, Box, Diagram, Lane, Link

SEEDS = [(steps, seed) for steps in (10, 25, 60) for seed in range(40)]
MOST_CROSSINGS_IN_ALL = 70
HERE = Path(__file__).parent


def counts(diagram: Diagram, arrangement: Arrangement) -> Counts:
    return measure(diagram, arrangement.places, arrangement.routing)


def assert_clean(found: Counts) -> None:
    assert (found.through, found.on_label, found.missing, found.touching, found.slanted) == (0, 0, 0, 0, 0)


def ordered(diagram: Diagram, arrangement: Arrangement) -> Diagram:
    """The diagram with its lanes in the order that the arrangement chose."""
    return replace(diagram, lanes=tuple(sorted(diagram.lanes, key=lambda lane: arrangement.lanes.index(lane.id))))


@pytest.mark.parametrize("name", case_names())
def test_a_real_case_is_drawn_without_a_crossing_and_nothing_covers_anything(name: str) -> None:
    diagram = case(name)
    found = counts(diagram, arrange(diagram, lanes="choose"))
    assert_clean(found)
    assert (found.crossings, found.on_arrow) == (0, 0)


def test_the_building_permit_crosses_once_where_the_supplement_passes_the_main_route() -> None:
    diagram = case("byggesak-ett-trinn", HERE)
    found = counts(diagram, arrange(diagram))
    assert_clean(found)
    assert found.crossings == 1
    assert found.bends <= 8 + 2  # two in the bracket of a loop


@pytest.fixture(scope="module")
def arranged() -> list[tuple[Diagram, Arrangement]]:
    diagrams = [random_map(steps, seed) for steps, seed in SEEDS]
    return [(diagram, arrange(diagram)) for diagram in diagrams]


def test_generated_maps_have_no_arrow_through_a_card_and_no_label_on_a_label(
    arranged: list[tuple[Diagram, Arrangement]],
) -> None:
    total = sum((counts(diagram, arrangement) for diagram, arrangement in arranged), Counts())
    assert_clean(total)
    assert total.on_arrow == 0
    assert total.crossings <= MOST_CROSSINGS_IN_ALL


@pytest.mark.parametrize("seed", range(12))
def test_a_dense_map_crosses_but_covers_nothing(seed: int) -> None:
    chance, diagram = random.Random(seed), random_map(25, seed)
    steps = [box.id for box in diagram.boxes if box.role == "step"]
    extra = (
        Link(f"x{i}", *chance.sample(steps, 2), kind="rework" if i % 2 else "forward", share=0.1, label_width=42)
        for i in range(15)
    )
    dense = replace(diagram, links=(*diagram.links, *extra))
    assert_clean(counts(dense, arrange(dense)))


@pytest.mark.parametrize(("steps", "seed"), [(25, 97), (60, 73)])
def test_a_gap_grows_until_its_labels_fit(steps: int, seed: int) -> None:
    diagram = random_map(steps, seed)
    arrangement = arrange(diagram)
    assert_clean(counts(diagram, arrangement))
    assert route(diagram, arrangement.places, arrangement.lane_heights).routes == arrangement.routing.routes


def test_an_opened_map_looks_as_it_did_when_it_was_arranged(arranged: list[tuple[Diagram, Arrangement]]) -> None:
    for diagram, arrangement in arranged:
        opened = route(diagram, arrangement.places, arrangement.lane_heights)
        assert opened.routes == arrangement.routing.routes


@pytest.mark.parametrize("name", case_names())
def test_an_opened_case_looks_as_it_did(name: str) -> None:
    diagram = case(name)
    arrangement = arrange(diagram, lanes="choose")
    opened = route(ordered(diagram, arrangement), arrangement.places, arrangement.lane_heights)
    assert opened == arrangement.routing


def test_places_are_whole_units_or_halves(arranged: list[tuple[Diagram, Arrangement]]) -> None:
    for _, arrangement in arranged[:40]:
        assert all((2 * place.x).is_integer() and (2 * place.dy).is_integer() for place in arrangement.places.values())


def test_boxes_keep_their_distance_and_stay_inside_their_lane(arranged: list[tuple[Diagram, Arrangement]]) -> None:
    for diagram, arrangement in arranged[:80]:
        for box in diagram.boxes:
            place = arrangement.places[box.id]
            assert place.lane == box.lane
            assert place.x - box.width / 2 >= 26
            assert box.height / 2 + 13 <= place.dy <= arrangement.lane_heights[box.lane] - box.height / 2 - 13


def test_lanes_are_at_least_as_high_as_asked_also_when_empty() -> None:
    lanes = (Lane("above", 100), Lane("full", 300), Lane("below", 80))
    arrangement = arrange(Diagram(lanes, (Box("a", "full", 130, 100),), ()))
    assert arrangement.lane_heights == {"above": 100, "full": 300, "below": 80}
    assert arrangement.places["a"].dy == 150


def test_an_arrow_over_an_empty_lane_and_dense_rework_stay_clean() -> None:
    lanes = (Lane("top", 146), Lane("empty", 122), Lane("bottom", 122))
    boxes = tuple(Box(str(i), "top" if i % 2 else "bottom", 130, 100) for i in range(8))
    forward = tuple(Link(f"f{i}", str(i), str(i + 1), main=True, wait_width=35) for i in range(7))
    back = tuple(Link(f"b{i}", str(i + 3), str(i), kind="rework", share=0.1, label_width=56) for i in range(5))
    diagram = Diagram(lanes, boxes, forward + back)
    assert_clean(counts(diagram, arrange(diagram)))


def test_small_cards_stand_closer_and_look_the_same_when_opened() -> None:
    diagram = random_map(25, 8)
    small = replace(diagram, boxes=tuple(replace(box, width=122, height=54) for box in diagram.boxes))
    arrangement = arrange(small)
    assert_clean(counts(small, arrangement))
    assert sum(arrangement.lane_heights.values()) < sum(arrange(diagram).lane_heights.values())
    assert route(small, arrangement.places, arrangement.lane_heights).routes == arrangement.routing.routes


def test_nothing_at_all_gives_empty_lanes() -> None:
    arrangement = arrange(Diagram((Lane("only", 122),), (), ()))
    assert (dict(arrangement.places), dict(arrangement.lane_heights)) == ({}, {"only": 122})
    assert arrange(Diagram((), (), ())).routing.routes == {}


def test_without_a_lane_no_box_has_a_place() -> None:
    assert arrange(Diagram((), (Box("a", "gone", 130, 100),), ())).places == {}


def test_a_box_in_an_unknown_lane_stands_in_the_first() -> None:
    diagram = Diagram((Lane("first", 122), Lane("second", 122)), (Box("a", "gone", 130, 100),), ())
    assert arrange(diagram).places["a"].lane == "first"


def test_the_same_diagram_is_arranged_the_same_way_twice() -> None:
    diagram = random_map(25, 3)
    assert arrange(diagram) == arrange(diagram)


def test_links_to_nowhere_are_left_out() -> None:
    diagram = Diagram((Lane("a", 122),), (Box("1", "a", 130, 100),), (Link("x", "1", "gone"), Link("y", "gone", "1")))
    assert arrange(diagram).routing.routes == {}


def test_information_links_move_no_box() -> None:
    diagram = random_map(25, 5)
    told = replace(
        diagram,
        links=(*diagram.links, Link("i", "20", "2", kind="information"), Link("j", "4", "9", kind="information")),
    )
    arrangement = arrange(told)
    assert_clean(counts(told, arrangement))
    columns = [
        sorted(places, key=lambda box: places[box].x) for places in (arrange(diagram).places, arrangement.places)
    ]
    assert columns[0] == columns[1]


def test_a_store_and_long_names_have_room() -> None:
    lanes = (Lane("a", 122), Lane("b", 122))
    boxes = (
        Box("s", "a", 330, 36, "pill", "start"),
        Box("q", "a", 62, 54, "triangle", "store"),
        Box("1", "b", 130, 100),
        Box("e", "b", 290, 36, "pill", "end"),
    )
    links = tuple(Link(p + q, p, q, main=True, wait_width=30, label_width=42) for p, q in ("sq", "q1", "1e"))
    diagram = Diagram(lanes, boxes, links)
    assert_clean(counts(diagram, arrange(diagram)))


def test_a_hundred_and_twenty_arrows_may_share_a_channel() -> None:
    boxes = tuple(Box(str(i), "a", 130, 100) for i in range(120))
    forward = tuple(Link(f"f{i}", str(i), str(i + 1), main=True) for i in range(119))
    back = tuple(Link(f"b{i}", str(i), str(i // 3), kind="rework", share=0.1) for i in range(1, 120))
    diagram = Diagram((Lane("a", 122),), boxes, forward + back)
    found = counts(diagram, arrange(diagram))
    assert (found.through, found.on_label, found.touching) == (0, 0, 0)


def test_many_boxes_get_plain_arrows_rather_than_no_answer() -> None:
    boxes = tuple(Box(str(i), f"l{i % 5}", 130, 100) for i in range(3000))
    links = tuple(Link(f"k{i}", str(i), str(i + 1), main=True) for i in range(2999))
    arrangement = arrange(Diagram(tuple(Lane(f"l{i}", 122) for i in range(5)), boxes, links))
    assert len(arrangement.routing.routes) == 2999
    assert all(len(each.points) >= 2 for each in arrangement.routing.routes.values())
