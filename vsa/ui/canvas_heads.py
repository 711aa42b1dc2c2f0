"""The heads of the lanes: a click selects a lane, a double click edits its name, a drag moves it or its lower edge."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from vsa.drawing.primitives import Pen
from vsa.drawing.theme import Theme
from vsa.editor.session import Session
from vsa.editor.tools import LaneHeadTools, Tools
from vsa.ui.accessibility import SpokenItem
from vsa.ui.canvas_chrome import BORDER_WIDTH
from vsa.ui.canvas_pointer import Kind, is_lost, pointer_event
from vsa.ui.canvas_sheet import SheetView
from vsa.ui.canvas_voice import Voice

MARK_WIDTH = 4.0


class LaneHeads(SheetView):
    """Frozen at the left of the map, in line with the lanes."""

    menu_wanted = Signal(QPoint, bool)

    def __init__(self, session: Session, tools: Tools, theme: Theme) -> None:
        super().__init__(theme)
        self._session, self._voice = session, Voice(session)
        self._pointer = LaneHeadTools(session, tools)
        self.setMouseTracking(True)
        tools.listen(self.update)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buttons = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        if event.button() in buttons and self._lane_at(event.position()):
            self._point("press", event)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if is_lost("move", event) and self._pointer.holding:
            self._pointer.let_go()
        if event.buttons() & ~Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._point("move", event)
        on_edge = self._pointer.edge is not None
        self.setCursor(Qt.CursorShape.SizeVerCursor if on_edge else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._point("release", event)
        event.setAccepted(event.button() is Qt.MouseButton.LeftButton)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        key = self._lane_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and key:
            self._session.edit_text(key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        key = self._lane_at(QPointF(event.pos()))
        held = QApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if key and event.reason() is QContextMenuEvent.Reason.Mouse and not held:
            self._session.select([key])
            self.menu_wanted.emit(event.globalPos(), False)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer.leave()

    def _point(self, kind: Kind, event: QMouseEvent) -> None:
        made = pointer_event(kind, event, self.camera)
        self._pointer.pointer(replace(made, y=made.y / self._scale, slack=made.slack / self._scale))

    @property
    def _scale(self) -> float:
        """Pixels of the heads for each unit of the map."""
        scene = self._session.scene
        height = scene.heads.bounds.height if scene else 0.0
        return self.sheet.bounds.height / height if height and self.sheet.bounds.height else 1.0

    def paint_chrome(self, painter: QPainter) -> None:
        inks = self._picture.painter.inks
        for item in self.sheet.items:
            if item.key in self._session.selection:
                box = item.bounds.grown(-MARK_WIDTH / 2)
                painter.setPen(inks.pen(Pen("accent", MARK_WIDTH, square=True)))
                painter.setBrush(inks.brush(None))
                painter.drawRect(QRectF(box.left, box.top, box.width, box.height))

        if (line := self._pointer.line) is not None:
            painter.setPen(inks.pen(Pen("accent", BORDER_WIDTH, square=True)))
            painter.drawLine(QLineF(0.0, line * self._scale, self.width(), line * self._scale))

    def spoken_keys(self) -> Sequence[str]:
        return [item.key for item in self.sheet.items]

    def spoken_item(self, key: str) -> SpokenItem | None:
        item = self.sheet.get(key)
        if item is None:
            return None
        return SpokenItem(self._voice.text(key), self.rect_of(item.bounds), key in self._session.selection)

    def _lane_at(self, place: QPointF) -> str | None:
        x, y = self.camera.to_canvas(place.x(), place.y())
        return next((item.key for item in self.sheet.items if item.bounds.contains(x, y)), None)
