"""Drawing an arrow: pressed on its source, released on its target or on empty ground."""

from collections.abc import Callable
from dataclasses import dataclass

from vsa.drawing.sheet import Box
from vsa.editor.events import PointerEvent
from vsa.editor.operations.connecting import connect, connection_refusals
from vsa.editor.palette.purpose import Purpose
from vsa.editor.session import Key, Session
from vsa.editor.tools.chrome import Chrome, Point
from vsa.editor.tools.placing import spot
from vsa.i18n import Message
from vsa.model.base import Id
from vsa.model.stream import FlowKind
from vsa.scene import hit

JOINED = ("node", "symbol")


@dataclass(frozen=True, slots=True)
class NewArrow:
    """What an arrow is going to be. The program proposes the `kind` when it is None."""

    kind: FlowKind | None = None
    electronic: bool = False


class LinkGesture:
    """Released on empty ground, it asks what is to stand there."""

    status: Message | None = None

    def __init__(self, session: Session, source: Id, ask: Callable[[Purpose], None], arrow: NewArrow) -> None:
        stream = session.stream
        assert stream is not None
        self._session, self._source, self._ask, self._arrow = session, source, ask, arrow
        self._refusals = connection_refusals(stream, source, arrow.kind)
        self._end: Point | None = None
        self._target: Id | None = None

    def move(self, event: PointerEvent) -> None:
        """Look at what the arrow would reach, and whether it may."""
        scene = self._session.scene
        key = hit(scene, event.x, event.y, event.slack) if scene else None
        self._aim((event.x, event.y), end_named(key))

    def aim(self, target: Id) -> None:
        """The same by key: the arrow would go to a node or symbol; to its own source only when it is rework."""
        box = self._box(target)
        if box is not None and (target != self._source or self._arrow.kind is FlowKind.REWORK):
            self._aim(box.middle, target)

    def release(self, event: PointerEvent) -> None:
        """Draw the arrow, or ask what it is to lead to. A refused arrow is not drawn; the reason stays."""
        self.move(event)
        if self._target is None:
            if self._arrow.kind is not FlowKind.REWORK:
                self._ask_for_end(event)
        elif self.status is None:
            self.join()

    def join(self) -> None:
        """Draw the arrow to where it is aimed. Raises UserError when it cannot go there."""
        if self._target is not None:
            arrow = self._arrow
            connect(self._session, self._source, self._target, arrow.kind, electronic=arrow.electronic)

    def cancel(self) -> None:
        """No arrow."""

    def renew(self) -> bool:
        """The map has changed: look anew at what the arrow may reach. False when its source is gone."""
        stream = self._session.stream
        if stream is None or stream.end(self._source) is None:
            return False
        self._refusals = connection_refusals(stream, self._source, self._arrow.kind)
        if self._end is not None:
            self._aim(self._end, self._target if self._target and stream.end(self._target) else None)
        return True

    def overlay(self) -> Chrome:
        begin = self._box(self._source)
        boxes = (self._box(target) for target in self._refusals if target != self._source)
        return Chrome(
            line=(begin.middle, self._end) if begin and self._end else None,
            target=self._box(self._target) if self._target else None,
            refused=self.status is not None,
            unfit=tuple(box for box in boxes if box is not None),
        )

    def _ask_for_end(self, event: PointerEvent) -> None:
        # The list is made when it is first asked for.
        from vsa.editor.palette.following import Following

        begin, end = self._box(self._source), (event.x, event.y)
        if begin is not None:
            place = spot(self._session, event)
            self._ask(Following(self._session, self._source, place, (begin.middle, end)))

    def _aim(self, at: Point, target: Id | None) -> None:
        self._end, self._target = at, target
        self.status = self._refusals.get(target) if target else None

    def _box(self, end: Id) -> Box | None:
        scene = self._session.scene
        found = (scene.sheet.get(f"{kind}:{end}") for kind in JOINED) if scene else ()
        return next((item.bounds for item in found if item is not None), None)


def end_named(key: Key | None) -> Id | None:
    """The node or free symbol of a key, where an arrow may begin or end; None for anything else."""
    kind, _, name = (key or "").partition(":")
    return name if kind in JOINED else None
