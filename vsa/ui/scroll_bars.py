"""Thin scroll bars over the edges of the map, which are there only as long as the map goes on beyond them."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QScrollBar, QStyle, QWidget

from vsa.drawing.sheet import Box
from vsa.editor.camera import Camera
from vsa.editor.scrolling import Reach, reach_across, reach_down

THICKNESS, LEAST_HANDLE = 12, 32
AIR, RADIUS = 2.0, 4.0


class ScrollBars(QObject):
    """Lie over a view and follow its camera. `moved` says by how many pixels the view should move.

    They never take the keyboard and leave the view as large as it was.
    """

    moved = Signal(int, int)

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.across = _bar(Qt.Orientation.Horizontal, view)
        self.down = _bar(Qt.Orientation.Vertical, view)
        self._shown: tuple[Reach | None, Reach | None] = (None, None)
        self.across.valueChanged.connect(lambda value: self._dragged(value, self.down.value()))
        view.installEventFilter(self)
        self.down.valueChanged.connect(lambda value: self._dragged(self.across.value(), value))

    def follow(self, content: Box, camera: Camera) -> None:
        """Show where the camera looks at a map."""
        view = self._view
        shown = reach_across(content, camera, view.width()), reach_down(content, camera, view.height())
        if shown == self._shown:
            return
        self._shown = shown
        for bar, reach in zip((self.across, self.down), shown, strict=True):
            _show(bar, reach)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        width, height = self._view.width(), self._view.height()
        self.across.setGeometry(0, height - THICKNESS, width - THICKNESS, THICKNESS)
        self.down.setGeometry(width - THICKNESS, 0, THICKNESS, height - THICKNESS)

    def _dragged(self, across: int, down: int) -> None:
        before = [reach.value if reach else 0 for reach in self._shown]
        dx = across - before[0] if self._shown[0] else 0
        dy = down - before[1] if self._shown[1] else 0
        if dx or dy:
            self.moved.emit(dx, dy)


class ThinBar(QScrollBar):
    """Paints its handle by itself: it is painted with every frame, and a style sheet takes a millisecond for it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawRoundedRect(self.handle(), RADIUS, RADIUS)
        painter.end()

    def handle(self) -> QRectF:
        """Where the handle is."""
        across = self.orientation() is Qt.Orientation.Horizontal
        room = self.width() if across else self.height()
        reach = self.maximum() - self.minimum()
        length = max(room * self.pageStep() // max(reach + self.pageStep(), 1), LEAST_HANDLE)
        at = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self.value(), room - length)
        place = QRectF(at, 0, length, THICKNESS) if across else QRectF(0, at, THICKNESS, length)
        return place.adjusted(AIR, AIR, -AIR, -AIR)


def _bar(orientation: Qt.Orientation, view: QWidget) -> ThinBar:
    bar = ThinBar(orientation, view)
    bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    bar.setCursor(Qt.CursorShape.ArrowCursor)
    bar.setSingleStep(40)
    bar.hide()
    return bar


def _show(bar: QScrollBar, reach: Reach | None) -> None:
    bar.setVisible(reach is not None)
    if reach is not None:
        bar.blockSignals(True)
        bar.setRange(reach.least, reach.most)
        bar.setPageStep(reach.page)
        bar.setValue(reach.value)
        bar.blockSignals(False)
