"""Dragging something to the edge of a view moves the view, so that it can be dropped beyond."""

from PySide6.QtCore import QObject, QPointF, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

MARGIN = 28.0
"""Pixels inside the edge where the view begins to move."""
MOST_PIXELS = 24
FRAME = 16
"""Milliseconds between two moves."""


class EdgeScroll(QObject):
    """Watches a drag in a view. `pushed` says by how many pixels the view should move, as long as it should."""

    pushed = Signal(int, int)

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._start = QPointF()
        self._push = (0, 0)
        self._frames = QTimer(self, interval=FRAME)
        self._frames.timeout.connect(lambda: self.pushed.emit(*self._push))

    @property
    def pushing(self) -> bool:
        """Whether the view should be moving now."""
        return self._frames.isActive()

    def begin(self, at: QPointF) -> None:
        """Something was pressed."""
        self._start = at

    def drag(self, at: QPointF) -> None:
        """The pointer is held down and has moved."""
        far = (at - self._start).manhattanLength() > QApplication.startDragDistance()
        self._push = push(at, self._view.rect()) if far else (0, 0)
        if self._push == (0, 0):
            self._frames.stop()
        elif not self.pushing:
            self._frames.start()

    def end(self) -> None:
        """It was let go."""
        self._frames.stop()


def push(at: QPointF, view: QRect) -> tuple[int, int]:
    """How fast a view moves when something is dragged to a point: the faster, the further beyond the margin."""
    return (
        _speed(at.x(), view.left() + MARGIN, view.right() - MARGIN),
        _speed(at.y(), view.top() + MARGIN, view.bottom() - MARGIN),
    )


def _speed(at: float, low: float, high: float) -> int:
    beyond = min(at - low, 0.0) + max(at - high, 0.0)
    return round(min(max(beyond / 2, -MOST_PIXELS), MOST_PIXELS))
