"""Dragging problems: they are put on the step where they are released; elsewhere they stay where they were."""

from vsa.drawing.sheet import Box
from vsa.editor import operations
from vsa.editor.events import PointerEvent
from vsa.editor.session import Key, Session
from vsa.editor.tools.chrome import Chrome, Point
from vsa.i18n import Message
from vsa.model.base import Id
from vsa.scene import hit


class CarryGesture:
    """The selected problems are carried on a line from the one that was pressed."""

    status: Message | None = None

    def __init__(self, session: Session, pressed: Key) -> None:
        self._session, self._pressed = session, pressed
        self._at: Point | None = None
        self._target: Id | None = None

    def move(self, event: PointerEvent) -> None:
        """Look at the step that they would be put on."""
        scene = self._session.scene
        kind, _, name = ((hit(scene, event.x, event.y, event.slack) if scene else None) or "").partition(":")
        self._at, self._target = (event.x, event.y), name if kind == "node" else None

    def release(self, event: PointerEvent) -> None:
        """Put them there."""
        self.move(event)
        if self._target is not None:
            operations.carry_problems(self._session, self._target)

    def cancel(self) -> None:
        """They stay where they are."""

    def overlay(self) -> Chrome:
        begin = self._box(self._pressed)
        if begin is None or self._at is None:
            return Chrome()
        target = self._box(f"node:{self._target}") if self._target else None
        return Chrome(line=(begin.middle, self._at), target=target)

    def _box(self, key: Key) -> Box | None:
        scene = self._session.scene
        item = scene.sheet.get(key) if scene else None
        return item.bounds if item else None
