"""Collapsed lanes: thin bands on which steps are small marks with their numbers.

The document keeps where everything stands in the open lane. The map is drawn from a stream whose collapsed lanes are
low and whose nodes stand in line there; what is drawn by hand on such a map is measured back onto the open one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any, TypeAlias, TypeVar

from vsa.drawing.bounds import covered
from vsa.drawing.measuring import text_run
from vsa.drawing.paths import Point
from vsa.drawing.primitives import Circle, Path, Pen, Primitive, Rect
from vsa.drawing.shapes import polyline, rhombus
from vsa.drawing.sheet import Item
from vsa.layout.spacing import FOLDED_MARGIN, FOLDED_ROW
from vsa.model.base import Frozen, Id, frozen_mapping
from vsa.model.nodes import End, Gateway, Node, Split, Start, Step, Store, Symbol
from vsa.model.stream import Flow, Lane, Stream
from vsa.symbols.group_card import GroupCard
from vsa.symbols.kind import Facts, Size
from vsa.symbols.value_class import value_bar

Standing: TypeAlias = Node | Symbol
Model = TypeVar("Model", bound=Frozen)

BETWEEN = 10.0
NUMBER_SIZE, NUMBER_DROP = 13.0, 4.6
BAR, RADIUS, STACK = 4.0, 5.0, 3.0
EDGE = Pen("strong", 1.2)
SIZES: Mapping[type[Standing | GroupCard], Size] = {
    Step: Size(40.0, 26.0),
    Start: Size(40.0, 18.0),
    End: Size(40.0, 18.0),
    Store: Size(28.0, 24.0),
    Gateway: Size(30.0, 24.0),
    Symbol: Size(28.0, 20.0),
    GroupCard: Size(40.0, 26.0),
}


def shown(stream: Stream) -> Stream:
    """The stream as it is drawn. Notes and problems in collapsed lanes are left out."""
    folded = folded_lanes(stream)
    if not folded:
        return stream
    rows = {lane: _rows(stream, lane) for lane in folded}
    heights = {lane: 2 * FOLDED_MARGIN + FOLDED_ROW * max(rows[lane].values(), default=0) for lane in folded}
    lanes = {key: _with(lane, height=heights.get(key, lane.height)) for key, lane in stream.lanes.items()}
    upright = _Upright(stream.lanes, lanes)
    return stream.model_copy(
        update={
            "lanes": frozen_mapping(lanes),
            "nodes": _in_line(stream.nodes, rows),
            "symbols": _in_line(stream.symbols, rows),
            "flows": frozen_mapping({key: _drawn(flow, upright.shown) for key, flow in stream.flows.items()}),
            "notes": _outside(stream.notes, lambda note: note.lane in folded),
            "problems": _outside(stream.problems, lambda problem: stream.nodes[problem.node].lane in folded),
        }
    )


def opened(stream: Stream) -> Stream:
    """The stream with all its lanes open."""
    if not folded_lanes(stream):
        return stream
    lanes = {key: _with(lane, collapsed=False) for key, lane in stream.lanes.items()}
    return stream.model_copy(update={"lanes": frozen_mapping(lanes)})


def in_document(stream: Stream, corners: Sequence[Point]) -> Sequence[Point]:
    """Corners of an arrow on the map as it is drawn, measured on the map with all lanes open."""
    drawn = shown(stream)
    if drawn is stream:
        return corners
    upright = _Upright(stream.lanes, drawn.lanes)
    return [(x, upright.document(y)) for x, y in corners]


def mark_size(element: Standing) -> Size:
    """How large something is on a collapsed lane."""
    return SIZES[type(element)]


def mark_item(key: str, element: Standing, facts: Facts, centre: Point) -> Item:
    """Something on a collapsed lane: its outline, and the number of a step."""
    primitives = tuple(_mark(element, facts, centre))
    return Item(key, covered(primitives), primitives)


def folded_lanes(stream: Stream) -> set[Id]:
    """The collapsed lanes."""
    return {lane.id for lane in stream.lanes.values() if lane.collapsed}


def _rows(stream: Stream, lane: Id) -> dict[Id, int]:
    """The line of each mark, counted from the top: the first on which it stands clear of the one before."""
    standing = [each for each in (*stream.nodes.values(), *stream.symbols.values()) if each.lane == lane]
    ends: list[float] = []
    rows = {}
    for each in sorted(standing, key=lambda each: each.x):
        left, right = each.x - mark_size(each).width / 2, each.x + mark_size(each).width / 2
        row = next((row for row, end in enumerate(ends) if left >= end + BETWEEN), len(ends))
        ends[row:] = [right] if row == len(ends) else [right, *ends[row + 1 :]]
        rows[each.id] = row
    return rows


def _in_line(things: Mapping[Id, Any], rows: Mapping[Id, Mapping[Id, int]]) -> Mapping[Id, Any]:
    return frozen_mapping(
        {
            key: _with(thing, dy=FOLDED_MARGIN + FOLDED_ROW * rows[thing.lane][key]) if thing.lane in rows else thing
            for key, thing in things.items()
        }
    )


def _outside(things: Mapping[Id, Any], hidden: Callable[[Any], bool]) -> Mapping[Id, Any]:
    return frozen_mapping({key: thing for key, thing in things.items() if not hidden(thing)})


def _drawn(flow: Flow, height: Callable[[float], float]) -> Flow:
    return _with(flow, waypoints=tuple((x, height(y)) for x, y in flow.waypoints)) if flow.waypoints else flow


def _with(model: Model, **changes: object) -> Model:
    """A copy that is drawn but never kept."""
    return model.model_copy(update=changes)


class _Upright:
    """Heights on the open map and on the one that is drawn: a collapsed lane is the open one, pressed together."""

    def __init__(self, document: Mapping[Id, Lane], drawn: Mapping[Id, Lane]) -> None:
        self._document, self._drawn = _edges(document.values()), _edges(drawn.values())

    def shown(self, y: float) -> float:
        return _between(y, self._document, self._drawn)

    def document(self, y: float) -> float:
        return _between(y, self._drawn, self._document)


def _edges(lanes: Iterable[Lane]) -> list[float]:
    return list(accumulate((lane.height for lane in lanes), initial=0.0))


def _between(y: float, edges: Sequence[float], others: Sequence[float]) -> float:
    """A height between two edges, as far between the other two; beyond all of them, as far beyond."""
    lane = next((place for place in range(len(edges) - 1) if edges[place] <= y < edges[place + 1]), None)
    if lane is None:
        return y if y < edges[0] else others[-1] + y - edges[-1]
    share = (y - edges[lane]) / (edges[lane + 1] - edges[lane])
    return others[lane] + share * (others[lane + 1] - others[lane])


def _mark(element: Standing, facts: Facts, centre: Point) -> Iterable[Primitive]:
    (x, y), (width, height) = centre, mark_size(element)
    left, top = x - width / 2, y - height / 2
    match element:
        case Step():
            yield Rect(left, top, width, height, "surface", EDGE, RADIUS)
            if element.value_class is not None:
                yield from value_bar(element.value_class, left + 0.6, top + 0.6, BAR, height - 1.2, RADIUS - 0.6)
            number = "" if facts.number is None else str(facts.number)
            yield text_run(x + BAR / 2, y + NUMBER_DROP, number, NUMBER_SIZE, "bold", "text", "middle")
        case GroupCard():
            yield Rect(left + STACK, top - STACK, width, height, "surface", EDGE, RADIUS)
            yield Rect(left, top, width, height, "surface", EDGE, RADIUS)
            yield text_run(x, y + NUMBER_DROP, f"{element.steps}×", NUMBER_SIZE, "bold", "text2", "middle")
        case Start() | End():
            yield Rect(left, top, width, height, "surface", EDGE, height / 2)
        case Gateway(split=Split.CHOICE):
            yield Path(rhombus(x, y, width, height), "surface", EDGE)
        case Gateway():
            yield Circle(x, y, height / 2, "surface", EDGE)
        case Store():
            corners = ((x, top), (left + width, top + height), (left, top + height))
            yield Path(polyline(corners, closed=True), "wait_fill", EDGE)
        case _:
            yield Rect(left, top, width, height, "surface", EDGE, 2.0)
