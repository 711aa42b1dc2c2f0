"""Dragging what is selected: within its lane, along guides, or to another lane and so to another role; with Ctrl, a
copy of it. What nothing leads to is dropped into an arrow."""

from functools import cached_property

from vsa.editor.events import PointerEvent
from vsa.editor.operations.grouping import members_in_hand
from vsa.editor.session import Session
from vsa.editor.tools.chrome import Chrome
from vsa.editor.tools.geography import LaneBand, lane_at, lane_bands
from vsa.editor.tools.reshaping import piece_at
from vsa.editor.tools.snapping import Snap, Surroundings, clear
from vsa.edits.copying import part_of, paste, pasting
from vsa.edits.move import PLACED, Spot, move, place
from vsa.edits.nodes import insert_standing
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.nodes import Gateway, Step, Store
from vsa.model.stream import Stream
from vsa.scene import hit

MOVABLE = ("node", "note", "symbol")
PASSED = (Step, Gateway, Store)
"""Nodes that cases pass through."""


class MoveGesture:
    """Previews the document while it lasts and makes one edit when it ends."""

    status: Message | None = None
    label = message("editor.edit.move")

    def __init__(self, session: Session, event: PointerEvent) -> None:
        self._session = session
        self._from = (event.x, event.y)
        stream, scene = session.stream, session.scene
        assert stream is not None
        assert scene is not None
        self._stream, self._scene = stream, scene
        self._bands = lane_bands(scene)
        chosen = [name for kind in MOVABLE for name in session.selected(kind)]
        self._ids: tuple[Id, ...] = tuple(dict.fromkeys([*chosen, *members_in_hand(session)]))
        self._cards: tuple[Id, ...] = session.selected("group")
        self._things = {**stream.nodes, **stream.notes, **stream.symbols}
        self._grabbed = self._nearest(event)
        self._target: LaneBand | None = None
        self._snap = Snap(0.0, 0.0)
        self._into: Id | None = None
        self._piece = 0

    def move(self, event: PointerEvent) -> None:
        """Show where everything would stand."""
        dx, dy = event.x - self._from[0], event.y - self._from[1]
        home = self._band_of(self._grabbed)
        there = lane_at(self._bands, event.y)
        self._target = there if there is not None and there.lane != home.lane and self._may_leave() else None
        self._snap = Snap(dx, dy) if event.modifiers.alt else self._surroundings.snap(dx, dy)
        self._into = self._arrow_under(event)
        self._piece = piece_at(self._scene, self._into, event) or 0 if self._into else 0
        self._session.preview(self._moved)

    def release(self, event: PointerEvent) -> None:
        """Keep it: in the arrow that it was dropped on, else aside of what stands there."""
        session, into = self._session, self._into
        if into is not None:
            moved = session.document
            node, piece = self._movers(moved)[0], self._piece
            session.preview(lambda _: insert_standing(moved, self._stream.id, node, into, piece))
        self._step_aside()
        session.keep_preview(self.label, self._selection())

    def cancel(self) -> None:
        """Everything back where it was."""
        self._session.cancel_preview()

    def overlay(self) -> Chrome:
        into = self._scene.routing.routes.get(self._into or "")
        return Chrome(
            lane=self._target.box if self._target else None,
            guides=self._snap.guides,
            gaps=self._snap.gaps,
            paths=(into.points,) if into else (),
        )

    @cached_property
    def _surroundings(self) -> Surroundings:
        return Surroundings(self._scene, (*self._ids, *self._cards))

    def _begun(self, document: Document) -> Document:
        """The document that is moved in."""
        return document

    def _movers(self, document: Document) -> tuple[Id, ...]:
        """The ids of what moves in it."""
        return self._ids

    def _selection(self) -> tuple[str, ...] | None:
        """What is selected afterwards; None for what is selected now."""
        return None

    def _moved(self, document: Document) -> Document:
        begun = self._begun(document)
        movers = dict(zip(self._ids, self._movers(document), strict=True))
        if self._target is None:
            return move(begun, self._stream.id, movers.values(), self._snap.dx, self._within_lanes(self._snap.dy))
        return place(begun, self._stream.id, {movers[name]: self._spot(name, self._target) for name in self._ids})

    def _step_aside(self) -> None:
        session, scene = self._session, self._session.scene
        movers = self._movers(session.history.present)
        aside = clear(scene, (*movers, *self._cards)) if scene is not None else 0.0
        if aside:
            shown = session.document
            session.preview(lambda _: move(shown, self._stream.id, movers, aside, 0.0))

    def _may_leave(self) -> bool:
        """Whether what is dragged may go to another lane: a group keeps the roles that its steps have."""
        return not self._cards or len({self._things[name].lane for name in self._ids}) == 1

    def _within_lanes(self, dy: float) -> float:
        """How far everything can go up or down so that each thing stays in its lane."""
        for name in self._ids:
            band, at = self._band_of(name), self._things[name].dy
            if band.folded:
                return 0.0
            margin = min(band.margin, band.box.height / 2)
            dy = min(max(dy, min(margin - at, 0.0)), max(band.box.height - margin - at, 0.0))
        return dy

    def _spot(self, name: Id, target: LaneBand) -> Spot:
        """The place of a thing in another lane."""
        dy = self._band_of(name).box.top + self._shown_dy(name) + self._snap.dy - target.box.top
        return Spot(target.lane, self._things[name].x + self._snap.dx, target.within(dy))

    def _shown_dy(self, name: Id) -> float:
        """How far below the upper edge of its lane a thing is drawn."""
        return self._scene.places[name].dy if name in self._scene.places else self._things[name].dy

    def _arrow_under(self, event: PointerEvent) -> Id | None:
        """The arrow under the pointer, when what is dragged can stand in one: a single node that nothing leads to."""
        if len(self._ids) != 1 or not self._fits_into_arrow(self._ids[0]):
            return None
        kind, _, name = (hit(self._scene, event.x, event.y, event.slack) or "").partition(":")
        return name if kind in ("flow", "label") else None

    def _fits_into_arrow(self, node: Id) -> bool:
        return is_loose(self._stream, node)

    def _band_of(self, name: Id) -> LaneBand:
        lane = self._things[name].lane
        return next((band for band in self._bands if band.lane == lane), self._bands[0])

    def _nearest(self, event: PointerEvent) -> Id:
        def distance(name: Id) -> float:
            thing = self._things[name]
            return abs(thing.x - event.x) + abs(self._band_of(name).box.top + self._shown_dy(name) - event.y)

        return min(self._ids, key=distance)


