"""Where free symbols go when the map is laid out anew: with the node that they belong to."""

from collections.abc import Iterable, Mapping

from vsa import layout
from vsa.layout.diagram import Arrangement, Box, Place
from vsa.layout.outline import Rect, rect_around
from vsa.model.base import Id
from vsa.model.nodes import Node, Symbol
from vsa.model.stream import Stream


def beside(stream: Stream, boxes: Iterable[Box], made: Arrangement) -> Mapping[Id, Place]:
    """The places of the symbols: as far from their nodes as before, in their own lanes, and on nothing."""
    sizes = {box.id: box for box in boxes}
    tops = _tops(made)
    standing = [_rect(sizes[key], place, tops) for key, place in made.places.items()]
    places = {}
    for symbol in stream.symbols.values():
        wanted = _kept_distance(stream, symbol, sizes[symbol.id], made)
        aside = layout.sidestep([_rect(sizes[symbol.id], wanted, tops)], standing)
        places[symbol.id] = found = Place(wanted.lane, wanted.x + aside, wanted.dy)
        standing.append(_rect(sizes[symbol.id], found, tops))
    return places


def _kept_distance(stream: Stream, symbol: Symbol, box: Box, made: Arrangement) -> Place:
    """Beside its node as before, with the whole symbol to the right of the lane heads and inside its lane."""
    node = _node_of(stream, symbol)
    x = symbol.x + (made.places[node.id].x - node.x if node else 0.0)
    height = made.lane_heights.get(symbol.lane, stream.lanes[symbol.lane].height)
    dy = min(max(symbol.dy, box.height / 2), max(height - box.height / 2, height / 2))
    return Place(symbol.lane, max(x, box.width / 2), dy)


def _node_of(stream: Stream, symbol: Symbol) -> Node | None:
    """The node that it is joined to, else the nearest one."""
    for flow in stream.flows.values():
        ends = (flow.source, flow.target)
        other = next((end for end in ends if end in stream.nodes), None)
        if symbol.id in ends and other is not None:
            return stream.nodes[other]
    lanes = list(stream.lanes)

    def distance(node: Node) -> float:
        rows = abs(lanes.index(node.lane) - lanes.index(symbol.lane))
        return abs(node.x - symbol.x) + rows * stream.lanes[symbol.lane].height

    return min(stream.nodes.values(), key=distance, default=None)


def _tops(made: Arrangement) -> Mapping[Id, float]:
    tops, top = {}, 0.0
    for lane in made.lanes:
        tops[lane] = top
        top += made.lane_heights[lane]
    return tops


def _rect(box: Box, place: Place, tops: Mapping[Id, float]) -> Rect:
    return rect_around(place.x, tops.get(place.lane, 0.0) + place.dy, box.width, box.height)
