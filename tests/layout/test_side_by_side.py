"""Arrows between the same two boxes, and labels that meet: side by side, never on one another."""

import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.maps import random_map
from tests.layout.measure import _marks, measure
from tests.layout.test_handdrawn import after_a_move
from vsa.layout import arrange, route
from vsa.layout.diagram import Box, Diagram, Lane, Link, Place, Routing
from vsa.layout.outline import overlap
from vsa.layout.snapping import Standing, snap

LANES = (Lane("a", 400.0), Lane("b", 400.0))
HEIGHTS = {"a": 400.0, "b": 400.0}
NEAR = 1.4
"""Half of the distance that labels keep, but for rounding."""


@given(
    st.floats(-600, 600), st.floats(-250, 250), st.sampled_from(["card", "diamond", "triangle", "pill"]), st.booleans()
)
def test_arrows_both_ways_and_information_between_the_same_boxes_lie_beside_one_another(
    dx: float, dy: float, shape: str, twice: bool
) -> None:
    if abs(dx) < 180 and abs(dy) < 140:
        return
    boxes = (Box("1", "a", 130, 100), Box("2", "a", 86, 66, shape))  # type: ignore[arg-type]
    links = [
        Link("f", "1", "2", main=True, label_width=42, wait_width=30),
        Link("b", "2", "1", kind="rework", label_width=56),
        Link("i", "1", "2", kind="information"),
        *([Link("j", "2", "1", kind="information")] if twice else []),
    ]
    places = {"1": Place("a", 800, 400), "2": Place("a", 800 + dx, 400 + dy)}
    diagram = Diagram(LANES, boxes, tuple(links))
    found = measure(diagram, places, route(diagram, places, HEIGHTS))
    assert (found.through, found.touching, found.on_label) == (0, 0, 0)


@pytest.mark.parametrize("seed", range(8))
def test_on_any_map_parallel_arrows_stay_beside_one_another_while_things_move(seed: int) -> None:
    chance, plain = random.Random(seed), random_map(25, seed)
    steps = [link for link in plain.links if link.source != link.target]
    more = [
        replace(link, id=f"x{link.id}", kind="information", label_width=0.0, wait_width=0.0, main=False)
        if chance.random() < 0.5
        else replace(link, id=f"x{link.id}", source=link.target, target=link.source, kind="rework", wait_width=0.0)
        for link in chance.sample(steps, 5)
    ]
    diagram = replace(plain, links=(*plain.links, *more))
    arrangement = arrange(diagram)
    places, routing = dict(arrangement.places), arrangement.routing
    total = measure(diagram, places, routing)
    for _ in range(5):
        places, routing, counts = after_a_move(diagram, places, routing, chance)
        total += counts
    assert (total.through, total.touching, total.on_label) == (0, 0, 0)


@pytest.mark.parametrize("seed", range(12))
def test_labels_keep_apart_from_one_another(seed: int) -> None:
    diagram = random_map(25, seed)
    arrangement = arrange(diagram)
    labels = label_rects(diagram, arrangement.places, arrangement.routing)
    assert len(labels) > 10
    met = [
        (one, other)
        for (owner, one), (rival, other) in combinations(labels, 2)
        if owner != rival and overlap(one, other)
    ]
    assert met == []


def label_rects(
    diagram: Diagram, places: dict[str, Place], routing: Routing
) -> list[tuple[str, tuple[float, float, float, float]]]:
    """What is written on arrows, a little larger than it is."""
    marks = _marks(diagram, routing, {box.id: box for box in diagram.boxes}, {})
    return [
        (owner, (left - NEAR, top - NEAR, right + NEAR, bottom + NEAR)) for owner, (left, top, right, bottom) in marks
    ]


def test_what_is_dragged_keeps_room_for_the_texts_of_its_arrow() -> None:
    still, held = (0.0, 0.0, 130.0, 100.0), (150.0, 0.0, 280.0, 100.0)
    for gap in (36.0, 61.0):
        moved = snap([held], Standing([still], [gap]), [0.0])
        assert held[0] + moved.dx - still[2] == gap
