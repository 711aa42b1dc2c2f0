"""The items of a map in painting order, each made anew only when something that it shows has changed."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
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
from vsa.scene.blanks import Blanks, blanks
from vsa.scene.folding import mark_item
from vsa.scene.frames import frame_item, tab_item
from vsa.scene.items import flow_item, free_item, key_of, label_item, node_item, problem_item, wait_item
from vsa.scene.memory import Memory
from vsa.scene.parts import Parts
from vsa.scene.touched import Touched
from vsa.symbols.faces import LEAST_MAP_WIDTH
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
LISTED = ("nodes", "flows", "symbols", "groups", "problems", "notes")
WAIT_BESIDE = 25.0
LEFTMOST_WAIT = 15.0
TIME_BELOW = 26.5
MARGIN = 20.0
NOTHING = Sheet((), Box(0.0, 0.0, 0.0, 0.0))
NONE_BLANK = Blanks(frozenset(), frozenset(), ())


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

    def on_sheet(self, bands: Sequence[Band], sight: Box | None = None) -> Sheet:
        """All items, from the back to the front, on bands that reach under everything. With a `sight`, those beyond it
        are blank and outdated."""
        stream, routes = self.stream, self.routing.routes
        later = blanks(stream, self.parts, self.routing, sight) if sight else NONE_BLANK
        nodes, arrows = stream.nodes.keys() - later.nodes, routes.keys() - later.arrows
        made, bounds = self._made(bands, nodes, arrows, stream.groups.keys())
        self.memory.outdated.update({item.key for item in later.items} - {item.key for item in made})
        return NOTHING.in_order(self._keys(bands), (*later.items, *made), bounds)

    def after(self, before: Drawn, bands: Sequence[Band], touched: Touched, late: Set[str]) -> Sheet | None:
        """What `on_sheet` gives, from an earlier sheet: only items of what is touched or runs elsewhere are made, and
        those with keys that are `late`. None where the bands are others."""
        now, then = self.routing, before.routing
        if now.lane_tops != then.lane_tops or now.lane_heights != then.lane_heights:
            return None
        nodes, arrows, groups = self._elements(late)
        groups |= self._other_groups(before, touched.nodes)
        nodes |= touched.nodes - self._left_nodes(before, touched)
        elsewhere = [flow for flow, route in now.routes.items() if route is not then.routes.get(flow)]
        bent = [flow for flow in elsewhere if now.routes[flow] != then.routes.get(flow)]
        left = self._left_arrows(before, [flow for flow in bent if flow not in touched.arrows])
        arrows |= touched.arrows.union(bent) & now.routes.keys() - left
        made, bounds = self._made(bands, nodes, arrows, groups)
        if self._lists_alike(before, arrows):
            self.memory.keep_the_rest()
            return before.sheet.with_changed(made, bounds)
        sheet = before.sheet.in_order(self._keys(bands), made, bounds)
        self.memory.keep_the_rest(before.sheet.keys() - sheet.keys())
        return sheet

    def _left_nodes(self, before: Drawn, touched: Touched) -> set[Id]:
        """The nodes with another place or number that stay as they were drawn for now, with all that is theirs."""
        placed = ((node, key_of(self.stream.nodes[node])) for node in touched.nodes - touched.other)
        return {node for node, key in placed if self.memory.leaves(key, before.sheet.get(key))}

    def _left_arrows(self, before: Drawn, bent: Iterable[Id]) -> set[Id]:
        """The same for arrows that only run elsewhere."""
        now, then, sheet = self.routing.routes, before.routing.routes, before.sheet
        alike = (flow for flow in bent if flow in then and (now[flow].label is None) is (then[flow].label is None))
        return {flow for flow in alike if self.memory.leaves(f"flow:{flow}", sheet.get(f"flow:{flow}"))}

    def completed(self, before: Sheet, bands: Sequence[Band], late: Set[str]) -> Sheet:
        """The same sheet with the items made that are `late`."""
        made, bounds = self._made(bands, *self._elements(late))
        self.memory.keep_the_rest()
        return before.with_changed(made, bounds)

    def _elements(self, keys: Set[str]) -> tuple[set[Id], set[Id], set[Id]]:
        """The nodes, arrows and groups that items with these keys belong to."""
        stream, names = self.stream, {key.partition(":")[2] for key in keys}
        beside = {stream.problems[problem].node for problem in names & stream.problems.keys()}
        nodes = names.union(beside) & stream.nodes.keys()
        return nodes, names & self.routing.routes.keys(), names & stream.groups.keys()

    def _other_groups(self, before: Drawn, nodes: Set[Id]) -> set[Id]:
        """The groups that are others, or have some of these nodes."""
        known, groups = before.drawn.groups, self.stream.groups.items()
        return {key for key, group in groups if known.get(key) is not group or not nodes.isdisjoint(group.members)}

    def _lists_alike(self, before: Drawn, arrows: Iterable[Id]) -> bool:
        """Whether there is the same on the map as before, in the same order, where only some arrows may look
        otherwise."""
        return (
            all(list(getattr(self.stream, name)) == list(getattr(before.drawn, name)) for name in LISTED)
            and self.routing.routes.keys() == before.routing.routes.keys()
            and self.parts.waits.keys() == before.parts.waits.keys()
            and all(
                _kind(self.parts.arrow_of[flow], self.routing.routes[flow])
                == _kind(before.parts.arrow_of[flow], before.routing.routes[flow])
                for flow in arrows
            )
        )

    def _made(
        self, bands: Iterable[Band], nodes: Set[Id], arrows: Set[Id], groups: Collection[Id]
    ) -> tuple[tuple[Item, ...], Box]:
        """The items of some nodes, arrows and groups with whatever stands on them, those of bands, symbols and notes,
        and the bounds of the whole sheet."""
        stream, routes = self.stream, self.routing.routes
        symbols = tuple(self._free("symbol", stream.symbols.values()))
        notes = tuple(self._free("note", stream.notes.values()))
        width = self._width((*symbols, *notes))
        drawn = [self.parts.arrow_of[flow] for flow in arrows]
        waiting = {*nodes, *(arrow.waiting for arrow in drawn if arrow.waiting)}
        leading = [arrow for node in waiting if (arrow := self.parts.carriers.get(node)) and arrow.flow.id in routes]
        made = (
            *self._bands(bands, width),
            *self._flows(drawn),
            *symbols,
            *self._frames([stream.groups[group] for group in groups]),
            *self._nodes([stream.nodes[node] for node in nodes]),
            *self._waits([stream.nodes[node] for node in waiting], leading),
            *self._labels(drawn),
            *self._problems(problem for problem in stream.problems.values() if problem.node in nodes),
            *notes,
        )
        return made, Box(0.0, 0.0, width, self.routing.height)

    def _keys(self, bands: Iterable[Band]) -> list[str]:
        """The keys of all items, from the back to the front."""
        stream, routes, waits = self.stream, self.routing.routes, self.parts.waits
        ordered = sorted(self.parts.arrows, key=lambda arrow: PAINTED_AFTER[arrow.look])
        drawn = [(arrow.flow.id, arrow.label) for arrow in ordered if arrow.flow.id in routes]
        return [
            *[f"lane:{band.lane.id}" for band in bands],
            *[f"flow:{flow}" for flow, _ in drawn],
            *[f"symbol:{symbol}" for symbol in stream.symbols],
            *[f"{part}:{group}" for group in stream.groups if self.groups for part in ("frame", "group")],
            *map(key_of, stream.nodes.values()),
            *[f"wait:{node}" for node in stream.nodes if node in waits],
            *[f"label:{flow}" for flow, label in drawn if label and routes[flow].label],
            *[f"problem:{key}" for key, problem in stream.problems.items() if problem.node in stream.nodes],
            *[f"note:{note}" for note in stream.notes],
        ]

    def _width(self, free: Iterable[Item]) -> float:
        return max(LEAST_MAP_WIDTH, self.routing.width, *(item.bounds.right + MARGIN for item in free))

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
        for group in groups if self.groups else ():
            inner = union(self._around(self.stream.nodes[node], self.parts.boxes[node]) for node in group.members)
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
        for problem in problems:
            node = self.stream.nodes.get(problem.node)
            if node is None:
                continue
            place = places[node.id]
            places[node.id] += 1
            yield self.memory.recall(
                f"problem:{problem.id}",
                problem_item,
                problem,
                place,
                self._corner(node, self.parts.boxes[node.id]),
                self.tr,
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


def _kind(arrow: Arrow, route: Route) -> tuple[Look, bool]:
    """How deep an arrow lies, and whether it has a label."""
    return arrow.look, arrow.label is not None and route.label is not None
