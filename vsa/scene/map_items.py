"""The items of a map in painting order, each made anew only when something that it shows has changed."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from vsa.drawing.paths import Point
from vsa.drawing.sheet import Box, Item, Sheet, union
from vsa.i18n import Translator
from vsa.layout.diagram import Box as NodeBox
from vsa.layout.diagram import Route, Routing, Side, Spot
from vsa.model.base import Id
from vsa.model.nodes import Node, Note, Problem, Step, Symbol
from vsa.model.stream import StepGroup, Stream
from vsa.scene.arrows import Arrow, Look
from vsa.scene.bands import Band, band_item
from vsa.scene.folding import mark_item
from vsa.scene.frames import frame_item, tab_item
from vsa.scene.items import flow_item, free_item, key_of, label_item, node_item, problem_item, wait_item
from vsa.scene.memory import Memory
from vsa.scene.parts import Parts
from vsa.symbols.kind import Facts
from vsa.symbols.kinds.card import WIDTH as CARD_WIDTH
from vsa.symbols.marks import TextSide, WaitMark

PAINTED_AFTER: dict[Look, int] = {"information": 0, "branch": 1, "rework": 2, "main": 3}
TEXT_SIDES: dict[Side, TextSide] = {
    "on": "right",
    "right": "right",
    "left": "left",
    "above": "above",
    "below": "below",
}
WAIT_BESIDE = 25.0
LEFTMOST_WAIT = 15.0
TIME_BELOW = 26.5
MARGIN = 20.0
LEAST_WIDTH = CARD_WIDTH + 2 * MARGIN


class Drawn(Protocol):
    """A map that was drawn before."""

    @property
    def drawn(self) -> Stream: ...

    @property
    def parts(self) -> Parts: ...

    @property
    def routing(self) -> Routing: ...

    @property
    def sheet(self) -> Sheet: ...


@dataclass(frozen=True, slots=True)
class MapItems:
    """Makes items of what a map shows and where the layout put it."""

    stream: Stream
    parts: Parts
    routing: Routing
    tr: Translator
    memory: Memory
    draw_node: Callable[[Node, Facts, Point, Translator], Item] = node_item
    groups: bool = True
    """Whether groups have their frames."""

    def on_sheet(self, bands: Iterable[Band]) -> Sheet:
        """All items, from the back to the front, on bands that reach under everything."""
        ordered = sorted(self.parts.arrows, key=lambda arrow: PAINTED_AFTER[arrow.look])
        drawn = [arrow for arrow in ordered if arrow.flow.id in self.routing.routes]
        symbols = tuple(self._free("symbol", self.stream.symbols.values()))
        notes = tuple(self._free("note", self.stream.notes.values()))
        nodes = self.stream.nodes.values()
        width = self._width((*symbols, *notes))
        items = (
            *self._bands(bands, width),
            *self._flows(drawn),
            *symbols,
            *self._frames(self.stream.groups.values()),
            *self._nodes(nodes),
            *self._waits(nodes, drawn),
            *self._labels(drawn),
            *self._problems(self.stream.problems.values()),
            *notes,
        )
        return Sheet(items, Box(0.0, 0.0, width, self.routing.height))

    def on_same_sheet(self, before: Drawn, bands: Iterable[Band]) -> Sheet | None:
        """What `on_sheet` gives, from a sheet with the same parts: only items of what has moved are made. None when
        more has changed than where nodes stand and how arrows run."""
        if not self._stand_alike(before):
            return None
        sheet, stream, routes = before.sheet, self.stream, self.routing.routes
        moved = {node.id: node for node in stream.nodes.values() if node is not before.drawn.nodes[node.id]}
        bent = {flow for flow, route in routes.items() if not _same(route, before.routing.routes[flow])}
        arrows = [arrow for arrow in self.parts.arrows if arrow.flow.id in bent]
        waiting = {*moved, *(arrow.waiting for arrow in arrows if arrow.waiting)}
        leading = [arrow for arrow in self.parts.arrows if arrow.waiting in waiting and arrow.flow.id in routes]
        width = self._width(sheet[key] for key in self._free_keys())
        changed = (
            *(self._bands(bands, width) if width != sheet.bounds.width else ()),
            *self._flows(arrows),
            *self._frames(each for each in stream.groups.values() if not moved.keys().isdisjoint(each.members)),
            *self._nodes(moved.values()),
            *self._waits([stream.nodes[node] for node in waiting], leading),
            *self._labels(arrows),
            *self._problems(problem for problem in stream.problems.values() if problem.node in moved),
        )
        self.memory.keep_the_rest()
        return sheet.with_changed(changed, Box(0.0, 0.0, width, self.routing.height))

    def _free_keys(self) -> Iterator[str]:
        yield from (f"symbol:{symbol}" for symbol in self.stream.symbols)
        yield from (f"note:{note}" for note in self.stream.notes)

    def _stand_alike(self, before: Drawn) -> bool:
        """Whether there is the same on the map as before, in the same bands."""
        now, then = self.routing, before.routing
        return (
            self.parts is before.parts
            and self.stream.notes is before.drawn.notes
            and self.stream.symbols is before.drawn.symbols
            and now.lane_tops == then.lane_tops
            and now.lane_heights == then.lane_heights
            and now.routes.keys() == then.routes.keys()
            and all((route.label is None) is (then.routes[flow].label is None) for flow, route in now.routes.items())
        )

    def _width(self, free: Iterable[Item]) -> float:
        return max(LEAST_WIDTH, self.routing.width, *(item.bounds.right + MARGIN for item in free))

    def _bands(self, bands: Iterable[Band], width: float) -> Iterator[Item]:
        for band in bands:
            yield self.memory.recall(f"lane:{band.lane.id}", band_item, band, width)

    def _flows(self, arrows: Iterable[Arrow]) -> Iterator[Item]:
        for arrow in arrows:
            flow = arrow.flow.id
            points, bolt = self.routing.routes[flow].points, arrow.flow.electronic
            yield self.memory.recall(f"flow:{flow}", flow_item, flow, arrow.look, points, bolt)

    def _nodes(self, nodes: Iterable[Node]) -> Iterator[Item]:
        for node in nodes:
            key, facts, centre = key_of(node), self.parts.facts[node.id], self._centre(node)
            if self._is_folded(node):
                yield self.memory.recall(key, mark_item, key, node, facts, centre)
            else:
                yield self.memory.recall(key, self.draw_node, node, facts, centre, self.tr)

    def _frames(self, groups: Iterable[StepGroup]) -> Iterator[Item]:
        """Groups that are not collapsed: a frame behind what is in them, and their names."""
        boxes = {box.id: box for box in self.parts.diagram.boxes} if self.stream.groups and self.groups else {}
        for group in groups if self.groups else ():
            inner = union(self._around(self.stream.nodes[node], boxes[node]) for node in group.members)
            yield self.memory.recall(f"frame:{group.id}", frame_item, group, inner)
            yield self.memory.recall(f"group:{group.id}", tab_item, group, inner, self.tr)

    def _free(self, kind: str, elements: Iterable[Note] | Iterable[Symbol]) -> Iterator[Item]:
        for element in elements:
            key, centre = f"{kind}:{element.id}", self._centre(element)
            if isinstance(element, Symbol) and self._is_folded(element):
                yield self.memory.recall(key, mark_item, key, element, Facts(), centre)
            else:
                yield self.memory.recall(key, free_item, key, element, centre, self.tr)

    def _is_folded(self, element: Node | Symbol) -> bool:
        return self.stream.lanes[element.lane].collapsed

    def _waits(self, nodes: Iterable[Node], arrows: Iterable[Arrow]) -> Iterator[Item]:
        texts, routes = self.parts.waits, self.routing.routes
        spots = {arrow.waiting: routes[arrow.flow.id].wait for arrow in arrows if arrow.waiting}
        for node in nodes:
            if node.id in texts and isinstance(node, Step):
                spot = spots.get(node.id) or self._beside(node)
                mark = WaitMark(node.wait_for, texts[node.id], spot.text, TEXT_SIDES[spot.side])
                yield self.memory.recall(f"wait:{node.id}", wait_item, node.id, mark, (spot.x, spot.y), self.tr)

    def _labels(self, arrows: Iterable[Arrow]) -> Iterator[Item]:
        for arrow in arrows:
            flow, spot = arrow.flow.id, self.routing.routes[arrow.flow.id].label
            if arrow.label and spot:
                centre = (spot.x, spot.y)
                yield self.memory.recall(f"label:{flow}", label_item, flow, arrow.look, arrow.label, centre, self.tr)

    def _problems(self, problems: Iterable[Problem]) -> Iterator[Item]:
        places: Counter[Id] = Counter()
        boxes = {box.id: box for box in self.parts.diagram.boxes} if self.stream.problems else {}
        for problem in problems:
            node = self.stream.nodes.get(problem.node)
            if node is None:
                continue
            place = places[node.id]
            places[node.id] += 1
            yield self.memory.recall(
                f"problem:{problem.id}", problem_item, problem, place, self._corner(node, boxes[node.id]), self.tr
            )

    def _centre(self, element: Node | Note | Symbol) -> Point:
        return element.x, self.routing.lane_tops.get(element.lane, 0.0) + element.dy

    def _around(self, node: Node, box: NodeBox) -> Box:
        x, y = self._centre(node)
        return Box(x - box.width / 2, y - box.height / 2, x + box.width / 2, y + box.height / 2)

    def _corner(self, node: Node, box: NodeBox) -> Point:
        """The lower left corner of a node."""
        x, y = self._centre(node)
        return x - box.width / 2, y + box.height / 2

    def _beside(self, step: Step) -> Spot:
        """Where the wait of a step stands that no arrow leads to: to its left."""
        x, y = self._centre(step)
        at = max(LEFTMOST_WAIT, x - CARD_WIDTH / 2 - WAIT_BESIDE)
        return Spot(at, y, "below", (at, y + TIME_BELOW))


def _same(route: Route, before: Route) -> bool:
    return route is before or route == before
