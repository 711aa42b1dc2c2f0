"""Which gesture begins when the pointer drags what it pressed."""

from collections.abc import Callable
from dataclasses import dataclass

from vsa.editor.events import PointerEvent
from vsa.editor.palette.purpose import Purpose
from vsa.editor.session import Key, Session
from vsa.editor.tools.banding import BandGesture
from vsa.editor.tools.carrying import CarryGesture
from vsa.editor.tools.chrome import Grip, Handle
from vsa.editor.tools.gesture import Gesture
from vsa.editor.tools.linking import LinkGesture, NewArrow, end_named
from vsa.editor.tools.moving import DuplicateGesture, MoveGesture
from vsa.editor.tools.pieces import Pieces
from vsa.editor.tools.reshaping import EndGesture, PieceGesture, piece_at
from vsa.editor.tools.room import RoomGesture

MOVABLE = ("node", "group", "note", "symbol")


@dataclass(frozen=True, slots=True)
class Press:
    """Where the pointer was pressed, and what lay there."""

    event: PointerEvent
    key: Key | None
    handle: Handle | None
    grip: Grip | None


def begin(
    session: Session, press: Press, new: NewArrow | None, pieces: Pieces, ask: Callable[[Purpose], None]
) -> Gesture | None:
    """The gesture, or None where there is nothing to drag. `new` is what is drawn while an arrow is the tool in hand;
    `ask` opens the list of symbols where an arrow ends on empty ground."""
    event, key = press.event, press.key or ""
    if event.modifiers.room:
        return RoomGesture(session, event)
    if press.handle is not None:
        return LinkGesture(session, press.handle.node, ask, NewArrow())
    if press.grip is not None and press.grip.kind != "piece":
        return EndGesture(session, press.grip.flow, press.grip.kind)
    if new is not None:
        end = end_named(key)
        return LinkGesture(session, end, ask, new) if end else None
    if key.partition(":")[0] in MOVABLE and event.modifiers.ctrl:
        _take_up(session, key)
        return DuplicateGesture(session, event)
    if key.partition(":")[0] in MOVABLE and key in session.selection:
        return MoveGesture(session, event)
    if key.startswith("problem:"):
        _take_up(session, key)
        return CarryGesture(session, key)
    if key.startswith("flow:"):
        return _pull(session, press, pieces)
    return None if key else BandGesture(session, event)


def _take_up(session: Session, key: Key) -> None:
    """A press with Ctrl or Shift has selected nothing yet: what lies under the hand goes along, and not what was."""
    if key not in session.selection:
        session.select([key])


def _pull(session: Session, press: Press, pieces: Pieces) -> Gesture | None:
    """A piece of the selected arrow is dragged: the one whose grip was pressed, or the one under the pointer."""
    scene, flow = session.scene, pieces.arrow
    if scene is None or flow is None or press.key != f"flow:{flow}":
        return None
    piece = press.grip.piece if press.grip else piece_at(scene, flow, press.event)
    return None if piece is None else PieceGesture(session, flow, piece, press.event)
