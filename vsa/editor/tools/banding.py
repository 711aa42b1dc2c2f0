"""A box drawn on empty ground selects what lies in it."""

from vsa.drawing.sheet import Box
from vsa.editor.events import PointerEvent
from vsa.editor.session import Session
from vsa.editor.tools.chrome import Chrome
from vsa.i18n import Message
from vsa.scene import inside


class BandGesture:
    """A box drawn on empty ground selects what lies in it; with Shift or Ctrl it adds to what is selected."""

    status: Message | None = None

    def __init__(self, session: Session, event: PointerEvent) -> None:
        self._session = session
        self._from = (event.x, event.y)
        self._before = session.selection if event.modifiers.adds else ()
        self._band = Box(event.x, event.y, event.x, event.y)

    def move(self, event: PointerEvent) -> None:
        """Select what lies in the box so far."""
        (x, y), scene = self._from, self._session.scene
        self._band = Box(min(x, event.x), min(y, event.y), max(x, event.x), max(y, event.y))
        if scene is not None:
            found = [
                key for key in inside(scene, self._band) if key.startswith(("node:", "group:", "note:", "symbol:"))
            ]
            self._session.select([*self._before, *found])

    def release(self, event: PointerEvent) -> None:
        """What is selected stays selected."""

    def cancel(self) -> None:
        """Select what was selected before."""
        self._session.select(self._before)

    def overlay(self) -> Chrome:
        return Chrome(band=self._band)
