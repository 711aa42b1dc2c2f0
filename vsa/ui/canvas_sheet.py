"""A widget that shows one sheet under a camera: a resting picture, what is being changed over it, and chrome on top."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from vsa.drawing.primitives import Token
from vsa.drawing.sheet import Box, Item, Sheet
from vsa.drawing.theme import Theme
from vsa.editor.camera import Camera
from vsa.ui.accessibility import SpokenView
from vsa.ui.canvas_picture import STROKE_ROOM, Picture, page_transform

REST = 80
"""Milliseconds without a change after which the picture is made sharp."""
QUICK = 0.008
"""Seconds: a picture that is painted as fast as this is painted anew instead of being scaled."""
MOST_OVERLAID = 1 / 2
"""Where more of the items than this have changed, it is not worth keeping them apart."""
MOST_PATCHES = 300
"""Where more items than this come into the resting picture or leave it, all of it is painted anew once."""
GROUND = "lane:"
"""Items with this prefix lie under all others, so they cannot be shown above the resting picture."""


class SheetView(SpokenView):
    """Shows a sheet. A change is on screen in the next frame; 80 ms after the last one everything is sharp.

    The resting picture is scaled and moved while the camera is in motion. Items that differ from the sheet last painted
    (the scene keeps the others as the same objects) are painted above it, so that a drag costs what moves.
    """

    def __init__(self, theme: Theme, ground: Token = "bg", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.camera = Camera()
        self.sheet = Sheet((), Box(0, 0, 0, 0))
        self._ground = ground
        self._picture = Picture(theme, ground)
        self._stale = True
        self._stretch = (1.0, 1.0)
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self.settle)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._picture.painter.inks.theme

    @property
    def cost(self) -> float:
        """Seconds that painting all of it took last."""
        return self._picture.cost

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of another theme."""
        self._picture = Picture(theme, self._ground)
        self._picture.show(self.sheet)
        self._spoil()

    def set_sheet(self, sheet: Sheet) -> None:
        """Show another state of the sheet."""
        self.sheet, self._stretch = sheet, (1.0, 1.0)
        changed = self._changed()
        many = len(changed) > MOST_OVERLAID * len(sheet.items)
        if many or any(key.startswith(GROUND) for key in changed):
            self._stale = True
        elif changed - self._picture.absent and not self._stale:
            self._lift(changed)
        self._resting.start()
        self.update()

    def stretch(self, across: float, down: float) -> None:
        """Until the next sheet comes, show this one with its units grown sideways and downwards by these factors."""
        self._stretch = (across, down)
        self.update()

    def set_camera(self, camera: Camera) -> None:
        """Look at another part or at another scale."""
        if camera == self.camera:
            return
        self.camera = camera
        if not self._stale:
            self._follow()
        self.update()

    def settle(self) -> None:
        """Make everything sharp now."""
        self._resting.stop()
        if self.size().isEmpty():
            return
        if self._stale or self._picture.rough or self._picture.camera != self.camera:
            self._replace()
        lifted = self._picture.absent
        if lifted or self._picture.sheet is not self.sheet:
            before = [item.bounds for key in lifted if (item := self._picture.sheet.get(key))]
            after = [item.bounds for key in lifted if (item := self.sheet.get(key))]
            self._picture.show(self.sheet)
            self._picture.absent = frozenset()
            self._mend(before + after)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._stale:
            self._replace()
        painter = QPainter(self)
        if self._picture.camera != self.camera or self._stretch != (1.0, 1.0):
            painter.fillRect(self.rect(), self._picture.background)
        self._picture.blit(painter, self.camera, self._stretch)
        painter.setTransform(page_transform(self.camera))
        self._picture.painter.paint(painter, self._lifted(), self.camera.scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_chrome(painter)
        painter.end()

    def paint_chrome(self, painter: QPainter) -> None:
        """Hook: what lies above the sheet, painted in canvas units at every frame."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spoil()

    def rect_of(self, box: Box) -> QRect:
        """Where a part of the sheet lies in the widget."""
        corners = QPointF(*self.camera.to_view(box.left, box.top)), QPointF(*self.camera.to_view(box.right, box.bottom))
        return QRectF(*corners).toAlignedRect()

    def _changed(self) -> frozenset[str]:
        gone, come = self._picture.differences(self.sheet)
        return frozenset(item.key for items in (gone, come) for item in items)

    def _lift(self, changed: frozenset[str]) -> None:
        """Take what is being changed out of the resting picture."""
        picture = self._picture
        newly = changed - picture.absent
        picture.absent |= changed
        self._mend([item.bounds for key in newly if (item := picture.sheet.get(key))])

    def _mend(self, boxes: Sequence[Box]) -> None:
        """Paint the resting picture anew where something came or went."""
        if len(boxes) <= MOST_PATCHES:
            self._picture.patch(boxes)
        else:
            self._picture.redraw(self._picture.camera, self.size(), self.devicePixelRatioF())

    def _lifted(self) -> list[Item]:
        """What is being changed and seen, in painting order."""
        sheet, seen = self.sheet, self.camera.seen(self.width(), self.height()).grown(STROKE_ROOM)
        changed = [item for key in self._picture.absent if (item := sheet.get(key)) and item.bounds.overlaps(seen)]
        return sorted(changed, key=lambda item: sheet.place(item.key))

    def _follow(self) -> None:
        quick = self.cost < QUICK
        scrolled = self._picture.scroll(self.camera, rough=not quick)
        if quick and not scrolled:
            self._stale = True
        elif not quick:
            self._resting.start()

    def _replace(self) -> None:
        picture = self._picture
        picture.absent = frozenset()
        picture.show(self.sheet)
        picture.redraw(self.camera, self.size(), self.devicePixelRatioF())
        self._stale = False

    def _spoil(self) -> None:
        self._stale = True
        self.update()
