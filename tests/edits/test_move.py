"""Moving, and laying out anew."""

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


def test_arrows_drawn_by_hand_move_with_both_their_ends_and_else_find_a_new_way(document):
    assert move(document, "now", ["a", "b"], 10, 5).streams["now"].flows["ab"].waypoints == ((160, 65), (260, 65))
    assert move(document, "now", ["a"], 10, 5).streams["now"].flows["ab"].waypoints == ()
    assert move(document, "now", ["c"], 10, 5).streams["now"].flows is document.streams["now"].flows


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
    assert after.streams["now"].flows["ab"].waypoints == ()


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
