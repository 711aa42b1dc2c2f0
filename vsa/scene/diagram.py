"""A stream as the layout room sees it: boxes of known size, and links with the width of what stands on them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from vsa import layout
from vsa.analysis.results import Analysis
from vsa.drawing.measuring import text_width
from vsa.i18n import Translator
from vsa.layout.diagram import Arrangement, Box, Diagram, Lane, Link, LinkKind, Place, Role, Shape
from vsa.model.base import Id
from vsa.model.diff import changes
from vsa.model.nodes import End, Gateway, Node, Split, Start, Step, Store, Symbol
from vsa.model.stream import Lane as Swimlane
from vsa.model.stream import LaneKind, Stream
from vsa.scene.arrows import Arrow, Look, arrows
from vsa.scene.beside import beside
from vsa.scene.folding import folded_lanes, mark_size, opened
from vsa.scene.knowledge import facts_of_nodes, wait_texts
from vsa.scene.memory import Memory
from vsa.symbols.group_card import GroupCard
from vsa.symbols.kind import Facts
from vsa.symbols.kinds.wait import TIME_SIZE
from vsa.symbols.registry import kind_of, symbol_kind

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
    return diagram_of(stream, facts, wait_texts(stream, facts, tr), arrows(stream, analysis, facts, tr), tr)


def tidy(stream: Stream, analysis: Analysis, tr: Translator) -> Arrangement:
    """The whole stream laid out anew, lanes in the best order; routes drawn by hand are given up. Free symbols have no
    part in the order of the work: they go with what they stood beside."""
    stream = opened(stream)
    drawn = diagram(stream, analysis, tr)
    nodes = tuple(box for box in drawn.boxes if box.id in stream.nodes)
    made = layout.arrange(replace(drawn, boxes=nodes), lanes="choose")
    return replace(made, places={**made.places, **beside(stream, drawn.boxes, made)}) if stream.symbols else made


def diagram_of(
    stream: Stream,
    facts: Mapping[Id, Facts],
    waits: Mapping[Id, str],
    drawn: Iterable[Arrow],
    tr: Translator,
    memory: Memory | None = None,
) -> Diagram:
    """The same from what is already known of nodes and arrows."""
    memory = memory or Memory({})
    return Diagram(
        tuple(_lane(lane, tr) for lane in stream.lanes.values()),
        (*boxes_of(stream, facts, tr, memory, stream.nodes), *free_boxes(stream, tr)),
        tuple(links_of(drawn, waits, tr, memory)),
    )


def boxes_of(
    stream: Stream, facts: Mapping[Id, Facts], tr: Translator, memory: Memory, nodes: Iterable[Id]
) -> Iterator[Box]:
    """The boxes of some nodes."""
    bursts = Counter(problem.node for problem in stream.problems.values())
    folded = folded_lanes(stream)
    for key in nodes:
        node = stream.nodes[key]
        yield memory.recall(f"box:{key}", _box, node, facts[key], bursts[key], node.lane in folded, tr)


def free_boxes(stream: Stream, tr: Translator) -> Iterator[Box]:
    """The boxes of the free symbols."""
    folded = folded_lanes(stream)
    return (_free_box(symbol, symbol.lane in folded, tr) for symbol in stream.symbols.values())


def links_of(drawn: Iterable[Arrow], waits: Mapping[Id, str], tr: Translator, memory: Memory) -> Iterator[Link]:
    """The links of some arrows."""
    for arrow in drawn:
        wait = waits.get(arrow.waiting, "") if arrow.waiting else ""
        yield memory.recall(f"link:{arrow.flow.id}", _link, arrow, wait, tr)


def places_of(
    stream: Stream, before: Stream | None = None, known: Mapping[Id, Place] = MappingProxyType({})
) -> Mapping[Id, Place]:
    """Where the nodes and free symbols stand now. The places `known` of an earlier state stay the same objects."""
    places, other = dict(known) if before else {}, dict[Id, Node | Symbol]()
    for name in ("nodes", "symbols"):
        standing: Mapping[Id, Node | Symbol] = getattr(stream, name)
        differing = changes(getattr(before, name) if before else {}, standing)
        other.update((key, standing[key]) for key in differing.added | differing.changed)
        for gone in differing.removed:
            del places[gone]
    places.update((key, Place(each.lane, each.x, each.dy)) for key, each in other.items())
    return places


def lane_heights_of(stream: Stream) -> Mapping[Id, float]:
    """How high the lanes are now."""
    return {lane.id: lane.height for lane in stream.lanes.values()}


def _lane(lane: Swimlane, tr: Translator) -> Lane:
    user = lane.kind is LaneKind.USER
    head = symbol_kind("lane").size(lane, Facts(role=lane.name), tr)
    return Lane(lane.id, max(head.height, USER_LANE_HEIGHT if user else LANE_HEIGHT), user)


def _box(node: Node, facts: Facts, bursts: int, folded: bool, tr: Translator) -> Box:
    shape, role = SPLITS[node.split] if isinstance(node, Gateway) else SHAPES[type(node)]
    width, height = mark_size(node) if folded else kind_of(node).size(node, facts, tr)
    return Box(node.id, node.lane, width, height, shape, role, bursts)


def _free_box(symbol: Symbol, folded: bool, tr: Translator) -> Box:
    width, height = mark_size(symbol) if folded else kind_of(symbol).size(symbol, Facts(), tr)
    return Box(symbol.id, symbol.lane, width, height, "box", "symbol")


def _link(arrow: Arrow, wait: str, tr: Translator) -> Link:
    """`wait` is the text at the triangle on the arrow; empty where there is none."""
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
        wait_width=text_width(wait, TIME_SIZE, "bold") if wait else 0.0,
        waypoints=flow.waypoints,
    )


def label_width(arrow: Arrow, tr: Translator) -> float:
    """The width of the pill on an arrow; 0 for none."""
    if arrow.label is None:
        return 0.0
    kind = symbol_kind("rework" if arrow.look == "rework" else "share")
    return kind.size(arrow.label, Facts(), tr).width
