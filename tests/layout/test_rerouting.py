"""Arrows while a box is dragged: what is not concerned stays, and what is stays clean."""

import random
from collections.abc import Mapping
from dataclasses import replace

from tests.layout.maps import random_map
from tests.layout.measure import Counts, measure
from vsa.layout import arrange, is_large, reroute, route, route_stepwise
from vsa.layout.diagram import Box, Diagram, Lane, Link, Place, Routing
from vsa.layout.outline import overlap, rect_around
from vsa.layout.record import Course, Record
from vsa.layout.sheet import sheet_of
from vsa.stepwise import at_once

Places = dict[str, Place]


def keeps_distance(diagram: Diagram, places: Places, routing: Routing, moved: str, beside: float = 36) -> bool:
    """So much beside and 26 above and below the others, and inside the map."""
    boxes = {box.id: box for box in diagram.boxes}
    rects = {
        box: rect_around(at.x, routing.lane_tops[at.lane] + at.dy, boxes[box].width, boxes[box].height)
        for box, at in places.items()
    }
    left, top, right, bottom = rects.pop(moved)
    wanted = (left - beside, top - 26, right + beside, bottom + 26)
    return left >= 26 and top >= 13 and not any(overlap(wanted, other) for other in rects.values())


def dragged(steps: int, seed: int, times: int) -> list[tuple[Diagram, Places, Routing]]:
    """States of a map after one drag and another, each a step of a gesture."""
    chance, diagram = random.Random(seed), random_map(steps, seed)
    arrangement = arrange(diagram)
    places, routing, states = dict(arrangement.places), arrangement.routing, []
    while len(states) < times:
        box = chance.choice(list(places))
        at = places[box]
        moved = {**places, box: at._replace(x=at.x + chance.randint(-200, 200), dy=at.dy + chance.randint(-150, 150))}
        if keeps_distance(diagram, moved, routing, box):
            places, routing = moved, reroute(routing, diagram, moved, routing.lane_heights)
            states.append((diagram, places, routing))
    return states


def test_after_any_drag_no_arrow_runs_through_a_card_or_on_another_and_every_label_has_room_of_its_own() -> None:
    total = Counts()
    for seed in range(12):
        for diagram, places, routing in dragged(25, seed, 8):
            total += measure(diagram, places, routing)
    assert (total.through, total.on_label, total.missing, total.touching, total.slanted) == (0, 0, 0, 0, 0)


def test_when_nothing_moved_nothing_changes() -> None:
    diagram = random_map(25, 4)
    arrangement = arrange(diagram)
    again = reroute(arrangement.routing, diagram, arrangement.places, arrangement.routing.lane_heights)
    assert again.routes == arrangement.routing.routes


def test_arrows_far_from_the_dragged_box_stay_where_they_are() -> None:
    diagram = random_map(60, 6)
    arrangement = arrange(diagram)
    at = arrangement.places["40"]
    places = {**arrangement.places, "40": at._replace(x=at.x + 14)}
    routing = reroute(arrangement.routing, diagram, places, arrangement.routing.lane_heights)
    far = [
        link.id
        for link in diagram.links
        if all(abs(arrangement.places[end].x - at.x) > 700 for end in (link.source, link.target))
    ]
    assert len(far) > 20
    assert {link: routing.routes[link] for link in far} == {link: arrangement.routing.routes[link] for link in far}


def test_an_arrow_makes_way_for_a_card_that_is_dropped_on_it() -> None:
    diagram = random_map(10, 2)
    arrangement = arrange(diagram)
    link = next(link for link in diagram.links if len(arrangement.routing.routes[link.id].points) == 3)
    corner_x, corner_y = arrangement.routing.routes[link.id].points[1]
    box = next(each.id for each in diagram.boxes if each.id not in (link.source, link.target))
    lane = arrangement.places[box].lane
    places = {**arrangement.places, box: Place(lane, corner_x, corner_y - arrangement.routing.lane_tops[lane])}
    routing = reroute(arrangement.routing, diagram, places, arrangement.routing.lane_heights)
    assert routing.routes[link.id].points != arrangement.routing.routes[link.id].points


def test_the_end_of_a_gesture_is_as_clean_as_a_fresh_start() -> None:
    dragging = fresh = 0
    for seed in range(6):
        diagram, places, routing = dragged(25, seed, 6)[-1]
        dragging += measure(diagram, places, routing).crossings
        fresh += measure(diagram, places, route(diagram, places, routing.lane_heights)).crossings
    assert dragging <= fresh + 6


def test_a_routing_without_a_record_is_still_continued() -> None:
    diagram = random_map(10, 1)
    arrangement = arrange(diagram)
    bare = replace(arrangement.routing, record=None)
    routing = reroute(bare, diagram, arrangement.places, bare.lane_heights)
    assert set(routing.routes) == {link.id for link in diagram.links}


def test_an_arrow_drawn_during_the_gesture_gets_a_route() -> None:
    diagram = random_map(10, 1)
    arrangement = arrange(diagram)
    more = replace(diagram, links=(*diagram.links, Link("new", "2", "7")))
    assert (
        len(
            reroute(arrangement.routing, more, arrangement.places, arrangement.routing.lane_heights)
            .routes["new"]
            .points
        )
        >= 2
    )


# Large maps, of which only a part is looked at

LARGE = random_map(110, 3)


def test_the_map_of_these_tests_is_large() -> None:
    assert is_large(LARGE.links)


def test_in_a_large_map_no_arrow_runs_through_a_card_or_on_another_after_a_drag_either() -> None:
    total = sum((measure(*state) for state in dragged(110, 3, 8)), Counts())
    assert (total.through, total.touching, total.slanted) == (0, 0, 0)