class DuplicateGesture(MoveGesture):
    """Ctrl and a drag: what is selected stays, and a copy of it, with the arrows inside it, is dragged."""

    label = message("editor.edit.duplicate")

    def __init__(self, session: Session, event: PointerEvent) -> None:
        super().__init__(session, event)
        self._cards = ()
        self._part = part_of(self._stream, self._ids)
        plan = pasting(session.history.present, self._stream.id, self._part)
        self._copies = {old: new for name in PLACED for old, new in plan.ids[name].items()}

    @cached_property
    def _surroundings(self) -> Surroundings:
        return Surroundings(self._scene, self._ids, copies=True)

    def _begun(self, document: Document) -> Document:
        return paste(document, self._stream.id, self._part)

    def _movers(self, document: Document) -> tuple[Id, ...]:
        return tuple(self._copies[name] for name in self._ids)

    def _selection(self) -> tuple[str, ...]:
        chosen = [(kind, name) for kind in MOVABLE for name in self._session.selected(kind)]
        chosen += [("node", name) for name in members_in_hand(self._session)]
        # A key may have selected something else meanwhile.
        return tuple(f"{kind}:{self._copies[name]}" for kind, name in chosen if name in self._copies)

    def _fits_into_arrow(self, node: Id) -> bool:
        return isinstance(self._stream.nodes.get(node), PASSED)


def is_loose(stream: Stream, node: Id) -> bool:
    """Whether a node can be dropped into an arrow: no arrow leads to or from it, and cases can pass through it."""
    return isinstance(stream.nodes.get(node), PASSED) and all(
        node not in (flow.source, flow.target) for flow in stream.flows.values()
    )
