"""The overview map: the whole map as a small picture, with a frame round what is seen of it."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from vsa.drawing.primitives import Pen, Rect, Token
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.drawing.theme import Theme
from vsa.editor.camera import Camera
from vsa.ui.painter_inks import NO_PEN, Inks

WIDEST, HIGHEST, LEAST = 260.0, 100.0, 40.0
EDGE = 1.0
FRAME = Pen("accent", 2.0, square=True)
INKS: dict[str, Token] = {"lane": "surface", "node": "text3", "group": "text3", "note": "wait", "problem": "burst"}
"""The kinds of things that are seen from so far away, and their colours; a lane has the colour of its band."""
LEAST_MARK = 1.5
"""Pixels that a thing takes at least."""


class Minimap(QWidget):
    """Shows a sheet as rectangles. `asked` carries by how many pixels of the map the view should move."""

    asked = Signal(int, int)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._inks = Inks(theme)
        self._sheet = Sheet((), Box(0, 0, 0, 0))
        self._camera, self._seen = Camera(), Box(0, 0, 0, 0)
        self._chosen: tuple[Box, ...] = ()
        self._picture = QPixmap()
        self._held: QPointF | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._inks = Inks(theme)
        self._paint_picture()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another state of the map, in its proportions."""
        self._sheet = sheet
        self.setFixedSize(size_for(sheet.bounds).toSize())
        self._paint_picture()

    def show_camera(self, camera: Camera, seen: Box, chosen: Iterable[Box]) -> None:
        """Put the frame round what a camera sees, and mark what is selected."""
        self._camera, self._seen, self._chosen = camera, seen, tuple(chosen)
        self.update()

    def frame(self) -> QRectF:
        """The frame, in pixels of the picture."""
        return self._place(self._seen).intersected(QRectF(self.rect()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(NO_PEN)
        painter.setBrush(self._inks.brush("accent"))
        painter.drawRects(self._places(self._chosen, LEAST_MARK))
        painter.setBrush(self._inks.brush(None))
        painter.setPen(self._inks.pen(FRAME))
        painter.drawRect(self.frame().adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the frame, the view goes there; inside, it is taken hold of as it is."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position()
        self._held = at if self.frame().contains(at) else self._place(self._seen).center()
        self._drag_to(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._drag_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def _drag_to(self, at: QPointF) -> None:
        """Whole pixels of the map, so that letters stay sharp; what is left over waits for the next move."""
        assert self._held is not None
        across, down = (self._camera.scale / scale for scale in self._scales())
        moved = at - self._held
        dx, dy = round(moved.x() * across), round(moved.y() * down)
        self._held = self._held + QPointF(dx / across, dy / down)
        if dx or dy:
            self.asked.emit(dx, dy)

    def _paint_picture(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(self.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(self._inks.color("bg"))
        painter = QPainter(self._picture)
        painter.setPen(NO_PEN)
        for token, places in self._strokes():
            painter.setBrush(self._inks.brush(token))
            painter.drawRects(places)
        painter.setBrush(self._inks.brush(None))
        painter.setPen(self._inks.pen(Pen("strong", EDGE, square=True)))
        painter.drawRect(QRectF(self.rect()).adjusted(EDGE / 2, EDGE / 2, -EDGE / 2, -EDGE / 2))
        painter.end()
        self.update()

    def _strokes(self) -> Iterator[tuple[Token, list[QRectF]]]:
        kinds: dict[str, list[Item]] = {kind: [] for kind in INKS}
        for item in self._sheet.items:
            kinds.get(item.key.partition(":")[0], []).append(item)
        for lane in kinds.pop("lane"):
            ground = lane.primitives[0]
            across = QRectF(0, self._place(lane.bounds).top(), self.width(), self._place(lane.bounds).height())
            yield (isinstance(ground, Rect) and ground.fill) or INKS["lane"], [across]
        for kind, items in kinds.items():
            if items:
                yield INKS[kind], self._places((item.bounds for item in items), LEAST_MARK)

    def _scales(self) -> tuple[float, float]:
        """Pixels a canvas unit, sideways and downwards: a map that is very long or high is squeezed."""
        bounds = self._sheet.bounds
        room = self.width() - 2 * EDGE, self.height() - 2 * EDGE
        return room[0] / max(bounds.width, 1.0), room[1] / max(bounds.height, 1.0)

    def _place(self, box: Box) -> QRectF:
        """Where a part of the map lies in the picture."""
        return self._places([box])[0]

    def _places(self, boxes: Iterable[Box], least: float = 0.0) -> list[QRectF]:
        """The same for many parts, each of which takes so many pixels at least."""
        bounds, (across, down) = self._sheet.bounds, self._scales()
        x, y = EDGE - bounds.left * across, EDGE - bounds.top * down
        return [
            QRectF(
                x + left * across,
                y + top * down,
                max((right - left) * across, least),
                max((bottom - top) * down, least),
            )
            for left, top, right, bottom in boxes
        ]


def size_for(bounds: Box) -> QSizeF:
    """How large the picture of a map is: in its proportions as far as it can be used then."""
    scale = min(WIDEST / max(bounds.width, 1.0), HIGHEST / max(bounds.height, 1.0))
    return QSizeF(max(bounds.width * scale, LEAST), max(bounds.height * scale, LEAST))
