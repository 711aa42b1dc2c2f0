"""A stream as the layout room sees it: boxes of known size, and links with the width of what stands on them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from vsa import layout
from vsa.analysis.results import Analysis
from vsa.drawing.measuring import text_width
from vsa.i18n import Translator
from vsa.layout.diagram import Arrangement, Box, Diagram, Lane, Link, LinkKind, Place, Role, Shape
from vsa.model.base import Id
from vsa.model.nodes import End, Gateway, Node, Split, Start, Step, Store, Symbol
from vsa.model.stream import Lane as Swimlane
from vsa.model.stream import LaneKind, Stream
from vsa.scene.arrows import Arrow, Look, arrows
from vsa.scene.beside import beside
from vsa.scene.folding import mark_size, opened
from vsa.scene.knowledge import facts_of_nodes
from vsa.symbols.group_card import GroupCard
from vsa.symbols.kind import Facts
from vsa.symbols.kinds.wait import TIME_SIZE
from vsa.symbols.registry import kind_of, symbol_kind
from vsa.symbols.times import wait_text

USER_LANE_HEIGHT, LANE_HEIGHT = 146.0, 126.0
SHAPES: dict[type[Node | GroupCard], tuple[Shape, Role]] = {
    Step: ("card", "step"),
    GroupCard: ("card", "step"),
    Start: ("pill", "start"),
    End: ("pill", "end"),
    Store: ("triangle", "store"),
}
SPLITS: dict[Split, tuple[Shape, Role]] = {
    Split.CHOICE: ("diamond", "choice"),
    Split.PARALLEL: ("circle", "parallel"),
}
KINDS: dict[Look, LinkKind] = {
    "main": "forward",
    "branch": "forward",
    "rework": "rework",
    "information": "information",
}


def diagram(stream: Stream, analysis: Analysis, tr: Translator) -> Diagram:
    """The stream for the layout room, with all sizes measured."""
    facts = facts_of_nodes(stream, analysis)
    return diagram_of(stream, facts, arrows(stream, analysis, facts, tr), tr)


def tidy(stream: Stream, analysis: Analysis, tr: Translator) -> Arrangement:
    """The whole stream laid out anew, lanes in the best order; routes drawn by hand are given up. Free symbols have no
    part in the order of the work: they go with what they stood beside."""
    stream = opened(stream)
    drawn = diagram(stream, analysis, tr)
    nodes = tuple(box for box in drawn.boxes if box.id in stream.nodes)
    made = layout.arrange(replace(drawn, boxes=nodes), lanes="choose")
    return replace(made, places={**made.places, **beside(stream, drawn.boxes, made)}) if stream.symbols else made


def diagram_of(stream: Stream, facts: Mapping[Id, Facts], drawn: Iterable[Arrow], tr: Translator) -> Diagram:
    """The same from what is already known of nodes and arrows."""
    bursts = Counter(problem.node for problem in stream.problems.values())
    return Diagram(
        tuple(_lane(lane, tr) for lane in stream.lanes.values()),
        (
            *(
                _box(node, facts[node.id], bursts[node.id], tr, folded=_is_folded(stream, node))
                for node in stream.nodes.values()
            ),
            *(_free_box(symbol, tr, folded=_is_folded(stream, symbol)) for symbol in stream.symbols.values()),
        ),
        tuple(_link(arrow, stream, facts, tr) for arrow in drawn),
    )


def places_of(
    stream: Stream, before: Stream | None = None, known: Mapping[Id, Place] = MappingProxyType({})
) -> Mapping[Id, Place]:
    """Where the nodes and free symbols stand now. The places `known` of an earlier state stay the same objects."""
    there = {**before.nodes, **before.symbols} if before else {}
    now: Mapping[Id, Node | Symbol] = {**stream.nodes, **stream.symbols}
    return {
        key: known[key] if there.get(key) is each else Place(each.lane, each.x, each.dy) for key, each in now.items()
    }


def lane_heights_of(stream: Stream) -> Mapping[Id, float]:
    """How high the lanes are now."""
    return {lane.id: lane.height for lane in stream.lanes.values()}


def _lane(lane: Swimlane, tr: Translator) -> Lane:
    user = lane.kind is LaneKind.USER
    head = symbol_kind("lane").size(lane, Facts(role=lane.name), tr)
    return Lane(lane.id, max(head.height, USER_LANE_HEIGHT if user else LANE_HEIGHT), user)


def _is_folded(stream: Stream, element: Node | Symbol) -> bool:
    return stream.lanes[element.lane].collapsed


def _box(node: Node, facts: Facts, bursts: int, tr: Translator, *, folded: bool) -> Box:
    shape, role = SPLITS[node.split] if isinstance(node, Gateway) else SHAPES[type(node)]
    width, height = mark_size(node) if folded else kind_of(node).size(node, facts, tr)
    return Box(node.id, node.lane, width, height, shape, role, bursts)


def _free_box(symbol: Symbol, tr: Translator, *, folded: bool) -> Box:
    width, height = mark_size(symbol) if folded else kind_of(symbol).size(symbol, Facts(), tr)
    return Box(symbol.id, symbol.lane, width, height, "box", "symbol")


def _link(arrow: Arrow, stream: Stream, facts: Mapping[Id, Facts], tr: Translator) -> Link:
    flow = arrow.flow
    return Link(
        id=flow.id,
        source=flow.source,
        target=flow.target,
        kind=KINDS[arrow.look],
        main=arrow.look == "main",
        parallel=arrow.parallel,
        share=arrow.share,
        label_width=label_width(arrow, tr),
        wait_width=_wait_width(arrow, stream, facts, tr),
        waypoints=flow.waypoints,
    )


def label_width(arrow: Arrow, tr: Translator) -> float:
    """The width of the pill on an arrow; 0 for none."""
    if arrow.label is None:
        return 0.0
    kind = symbol_kind("rework" if arrow.look == "rework" else "share")
    return kind.size(arrow.label, Facts(), tr).width


def _wait_width(arrow: Arrow, stream: Stream, facts: Mapping[Id, Facts], tr: Translator) -> float:
    if arrow.waiting is None:
        return 0.0
    node = stream.nodes[arrow.waiting]
    if _is_folded(stream, node):
        return 0.0
    return text_width(wait_text(node, facts[node.id], tr), TIME_SIZE, "bold") if isinstance(node, Step) else 0.0
