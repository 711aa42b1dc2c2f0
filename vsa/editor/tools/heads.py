"""What a pointer does on the heads of the lanes: its height counts there, and on a collapsed lane the sign at the left,
which opens it."""

from vsa.editor import operations
from vsa.editor.events import Button, PointerEvent
from vsa.editor.session import Session
from vsa.editor.tools.gesture import has_left
from vsa.editor.tools.kinds import ToolKind
from vsa.editor.tools.lanes import EdgeGesture, LaneGesture, edge_at, head_at
from vsa.editor.tools.toolset import Tools
from vsa.i18n import UserError
from vsa.model.base import Id

SIGN_RIGHT = 28.0
"""How far from the left edge a press on a collapsed lane opens it."""


class LaneHeadTools:
    """Selects lanes, moves them and their lower edges; with the lane tool a new lane goes below a head."""

    def __init__(self, session: Session, tools: Tools) -> None:
        self._session, self._tools = session, tools
        self._pressed: PointerEvent | None = None
        self._lane: Id | None = None
        self._gesture: LaneGesture | EdgeGesture | None = None
        self.edge: Id | None = None
        """The lane whose lower edge lies under the pointer."""

    @property
    def line(self) -> float | None:
        """Where the edge of a lane would come to lie, while one is dragged."""
        return self._gesture.line if self._gesture and self._tools.holds(self._gesture) else None

    def pointer(self, event: PointerEvent) -> None:
        """Something happened with the pointer. What is refused is said in the status of the tools."""
        match event.kind:
            case "press" if event.button is Button.LEFT:
                self._press(event)
            case "press" if event.button is Button.RIGHT:
                self.let_go()
            case "move":
                self._move(event)
            case "release" if event.button is not Button.RIGHT:
                self._release(event)

    @property
    def holding(self) -> bool:
        """Whether the pointer is pressed on a head or an edge, to drag it or not."""
        return self._pressed is not None or self._gesture is not None

    def let_go(self) -> None:
        """What the pointer holds is not meant: everything back where it was."""
        gesture, self._gesture, self._pressed = self._gesture, None, None
        if self._tools.holds(gesture):
            self._tools.let_go()

    def leave(self) -> None:
        """The pointer is no longer on the heads."""
        self.edge = None

    def _press(self, event: PointerEvent) -> None:
        session, scene = self._session, self._session.scene
        session.edit_text(None)
        band = head_at(scene, event) if scene else None
        self.edge = edge_at(scene, event) if scene and self._tools.kind is ToolKind.SELECT else None
        if self._tools.kind is ToolKind.LANE and band is not None:
            self._tools.take(ToolKind.SELECT)
            session.edit_text(f"lane:{operations.add_lane(session, band.lane)}")
        elif lane := self.edge or (band.lane if band else None):
            session.select([f"lane:{lane}"])
            self._pressed, self._lane = event, lane
            if band is not None and band.folded and event.x <= SIGN_RIGHT:
                self._pressed = None
                operations.fold_lane(session)

    def _move(self, event: PointerEvent) -> None:
        scene = self._session.scene
        if self._gesture and self._tools.holds(self._gesture):
            self._gesture.move(event)
            self._tools.progress(self._gesture.status)
        elif self._pressed is None:
            self.edge = edge_at(scene, event) if scene else None
        elif self._lane is not None and has_left(self._pressed.x, self._pressed.y, event):
            self._gesture = self._begin(self._pressed, self._lane)
            self._pressed = None
            self._tools.hold(self._gesture)

    def _release(self, event: PointerEvent) -> None:
        gesture, self._gesture, self._pressed = self._gesture, None, None
        if gesture is None or not self._tools.holds(gesture):
            return
        try:
            gesture.release(event)
        except UserError as error:
            self._tools.progress(error.message, ended=True)
        else:
            self._tools.progress(gesture.status, ended=True)

    def _begin(self, pressed: PointerEvent, lane: Id) -> LaneGesture | EdgeGesture:
        return EdgeGesture(self._session, lane, pressed) if self.edge else LaneGesture(self._session, lane)
