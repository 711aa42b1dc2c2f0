"""New nodes: after or before what is selected, into an arrow, or where the pointer is."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from vsa import layout
from vsa.analysis.results import Analysis
from vsa.editor.operations.beside_symbol import append_beside
from vsa.editor.operations.grouping import Side, edge_of
from vsa.editor.session import Session
from vsa.edits.corners import set_corners
from vsa.edits.ids import fresh_id
from vsa.edits.lanes import add_lane
from vsa.edits.move import Spot, arrange
from vsa.edits.nodes import add_node as put
from vsa.edits.nodes import append_node, insert_after, insert_before, insert_node, prepend_node
from vsa.edits.parts import split_step
from vsa.i18n import Message, UserError, message
from vsa.layout.appending import Direction, Placement
from vsa.layout.diagram import Diagram, Place
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import End, Gateway, Node, Split, Start, Step, Store, ValueClass
from vsa.model.stream import FlowKind, Lane, LaneKind, Stream
from vsa.scene import diagram, in_document, opened
from vsa.scene.diagram import places_of
from vsa.symbols.kind import Facts
from vsa.symbols.registry import kind_of

NewNode: TypeAlias = Callable[[Id, Id], Node]
"""Makes a node with an id, in a lane."""

ROLES: dict[str, NewNode] = {
    "step": lambda id, lane: Step(id=id, lane=lane),
    "step_value": lambda id, lane: Step(id=id, lane=lane, value_class=ValueClass.VALUE),
    "step_necessary": lambda id, lane: Step(id=id, lane=lane, value_class=ValueClass.NECESSARY),
    "step_waste": lambda id, lane: Step(id=id, lane=lane, value_class=ValueClass.WASTE),
    "choice": lambda id, lane: Gateway(id=id, lane=lane),
    "parallel": lambda id, lane: Gateway(id=id, lane=lane, split=Split.PARALLEL),
    "store": lambda id, lane: Store(id=id, lane=lane),
    "start": lambda id, lane: Start(id=id, lane=lane),
    "end": lambda id, lane: End(id=id, lane=lane),
}


def append(session: Session, direction: Direction, role: str = "step") -> None:
    """A new step, or another node: to the right or left in the flow, or as a branch in the lane above or below. Its
    text is asked for.

    With an arrow selected it stands in the middle of it, with a problem after the step of that, beside a free symbol it
    is joined to that by information; without a selection it follows the last node. Raises UserError where none can
    stand.
    """
    stream, flows = session.stream, session.selected("flow")
    if stream is None:
        return
    if flows:
        insert_into_flow(session, role, flows[0])
        return
    symbols = session.selected("symbol")
    if symbols and not session.selected("node"):
        node = ROLES[role](fresh_id(session.document, stream.id, "n"), stream.symbols[symbols[0]].lane)
        append_beside(session, stream, symbols[0], direction, node)
        return
    near = _near(session, stream, "first" if direction == "left" else "last")
    if near is None:
        place_node(session, role, *_first_spot(stream))
        return
    _refuse_beyond_ends(stream, near, direction)
    made = fresh_id(session.document, stream.id, "n")

    def edit(document: Document) -> Document:
        lane, document = _lane_of_branch(session, document, stream, near, direction)
        node = ROLES[role](made, lane)
        placed = _placement(session, document.streams[stream.id], near, direction, lane, node)
        joined = _joined(document, stream.id, node, near, direction)
        return _laid(joined, stream.id, made, placed)

    session.perform(message("editor.edit.append"), edit, select=[f"node:{made}"])
    session.edit_text(f"node:{made}")


def insert_after_selection(session: Session, role: str) -> None:
    """A new node of any kind next after what is selected; a start stands by itself in the first lane."""
    stream = session.stream
    if stream is None:
        return
    if role == "start" or not (session.selected("node") or session.selected("group")):
        place_node(session, role, *_first_spot(stream))
        return
    near = _near(session, stream)
    assert near is not None
    _refuse_beyond_ends(stream, near, "right")
    made = fresh_id(session.document, stream.id, "n")
    node = ROLES[role](made, stream.nodes[near].lane)

    def edit(document: Document) -> Document:
        placed = _placement(session, document.streams[stream.id], near, "right", node.lane, node)
        join = append_node if role == "end" else insert_after
        return _laid(join(document, stream.id, node, near), stream.id, made, placed)

    session.perform(_inserted(role), edit, select=[f"node:{made}"])
    session.edit_text(f"node:{made}")


def insert_into_flow(session: Session, role: str, flow: Id) -> None:
    """A new node in the middle of an arrow; what follows moves right to make room."""
    stream = session.stream
    if stream is None:
        return
    if role in ("start", "end"):
        raise UserError(message("editor.refusal.not_in_flow"))
    made = fresh_id(session.document, stream.id, "n")
    source, target = stream.flows[flow].source, stream.flows[flow].target
    if source not in stream.nodes or target not in stream.nodes:
        raise UserError(message("editor.refusal.not_in_information"))
    node = ROLES[role](made, stream.nodes[source].lane)

    def edit(document: Document) -> Document:
        placed = _placement(session, document.streams[stream.id], source, "right", node.lane, node)
        return _laid(insert_node(document, stream.id, node, flow), stream.id, made, placed)

    session.perform(_inserted(role), edit, select=[f"node:{made}"])
    session.edit_text(f"node:{made}")


def insert_on_route(session: Session, role: str, flow: Id, piece: int, at: Spot) -> None:
    """A new node at a place on a piece of an arrow drawn by hand; both halves keep their corners, and nothing moves."""
    stream, scene = session.stream, session.scene
    assert stream is not None
    assert scene is not None
    made = fresh_id(session.document, stream.id, "n")
    corners = in_document(stream, scene.routing.routes[flow].points[1:-1])
    node = ROLES[role](made, at.lane).model_copy(update={"x": at.x, "dy": at.dy})

    def edit(document: Document) -> Document:
        drawn = set_corners(document, stream.id, flow, corners)
        return insert_node(drawn, stream.id, node, flow, piece)

    session.perform(_inserted(role), edit, select=[f"node:{made}"])
    session.edit_text(f"node:{made}")


def split_selection(session: Session) -> None:
    """The selected step in two; what follows moves right to make room, and the text of the second half is asked for."""
    stream, chosen = session.stream, session.selected("node")
    if stream is None or len(chosen) != 1:
        return
    whole, made = chosen[0], fresh_id(session.document, stream.id, "n")
    node = ROLES["step"](made, stream.nodes[whole].lane)

    def edit(document: Document) -> Document:
        placed = _placement(session, document.streams[stream.id], whole, "right", node.lane, node)
        return _laid(split_step(document, stream.id, whole), stream.id, made, placed)

    session.perform(message("editor.edit.split_step"), edit, select=[f"node:{made}"])
    session.edit_text(f"node:{made}")


def place_node(session: Session, role: str, lane: Id, x: float, dy: float) -> None:
    """A new node that nothing leads to yet, with its centre at a place."""
    stream = session.stream
    if stream is None:
        return
    made = fresh_id(session.document, stream.id, "n")
    node = ROLES[role](made, lane).model_copy(update={"x": x, "dy": dy})
    session.perform(_inserted(role), lambda document: put(document, stream.id, node), select=[f"node:{made}"])
    session.edit_text(f"node:{made}")


def append_at(session: Session, source: Id, lane: Id, x: float, dy: float, role: str = "step") -> None:
    """A new node at a place, with an arrow to it: of cases from a node, of information from a free symbol."""
    stream = session.stream
    if stream is None:
        return
    kind = FlowKind.FORWARD if source in stream.nodes else FlowKind.INFORMATION
    made = fresh_id(session.document, stream.id, "n")
    node = ROLES[role](made, lane).model_copy(update={"x": x, "dy": dy})
    session.perform(
        message("editor.edit.append"),
        lambda document: append_node(document, stream.id, node, source, kind),
        select=[f"node:{made}"],
    )
    session.edit_text(f"node:{made}")


def _near(session: Session, stream: Stream, side: Side = "last") -> Id | None:
    """The node that something new follows: the selected one, that of the selected problem, the one on a side of the
    selected group, or the last."""
    groups = session.selected("group")
    if groups:
        return edge_of(stream, stream.groups[groups[0]], side)
    chosen, problems = session.selected("node"), session.selected("problem")
    if not chosen and problems:
        return stream.problems[problems[0]].node
    return chosen[0] if chosen else next(reversed([*stream.nodes]), None)


def _refuse_beyond_ends(stream: Stream, near: Id, direction: Direction) -> None:
    if isinstance(stream.nodes[near], End) and direction != "left":
        raise UserError(message("editor.refusal.after_end"))
    if isinstance(stream.nodes[near], Start) and direction == "left":
        raise UserError(message("editor.refusal.before_start"))


def _joined(document: Document, stream: Id, node: Node, near: Id, direction: Direction) -> Document:
    if direction == "left":
        arrives = any(flow.target == near for flow in document.streams[stream].flows.values())
        return (insert_before if arrives else prepend_node)(document, stream, node, near)
    return (insert_after if direction == "right" else append_node)(document, stream, node, near)


def _lane_of_branch(
    session: Session, document: Document, stream: Stream, near: Id, direction: Direction
) -> tuple[Id, Document]:
    """The lane of a new step: that of its neighbour, or the one above or below, made when there is none below.

    The first step after a start in the user's lane is work of one's own, so it stands in the lane below.
    """
    lanes = list(stream.lanes)
    here = stream.nodes[near].lane
    at = lanes.index(here)
    if direction == "down" and at + 1 == len(lanes):
        name = session.tr("editor.new_lane")
        lane = Lane(id=fresh_id(document, stream.id, "l"), name=name)
        return lane.id, add_lane(document, stream.id, lane)
    if direction in ("up", "down"):
        return lanes[max(at + (1 if direction == "down" else -1), 0)], document
    begins = isinstance(stream.nodes[near], Start) and stream.lanes[here].kind is LaneKind.USER
    return (lanes[at + 1] if begins and at + 1 < len(lanes) else here), document


def _placement(session: Session, stream: Stream, near: Id, direction: Direction, lane: Id, node: Node) -> Placement:
    analysis, stream = session.analysis, opened(stream)
    assert analysis is not None
    size = kind_of(node).size(node, Facts(), session.tr)
    heights = {key: each.height for key, each in stream.lanes.items()}
    towards: Direction = "down" if direction == "right" and lane != stream.nodes[near].lane else direction
    return layout.append_place(*_measured(session, stream, analysis), heights, near, towards, lane, size)


def _measured(session: Session, stream: Stream, analysis: Analysis) -> tuple[Diagram, Mapping[Id, Place]]:
    """The map as the layout sees it, which the picture on screen has already measured unless it hides steps."""
    scene = session.scene
    if scene is not None and scene.drawn is stream:
        return scene.diagram, scene.places
    return diagram(stream, analysis, session.tr), places_of(stream)


def _laid(document: Document, stream: Id, made: Id, placed: Placement) -> Document:
    places: dict[Id, Place] = {**placed.shifted, made: placed.place}
    return arrange(document, stream, places, list(document.streams[stream].lanes), placed.lane_heights)


def _first_spot(stream: Stream) -> tuple[Id, float, float]:
    """A free place for what has no neighbour: at the left of the first lane, right of everything that stands there."""
    lane = next(iter(stream.lanes.values()))
    farthest = max((node.x for node in stream.nodes.values() if node.lane == lane.id), default=None)
    return lane.id, 80.0 if farthest is None else farthest + 169.0, lane.height / 2


def _inserted(role: str) -> Message:
    return message("editor.edit.insert", what=message(f"editor.thing.{role.partition('_')[0]}"))
