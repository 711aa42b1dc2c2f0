"""S and a drag makes room: everything to the right of the pointer goes along, or everything below it in its lane."""

from functools import cached_property

from vsa.editor.events import PointerEvent
from vsa.editor.operations.spreading import least_below, least_beside
from vsa.editor.session import Session
from vsa.editor.tools.chrome import Chrome, Point
from vsa.editor.tools.geography import lane_at, lane_bands
from vsa.edits.room import make_room_below, make_room_beside
from vsa.i18n import Message, message
from vsa.model.document import Document


class RoomGesture:
    """The first movement says which way. Room can be taken back as far as things keep their distance."""

    status: Message | None = None

    def __init__(self, session: Session, event: PointerEvent) -> None:
        stream, scene = session.stream, session.scene
        assert stream is not None
        assert scene is not None
        self._session, self._stream, self._scene = session, stream, scene
        self._from = self._to = (event.x, event.y)
        self._band = lane_at(lane_bands(scene), event.y)
        self._sideways: bool | None = None

    def move(self, event: PointerEvent) -> None:
        """Show the room so far."""
        self._to = (event.x, event.y)
        dx, dy = event.x - self._from[0], event.y - self._from[1]
        if self._sideways is None:
            self._sideways = abs(dx) >= abs(dy)
        if not self._sideways and self._band is not None and self._band.folded:
            self.status = message("lanes.folded")
            return
        self._session.preview(self._spread)

    def release(self, event: PointerEvent) -> None:
        """Keep it."""
        self._session.keep_preview(message("editor.edit.room"))

    def cancel(self) -> None:
        """Everything back where it was."""
        self._session.cancel_preview()

    def overlay(self) -> Chrome:
        """The edge of what moves, before and now."""
        return Chrome(guides=(self._edge(self._from), self._edge(self._to)))

    def _spread(self, document: Document) -> Document:
        (x, y), stream = self._from, self._stream
        if self._sideways:
            return make_room_beside(document, stream.id, x, max(self._to[0] - x, self._least_beside))
        if self._band is None:
            return document
        lane, dy = self._band.lane, y - self._band.box.top
        return make_room_below(document, stream.id, lane, dy, max(self._to[1] - y, self._least_below))

    @cached_property
    def _least_beside(self) -> float:
        return least_beside(self._stream, self._scene, self._from[0])

    @cached_property
    def _least_below(self) -> float:
        if self._band is None:
            return 0.0
        return least_below(self._stream, self._scene, self._band.lane, self._from[1] - self._band.box.top)

    def _edge(self, at: Point) -> tuple[Point, Point]:
        bounds = self._scene.sheet.bounds
        if self._sideways is False:
            return (bounds.left, at[1]), (bounds.right, at[1])
        return (at[0], bounds.top), (at[0], bounds.bottom)
