"""Moving, and laying out anew."""

import pytest

from vsa.edits.corners import forget_corners, set_corners, with_corners_following
from vsa.edits.lanes import move_lane
from vsa.edits.move import Spot, arrange, move, place
from vsa.model.integrity import check


def spot(thing):
    return Spot(thing.lane, thing.x, thing.dy)


def test_things_move_within_their_lanes(document):
    stream = move(document, "now", ["a", "n", "y"], 10, -5).streams["now"]
    assert spot(stream.nodes["a"]) == Spot("own", 110, 55)
    assert spot(stream.notes["n"]) == Spot("own", 20, 15)
    assert spot(stream.symbols["y"]) == Spot("own", 10, -5)
    assert stream.nodes["b"] is document.streams["now"].nodes["b"]


def waypoints(document, flow="ab"):
    return document.streams["now"].flows[flow].waypoints


def test_arrows_drawn_by_hand_move_with_both_their_ends(document):
    assert waypoints(move(document, "now", ["a", "b"], 10, 5)) == ((160, 65), (260, 65))
    assert move(document, "now", ["c"], 10, 5).streams["now"].flows is document.streams["now"].flows


def test_the_end_of_an_arrow_drawn_by_hand_follows_its_box_and_the_rest_stays(document):
    drawn = set_corners(document, "now", "ab", ((200, 60), (200, 200), (300, 200)))
    assert waypoints(move(drawn, "now", ["a"], 10, 5)) == ((200, 65), (200, 200), (300, 200))
    assert waypoints(move(drawn, "now", ["b"], 10, 5)) == ((200, 60), (200, 200), (310, 200))
    assert waypoints(move(drawn, "now", ["a", "b"], 10, 5)) == ((210, 65), (210, 205), (310, 205))


@pytest.mark.parametrize(("corner", "moved"), [((300, 60), (310, 60)), ((100, 200), (100, 200))])
def test_a_single_corner_stays_over_the_box_that_it_is_over(document, corner, moved):
    drawn = set_corners(document, "now", "ab", (corner,))
    assert waypoints(move(drawn, "now", ["b"], 10, 0)) == (moved,)


def test_corners_follow_the_lane_that_they_lie_in(document):
    drawn = set_corners(document, "now", "ab", ((200, 186), (200, 60), (300, 60)))
    turned = move_lane(drawn, "now", "own", 0)
    assert waypoints(turned) == ((200, 60), (200, 186), (300, 186))
    assert waypoints(move_lane(turned, "now", "own", 1)) == waypoints(drawn)
    grown = arrange(drawn, "now", {}, ["user", "own"], {"user": 226.0})
    assert waypoints(grown) == ((200, 286), (200, 60), (300, 60))


def test_a_box_put_in_another_lane_takes_the_end_of_its_arrow_along(document):
    drawn = set_corners(document, "now", "ab", ((200, 186), (200, 220), (300, 220)))
    after = place(drawn, "now", {"a": Spot("user", 120, 40)})
    assert waypoints(after) == ((200, 40), (200, 220), (300, 220))


def test_corners_are_given_up_on_demand(document):
    free = forget_corners(document, "now", ["ab", "bc"])
    assert waypoints(free) == ()
    assert forget_corners(free, "now", ["ab"]) is free


def test_no_distance_is_no_change(document):
    assert move(document, "now", ["a"], 0, 0) is document
    assert move(document, "now", [], 10, 10) is document


def test_nothing_moves_off_the_canvas(document):
    stream = move(document, "now", ["a"], 1e300, -1e300).streams["now"]
    assert type(stream.nodes["a"]).model_validate(stream.nodes["a"].model_dump()) == stream.nodes["a"]


def test_a_place_in_another_lane_changes_the_role(document):
    after = place(document, "now", {"a": Spot("user", 120, 40)})
    check(after)
    assert spot(after.streams["now"].nodes["a"]) == Spot("user", 120, 40)


def test_a_layout_is_one_edit_of_places_lanes_and_heights(document):
    after = arrange(document, "now", {"b": Spot("user", 1, 2)}, ["own", "unknown"], {"own": 300.0})
    check(after)
    stream = after.streams["now"]
    assert list(stream.lanes) == ["own", "user"]
    assert stream.lanes["own"].height == 300
    assert spot(stream.nodes["b"]) == Spot("user", 1, 2)


def test_a_layout_that_is_there_already_changes_nothing(document):
    stream = document.streams["now"]
    plain = arrange(document, "now", {key: spot(node) for key, node in stream.nodes.items()}, [], {})
    heights = {key: lane.height for key, lane in stream.lanes.items()}
    places = {key: spot(node) for key, node in stream.nodes.items()}
    assert arrange(plain, "now", places, list(stream.lanes), heights) is plain


def test_an_arrow_to_what_was_not_there_keeps_its_corners(document):
    after = set_corners(document, "now", "ab", ((200, 60), (200, 200))).streams["now"]
    nodes = {key: node for key, node in after.nodes.items() if key != "b"}
    before = after.model_copy(update={"nodes": nodes})
    assert with_corners_following(after, before).flows["ab"] is after.flows["ab"]
