"""The tool in hand and the gesture under way."""

from collections.abc import Callable
from typing import Literal

from vsa.editor import operations
from vsa.editor.events import Button, PointerEvent
from vsa.editor.operations.reshaping import End
from vsa.editor.palette.purpose import Purpose
from vsa.editor.session import Changes, Key, Session
from vsa.editor.text_spots import field_at
from vsa.editor.tools.banding import BandGesture
from vsa.editor.tools.chrome import GRIP_RADIUS, Chrome, Grip, Handle, handles_of
from vsa.editor.tools.gesture import Gesture, has_left
from vsa.editor.tools.in_hand import ArrowInHand
from vsa.editor.tools.kinds import ToolKind
from vsa.editor.tools.linking import LinkGesture, NewArrow, end_named
from vsa.editor.tools.marks import marks_of
from vsa.editor.tools.moving import DuplicateGesture, MoveGesture
from vsa.editor.tools.pieces import Pieces
from vsa.editor.tools.placing import use_tool
from vsa.editor.tools.reshaping import EndGesture, PieceGesture, grips_of, piece_at
from vsa.editor.tools.room import RoomGesture
from vsa.i18n import Message, UserError, message
from vsa.model.base import Id
from vsa.model.stream import FlowKind
from vsa.scene import MapScene, hit

SELECTABLE = ("node", "group", "flow", "problem", "note", "symbol", "lane")
MOVABLE = ("node", "group", "note", "symbol")
Cursor = Literal["arrow", "cross", "up_down", "sideways"]
ARROWS = {ToolKind.ARROW: None, ToolKind.REWORK: FlowKind.REWORK}


