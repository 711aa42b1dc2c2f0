"""Fingers on the canvas: what they mean is said by the editor, and done to the map here."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtWidgets import QWidget

from vsa.editor.tools.fingers import Act, Fingers, GaveUp, Panned, Pointed, Rested, Zoomed

REST = 550
"""Milliseconds that a finger rests before the menu opens."""


class Touch(QObject):
    """Takes the touch events of a widget; a finger on it never becomes a mouse."""

    pointed = Signal(str, QPointF)
    """`press`, `move`, `release` or `double`, and where in the widget."""
    panned = Signal(float, float)
    zoomed = Signal(float, QPointF)
    rested = Signal(QPoint)
    gave_up = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._fingers = Fingers()
        self.rest = QTimer(self, singleShot=True, interval=REST)
        self.rest.timeout.connect(lambda: self._do(*self._fingers.rested()))

    @property
    def down(self) -> bool:
        """Whether any finger is on the widget."""
        return self._fingers.down

    def take(self, event: QTouchEvent) -> None:
        """What the fingers do now."""
        event.accept()
        if event.type() == QEvent.Type.TouchCancel:
            acts = self._fingers.lost()
        else:
            there = {point.id(): point.position().toTuple() for point in event.points() if not _is_lifted(point)}
            acts = self._fingers.moved(there, event.timestamp())
        if not self._fingers.resting:
            self.rest.stop()
        elif not self.rest.isActive():
            self.rest.start()
        self._do(*acts)

    def _do(self, *acts: Act) -> None:
        for act in acts:
            match act:
                case Pointed(kind, at):
                    self.pointed.emit(kind, QPointF(*at))
                case Panned((dx, dy)):
                    self.panned.emit(dx, dy)
                case Zoomed(factor, at):
                    self.zoomed.emit(factor, QPointF(*at))
                case Rested((x, y)):
                    self.rested.emit(QPoint(round(x), round(y)))
                case GaveUp():
                    self.gave_up.emit()


def _is_lifted(point: QEventPoint) -> bool:
    return point.state() is QEventPoint.State.Released
