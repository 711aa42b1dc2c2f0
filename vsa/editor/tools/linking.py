"""Drawing an arrow: pressed on its source, released on its target or on empty ground."""

from vsa.editor.events import PointerEvent
from vsa.editor.operations.appending import append_at
from vsa.editor.operations.connecting import connect, connection_refusal
from vsa.editor.session import Session
from vsa.editor.tools.chrome import Chrome
from vsa.editor.tools.placing import spot
from vsa.i18n import Message
from vsa.model.base import Id
from vsa.model.stream import FlowKind
from vsa.scene import hit


class LinkGesture:
    """`kind` is None when the program proposes it. Released on empty ground, it makes the next step there."""

    status: Message | None = None

    def __init__(self, session: Session, source: Id, event: PointerEvent, kind: FlowKind | None = None) -> None:
        self._session, self._source, self._kind = session, source, kind
        self._end = (event.x, event.y)
        self._target: Id | None = None

    def move(self, event: PointerEvent) -> None:
        """Look at what the arrow would reach, and whether it may."""
        self._end = (event.x, event.y)
        self._target = _node_at(self._session, event)
        stream = self._session.stream
        self.status = None
        if stream is not None and self._target is not None:
            self.status = connection_refusal(stream, self._source, self._target, self._kind)

    def release(self, event: PointerEvent) -> None:
        """Draw the arrow, or make the step that it leads to. A refused arrow is not drawn; the reason stays."""
        self.move(event)
        if self._target is None:
            if self._kind is not FlowKind.REWORK:
                append_at(self._session, self._source, *spot(self._session, event))
        elif self.status is None:
            connect(self._session, self._source, self._target, self._kind)

    def cancel(self) -> None:
        """No arrow."""

    def overlay(self) -> Chrome:
        scene = self._session.scene
        if scene is None:
            return Chrome()
        box = scene.sheet[f"node:{self._source}"].bounds
        begin = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        target = scene.sheet.get(f"node:{self._target}") if self._target else None
        return Chrome(
            line=(begin, self._end), target=target.bounds if target else None, refused=self.status is not None
        )


def _node_at(session: Session, event: PointerEvent) -> Id | None:
    scene = session.scene
    key = hit(scene, event.x, event.y, event.slack) if scene else None
    return key.removeprefix("node:") if key and key.startswith("node:") else None
