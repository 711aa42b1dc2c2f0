"""Panning and zooming by wheel, trackpad, touch, middle button and Space, for a widget and all that lies in it."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

NOTCH = 120
"""What Qt calls one notch of a wheel."""
PIXELS_A_NOTCH = 60
ZOOM_A_NOTCH = 1.2


class PanZoom(QWidget):
    """Turns what hands do into calls of `pan` and `zoom`. Children leave to it what they ignore."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.hand = False
        """Whether Space is held, so that the left button pans too."""
        self._dragged_from: QPointF | None = None

    def pan(self, dx: float, dy: float) -> None:
        """Show what lies `dx` pixels further to the right and `dy` further down."""
        raise NotImplementedError

    def zoom(self, factor: float, at: QPointF) -> None:
        """Scale by `factor`, with the point `at` of this widget kept in place."""
        raise NotImplementedError

    def hand_changed(self) -> None:
        """Hook: Space was pressed or released, or a pan began or ended."""

    def let_go(self) -> None:
        """Space may have been released where nobody saw it."""
        if self.hand:
            self.hand = False
            self.hand_changed()

    @property
    def panning(self) -> bool:
        """Whether a drag is moving the view."""
        return self._dragged_from is not None

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, pixels = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_A_NOTCH ** ((turned.y() or turned.x()) / NOTCH), event.position())
        elif not pixels.isNull():
            self.pan(-pixels.x(), -pixels.y())
        else:
            dx, dy = (round(-turn * PIXELS_A_NOTCH / NOTCH) for turn in (turned.x(), turned.y()))
            sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and not dx
            self.pan(*((dy, 0) if sideways else (dx, dy)))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._native(event)
        if isinstance(event, QGestureEvent):
            return self._pinched(event)
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        button = event.button()
        if button is Qt.MouseButton.MiddleButton or (self.hand and button is Qt.MouseButton.LeftButton):
            self._dragged_from = event.position()
            self.hand_changed()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None:
            event.ignore()
            return
        moved = (self._dragged_from - event.position()).toPoint()  # Whole pixels: letters stay sharp.
        if not moved.isNull():
            self._dragged_from = self._dragged_from - moved
            self.pan(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None:
            event.ignore()
            return
        self._dragged_from = None
        self.hand_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._space(event, held=True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._space(event, held=False)

    def _space(self, event: QKeyEvent, held: bool) -> None:
        if event.key() != Qt.Key.Key_Space:
            event.ignore()
        elif not event.isAutoRepeat():
            self.hand = held
            self.hand_changed()

    def _native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.zoom(1 + event.value(), event.position())
        return True

    def _pinched(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        event.accept(pinch)
        centre = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
        moved = pinch.lastCenterPoint() - pinch.centerPoint()
        if pinch.state() is Qt.GestureState.GestureUpdated:
            self.pan(round(moved.x()), round(moved.y()))
        self.zoom(pinch.scaleFactor(), centre)
        return True
