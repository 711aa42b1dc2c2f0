"""Dragging a lane by its head to another place, or its lower edge to another height."""

from vsa.editor import operations
from vsa.editor.events import PointerEvent
from vsa.editor.map_pictures import may_wait
from vsa.editor.operations.lanes import least_height
from vsa.editor.session import Session
from vsa.editor.tools.chrome import Chrome
from vsa.editor.tools.geography import LaneBand, lane_at, lane_bands
from vsa.edits.lanes import move_lane, order_refusal
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.scene import MapScene


class LaneGesture:
    """Shows where a lane would come to lie: in a small map with all that stands in it, in a large one by a line. The
    user's lanes stay on top."""

    label = message("editor.edit.lane_order")

    def __init__(self, session: Session, lane: Id) -> None:
        scene = session.scene
        assert scene is not None
        self.status: Message | None = None
        self._session, self._lane, self._stream = session, lane, scene.stream
        self._bands = lane_bands(scene)
        self._order = [band.lane for band in self._bands]
        self._to = self._order.index(lane)

    @property
    def line(self) -> float:
        """The height of the border where the lane would go."""
        band = self._bands[self._to]
        return band.box.bottom if self._to > self._order.index(self._lane) else band.box.top

    def move(self, event: PointerEvent) -> None:
        """The lane would take the place of the one under the pointer, once the pointer is past its middle."""
        here, before = self._order.index(self._lane), self._to
        middles = [(band.box.top + band.box.bottom) / 2 for band in self._bands]
        below = sum(event.y > middle for middle in middles[here + 1 :])
        above = sum(event.y < middle for middle in middles[:here])
        self._to = here + below - above
        self.status = order_refusal(self._stream, self._lane, self._to)
        if self._to != before and not may_wait(self._stream):
            self._session.preview(self._moved)

    def release(self, event: PointerEvent) -> None:
        """Put the lane there, if it may lie there; the reason why not stays."""
        self.move(event)
        self._session.preview(self._moved)
        self._session.keep_preview(self.label)

    def cancel(self) -> None:
        """The lane stays where it is."""
        self._session.cancel_preview()

    def _moved(self, document: Document) -> Document:
        return document if self.status else move_lane(document, self._stream.id, self._lane, self._to)

    def overlay(self) -> Chrome:
        scene = self._session.scene
        bands = self._bands if scene is None else lane_bands(scene)
        box = next(band.box for band in bands if band.lane == self._lane)
        line = ((box.left, self.line), (box.right, self.line))
        return Chrome(lane=box, border=line, refused=self.status is not None)


class EdgeGesture:
    """The lower edge of a lane follows the pointer, down to what stands in the lane."""

    status: Message | None = None

    def __init__(self, session: Session, lane: Id, event: PointerEvent) -> None:
        scene = session.scene
        assert scene is not None
        self._session, self._lane = session, lane
        self._band = next(band for band in lane_bands(scene) if band.lane == lane)
        self._held = self._band.box.bottom - event.y
        self._least = least_height(scene, lane)
        self.line = self._band.box.bottom

    def move(self, event: PointerEvent) -> None:
        """Show where the edge would be."""
        self.line = self._band.box.top + max(round(event.y + self._held - self._band.box.top), self._least)

    def release(self, event: PointerEvent) -> None:
        """Give the lane the height that is shown."""
        self.move(event)
        operations.resize_lane(self._session, self._lane, self.line - self._band.box.top)

    def cancel(self) -> None:
        """The lane keeps its height."""

    def overlay(self) -> Chrome:
        box = self._band.box
        return Chrome(border=((box.left, self.line), (box.right, self.line)))


def edge_at(scene: MapScene, event: PointerEvent) -> Id | None:
    """The lane whose lower edge lies under the pointer; a collapsed one has no height to change."""
    near = [band for band in lane_bands(scene) if abs(band.box.bottom - event.y) <= event.slack and not band.folded]
    return min(near, key=lambda band: abs(band.box.bottom - event.y)).lane if near else None


def head_at(scene: MapScene, event: PointerEvent) -> LaneBand | None:
    """The lane at the height of the pointer; None above and below all lanes."""
    bands = lane_bands(scene)
    band = lane_at(bands, event.y)
    return band if band is not None and band.box.top <= event.y < band.box.bottom else None
