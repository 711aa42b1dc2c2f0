"""The tool in hand and the gesture under way."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from vsa.editor import operations
from vsa.editor.events import Button, PointerEvent
from vsa.editor.palette.purpose import Purpose
from vsa.editor.session import Changes, Key, Session
from vsa.editor.tools.beginning import Press, begin
from vsa.editor.tools.chrome import Chrome, Grip, Handle
from vsa.editor.tools.gesture import Gesture, has_left
from vsa.editor.tools.in_hand import ArrowInHand
from vsa.editor.tools.kinds import ToolKind
from vsa.editor.tools.linking import NewArrow, end_named
from vsa.editor.tools.outlines import handles_on, outlined
from vsa.editor.tools.pieces import Pieces
from vsa.editor.tools.placing import use_tool
from vsa.editor.tools.reshaping import grips_of
from vsa.editor.tools.under_pointer import field_under, grip_under, handle_under, key_under
from vsa.i18n import Message, UserError, message
from vsa.model.base import Id
from vsa.model.stream import FlowKind
from vsa.scene import MapScene

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
        self.purpose: Purpose | None = None
        self._pressed: Press | None = None
        self._grip: Grip | None = None
        self._arrow = ArrowInHand(session)
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
    def dragging(self) -> bool:
        """Whether the pointer drags something."""
        return self._gesture is not None

    @property
    def holding(self) -> bool:
        """Whether the pointer is pressed on something, to drag it or not."""
        return self.dragging or self._pressed is not None

    @property
    def hovered(self) -> Key | None:
        """What lies under a pointer that drags nothing."""
        return None if self.dragging else self._hovered

    @property
    def chrome(self) -> Chrome:
        """What to draw on top of the map."""
        scene = self._session.scene
        if scene is None:
            return Chrome()
        over = self._gesture.overlay() if self._gesture else self._arrow.overlay
        return replace(
            outlined(over, self._session, scene, self.hovered),
            handles=self._handles(scene),
            grips=self._grips(scene),
            line=over.line or (self.purpose.line if self.purpose else None),
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
        self._arrow.new = NewArrow(ARROWS.get(kind))
        self._say(None if kind is ToolKind.SELECT else message(f"editor.tool_hint.{kind}"))
        self._tell()

    def start_arrow(self, kind: FlowKind | None = None, *, electronic: bool = False) -> None:
        """Take the arrow in hand. With one node or symbol selected the arrow comes from there: walk to its target and
        press Enter, or click on it. With an arrow selected its target is chosen anew, or its source for rework."""
        if (arrow := self.pieces.arrow) and kind is not FlowKind.INFORMATION:
            self.take(ToolKind.SELECT)
            self._arrow.turn(arrow, "source" if kind is FlowKind.REWORK else "target")
            self._say(self._arrow.status)
        else:
            self.take(ToolKind.REWORK if kind is FlowKind.REWORK else ToolKind.ARROW)
            self._arrow.new = NewArrow(kind, electronic)
            if (source := end_named(self._session.only)) is not None:
                self._link(source)
        self._tell()

    def finish_arrow(self) -> bool:
        """Draw the arrow in hand to the selected node. False when none is in hand. Raises UserError."""
        if not (self._arrow and self._arrow.reachable):
            return False
        if self._arrow.join():
            self.take(ToolKind.SELECT)
        return True

    def walk_pieces(self, step: int) -> None:
        """Choose the next (1) or previous (-1) piece of the selected arrow, for the arrow keys."""
        self.pieces.walk(step)
        self._tell()

    def pointer(self, event: PointerEvent) -> None:
        """Something happened with the pointer. What is refused is said in the status. The right button takes back
        what the left one holds."""
        try:
            match event.kind:
                case "press" if event.button is Button.LEFT:
                    self._press(event)
                case "press" if event.button is Button.RIGHT:
                    self._end_gesture()
                case "move":
                    self._move(event)
                case "release" if event.button is not Button.RIGHT:
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
        key = key_under(self._session, event)
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
        press = self._pressed = self._press_at(event)
        self._grip = press.grip
        if press.handle is not None or press.grip is not None or self.kind in ARROWS or event.modifiers.room:
            return
        if self.kind is not ToolKind.SELECT:
            use_tool(self._session, self.kind, event)
            self._pressed = None
            if not event.modifiers.shift:
                self.take(ToolKind.SELECT)
        elif press.key and event.modifiers.shift:
            self._session.toggle(press.key)
        elif press.key and not (event.modifiers.ctrl or press.key in self._session.selection):
            self._session.select([press.key])

    def _press_at(self, event: PointerEvent) -> Press:
        grip = self._grip_at(event)
        key = f"flow:{grip.flow}" if grip else key_under(self._session, event)
        return Press(event, key, self._handle_at(event), grip)

    def _move(self, event: PointerEvent) -> None:
        if self._gesture:
            self._gesture.move(event)
            self._say(self._gesture.status)
        elif self._pressed is None:
            handle = self._handle_at(event)
            self._hovered = f"node:{handle.node}" if handle else key_under(self._session, event)
            self._grip = self._grip_at(event)
            if self._arrow:
                self._arrow.point(event)
                self._say(self._arrow.status)
        elif has_left(self._pressed.event.x, self._pressed.event.y, event):
            new = self._arrow.new if self.kind in ARROWS else None
            self._gesture = begin(self._session, self._pressed, new, self.pieces, self.ask)
            if self._gesture:
                self._gesture.move(event)
                self._say(self._gesture.status)

    def _release(self, event: PointerEvent) -> None:
        press, self._pressed, self._grip = self._pressed, None, None
        if self._gesture:
            gesture, self._gesture = self._gesture, None
            gesture.release(event)
            self._say(gesture.status)
            if gesture.status is None and self.kind in ARROWS:
                self.take(ToolKind.SELECT)
        elif press is not None and (handle := press.handle) is not None and handle.appends:
            self._session.select([f"node:{handle.node}"])
            operations.append(self._session, "right" if handle.kind == "append_right" else "down")
        elif press is not None:
            self._clicked(press.key, press.event)

    def _clicked(self, pressed: Key | None, event: PointerEvent) -> None:
        """Pressed and released in one place."""
        if self.kind in ARROWS:
            self._click_with_arrow(event)
        elif pressed is None:
            if not event.modifiers.adds:
                self._session.select([])
        elif event.modifiers.ctrl and not event.modifiers.shift:
            self._session.toggle(pressed)
        elif not event.modifiers.shift:
            self._session.select([pressed])
            if field_under(self._session, event) == "share":
                operations.open_field(self._session, pressed, "share")

    def _click_with_arrow(self, event: PointerEvent) -> None:
        """The first click chooses where the arrow comes from, the second where it goes."""
        key = key_under(self._session, event)
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
            self._link(end)

    def _link(self, source: Id) -> None:
        """A new arrow comes from here."""
        self._arrow.link(source, self.ask)
        self._say(self._arrow.status)

    def _double(self, event: PointerEvent) -> None:
        """A time, a share or a text is edited where it stands."""
        self._pressed = None
        key, field = key_under(self._session, event), field_under(self._session, event)
        if key is None:
            return
        self._session.select([key])
        if key.startswith("group:") and any(group.collapsed for group in operations.groups_in_hand(self._session)):
            operations.fold_groups(self._session)
        elif field:
            operations.open_field(self._session, key, field)
        else:
            operations.open_text(self._session, key)

    def _end_gesture(self) -> None:
        gesture, self._gesture = self._gesture, None
        self._pressed = self._grip = None
        if gesture:
            gesture.cancel()

    def _handle_at(self, event: PointerEvent) -> Handle | None:
        scene = self._session.scene
        return handle_under(self._handles(scene), event) if scene else None

    def _grip_at(self, event: PointerEvent) -> Grip | None:
        scene = self._session.scene
        return grip_under(self._all_grips(scene), event) if scene and self.kind is ToolKind.SELECT else None

    def _handles(self, scene: MapScene) -> tuple[Handle, ...]:
        if self._gesture or self._arrow or self.presenting or not self.near:
            return ()
        return handles_on(scene, self._session.only, self._hovered if self.kind is ToolKind.SELECT else None)

    def _grips(self, scene: MapScene) -> tuple[Grip, ...]:
        return () if self._gesture or self._arrow or not self.near else self._all_grips(scene)

    def _all_grips(self, scene: MapScene) -> tuple[Grip, ...]:
        arrow = self.pieces.arrow
        return grips_of(scene, arrow, self.pieces.active) if arrow else ()

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
