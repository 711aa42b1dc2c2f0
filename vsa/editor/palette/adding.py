"""The list opened to add something: after what is selected, on it, or where the map is looked at."""

from typing import Protocol

from vsa.drawing.paths import Point
from vsa.editor import operations
from vsa.editor.operations.aside import aside
from vsa.editor.operations.symbols import place_note, place_symbol
from vsa.editor.palette.kinds import ARROWS, NODES, NOTE, PROBLEM, SHARE, TIMELINE, WAITS
from vsa.editor.session import Session
from vsa.editor.subjects import subject_of
from vsa.editor.tools.geography import LaneBand, lane_at, lane_bands
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.i18n import Message, message
from vsa.layout.spacing import CARD_HEIGHT, CARD_WIDTH
from vsa.model.base import Id
from vsa.model.nodes import End, Step, Store
from vsa.model.stream import FlowKind, Stream

SMALLEST_NOTE = (130.0, 56.0)
"""What a note without a text takes."""


class ArrowStarter(Protocol):
    """What takes an arrow in hand."""

    def start_arrow(self, kind: FlowKind | None = None, *, electronic: bool = False) -> None: ...


class Adding:
    """What is chosen is appended to the selected step or put into the selected arrow; what no case passes is placed
    beside the selection, or in the middle of what is seen."""

    title = message("palette.title.add")
    at: Point | None = None
    line: tuple[Point, Point] | None = None

    def __init__(self, session: Session, arrows: ArrowStarter) -> None:
        self._session, self._arrows = session, arrows

    def refusal(self, name: str) -> Message | None:
        """Marks need something to stand on; nothing follows an end."""
        stream = self._session.stream
        if stream is None:
            return message("editor.refusal.no_map")
        if name == TIMELINE:
            return message("palette.refusal.timeline")
        if name == SHARE:
            return None if self._flow_of_cases(stream) else message("palette.refusal.select_arrow")
        if name in WAITS:
            return None if self._waiting(stream) else message("palette.refusal.select_step")
        if name == PROBLEM:
            return None if len(self._session.selected("node")) == 1 else message("palette.refusal.select_step")
        return self._refused_node(stream, name) if name in NODES else None

    def choose(self, name: str, middle: Point) -> None:
        """Add it where it belongs."""
        session = self._session
        stream = session.stream
        if stream is None:
            return
        if name in ARROWS:
            kind, electronic = ARROWS[name]
            self._arrows.start_arrow(kind, electronic=electronic)
        elif name == SHARE:
            operations.open_text(session, f"flow:{session.selected('flow')[0]}")
        elif name in WAITS:
            self._wait(stream, name)
        elif name == PROBLEM:
            operations.add_problem(session, session.selected("node")[0])
        elif name in NODES:
            self._add_node(name, middle)
        else:
            self._place(name, middle)

    def _refused_node(self, stream: Stream, name: str) -> Message | None:
        flows, nodes = self._session.selected("flow"), self._session.selected("node")
        if flows:
            if name in ("start", "end"):
                return message("editor.refusal.not_in_flow")
            flow = stream.flows[flows[0]]
            between_nodes = flow.source in stream.nodes and flow.target in stream.nodes
            return None if between_nodes else message("editor.refusal.not_in_information")
        after_end = bool(nodes) and isinstance(stream.nodes[nodes[0]], End) and name != "start"
        return message("editor.refusal.after_end") if after_end else None

    def _flow_of_cases(self, stream: Stream) -> bool:
        flows = self._session.selected("flow")
        return len(flows) == 1 and stream.flows[flows[0]].kind is not FlowKind.INFORMATION

    def _waiting(self, stream: Stream) -> Id | None:
        """The step or store whose wait is meant: the selected one, or the one that the selected arrow leads to."""
        led_to = tuple(stream.flows[key].target for key in self._session.selected("flow"))
        nodes = self._session.selected("node") + led_to
        one = nodes[0] if len(nodes) == 1 else ""
        return one if isinstance(stream.nodes.get(one), Step | Store) else None

    def _wait(self, stream: Stream, name: str) -> None:
        node = self._waiting(stream)
        assert node is not None
        ref = Ref("node", node, stream.id)
        self._session.perform(
            message("editor.edit.field", field=message("editor.field.wait_for")),
            lambda document: set_fields(document, ref, wait_for=WAITS[name]),
            select=[f"node:{node}"],
        )
        self._session.select([f"node:{node}"])
        self._session.edit_text(f"node:{node}", "wait")

    def _add_node(self, name: str, middle: Point) -> None:
        session = self._session
        if session.selected("flow"):
            operations.insert_into_flow(session, name, session.selected("flow")[0])
        elif name == "end" and session.selected("node"):
            operations.insert_after_selection(session, name)
        elif name != "start" and session.selected("node"):
            operations.append(session, "right", name)
        else:
            lane, x, dy = self._spot(middle)
            operations.place_node(session, name, lane, x + aside(session, lane, x, dy, (CARD_WIDTH, CARD_HEIGHT)), dy)

    def _place(self, name: str, middle: Point) -> None:
        lane, x, dy = self._spot(middle)
        if name == NOTE:
            place_note(self._session, lane, x + aside(self._session, lane, x, dy, SMALLEST_NOTE), dy)
        else:
            place_symbol(self._session, name, lane, x, dy)

    def _spot(self, middle: Point) -> tuple[Id, float, float]:
        """Where the selected thing stands, else the middle of what is seen."""
        scene = self._session.scene
        assert scene is not None
        only = scene.sheet.get(self._session.only or "")
        if only is not None and subject_of(self._session, only.key) and not only.key.startswith("lane:"):
            middle = only.bounds.middle
        band = lane_at(lane_bands(scene), middle[1])
        assert band is not None
        return band.lane, max(middle[0], 0.0), _within(band, middle[1])


def _within(band: LaneBand, y: float) -> float:
    return min(max(y - band.box.top, band.margin), max(band.box.height - band.margin, band.margin))
