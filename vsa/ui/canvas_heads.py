"""The heads of the lanes: a click selects a lane, a double click edits its name."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter

from vsa.drawing.primitives import Pen
from vsa.drawing.theme import Theme
from vsa.editor.session import Session
from vsa.editor.tools import Tools
from vsa.ui.accessibility import SpokenItem
from vsa.ui.canvas_sheet import SheetView
from vsa.ui.canvas_voice import Voice

MARK_WIDTH = 4.0


class LaneHeads(SheetView):
    """Frozen at the left of the map, in line with the lanes."""

    menu_wanted = Signal(QPoint, bool)

    def __init__(self, session: Session, tools: Tools, theme: Theme) -> None:
        super().__init__(theme)
        self._session, self._tools, self._voice = session, tools, Voice(session)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._lane_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and key:
            self._tools.lane_head(key.removeprefix("lane:"))
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        key = self._lane_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and key:
            self._session.edit_text(key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        key = self._lane_at(QPointF(event.pos()))
        if key and event.reason() is QContextMenuEvent.Reason.Mouse:
            self._session.select([key])
            self.menu_wanted.emit(event.globalPos(), False)

    def paint_chrome(self, painter: QPainter) -> None:
        inks = self._picture.painter.inks
        for item in self.sheet.items:
            if item.key in self._session.selection:
                box = item.bounds.grown(-MARK_WIDTH / 2)
                painter.setPen(inks.pen(Pen("accent", MARK_WIDTH, square=True)))
                painter.setBrush(inks.brush(None))
                painter.drawRect(QRectF(box.left, box.top, box.width, box.height))

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
