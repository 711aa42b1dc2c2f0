"""The map of a session: its events go to the tools, its picture, chrome and texts come from the session."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QApplication

from vsa.drawing.primitives import Pen, Text
from vsa.drawing.sheet import Box, Item, Sheet, union
from vsa.drawing.theme import Theme
from vsa.editor.camera import Camera
from vsa.editor.events import Button, PointerEvent
from vsa.editor.session import Changes, Session
from vsa.editor.tools import Cursor, Tools
from vsa.model.nodes import Step
from vsa.ui import accessibility
from vsa.ui.accessibility import SpokenItem
from vsa.ui.canvas_chrome import HANDLES_FROM, RING_OFFSET, chrome_primitives
from vsa.ui.canvas_edge import EdgeScroll
from vsa.ui.canvas_heads import LaneHeads
from vsa.ui.canvas_map import MapFrame
from vsa.ui.canvas_pointer import Kind, is_lost, pointer_event, slack_of
from vsa.ui.canvas_sheet import SheetView
from vsa.ui.canvas_touch import Touch
from vsa.ui.canvas_voice import Voice
from vsa.ui.canvas_writing import Writing
from vsa.ui.painter_inks import NO_BRUSH
from vsa.ui.painter_marks import marks

AROUND_WORDS = (-12, -6, 12, 6)
FOCUS_EDGE = 2
MOST_RINGS, PLAIN_RING = 100, 2.0
"""More selected things than this have plain rings, so many pixels wide."""
VEIL = 0.7
"""How much of a node is hidden that cannot be chosen."""
CURSORS: dict[Cursor, Qt.CursorShape] = {
    "arrow": Qt.CursorShape.ArrowCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "up_down": Qt.CursorShape.SizeVerCursor,
    "sideways": Qt.CursorShape.SizeHorCursor,
}
NOTHING = Sheet((), Box(0, 0, 0, 0))


class MapCanvas(SheetView):
    """The part of the map that people point at."""

    focus_left = Signal()
    resized = Signal()
    room_changed = Signal()
    menu_wanted = Signal(QPoint, bool)
    """The menu of what is selected, at a point of the screen; whether for fingers."""

    def __init__(self, session: Session, tools: Tools, theme: Theme) -> None:
        super().__init__(theme)
        self.hand = False
        """Whether the left button belongs to panning."""
        self.room = False
        """Whether S is held, so that a drag makes room."""
        self._session, self._tools, self._voice = session, tools, Voice(session)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.edge = EdgeScroll(self)
        self.touch = Touch(self)
        self.touch.pointed.connect(self._point_with_finger)
        self.touch.rested.connect(lambda place: self.open_menu(place, for_fingers=True))
        self.touch.gave_up.connect(tools.let_go)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self.touch.take(event)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.edge.begin(event.position())
        self._point("press", event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point("move", event)
        if event.isAccepted() and self._tools.holding and event.buttons() == Qt.MouseButton.LeftButton:
            self.edge.drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.edge.end()
        self._point("release", event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._point("double", event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def settle(self) -> None:
        super().settle()
        if (scene := self._session.scene) is not None:
            _ = scene.index  # What lies where is known before the hand asks for it.

    def leaveEvent(self, event: QEvent) -> None:
        self._tools.leave()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button, unless it took back a drag; the key for menus is a command of its own."""
        held = QApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if event.reason() is QContextMenuEvent.Reason.Mouse and not held:
            self.open_menu(event.pos())

    def open_menu(self, place: QPoint, *, for_fingers: bool = False) -> None:
        """Select what lies at a place, and ask for its menu there."""
        x, y = self.camera.to_canvas(place.x(), place.y())
        self._tools.point_out(PointerEvent("press", x, y, slack=slack_of(self.camera, finger=for_fingers)))
        self.menu_wanted.emit(self.mapToGlobal(place), for_fingers)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_S and not event.isAutoRepeat():
            self._hold_room(False)
        super().keyReleaseEvent(event)

    def _hold_room(self, held: bool) -> None:
        self.room = held
        self.room_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_S and not event.modifiers() and not event.isAutoRepeat():
            self._hold_room(True)
        if event.key() != Qt.Key.Key_Escape or not self._tools.cancel():
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.tell_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        if self.room:
            self._hold_room(False)
        self.focus_left.emit()

    def paint_chrome(self, painter: QPainter) -> None:
        inks, chrome = self._picture.painter.inks, self._tools.chrome
        self._veil(painter, chrome.unfit)
        if len(chrome.selected) > MOST_RINGS:
            self._paint_rings(painter, chrome.selected)
            chrome = replace(chrome, selected=())
        for mark in marks(chrome_primitives(chrome, self.camera.scale), inks):
            mark.paint(painter)
        self._picture.painter.paint(painter, self._signs_above_chrome(), self.camera.scale)
        self._paint_beginning(painter)
        if self.hasFocus() and not self._session.selection:
            painter.resetTransform()
            painter.setPen(inks.pen(Pen("accent", FOCUS_EDGE, square=True)))
            painter.setBrush(inks.brush(None))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_rings(self, painter: QPainter, boxes: Sequence[Box]) -> None:
        """Round more things than anybody looks at one by one: plain frames, which are painted in one call."""
        seen, unit = self.camera.seen(self.width(), self.height()), 1 / self.camera.scale
        near, ratio = [box for box in boxes if box.overlaps(seen)], self.devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._picture.painter.inks.hairline("accent"))
        painter.setBrush(NO_BRUSH)
        for hair in range(round(PLAIN_RING * ratio)):  # Qt takes three times as long for frames of thicker lines.
            painter.drawRects(_around(near, (RING_OFFSET + hair / ratio) * unit))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _veil(self, painter: QPainter, boxes: Sequence[Box]) -> None:
        """Grey what an arrow in hand cannot reach."""
        grey = self._picture.painter.inks.color("bg")
        grey.setAlphaF(VEIL)
        for box in boxes:
            painter.fillRect(QRectF(box.left, box.top, box.width, box.height), grey)

    def _paint_beginning(self, painter: QPainter) -> None:
        """On a map without steps: how to begin."""
        stream = self._session.stream
        if stream is None or any(isinstance(node, Step) for node in stream.nodes.values()):
            return
        painter.resetTransform()
        inks, words, place = (
            self._picture.painter.inks,
            self._session.tr("canvas.begin"),
            int(Qt.AlignmentFlag.AlignCenter),
        )
        painter.setPen(inks.pen(Pen("text2")))
        # Lines of lanes do not run through the words.
        painter.fillRect(painter.boundingRect(self.rect(), place, words).adjusted(*AROUND_WORDS), inks.color("surface"))
        painter.drawText(self.rect(), place, words)

    def _signs_above_chrome(self) -> list[Item]:
        """What the marks of a selection, and of the arrow that is pointed at, must not hide: shares and triangles of
        arrows, and bursts of steps."""
        scene = self._session.scene
        stream = scene.drawn if scene else None
        marked = (*self._session.selected("flow"), (self._tools.hovered or "").removeprefix("flow:"))
        flows = [flow for flow in marked if stream is not None and flow in stream.flows]
        keys = [f"label:{flow}" for flow in flows]
        keys += [f"wait:{stream.flows[flow].target}" for flow in flows if stream is not None]
        if stream is not None and stream.problems:
            chosen = {*self._session.selected("node"), *self._session.selected("group")}
            keys += [f"problem:{problem.id}" for problem in stream.problems.values() if problem.node in chosen]
        return [item for key in keys if (item := self.sheet.get(key)) is not None]

    def spoken_keys(self) -> Sequence[str]:
        return self._voice.order()

    def spoken_item(self, key: str) -> SpokenItem | None:
        item = self.sheet.get(key)
        if item is None:
            return None
        return SpokenItem(self._voice.text(key), self.rect_of(item.bounds), key in self._session.selection)

    def spoken_focus(self) -> str | None:
        key, scene = self._session.only, self._session.scene
        item = scene.standing_for(key) if key and scene else None
        return item.key if item is not None and item.key in self._voice.order() else None

    def drag_on(self) -> None:
        """The view has moved under a pointer that holds something: that has been dragged too."""
        place = self.mapFromGlobal(QCursor.pos().toPointF())
        held = QApplication.keyboardModifiers()
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        self._point("move", QMouseEvent(QEvent.Type.MouseMove, place, QCursor.pos().toPointF(), none, left, held))

    def _point_with_finger(self, kind: Kind, at: QPointF) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        x, y = self.camera.to_canvas(at.x(), at.y())
        slack = slack_of(self.camera, finger=True)
        self._tools.pointer(PointerEvent(kind, x, y, Button.LEFT, slack=slack))

    def _point(self, kind: Kind, event: QMouseEvent) -> None:
        if is_lost(kind, event) and self._tools.holding:
            self.edge.end()
            self._tools.let_go()
        if self._pans(kind, event):
            event.ignore()
        else:
            self._tools.pointer(pointer_event(kind, event, self.camera, room=self.room))

    def _pans(self, kind: Kind, event: QMouseEvent) -> bool:
        """Whether it belongs to panning. What is dragged is put down all the same, also while the view is moved."""
        if kind == "release" and event.button() is Qt.MouseButton.LeftButton and self._tools.holding:
            return False
        return self.hand or Qt.MouseButton.MiddleButton in event.button() | event.buttons()


