"""Dragging what is selected: within its lane, along guides, or to another lane and so to another role."""

from vsa.drawing.sheet import Box
from vsa.editor.events import PointerEvent
from vsa.editor.session import Session
from vsa.editor.tools.chrome import Chrome, Point
from vsa.editor.tools.geography import LaneBand, lane_at, lane_bands
from vsa.editor.tools.snapping import Snap, clear, snap
from vsa.edits.move import Spot, move, place
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.scene import inside

MOVABLE = ("node", "note", "symbol")


class MoveGesture:
    """Previews the document while it lasts and makes one edit when it ends."""

    status: Message | None = None

    def __init__(self, session: Session, event: PointerEvent) -> None:
        self._session = session
        self._from = (event.x, event.y)
        stream, scene = session.stream, session.scene
        assert stream is not None
        assert scene is not None
        self._stream, self._scene = stream, scene
        self._bands = lane_bands(scene)
        self._ids: tuple[Id, ...] = tuple(name for kind in MOVABLE for name in session.selected(kind))
        self._things = {**stream.nodes, **stream.notes, **stream.symbols}
        self._grabbed = self._nearest(event)
        self._target: LaneBand | None = None
        self._guides: tuple[tuple[Point, Point], ...] = ()

    def move(self, event: PointerEvent) -> None:
        """Show where everything would stand."""
        dx, dy = event.x - self._from[0], event.y - self._from[1]
        home = self._band_of(self._grabbed)
        there = lane_at(self._bands, event.y)
        self._target = there if there is not None and there.lane != home.lane else None
        found = Snap(dx, dy) if event.modifiers.alt else snap(self._scene, self._ids, dx, dy)
        self._guides = found.guides
        if self._target is None:
            within = self._within_lanes(found.dy)
            self._session.preview(lambda document: move(document, self._stream.id, self._ids, found.dx, within))
        else:
            target = self._target
            self._session.preview(lambda document: self._in_lane(document, target, found.dx, found.dy))

    def release(self, event: PointerEvent) -> None:
        """Keep it, aside of what it was dropped on."""
        session, scene = self._session, self._session.scene
        aside = clear(scene, self._ids) if scene is not None else 0.0
        if aside:
            shown = session.document
            session.preview(lambda _: move(shown, self._stream.id, self._ids, aside, 0.0))
        session.keep_preview(message("editor.edit.move"))

    def cancel(self) -> None:
        """Everything back where it was."""
        self._session.cancel_preview()

    def overlay(self) -> Chrome:
        return Chrome(lane=self._target.box if self._target else None, guides=self._guides)

    def _within_lanes(self, dy: float) -> float:
        """How far everything can go up or down so that each thing stays in its lane."""
        for name in self._ids:
            band, at = self._band_of(name), self._things[name].dy
            margin = min(band.margin, band.box.height / 2)
            dy = min(max(dy, min(margin - at, 0.0)), max(band.box.height - margin - at, 0.0))
        return dy

    def _in_lane(self, document: Document, target: LaneBand, dx: float, dy: float) -> Document:
        spots = {}
        for name in self._ids:
            thing = self._things[name]
            top = self._band_of(name).box.top + thing.dy + dy - target.box.top
            within = min(max(top, target.margin), max(target.box.height - target.margin, target.margin))
            spots[name] = Spot(target.lane, thing.x + dx, within)
        return place(document, self._stream.id, spots)

    def _band_of(self, name: Id) -> LaneBand:
        lane = self._things[name].lane
        return next((band for band in self._bands if band.lane == lane), self._bands[0])

    def _nearest(self, event: PointerEvent) -> Id:
        def distance(name: Id) -> float:
            thing = self._things[name]
            return abs(thing.x - event.x) + abs(self._band_of(name).box.top + thing.dy - event.y)

        return min(self._ids, key=distance)


class BandGesture:
    """A box drawn on empty ground selects what lies in it; with Shift it adds to what is selected."""

    status: Message | None = None

    def __init__(self, session: Session, event: PointerEvent) -> None:
        self._session = session
        self._from = (event.x, event.y)
        self._before = session.selection if event.modifiers.shift else ()
        self._band = Box(event.x, event.y, event.x, event.y)

    def move(self, event: PointerEvent) -> None:
        """Select what lies in the box so far."""
        (x, y), scene = self._from, self._session.scene
        self._band = Box(min(x, event.x), min(y, event.y), max(x, event.x), max(y, event.y))
        if scene is not None:
            found = [key for key in inside(scene, self._band) if key.startswith(("node:", "note:", "symbol:"))]
            self._session.select([*self._before, *found])

    def release(self, event: PointerEvent) -> None:
        """What is selected stays selected."""

    def cancel(self) -> None:
        """Select what was selected before."""
        self._session.select(self._before)

    def overlay(self) -> Chrome:
        return Chrome(band=self._band)