def test_in_a_large_map_what_is_far_from_the_dragged_box_is_not_even_looked_at() -> None:
    arrangement = arrange(LARGE)
    at = arrangement.places["40"]
    places = {**arrangement.places, "40": at._replace(x=at.x + 14)}
    before, after = arrangement.routing.routes, reroute(arrangement.routing, LARGE, places, arrangement.lane_heights)
    assert len([link for link in before if after.routes[link] is before[link]]) > len(before) / 2


def test_arrows_go_along_with_boxes_that_are_pushed_aside_together() -> None:
    arrangement = arrange(LARGE)
    before, edge = arrangement.places, sorted(at.x for at in arrangement.places.values())[40]
    places = {box: at._replace(x=at.x + 52 * (at.x > edge)) for box, at in before.items()}
    routing = reroute(arrangement.routing, LARGE, places, arrangement.lane_heights)
    beyond = [link for link in LARGE.links if all(before[end].x > edge + 800 for end in (link.source, link.target))]
    along = [
        link
        for link in beyond
        if routing.routes[link.id].points == tuple((x + 52, y) for x, y in arrangement.routing.routes[link.id].points)
    ]
    assert len(along) > len(beyond) / 2 > 5


def test_where_too_much_is_disturbed_at_once_arrows_run_plainly_for_the_moment() -> None:
    arrangement = arrange(LARGE)
    places = {box: at._replace(x=at.x + 60 * number) for number, (box, at) in enumerate(arrangement.places.items())}
    routing = reroute(arrangement.routing, LARGE, places, arrangement.lane_heights)
    assert routing.routes.keys() == arrangement.routing.routes.keys()
    assert measure(LARGE, places, routing).slanted == 0


def courses_of(routing: Routing) -> Mapping[str, Course]:
    assert isinstance(routing.record, Record)
    return routing.record.courses


def test_the_arrows_of_a_box_with_many_run_plainly_for_the_moment_and_then_as_from_nothing() -> None:
    spokes = tuple(Link(f"spoke{number}", "40", str(41 + number)) for number in range(20))
    hub = replace(LARGE, links=(*LARGE.links, *spokes))
    arrangement = arrange(hub)
    at = arrangement.places["40"]
    places = {**arrangement.places, "40": at._replace(x=at.x + 30)}
    routing = reroute(arrangement.routing, hub, places, arrangement.lane_heights)
    assert all(link.id in courses_of(arrangement.routing) for link in spokes)
    assert not any(link.id in courses_of(routing) for link in spokes)
    assert measure(hub, places, routing).slanted == 0
    fair = route(hub, places, arrangement.lane_heights, routing)
    assert fair == route(hub, places, arrangement.lane_heights)


def test_what_was_found_quickly_is_continued_like_any_other_routing() -> None:
    arrangement = arrange(LARGE)
    at = arrangement.places["40"]
    moved = {**arrangement.places, "40": at._replace(x=at.x + 30)}
    there = reroute(arrangement.routing, LARGE, moved, arrangement.lane_heights)
    back = reroute(there, LARGE, arrangement.places, arrangement.lane_heights)
    assert back.routes.keys() == arrangement.routing.routes.keys()
    assert measure(LARGE, arrangement.places, back).through == 0


def test_all_courses_can_be_found_in_steps() -> None:
    arrangement = arrange(LARGE)
    work = route_stepwise(LARGE, arrangement.places, arrangement.lane_heights)
    assert sum(1 for _ in work) > len(LARGE.links)
    found = at_once(route_stepwise(LARGE, arrangement.places, arrangement.lane_heights))
    assert found == route(LARGE, arrangement.places, arrangement.lane_heights)


def very_large() -> tuple[Diagram, Places]:
    """A chain back and forth, of more arrows than any care is taken with."""
    boxes = tuple(Box(str(number), "l", 130.0, 100.0) for number in range(1600))
    links = tuple(Link(f"f{number}", str(number), str(number + 1), wait_width=30.0) for number in range(1599))
    places = {
        str(number): Place("l", 169.0 * (number % 40) + 80, 126.0 * (number // 40) + 63) for number in range(1600)
    }
    return Diagram((Lane("l", 126.0),), boxes, links), places


def test_in_a_very_large_map_a_drag_finds_what_is_found_from_nothing() -> None:
    diagram, places = very_large()
    heights = {"l": 40 * 126.0}
    routing = route(diagram, places, heights)
    for dx in (15.0, 40.0, 90.0):
        places = {**places, "800": places["800"]._replace(x=places["800"].x + dx)}
        routing = reroute(routing, diagram, places, heights)
        assert routing.routes == route(diagram, places, heights).routes
    fewer = replace(diagram, boxes=diagram.boxes[:-1], links=diagram.links[:-1])
    del places["1599"]
    assert route(fewer, places, heights, routing) == route(fewer, places, heights)


def test_a_sheet_on_which_some_boxes_moved_is_the_one_made_from_nothing() -> None:
    arrangement = arrange(LARGE)
    chance, places = random.Random(5), dict(arrangement.places)
    sheet = sheet_of(LARGE, places, arrangement.lane_heights)
    for box in chance.sample(sorted(places), 8):
        places = {**places, box: places[box]._replace(x=places[box].x + 40, dy=places[box].dy - 7)}
        sheet = sheet_of(LARGE, places, arrangement.lane_heights, sheet)
        assert sheet == sheet_of(LARGE, places, arrangement.lane_heights)
        assert sheet.rect(box) == rect_around(*sheet.centres[box], sheet.boxes[box].width, sheet.boxes[box].height)
    higher = {lane: height + 20 for lane, height in arrangement.lane_heights.items()}
    assert sheet_of(LARGE, places, higher, sheet) == sheet_of(LARGE, places, higher)
