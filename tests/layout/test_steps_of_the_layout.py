"""The order of columns, lanes, rows and tracks, each by its own rule."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vsa.layout.columns import columns
from vsa.layout.diagram import Box, Diagram, Lane, Link, Role
from vsa.layout.lanes import lane_order
from vsa.layout.network import network
from vsa.layout.outline import Edge, touch
from vsa.layout.rows import rows
from vsa.layout.spacing import module_up
from vsa.layout.tracks import bundles, vote


def diagram(boxes: str, links: str, lanes: str = "abcd") -> Diagram:
    """Boxes like `1a 2b` (id, lane), links like `12 23! 24% 31~`: main, a small share, rework."""
    made = []
    for text in links.split():
        source, target, mark = text[0], text[1], text[2:]
        kind = "rework" if mark == "~" else "forward"
        share = 0.2 if mark == "%" else 1.0
        made.append(Link(text, source, target, kind, main=mark == "!", parallel=mark == "+", share=share))
    return Diagram(
        tuple(Lane(lane, 122) for lane in lanes),
        tuple(Box(text[0], text[1], 130, 100) for text in boxes.split()),
        tuple(made),
    )


def column_of(boxes: str, links: str, **roles: Role) -> dict[str, int]:
    drawn = diagram(boxes, links)
    named = tuple(replace(box, role=roles.get(f"r{box.id}", "step")) for box in drawn.boxes)
    return columns(network(replace(drawn, boxes=named)))


def test_a_chain_takes_one_column_a_box() -> None:
    assert column_of("1a 2b 3a", "12! 23!") == {"1": 0, "2": 1, "3": 2}


def test_a_join_stands_after_the_longest_way() -> None:
    assert column_of("1a 2a 3a 4a", "12! 23! 34! 14%")["4"] == 3


def test_a_side_branch_shares_the_column_of_its_gateway() -> None:
    assert column_of("1a 2a 3b 4a", "12! 13% 24! 34") == {"1": 0, "2": 1, "3": 0, "4": 2}


def test_a_second_branch_in_the_same_lane_gets_a_column_of_its_own() -> None:
    column = column_of("1a 2a 3b 4b", "12! 13% 14%")
    assert sorted((column["3"], column["4"])) == [0, 1]


def test_parallel_branches_look_simultaneous() -> None:
    column = column_of("1a 2a 3b", "12+ 13+")
    assert column["2"] == column["3"] == 1


def test_a_start_stands_over_its_first_step_and_an_end_over_the_last() -> None:
    column = column_of("sa 1b 2b ea", "s1! 12! 2e!", rs="start", re="end")
    assert (column["s"], column["e"]) == (column["1"], column["2"])


def test_a_circle_of_forward_arrows_still_has_an_order() -> None:
    assert column_of("1a 2a 3a", "12 23 31") == {"1": 0, "2": 1, "3": 2}


def test_rework_moves_nothing() -> None:
    assert column_of("1a 2a 3a", "12! 23! 31~") == column_of("1a 2a 3a", "12! 23!")


def test_lanes_change_places_when_arrows_get_much_shorter() -> None:
    far = diagram("1a 2d 3a 4d 5b 6c", "12! 23! 34! 56")
    order = lane_order(far)
    assert abs(order.index("a") - order.index("d")) == 1


def test_lanes_stay_when_little_is_won() -> None:
    assert lane_order(diagram("1a 2b 3c 4b 5d", "12! 23! 34! 45!")) == ("a", "b", "c", "d")


def test_the_users_lane_stays_on_top() -> None:
    far = diagram("1a 2d 3a 4d 5b 6d", "12! 23! 34! 56!")
    lanes = tuple(replace(lane, user=lane.id == "c") for lane in far.lanes)
    assert lane_order(replace(far, lanes=lanes))[0] == "c"


def test_more_lanes_than_the_search_can_order_stay() -> None:
    many = "abcdefghijklmnop"
    assert lane_order(diagram("1a 2p 3b", "12! 23!", many)) == tuple(many)


def row_of(drawn: Diagram) -> dict[str, int]:
    net = network(drawn)
    return rows(drawn, net, columns(net), [lane.id for lane in drawn.lanes])


def test_the_main_route_is_straight_and_branches_stand_beside_it() -> None:
    row = row_of(diagram("1a 2a 3a 4a", "12! 23! 34! 14%"))
    assert {row[box] for box in "1234"} == {0}
    assert row_of(diagram("1a 2a 3a 4a", "12! 14% 23! 43"))["4"] != 0


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25),
    st.lists(st.sampled_from("abc"), min_size=10, max_size=10),
)
def test_no_two_boxes_share_a_cell(ways: list[tuple[int, int]], lanes: list[str]) -> None:
    boxes = " ".join(f"{i}{lane}" for i, lane in enumerate(lanes))
    drawn = diagram(boxes, " ".join(f"{a}{b}" for a, b in dict.fromkeys(ways)))
    net = network(drawn)
    column, row = columns(net), row_of(drawn)
    assert len({(lanes[int(box)], column[box], row[box]) for box in row}) == 10
    assert set(column.values()) == set(range(max(column.values()) + 1))


def test_two_arrows_that_part_to_different_sides_do_not_cross() -> None:
    upper, lower = [(0, 1), (2, 1), (2, 0)], [(0, 3), (2, 3), (2, 1), (4, 1)]
    assert vote([(0, 0), (2, 0), (2, 4)], 1, [(0, 2), (2, 2), (2, 4)], 1, True) == 0
    together = bundles({"up": upper, "on": lower}, ())
    assert all(len({track for _, track in bundle}) == len(bundle) for lines in together.values() for bundle in lines)


def test_arrows_turning_the_same_way_are_nested() -> None:
    inner, outer = [(0, 4), (3, 4), (3, 2), (6, 2)], [(0, 6), (3, 6), (3, 0), (6, 0)]
    (bundle,) = bundles({"inner": inner, "outer": outer}, ())[False, 3]
    track = {piece.link: number for piece, number in bundle}
    assert sorted(track.values()) == [0, 1]


@pytest.mark.parametrize(
    ("shape", "edge", "at", "point"),
    [
        ("card", "right", 10, (65, 10)),
        ("diamond", "right", 0, (65, 0)),
        ("diamond", "top", 32.5, (32.5, -25)),
        ("pill", "left", 0, (-65, 0)),
        ("triangle", "top", 0, (0, -50)),
        ("triangle", "right", 50, (65, 50)),
        ("triangle", "bottom", 20, (20, 50)),
    ],
)
def test_an_arrow_ends_on_the_outline(shape: str, edge: Edge, at: float, point: tuple[float, float]) -> None:
    box = Box("1", "a", 130, 100, shape)  # type: ignore[arg-type]
    assert touch(box, (0, 0), edge, at) == point


@given(st.floats(0, 10_000))
def test_gaps_are_whole_modules(distance: float) -> None:
    gap = module_up(distance)
    assert gap % 13 == 0
    assert distance - 1e-6 <= gap < distance + 13
