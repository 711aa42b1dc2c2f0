"""The swimlanes of a stream."""

import pytest

from vsa.edits.corners import lane_tops
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.lanes import (
    LaneInUseError,
    add_lane,
    fold_lane,
    merge_lanes,
    move_lane,
    order_refusal,
    remove_lane,
    resize_lane,
)
from vsa.i18n import translator
from vsa.model.integrity import check
from vsa.model.stream import Lane, LaneKind

NEW = Lane(id="new", name="Leder")


def order(document):
    return list(document.streams["now"].lanes)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (None, ["user", "own", "new"]),
        (0, ["new", "user", "own"]),
        (1, ["user", "new", "own"]),
        (9, ["user", "own", "new"]),
    ],
)
def test_a_lane_is_added_where_it_is_wanted(document, at, expected):
    after = add_lane(document, "now", NEW, at)
    check(after)
    assert order(after) == expected


def test_a_lane_is_moved(document):
    assert order(move_lane(document, "now", "own", 0)) == ["own", "user"]
    assert order(move_lane(document, "now", "own", -3)) == ["own", "user"]
    assert move_lane(document, "now", "own", 1) is document


def test_an_empty_lane_goes(document):
    assert remove_lane(add_lane(document, "now", NEW), "now", "new").streams["now"].lanes.keys() == {"user", "own"}


@pytest.mark.parametrize("into", [None, "own"])
def test_a_lane_in_use_stays(document, into):
    with pytest.raises(LaneInUseError) as refused:
        remove_lane(document, "now", "own", into)
    assert "Saksbehandler" in translator("nb").text(refused.value.message)


def test_what_stands_in_a_lane_can_go_to_another(document):
    after = remove_lane(document, "now", "own", into="user")
    check(after)
    assert {node.lane for node in after.streams["now"].nodes.values()} == {"user"}


def test_the_only_lane_stays(document):
    single = remove_lane(document, "now", "own", into="user")
    with pytest.raises(LaneInUseError) as refused:
        remove_lane(single, "now", "user", into="own")
    assert refused.value.message.key == "edits.lane.only"


def test_a_lane_gets_a_height(document):
    after = resize_lane(document, "now", "own", 300.0)
    assert after.streams["now"].lanes["own"].height == 300
    assert resize_lane(after, "now", "own", 300.0) is after


def places_on_map(document):
    stream = document.streams["now"]
    tops = lane_tops(stream.lanes)
    return {
        key: (thing.x, tops[thing.lane] + thing.dy)
        for things in (stream.nodes, stream.notes, stream.symbols)
        for key, thing in things.items()
    }


@pytest.mark.parametrize(("lane", "into"), [("own", "user"), ("user", "own")])
def test_lanes_are_united_where_they_are(document, lane, into):
    after = merge_lanes(document, "now", lane, into)
    check(after)
    assert order(after) == [into]
    assert after.streams["now"].lanes[into].height == 252
    assert places_on_map(after) == places_on_map(document)
    assert waypoints(after) == waypoints(document)


def waypoints(document):
    return document.streams["now"].flows["ab"].waypoints


def test_only_neighbours_are_united(document):
    three = add_lane(document, "now", NEW)
    with pytest.raises(LaneInUseError):
        merge_lanes(three, "now", "new", "user")


@pytest.mark.parametrize(
    ("own", "new", "staff", "availability"),
    [
        ({"staff": 3}, {"staff": 2}, 5, 1),
        ({"staff": 3, "availability": 0.5}, {"staff": 1, "availability": 0.9}, 4, 0.6),
        ({"staff": 3}, {}, 3, 1),
        ({}, {"staff": 2}, None, 1),
    ],
)
def test_the_people_of_both_lanes_share_the_work(document, own, new, staff, availability):
    ref = Ref("lane", "own", "now")
    ready = set_fields(add_lane(document, "now", NEW.model_copy(update=new)), ref, **own)
    merged = merge_lanes(ready, "now", "new", "own").streams["now"].lanes["own"]
    assert merged.staff == staff
    assert merged.availability == pytest.approx(availability)


def test_the_lanes_of_the_user_stay_above_the_others(document):
    stream = add_lane(document, "now", NEW).streams["now"]
    assert order_refusal(stream, "user", 1) is not None
    assert order_refusal(stream, "own", 0) is not None
    assert order_refusal(stream, "own", 2) is None
    assert order_refusal(stream, "user", 0) is None


def test_a_lane_that_becomes_the_users_goes_to_the_top(document):
    made = add_lane(document, "now", NEW)
    after = set_fields(made, Ref("lane", "new", "now"), kind=LaneKind.USER)
    assert order(after) == ["user", "new", "own"]


def test_a_lane_is_folded_and_opened_again(document):
    folded = fold_lane(document, "now", "own", collapsed=True)
    assert folded.streams["now"].lanes["own"].collapsed
    assert fold_lane(folded, "now", "own", collapsed=False) == document
