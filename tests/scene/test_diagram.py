import pytest

from vsa.drawing.measuring import text_width
from vsa.layout.diagram import Lane
from vsa.scene import diagram, tidy


@pytest.fixture(scope="module")
def drawn(stream, analysis, tr):
    return diagram(stream, analysis, tr)


def link(drawn, name):
    return next(each for each in drawn.links if each.id == name)


def box(drawn, name):
    return next(each for each in drawn.boxes if each.id == name)


def test_boxes_have_the_size_of_their_symbols(drawn):
    assert (box(drawn, "1").width, box(drawn, "1").height) == (130, 100)
    assert (box(drawn, "k").shape, box(drawn, "k").width) == ("diamond", 86)
    assert (box(drawn, "p").shape, box(drawn, "p").width) == ("circle", 30)
    assert (box(drawn, "e").shape, box(drawn, "e").role) == ("pill", "end")
    assert box(drawn, "2").bursts == 1


def test_links_know_route_kind_and_the_room_that_their_marks_need(drawn):
    assert link(drawn, "1-2").main
    assert link(drawn, "8-7").kind == "rework"
    assert link(drawn, "p-10").parallel
    assert link(drawn, "1-2").label_width == 0
    assert link(drawn, "1-2").wait_width == pytest.approx(text_width("3\u00a0d", 13.5, "bold"))
    assert link(drawn, "k-6").label_width > 40


def test_a_wait_stands_on_one_arrow_only(drawn):
    carriers = [each.id for each in drawn.links if each.wait_width and each.target == "6"]
    assert carriers == ["k-6"]


def test_the_users_lane_has_room_for_a_loop(drawn):
    user, *others = drawn.lanes
    assert user == Lane("søker", 146, user=True)
    assert {lane.min_height for lane in others} == {126}


def test_tidying_keeps_the_user_on_top_and_every_card_in_its_lane(stream, analysis, tr):
    plan = tidy(stream, analysis, tr)
    assert plan.lanes[0] == "søker"
    assert all(plan.places[node.id].lane == node.lane for node in stream.nodes.values())
    assert all(spot.fits for route in plan.routing.routes.values() for spot in (route.label, route.wait) if spot)
