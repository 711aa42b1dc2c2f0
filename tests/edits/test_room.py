"""Room in the middle: what lies beyond the line moves, all else stays."""

from hypothesis import given
from hypothesis import strategies as st

from vsa.edits.lanes import add_lane
from vsa.edits.nodes import insert_standing
from vsa.edits.room import make_room_below, make_room_beside
from vsa.model.document import Document
from vsa.model.nodes import Note, Step
from vsa.model.stream import Flow, Lane, Stream


def placed(*places: tuple[str, float, float]) -> Document:
    """Steps in two lanes at (lane, x, dy), an arrow by hand between the first two, and a note."""
    nodes = {f"n{at}": Step(id=f"n{at}", lane=lane, x=x, dy=dy) for at, (lane, x, dy) in enumerate(places)}
    flow = Flow(id="f", source="n0", target="n1", waypoints=((200, 63), (200, 189)))
    stream = Stream(
        id="s",
        lanes={"a": Lane(id="a", name="Arkiv"), "b": Lane(id="b", name="Leder")},
        nodes=nodes,
        flows={"f": flow},
        notes={"k": Note(id="k", lane="b", x=300, dy=20)},
    )
    return Document(streams={"s": stream})


def test_all_to_the_right_moves_in_every_lane() -> None:
    before = placed(("a", 100, 63), ("b", 400, 63), ("a", 250, 63))
    after = make_room_beside(before, "s", 250, 169).streams["s"]
    assert [node.x for node in after.nodes.values()] == [100, 569, 419]
    assert after.notes["k"].x == 469
    assert after.lanes == before.streams["s"].lanes


def test_all_below_in_the_lane_moves_and_the_lane_grows() -> None:
    before = placed(("a", 100, 63), ("b", 100, 63), ("b", 300, 40))
    after = make_room_below(before, "s", "b", 50, 30).streams["s"]
    assert [node.dy for node in after.nodes.values()] == [63, 93, 40]
    assert (after.lanes["a"].height, after.lanes["b"].height) == (126, 156)
    assert after.notes["k"].dy == 20


def test_corners_drawn_by_hand_go_with_the_lanes_below() -> None:
    before = placed(("a", 100, 63), ("b", 300, 63))
    after = make_room_below(before, "s", "a", 100, 40).streams["s"]
    assert after.flows["f"].waypoints[-1][1] == 189 + 40


@given(st.floats(-200, 800), st.floats(0, 500))
def test_room_that_is_taken_back_leaves_the_map_as_it_was(x: float, distance: float) -> None:
    before = placed(("a", 100, 63), ("b", 400, 63), ("a", 250, 63))
    made = make_room_beside(before, "s", x, distance)
    again = make_room_beside(made, "s", x + distance, -distance)
    for key, node in before.streams["s"].nodes.items():
        assert abs(again.streams["s"].nodes[key].x - node.x) < 1e-6


def test_no_room_is_no_edit() -> None:
    document = placed(("a", 100, 63), ("b", 400, 63))
    assert make_room_beside(document, "s", 50, 0) is document
    assert make_room_below(document, "s", "a", 50, 0) is document


def test_a_step_that_nothing_leads_to_is_dropped_into_an_arrow() -> None:
    document = add_lane(placed(("a", 100, 63), ("b", 400, 63), ("a", 250, 63)), "s", Lane(id="c", name="Post"))
    after = insert_standing(document, "s", "n2", "f").streams["s"]
    assert [(flow.source, flow.target) for flow in after.flows.values()] == [("n0", "n2"), ("n2", "n1")]
    assert list(after.nodes) == ["n0", "n2", "n1"]
    assert after.nodes["n2"] == document.streams["s"].nodes["n2"]