class MapView(MapFrame):
    """The whole map view of a session. `refused` carries the message of an edit that could not be made."""

    canvas: MapCanvas
    heads: LaneHeads
    refused = Signal(object)
    menu_wanted = Signal(QPoint, bool)
    """The menu of what is selected, at a point of the screen; whether for fingers."""

    def __init__(self, session: Session, tools: Tools, theme: Theme, *, awake: bool = True) -> None:
        accessibility.install()
        self._session, self._tools, self._awake, self._elsewhere = session, tools, awake, False
        super().__init__(MapCanvas(session, tools, theme), LaneHeads(session, tools, theme), theme)
        self.setFocusProxy(self.canvas)
        self.canvas.focus_left.connect(self.let_go)
        self.canvas.resized.connect(self._keep_in_view)
        self.canvas.resized.connect(lambda: session.look_at(self.sight))
        self.canvas.edge.pushed.connect(self._push)
        self._writing = Writing(session, self)
        self._writing.refused.connect(self.refused)
        self.label = self._writing.label
        self._name_parts()
        if awake:
            self._show_map()
        session.listen(self._session_changed)
        tools.listen(self._tools_changed)
        tools.listen_for_menu(self._menu_at_selection)
        self.canvas.room_changed.connect(self._tools_changed)
        self.canvas.menu_wanted.connect(self.menu_wanted)
        self.ungrabGesture(Qt.GestureType.PinchGesture)  # The canvas takes fingers one by one.
        self.canvas.touch.panned.connect(lambda dx, dy: self.pan(-dx, -dy))
        self.canvas.touch.zoomed.connect(lambda factor, at: self.zoom(factor, QPointF(self.canvas.mapTo(self, at))))
        self.heads.menu_wanted.connect(self.menu_wanted)

    def set_awake(self, awake: bool) -> None:
        """Show the map, or hide it: then an edit does not wait for a picture that nobody sees."""
        woken, self._awake = awake and not self._awake, awake
        self.setVisible(awake)
        if woken:
            self._session_changed(Changes(document=True, selection=True, stage=self._elsewhere))
            self._elsewhere = False

    def set_camera(self, camera: Camera) -> None:
        super().set_camera(camera)
        self._session.look_at(self.sight)
        self._tools.near = self.camera.scale >= HANDLES_FROM
        self._writing.follow()

    def fit_selection(self) -> None:
        """Show what is selected as large as possible, at most at full size."""
        scene = self._session.scene  # On the canvas lanes have no end.
        boxes = [item.bounds for key in self._session.selection if scene and (item := scene.standing_for(key))]
        if boxes:
            self.fit_box(union(boxes))

    def hand_changed(self) -> None:
        self.canvas.hand = self.hand
        if self.panning:
            self.canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self.hand:
            self.canvas.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._tools_changed()

    def _session_changed(self, changes: Changes) -> None:
        if not self._awake:
            self._elsewhere |= changes.stage
            return
        if changes.document or changes.preview or changes.stage or changes.picture:
            self._show_map()
        if changes.stage:
            self._name_parts()
            self.open_view()
        if changes.selection:
            self._show_selection()
        self._writing.session_changed(changes)
        if changes.document:
            self.canvas.tell_changed()

    def _show_map(self) -> None:
        scene = self._session.scene
        if scene is not None:
            self.show_scene(scene)
            self.ladder_head.setAccessibleDescription(", ".join(_words(scene.ladder_head)))
        else:
            self.canvas.set_sheet(NOTHING)

    def _show_selection(self) -> None:
        self.canvas.update()
        self.heads.update()
        self.canvas.tell_focus()
        self._reveal_selected()

    def _keep_in_view(self) -> None:
        if not self.refit():
            self._reveal_selected()

    def _reveal_selected(self) -> None:
        """What is selected is seen, of several things at least one; nothing moves under a pointer that is pressed."""
        selection = self._session.selection
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if len(selection) == 1:
            self.reveal_key(selection[0])
            return
        sight, boxes = self.sight, list[Box]()
        for key in selection:
            item = self.canvas.sheet.get(key)
            if item is not None and item.bounds.overlaps(sight):
                return
            boxes += [item.bounds] if item is not None else []
        if boxes:
            self.reveal(union(boxes))

    def reveal_key(self, key: str) -> None:
        """Move the view as little as needed to see something on the map."""
        scene = self._session.scene
        item = scene.standing_for(key) if scene else None
        if key.startswith("lane:"):
            self.reveal_lane(key)
        elif item is not None:
            self.reveal(item.bounds)

    def _push(self, dx: int, dy: int) -> None:
        if self._tools.holding:
            self.pan(dx, dy)
            self.canvas.drag_on()
        else:
            self.canvas.edge.end()

    def _menu_at_selection(self) -> None:
        """At the first of what is selected, else in the middle of the map."""
        key = next(iter(self._session.selection), "")
        view = self.heads if key.startswith("lane:") else self.canvas
        item = view.sheet.get(key)
        place = view.rect_of(item.bounds).center() if item else view.rect().center()
        self.menu_wanted.emit(view.mapToGlobal(place), False)

    def _tools_changed(self) -> None:
        self.canvas.setCursor(Qt.CursorShape.SplitHCursor if self.canvas.room else CURSORS[self._tools.cursor])
        self.canvas.update()

    def _name_parts(self) -> None:
        tr = self._session.tr
        self.canvas.setAccessibleName(tr("canvas.map"))
        self.canvas.setAccessibleDescription(tr("canvas.map_keys"))
        self.heads.setAccessibleName(tr("canvas.lanes"))
        self.ladder.setAccessibleName(tr("canvas.ladder"))
        self.ladder_head.setAccessibleName(tr("canvas.ladder_sums"))
        self.bars.across.setAccessibleName(tr("canvas.scroll_across"))
        self.bars.down.setAccessibleName(tr("canvas.scroll_down"))


def _around(boxes: Iterable[Box], reach: float) -> list[QRectF]:
    """Frames that stand so far from what they are drawn round."""
    both = 2 * reach
    return [
        QRectF(left - reach, top - reach, right - left + both, bottom - top + both)
        for left, top, right, bottom in boxes
    ]


def _words(sheet: Sheet) -> Iterator[str]:
    return (each.text for item in sheet.items for each in item.primitives if isinstance(each, Text))
