"""The resting layer of a view: a sheet painted once into a pixmap, which is then moved, patched and scaled."""

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from vsa.drawing.grid_index import GridIndex
from vsa.drawing.primitives import Token
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.drawing.theme import Theme
from vsa.editor.camera import Camera
from vsa.ui.painter import SheetPainter, is_overview

STROKE_ROOM = 3.0
"""Canvas units by which a stroke may reach over the bounds of its item."""


class Picture:
    """A sheet as seen by a camera. Items whose key is in `absent` are left out: they are being changed."""

    def __init__(self, theme: Theme, ground: Token) -> None:
        self.painter = SheetPainter(theme)
        self._ground = ground
        self.sheet = Sheet((), Box(0, 0, 0, 0))
        self.camera = Camera()
        self.absent: frozenset[str] = frozenset()
        self.cost = 0.0
        """Seconds that the last whole redraw took."""
        self.rough = False
        """Whether parts are painted as from far away."""
        self._index = GridIndex(self.sheet)
        self._pixmap = QPixmap()
        self._compared: tuple[Sheet, tuple[list[Item], list[Item]]] | None = None

    def show(self, sheet: Sheet) -> None:
        """Take another sheet; paint it with `redraw` or `patch`."""
        if sheet is self.sheet:
            return
        gone, come = self.differences(sheet)
        self.painter.forget(item.key for item in gone if sheet.get(item.key) is None)
        self.sheet, self._compared = sheet, None
        self._index = self._index.with_changes(sheet, gone, come)

    def differences(self, sheet: Sheet) -> tuple[list[Item], list[Item]]:
        """What is gone and what has come in another sheet; it is asked for at every change, and again when that is
        taken over."""
        if self._compared is None or self._compared[0] is not sheet:
            self._compared = sheet, sheet.differences(self.sheet)
        return self._compared[1]

    def redraw(self, camera: Camera, size: QSize, ratio: float) -> None:
        """Paint all of it sharply; `size` in logical pixels, `ratio` device pixels a logical pixel."""
        started = perf_counter()
        if self._pixmap.size() != size * ratio or self._pixmap.devicePixelRatio() != ratio:
            self._pixmap = QPixmap(size * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
        self.camera = camera
        self.rough = False
        self._paint([QRectF(QPointF(), size)])
        self.cost = perf_counter() - started

    def patch(self, boxes: Iterable[Box]) -> None:
        """Paint some rectangles of the sheet anew, where they are in view."""
        view = self._view()
        parts = [self._on_screen(box.grown(STROKE_ROOM)).intersected(view) for box in boxes]
        self._paint([part for part in parts if not part.isEmpty()])

    def scroll(self, camera: Camera, rough: bool) -> bool:
        """Follow a camera of the same scale by moving the pixels and painting (roughly) what comes into view.

        False, and nothing done, when the move is not one of whole device pixels or leaves nothing to keep.
        """
        ratio = self._pixmap.devicePixelRatio()
        dx, dy = (
            (before - after) * camera.scale * ratio
            for before, after in ((self.camera.left, camera.left), (self.camera.top, camera.top))
        )
        whole_x, whole_y = round(dx), round(dy)
        whole = abs(dx - whole_x) < 0.01 and abs(dy - whole_y) < 0.01
        if camera.scale != self.camera.scale or not whole or not self._keeps(whole_x, whole_y):
            return False
        self._pixmap.scroll(whole_x, whole_y, self._pixmap.rect())
        self.camera = camera
        self.rough |= rough and not is_overview(camera.scale)
        self._paint(self._uncovered(whole_x / ratio, whole_y / ratio), rough)
        return True

    def blit(self, painter: QPainter, camera: Camera, stretch: tuple[float, float] = (1.0, 1.0)) -> None:
        """Show the pixels as they are, moved and scaled to where `camera` has them.

        `stretch` is by how much the units of the sheet have grown sideways and downwards since.
        """
        if camera == self.camera and stretch == (1.0, 1.0):
            painter.drawPixmap(0, 0, self._pixmap)
            return
        across, down = stretch
        zoom = camera.scale / self.camera.scale
        left, top = camera.to_view(self.camera.left * across, self.camera.top * down)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(QTransform(zoom * across, 0, 0, zoom * down, left, top))
        painter.drawPixmap(0, 0, self._pixmap)
        painter.restore()

    @property
    def background(self) -> QColor:
        """The colour around the sheet."""
        return self.painter.inks.color(self._ground)

    def _paint(self, parts: list[QRectF], rough: bool = False) -> None:
        if not parts or self._pixmap.isNull():
            return
        painter = QPainter(self._pixmap)
        for part in parts:
            painter.resetTransform()
            painter.setClipRect(part.toAlignedRect())
            self._paint_part(painter, part.toAlignedRect(), rough)
        painter.end()

    def _paint_part(self, painter: QPainter, part: QRect, rough: bool) -> None:
        painter.fillRect(part, self.background)
        painter.setTransform(page_transform(self.camera))
        left, top = self.camera.to_canvas(part.left(), part.top())
        right, bottom = self.camera.to_canvas(part.right() + 1, part.bottom() + 1)
        items = self._index.within(Box(left, top, right, bottom).grown(STROKE_ROOM))
        self.painter.paint(
            painter, (item for item in items if item.key not in self.absent), 0.0 if rough else self.camera.scale
        )

    def _keeps(self, dx: int, dy: int) -> bool:
        return abs(dx) < self._pixmap.width() and abs(dy) < self._pixmap.height()

    def _uncovered(self, dx: float, dy: float) -> list[QRectF]:
        view = self._view()
        side = QRectF(view.right() - max(-dx, 0) if dx < 0 else 0, 0, abs(dx), view.height())
        end = QRectF(0, view.bottom() - max(-dy, 0) if dy < 0 else 0, view.width(), abs(dy))
        return [part for part in (side, end) if not part.isEmpty()]

    def _view(self) -> QRectF:
        return QRectF(QPointF(), self._pixmap.deviceIndependentSize())

    def _on_screen(self, box: Box) -> QRectF:
        return QRectF(QPointF(*self.camera.to_view(*box[:2])), QPointF(*self.camera.to_view(*box[2:])))


def page_transform(camera: Camera) -> QTransform:
    """From canvas units to logical pixels."""
    scale = camera.scale
    return QTransform(scale, 0, 0, scale, -camera.left * scale, -camera.top * scale)
