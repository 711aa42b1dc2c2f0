"""What a hand does to the map with 2 000 steps, all of them in view, in the real window: how long a frame takes.

A frame is the event, everything that follows from it at once, and the painting, in machine time. The first frame of a
gesture makes ready what the others use, and a frame in which something new comes into view or into another lane takes
longer than the next, so the longest one has a row of its own.
"""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.bench_canvas import STEPS, large_document
from bench.table import Row
from bench.window import come_to_rest, machine_ms, open_window
from vsa.storage import save

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    from vsa.ui.canvas import MapView
    from vsa.ui.window import Window

NAME = "hand, 2 000 steps in view"
FRAME_MS = 1000 / 60
FRAMES = 30


def run() -> list[Row]:
    """Every gesture against a frame of a 60 Hz screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as folder:
        file = Path(folder) / "large.vsa"
        save(large_document(), file)
        window = open_window()
        window.files.read(file, to_edit=False)
        rows = list(_rows(window))
    if window.session is not None:
        window.session.history.mark_saved()  # Or the window asks whether to save.
    window.close()
    return rows


def _rows(window: "Window") -> Iterator[Row]:
    from vsa.ui.canvas import MapView

    session, frame = window.session, window.findChild(MapView)
    assert session is not None
    assert frame is not None
    frame.fit()
    come_to_rest(window)
    hand = _Hand(frame)
    one, ten = ["node:n1025"], [f"node:n{number}" for number in range(1020, 1030)]
    for name, selected, act in (
        ("a step is dragged", one, hand.drag_sideways),
        ("ten steps are dragged", ten, hand.drag_sideways),
        ("a step is dragged through other lanes", one, hand.drag_down),
        ("steps are selected by a box", [], hand.draw_box),
        ("the wheel pans", one, hand.pan),
        ("the wheel zooms", one, hand.zoom),
    ):
        session.select(selected)
        come_to_rest(window)
        took = [machine_ms(partial(act, number)) for number in range(FRAMES)]
        hand.let_go()
        session.undo()
        frame.fit()
        come_to_rest(window)
        yield _row(name, median(took))
        yield _row(f"{name}, longest frame", max(took))


class _Hand:
    """The events that a mouse sends; the first one of a drag presses its button."""

    def __init__(self, frame: "MapView") -> None:
        self.frame, self.canvas = frame, frame.canvas
        self._at = self._middle()

    def drag_sideways(self, number: int) -> None:
        self._drag(number, self._step(), 3, 0)

    def drag_down(self, number: int) -> None:
        self._drag(number, self._step(), 0, 2)

    def draw_box(self, number: int) -> None:
        from PySide6.QtCore import QPointF

        self._drag(number, self.canvas.rect().toRectF().bottomRight() - QPointF(4, 4), -36, -16)

    def pan(self, number: int) -> None:
        from PySide6.QtCore import Qt

        self._wheel(120 if number // 5 % 2 else -120, Qt.KeyboardModifier.NoModifier)

    def zoom(self, number: int) -> None:
        from PySide6.QtCore import Qt

        self._wheel(40 if number // 5 % 2 else -40, Qt.KeyboardModifier.ControlModifier)

    def let_go(self) -> None:
        from PySide6.QtCore import QEvent, Qt

        self._send(QEvent.Type.MouseButtonRelease, self._at, Qt.MouseButton.NoButton)

    def _middle(self) -> "QPointF":
        return self.canvas.rect().toRectF().center()

    def _step(self) -> "QPointF":
        return self.canvas.rect_of(self.canvas.sheet[f"node:n{STEPS // 2 + 25}"].bounds).toRectF().center()

    def _drag(self, number: int, start: "QPointF", dx: float, dy: float) -> None:
        from PySide6.QtCore import QEvent, QPointF, Qt

        held = Qt.MouseButton.LeftButton
        if number == 0:
            self._at = start
            self._send(QEvent.Type.MouseButtonPress, start, held)
        else:
            self._at = self._at + QPointF(dx, dy)
            self._send(QEvent.Type.MouseMove, self._at, held)

    def _send(self, kind: "QMouseEvent.Type", at: "QPointF", held: "Qt.MouseButton") -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QMouseEvent
        from PySide6.QtWidgets import QApplication

        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        place = self.canvas.mapToGlobal(at)
        QApplication.sendEvent(self.canvas, QMouseEvent(kind, at, place, button, held, Qt.KeyboardModifier.NoModifier))

    def _wheel(self, turn: int, keys: "Qt.KeyboardModifier") -> None:
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtGui import QWheelEvent
        from PySide6.QtWidgets import QApplication

        at, none = self.canvas.mapTo(self.frame, self._middle()), Qt.MouseButton.NoButton
        phase, turned = Qt.ScrollPhase.NoScrollPhase, QPoint(0, turn)
        event = QWheelEvent(at, self.frame.mapToGlobal(at), QPoint(), turned, none, keys, phase, False)
        QApplication.sendEvent(self.frame, event)


def _row(name: str, took: float) -> Row:
    return Row(name, took, took / FRAME_MS, "against a frame at 60 Hz")
