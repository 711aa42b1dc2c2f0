"""The list opened to turn what is selected into another type."""

from vsa.drawing.paths import Point
from vsa.editor.operations.symbols import turn_arrows, turn_into
from vsa.editor.palette.kinds import ARROWS, NODES, is_free, new_type
from vsa.editor.session import Session
from vsa.edits.change_type import is_type, type_refusal
from vsa.edits.connect import refusal
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.stream import FlowKind, Stream


class Changing:
    """Nodes and free symbols become one another, arrows become another kind of arrow; all keep what they have."""

    title = message("palette.title.change")
    at: Point | None = None
    line: tuple[Point, Point] | None = None

    def __init__(self, session: Session) -> None:
        self._session = session

    def refusal(self, name: str) -> Message | None:
        """Why what is selected cannot become that: the first reason, when several things are selected."""
        stream = self._session.stream
        if stream is None:
            return message("editor.refusal.no_map")
        if flows := self._session.selected("flow"):
            return _arrows_refused(stream, flows, name)
        if name not in NODES and not is_free(name):
            return message("palette.refusal.another_type")
        document, new = self._session.document, new_type(name)
        if all(is_type(document, stream.id, key, new) for key in self._ids):
            return message("palette.refusal.same")
        reasons = (type_refusal(document, stream.id, key, new) for key in self._ids)
        return next(filter(None, reasons), None)

    def choose(self, name: str, middle: Point) -> None:
        """Turn everything that is selected, as one edit."""
        if flows := self._session.selected("flow"):
            kind, electronic = ARROWS[name]
            turn_arrows(self._session, flows, kind or FlowKind.FORWARD, electronic=electronic)
        else:
            turn_into(self._session, self._ids, new_type(name))

    @property
    def _ids(self) -> tuple[Id, ...]:
        return self._session.selected("node") + self._session.selected("symbol")


def _arrows_refused(stream: Stream, flows: tuple[Id, ...], name: str) -> Message | None:
    if name not in ARROWS:
        return message("palette.refusal.another_arrow")
    kind, electronic = ARROWS[name]
    new = kind or FlowKind.FORWARD
    chosen = [stream.flows[flow] for flow in flows]
    if all((flow.kind, flow.electronic) == (new, electronic) for flow in chosen):
        return message("palette.refusal.same")
    reasons = (refusal(stream, flow.source, flow.target, new, replacing=flow.id) for flow in chosen)
    return next(filter(None, reasons), None)
