"""Items without a picture, for what nobody sees yet of a large map that has just been opened.

They lie where the items will, so that all of the map can be pointed at, found and scrolled to from the first moment.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from vsa.drawing.sheet import Box, Item
from vsa.layout.diagram import Route, Routing
from vsa.model.base import Id
from vsa.model.nodes import Node
from vsa.model.stream import Stream
from vsa.scene.items import key_of
from vsa.scene.parts import Parts

BESIDE = 60.0
"""Farther than anything that stands on a node or an arrow reaches beyond it."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """Nodes and arrows of which nothing is seen, and an item for each and for whatever stands on them."""

    nodes: Set[Id]
    arrows: Set[Id]
    items: tuple[Item, ...]


def blanks(stream: Stream, parts: Parts, routing: Routing, sight: Box) -> Blanks:
    """What lies beyond a part of the map."""
    near = sight.grown(BESIDE)
    areas = {key: _around(node, parts, routing) for key, node in stream.nodes.items()}
    ways = {key: _along(route) for key, route in routing.routes.items()}
    nodes = {key: area for key, area in areas.items() if not area.overlaps(near)}
    arrows = {key: area for key, area in ways.items() if not area.overlaps(near)}
    return Blanks(nodes.keys(), arrows.keys(), (*_on_nodes(stream, parts, nodes), *_on_arrows(parts, routing, arrows)))


def _on_nodes(stream: Stream, parts: Parts, areas: dict[Id, Box]) -> Iterator[Item]:
    for key, area in areas.items():
        yield Item(key_of(stream.nodes[key]), area, ())
        if key in parts.waits:
            yield Item(f"wait:{key}", area, ())
    for key, problem in stream.problems.items():
        if problem.node in areas:
            yield Item(f"problem:{key}", areas[problem.node], ())


def _on_arrows(parts: Parts, routing: Routing, areas: dict[Id, Box]) -> Iterator[Item]:
    for key, area in areas.items():
        yield Item(f"flow:{key}", area, ())
        if parts.arrow_of[key].label and routing.routes[key].label:
            yield Item(f"label:{key}", area, ())


def _around(node: Node, parts: Parts, routing: Routing) -> Box:
    box, y = parts.boxes[node.id], routing.lane_tops.get(node.lane, 0.0) + node.dy
    return Box(node.x - box.width / 2, y - box.height / 2, node.x + box.width / 2, y + box.height / 2)


def _along(route: Route) -> Box:
    xs, ys = [x for x, _ in route.points], [y for _, y in route.points]
    return Box(min(xs), min(ys), max(xs), max(ys))
