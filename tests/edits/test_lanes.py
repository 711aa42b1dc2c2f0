"""The swimlanes of a stream."""

import pytest

from vsa.edits.lanes import LaneInUseError, add_lane, move_lane, remove_lane
from vsa.i18n import translator
from vsa.model.integrity import check
from vsa.model.stream import Lane

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