class Tools:
    """Takes pointer events and acts on the session. Listeners are called when chrome or status may have changed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.kind = ToolKind.SELECT
        self.near = True
        """Whether the map is shown so large that handles can be seen and grabbed."""
        self.presenting = False
        """Whether an audience looks on, to whom handles say nothing."""
        self.status: Message | None = None
        self.pieces = Pieces(session)
        self._pressed: PointerEvent | None = None
        self._pressed_key: Key | None = None
        self._handle: Handle | None = None
        self._grip: Grip | None = None
        self._arrow = ArrowInHand(session)
        self._new = NewArrow()
        self.purpose: Purpose | None = None
        self._gesture: Gesture | None = None
        self._hovered: Key | None = None
        self._listeners: list[Callable[[], None]] = []
        self._menu_listeners: list[Callable[[], None]] = []
        session.listen(self._session_changed)

    @property
    def cursor(self) -> Cursor:
        """How the pointer looks: a cross with a tool in hand, and along the way that a piece of an arrow can go."""
        if self.kind is not ToolKind.SELECT:
            return "cross"
        if self._grip is None or self._grip.kind != "piece":
            return "arrow"
        return "up_down" if self._grip.flat else "sideways"

    @property
    def chrome(self) -> Chrome:
        """What to draw on top of the map."""
        scene, session = self._session.scene, self._session
        if scene is None:
            return Chrome()
        over = self._gesture.overlay() if self._gesture else self._arrow.overlay
        boxes = {
            key: item.bounds
            for key in session.selection
            if (item := scene.standing_for(key)) and not item.key.startswith("flow:")
        }
        routes = scene.routing.routes
        paths = tuple(routes[flow].points for flow in session.selected("flow") if flow in routes)
        hovered = scene.sheet.get(self._hovered) if self._hovered else None
        return Chrome(
            selected=tuple(dict.fromkeys(boxes.values())),
            paths=(*paths, *over.paths),
            marks=tuple(marks_of(scene.analysis.notices, scene)),
            handles=self._handles(scene),
            grips=() if self._gesture or self._arrow or not self.near else self._grips(scene),
            hovered=hovered.bounds if hovered and self._hovered not in boxes else None,
            band=over.band,
            line=over.line or (self.purpose.line if self.purpose else None),
            target=over.target,
            refused=over.refused,
            unfit=over.unfit,
            lane=over.lane,
            border=over.border,
            guides=over.guides,
            gaps=over.gaps,
        )

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change of chrome, tool or status."""
        self._listeners.append(listener)

    def ask(self, purpose: Purpose | None) -> None:
        """Open the list of symbols for a purpose, or close it with None."""
        self.purpose = purpose
        self._tell()

    def take(self, kind: ToolKind) -> None:
        """Take another tool in hand."""
        self._end_gesture()
        self.kind = kind
        self._arrow.put_down()
        self._new = NewArrow(ARROWS.get(kind))
        self._say(None if kind is ToolKind.SELECT else message(f"editor.tool_hint.{kind}"))
        self._tell()

    def start_arrow(self, kind: FlowKind | None = None, *, electronic: bool = False) -> None:
        """Take the arrow in hand. With one node or symbol selected the arrow comes from there: walk to its target and
        press Enter, or click on it. With an arrow selected its target is chosen anew, or its source for rework."""
        if (arrow := self.pieces.arrow) and kind is not FlowKind.INFORMATION:
            self._start_turning(arrow, "source" if kind is FlowKind.REWORK else "target")
            return
        source = end_named(self._session.only)
        self.take(ToolKind.REWORK if kind is FlowKind.REWORK else ToolKind.ARROW)
        self._new = NewArrow(kind, electronic)
        if source is not None:
            self._start_linking(source)

    def finish_arrow(self) -> bool:
        """Draw the arrow in hand to the selected node. False when none is in hand. Raises UserError."""
        if not (self._arrow and self._arrow.reachable):
            return False
        if self._arrow.join():
            self.take(ToolKind.SELECT)
        return True

    def _start_linking(self, source: Id) -> None:
        """A new arrow is in hand: walk to its target and press Enter, or click on it."""
        hint = message("editor.tool_hint.arrow_target")
        self._arrow.take(LinkGesture(self._session, source, self.ask, self._new), hint)
        self._say(hint)
        self._tell()

    def _start_turning(self, arrow: Id, end: End) -> None:
        """An end of an arrow is in hand: walk to another node and press Enter."""
        self.take(ToolKind.SELECT)
        hint = message(f"editor.turn_hint.{end}")
        self._arrow.take(EndGesture(self._session, arrow, end), hint)
        self._say(hint)
        self._tell()

    def walk_pieces(self, step: int) -> None:
        """Choose the next (1) or previous (-1) piece of the selected arrow, for the arrow keys."""
        self.pieces.walk(step)
        self._tell()

    def pointer(self, event: PointerEvent) -> None:
        """Something happened with the pointer. What is refused is said in the status."""
        try:
            match event.kind:
                case "press" if event.button is Button.LEFT:
                    self._press(event)
                case "move":
                    self._move(event)
                case "release":
                    self._release(event)
                case "double" if event.button is Button.LEFT:
                    self._double(event)
        except UserError as error:
            self._end_gesture()
            self._say(error.message)
        self._tell()

    def hold(self, gesture: Gesture) -> None:
        """A gesture begins that the lane heads lead; here it is shown, and given up like any other."""
        self._end_gesture()
        self._gesture = gesture
        self._tell()

    def holds(self, gesture: Gesture | None) -> bool:
        """Whether a gesture goes on."""
        return gesture is not None and self._gesture is gesture

    def progress(self, status: Message | None, *, ended: bool = False) -> None:
        """The gesture in hand came on, or ended; this is what to say of it."""
        if ended:
            self._gesture = None
        self._say(status)
        self._tell()

    def point_out(self, event: PointerEvent) -> None:
        """A menu is wanted at a point: what lies there is selected, unless it is part of what is selected."""
        self._session.edit_text(None)
        key = self._key_at(event)
        if key is None or key not in self._session.selection:
            self._session.select([key] if key else [])
        self._tell()

    def ask_for_menu(self) -> None:
        """Open the menu of what is selected."""
        for listener in tuple(self._menu_listeners):
            listener()

    def listen_for_menu(self, listener: Callable[[], None]) -> None:
        """Call `listener` when the menu is asked for by key."""
        self._menu_listeners.append(listener)

    def leave(self) -> None:
        """The pointer left the map."""
        self._hovered = None
        self._tell()

    def cancel(self) -> bool:
        """One level back: the list of symbols, the gesture, then the tool, then the selection. False when there was
        nothing to leave."""
        if self.purpose is not None:
            self.purpose = None
        elif self._gesture:
            self._end_gesture()
        elif self._arrow or self.kind is not ToolKind.SELECT:
            self.take(ToolKind.SELECT)
        elif self._session.selection:
            self._session.select([])
        else:
            return False
        self._tell()
        return True

    def let_go(self) -> None:
        """What the pointer holds is not meant: everything back where it was."""
        self._end_gesture()
        self._tell()

    def _press(self, event: PointerEvent) -> None:
        self._session.edit_text(None)
        if self.kind not in ARROWS:
            self._arrow.put_down()
        self._pressed, self._handle, self._grip = event, self._handle_at(event), self._grip_at(event)
        self._pressed_key = f"flow:{self._grip.flow}" if self._grip else self._key_at(event)
        if self._handle is not None or self._grip is not None or self.kind in ARROWS or event.modifiers.room:
            return
        if self.kind is not ToolKind.SELECT:
            use_tool(self._session, self.kind, event)
            self._pressed = None
            if not event.modifiers.shift:
                self.take(ToolKind.SELECT)
        elif self._pressed_key and event.modifiers.shift:
            self._session.toggle(self._pressed_key)
        elif self._pressed_key and self._pressed_key not in self._session.selection:
            self._session.select([self._pressed_key])

    def _move(self, event: PointerEvent) -> None:
        if self._gesture:
            self._gesture.move(event)
            self._say(self._gesture.status)
        elif self._pressed is None:
            handle = self._handle_at(event)
            self._hovered = f"node:{handle.node}" if handle else self._key_at(event)
            self._grip = self._grip_at(event)
            if self._arrow:
                self._arrow.point(event)
                self._say(self._arrow.status)
        elif has_left(self._pressed.x, self._pressed.y, event):
            self._gesture = self._begin(self._pressed)
            if self._gesture:
                self._gesture.move(event)
                self._say(self._gesture.status)

    def _release(self, event: PointerEvent) -> None:
        pressed, handle = self._pressed, self._handle
        self._pressed = self._handle = self._grip = None
        if self._gesture:
            gesture, self._gesture = self._gesture, None
            gesture.release(event)
            self._say(gesture.status)
            if gesture.status is None and self.kind in ARROWS:
                self.take(ToolKind.SELECT)
        elif pressed is not None and handle is not None and handle.appends:
            self._session.select([f"node:{handle.node}"])
            operations.append(self._session, "right" if handle.kind == "append_right" else "down")
        elif pressed is not None:
            self._clicked(event)

    def _clicked(self, event: PointerEvent) -> None:
        """Pressed and released in one place."""
        if self.kind in ARROWS:
            self._click_with_arrow(event)
        elif self._pressed_key is None:
            self._session.select([])
        elif not event.modifiers.shift:
            self._session.select([self._pressed_key])
            if self._field_at(event) == "share":
                operations.open_field(self._session, self._pressed_key, "share")

    def _click_with_arrow(self, event: PointerEvent) -> None:
        """The first click chooses where the arrow comes from, the second where it goes."""
        key = self._key_at(event)
        end = end_named(key)
        if key is None or end is None:
            self._arrow.put_down()
            self._session.select([])
        elif self._arrow:
            self._arrow.point(event)
            if self._arrow.join():
                self.take(ToolKind.SELECT)
        else:
            self._session.select([key])
            self._start_linking(end)

    def _double(self, event: PointerEvent) -> None:
        """A time, a share or a text is edited where it stands."""
        self._pressed = None
        key, field = self._key_at(event), self._field_at(event)
        if key is None:
            return
        self._session.select([key])
        if key.startswith("group:") and any(group.collapsed for group in operations.groups_in_hand(self._session)):
            operations.fold_groups(self._session)
        elif field:
            operations.open_field(self._session, key, field)
        else:
            operations.open_text(self._session, key)

    def _begin(self, pressed: PointerEvent) -> Gesture | None:
        if pressed.modifiers.room:
            return RoomGesture(self._session, pressed)
        if self._handle is not None:
            return LinkGesture(self._session, self._handle.node, self.ask, NewArrow())
        if self._grip is not None and self._grip.kind != "piece":
            return EndGesture(self._session, self._grip.flow, self._grip.kind)
        key = self._pressed_key or ""
        if self.kind in ARROWS:
            end = end_named(key)
            return LinkGesture(self._session, end, self.ask, self._new) if end else None
        if key.partition(":")[0] in MOVABLE and key in self._session.selection:
            return (DuplicateGesture if pressed.modifiers.ctrl else MoveGesture)(self._session, pressed)
        if key.startswith("flow:"):
            return self._pull(key[5:], pressed)
        return BandGesture(self._session, pressed) if not key or key.startswith("lane:") else None

    def _pull(self, flow: Id, pressed: PointerEvent) -> Gesture | None:
        """A piece of an arrow is dragged: the one whose grip was pressed, or the one under the pointer."""
        scene = self._session.scene if flow == self.pieces.arrow else None
        piece = self._grip.piece if self._grip else piece_at(scene, flow, pressed) if scene else None
        return None if piece is None else PieceGesture(self._session, flow, piece, pressed)

    def _end_gesture(self) -> None:
        gesture, self._gesture = self._gesture, None
        self._pressed = self._handle = self._grip = None
        if gesture:
            gesture.cancel()

    def _key_at(self, event: PointerEvent) -> Key | None:
        """What lies under the pointer and can be selected; a mark on an arrow stands for the arrow or the step."""
        scene, stream = self._session.scene, self._session.stream
        key = hit(scene, event.x, event.y, event.slack) if scene else None
        if key is None or stream is None:
            return None
        kind, _, name = key.partition(":")
        if kind == "wait":
            return f"node:{name}"
        if kind == "label":
            return f"flow:{name}"
        return key if kind in SELECTABLE and kind != "lane" else None

    def _field_at(self, event: PointerEvent) -> str:
        """The field that the sign under the pointer shows; nothing for a text."""
        scene = self._session.scene
        key = hit(scene, event.x, event.y, event.slack) if scene else None
        return field_at(scene, key, event.y) if scene and key else ""

    def _handle_at(self, event: PointerEvent) -> Handle | None:
        def near(handle: Handle) -> bool:
            return max(abs(event.x - handle.x), abs(event.y - handle.y)) <= max(handle.radius, event.slack)

        return next((handle for handle in self.chrome.handles if near(handle)), None)

    def _handles(self, scene: MapScene) -> tuple[Handle, ...]:
        """Those of the selected node, and where a step can be appended to the one under the pointer."""
        if self._gesture or self._arrow or self.presenting or not self.near:
            return ()
        only, hovered = self._session.only or "", self._hovered or ""
        shown = _around(scene, only)
        if hovered != only and self.kind is ToolKind.SELECT:
            shown += tuple(handle for handle in _around(scene, hovered) if handle.appends)
        return shown

    def _grips(self, scene: MapScene) -> tuple[Grip, ...]:
        arrow = self.pieces.arrow
        return grips_of(scene, arrow, self.pieces.active) if arrow else ()

    def _grip_at(self, event: PointerEvent) -> Grip | None:
        scene = self._session.scene
        if scene is None or self.kind is not ToolKind.SELECT:
            return None
        reach = max(GRIP_RADIUS, event.slack)
        return next((g for g in self._grips(scene) if max(abs(event.x - g.x), abs(event.y - g.y)) <= reach), None)

    def _session_changed(self, changes: Changes) -> None:
        if changes.document or changes.stage:
            self.purpose = None
            self._renew_arrow()
        if changes.selection and self._arrow:
            self._arrow.aim()
            self._say(self._arrow.status)
        if changes.stage or changes.document:
            self._end_gesture()  # A key has changed what is held: there is nothing left to put down.
        if changes.stage:
            self._hovered = None
        if not changes.preview:
            self._tell()

    def _renew_arrow(self) -> None:
        """The arrow in hand is put down when what it comes from is no longer on the map."""
        if self._arrow:
            self._arrow.renew()
            self._say(self._arrow.status)

    def _say(self, status: Message | None) -> None:
        self.status = status

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def _around(scene: MapScene, key: Key) -> tuple[Handle, ...]:
    """The handles of a node or a free symbol on the map."""
    item = scene.sheet.get(key)
    return handles_of(key, item.bounds) if item is not None else ()
