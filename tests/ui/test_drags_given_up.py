"""What becomes of a drag when another button, a key or another program comes in between."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.windows import stream_of
from vsa.editor.session import Session
from vsa.ui.canvas import MapCanvas
from vsa.ui.canvas_heads import LaneHeads
from vsa.ui.context_menu import ContextMenu
from vsa.ui.window import Window

BUTTON, KEY, NONE = Qt.MouseButton, Qt.Key, Qt.KeyboardModifier.NoModifier
AWAY = QPoint(60, 0)


def pick_up(view: QWidget, place: QPoint, by: QPoint = AWAY) -> None:
    QTest.mousePress(view, BUTTON.LeftButton, NONE, place)
    for part in (1, 2, 3):
        QTest.mouseMove(view, place + by * part / 3)


def send(view: QWidget, kind: QEvent.Type, place: QPoint, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    at = QPointF(place)
    QApplication.sendEvent(view, QMouseEvent(kind, at, QPointF(view.mapToGlobal(place)), button, held, NONE))


@pytest.fixture
def heads(byggesak: Window) -> LaneHeads:
    return byggesak.findChildren(LaneHeads)[0]


def test_the_right_button_takes_a_drag_back_and_opens_no_menu(
    byggesak: Window, session: Session, canvas: MapCanvas, middle: Callable
) -> None:
    before, place = session.document, middle("node:9")
    pick_up(canvas, place)
    assert session.document is not before
    QTest.mousePress(canvas, BUTTON.RightButton, NONE, place + AWAY)
    QApplication.sendEvent(
        canvas, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, canvas.mapToGlobal(place), NONE)
    )
    assert session.document is before
    assert not any(menu.isVisible() for menu in byggesak.findChildren(ContextMenu))
    QTest.mouseRelease(canvas, BUTTON.RightButton, NONE, place + AWAY)
    QTest.mouseMove(canvas, place + AWAY * 2)
    QTest.mouseRelease(canvas, BUTTON.LeftButton, NONE, place + AWAY * 2)
    assert session.document is before


def test_the_right_button_takes_back_what_a_head_of_a_lane_is_dragged_to(session: Session, heads: LaneHeads) -> None:
    before, lane = session.document, list(stream_of(session).lanes)[1]
    place = heads.rect_of(heads.sheet[f"lane:{lane}"].bounds).center()
    pick_up(heads, place, QPoint(0, 120))
    assert session.document is not before
    QTest.mouseClick(heads, BUTTON.RightButton, NONE, place + QPoint(0, 120))
    QTest.mouseRelease(heads, BUTTON.LeftButton, NONE, place + QPoint(0, 120))
    assert session.document is before


def test_a_release_that_nobody_saw_ends_the_drag_where_it_began(
    byggesak: Window, session: Session, canvas: MapCanvas, middle: Callable
) -> None:
    before, place = session.document, middle("node:9")
    pick_up(canvas, place)
    send(canvas, QEvent.Type.MouseMove, place, BUTTON.NoButton, BUTTON.NoButton)
    assert session.document is before
    assert byggesak.tools is not None
    assert not byggesak.tools.holding
    QTest.mouseRelease(canvas, BUTTON.LeftButton, NONE, place)


def test_a_head_does_not_follow_a_pointer_that_was_released_unseen(session: Session, heads: LaneHeads) -> None:
    before, lane = session.document, list(stream_of(session).lanes)[1]
    place = heads.rect_of(heads.sheet[f"lane:{lane}"].bounds).center()
    QTest.mousePress(heads, BUTTON.LeftButton, NONE, place)
    for down in (40, 80, 120):
        send(heads, QEvent.Type.MouseMove, place + QPoint(0, down), BUTTON.NoButton, BUTTON.NoButton)
    assert session.document is before
    QTest.mouseRelease(heads, BUTTON.LeftButton, NONE, place)


def test_a_step_is_put_down_while_the_middle_button_moves_the_view(
    byggesak: Window, session: Session, canvas: MapCanvas, middle: Callable
) -> None:
    x, place = stream_of(session).nodes["9"].x, middle("node:9")
    pick_up(canvas, place)
    there = place + AWAY
    both = BUTTON.LeftButton | BUTTON.MiddleButton
    send(canvas, QEvent.Type.MouseButtonPress, there, BUTTON.MiddleButton, both)
    send(canvas, QEvent.Type.MouseButtonRelease, there, BUTTON.LeftButton, BUTTON.MiddleButton)
    assert byggesak.tools is not None
    assert not byggesak.tools.holding
    assert stream_of(session).nodes["9"].x > x
    assert session.history.undo_label is not None


def test_undo_during_a_drag_takes_back_the_drag_alone(
    byggesak: Window, session: Session, canvas: MapCanvas, middle: Callable
) -> None:
    canvas.setFocus()
    session.select(["node:9"])
    QTest.keyClick(canvas, KEY.Key_Right)
    nudged, place = session.document, middle("node:9")
    pick_up(canvas, place)
    QTest.keyClick(canvas, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.document is nudged
    QTest.mouseRelease(canvas, BUTTON.LeftButton, NONE, place + AWAY)
    assert session.document is nudged


def test_undo_takes_a_drag_back_before_anything_was_done(session: Session, canvas: MapCanvas, middle: Callable) -> None:
    canvas.setFocus()
    before, place = session.document, middle("node:9")
    pick_up(canvas, place)
    QTest.keyClick(canvas, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.document is before
    QTest.mouseRelease(canvas, BUTTON.LeftButton, NONE, place + AWAY)


def test_the_view_does_not_run_on_after_a_drag_was_given_up(
    byggesak: Window, canvas: MapCanvas, middle: Callable
) -> None:
    canvas.setFocus()
    edge = QPoint(canvas.width() - 2, canvas.height() // 2)
    pick_up(canvas, middle("node:9"), edge - middle("node:9"))
    assert canvas.edge.pushing
    QTest.keyClick(canvas, KEY.Key_Escape)
    camera = canvas.camera
    canvas.edge.pushed.emit(20, 0)
    assert canvas.camera == camera
    assert not canvas.edge.pushing
    QTest.mouseMove(canvas, edge + QPoint(1, 0))
    assert not canvas.edge.pushing
    QTest.mouseRelease(canvas, BUTTON.LeftButton, NONE, edge)
