"""A step added in the middle of a map leaves the rest where people remember it."""

import random
from dataclasses import replace

from tests.layout.maps import random_map
from vsa.layout import arrange
from vsa.layout.columns import columns
from vsa.layout.diagram import Box, Diagram, Link
from vsa.layout.network import network
from vsa.layout.rows import rows


def with_step(diagram: Diagram, link: Link) -> Diagram:
    """A new step in the middle of one arrow."""
    source = next(box for box in diagram.boxes if box.id == link.source)
    links = list(diagram.links)
    at = links.index(link)
    links[at : at + 1] = [
        replace(link, target="new"),
        replace(link, id="from new", source="new", share=1, label_width=0),
    ]
    return replace(diagram, boxes=(*diagram.boxes, Box("new", source.lane, 130, 100)), links=tuple(links))


def rows_and_columns(diagram: Diagram) -> tuple[dict[str, int], dict[str, int]]:
    net = network(diagram)
    column = columns(net)
    return rows(diagram, net, column, [lane.id for lane in diagram.lanes]), column


def test_a_new_step_moves_others_by_a_column_at_most_and_hardly_any_to_another_row() -> None:
    boxes = rows_changed = before_changed = jumped = 0
    for steps, seed in [(steps, seed) for steps in (10, 25, 60) for seed in (1, 2, 3)]:
        diagram = random_map(steps, seed)
        row, column = rows_and_columns(diagram)
        forward = [
            link for link in diagram.links if link.kind == "forward" and {link.source, link.target}.isdisjoint("se")
        ]
        for link in random.Random(seed).sample(forward, 6):
            new_row, new_column = rows_and_columns(with_step(diagram, link))
            boxes += len(row)
            rows_changed += sum(row[box] != new_row[box] for box in row)
            before = [box for box in column if column[box] <= column[link.source]]
            before_changed += sum(column[box] != new_column[box] for box in before)
            jumped += sum(new_column[box] - column[box] not in (0, 1) for box in column if box not in before)
    assert rows_changed <= 0.01 * boxes
    assert before_changed <= 0.01 * boxes
    assert jumped == 0


def test_the_order_of_lanes_is_kept_unless_it_is_to_be_chosen() -> None:
    diagram = random_map(25, 7)
    assert arrange(diagram).lanes == tuple(lane.id for lane in diagram.lanes)
