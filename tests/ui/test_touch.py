"""Fingers on the map of the real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.windows import stream_of
from vsa.editor.session import Session
from vsa.editor.tools import fingers
from vsa.ui.canvas import MapCanvas
from vsa.ui.context_menu import ContextMenu
from vsa.ui.program import application
from vsa.ui.window import Window

DISCARD = 1
AGES = 600_000
"""Milliseconds that no machine is slower than between two taps."""
FINGER = 40
"""Pixels that a target for a finger measures."""


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    application()
    return QTest.createTouchDevice()


# The screen of the test is 800 pixels wide, and what lies beyond it cannot be touched.


def touch(canvas: MapCanvas, screen: QPointingDevice, *ways: tuple[QPoint, ...], lift: bool = True) -> None:
    """Fingers that go down together, follow their ways step by step, and are lifted."""
    down = QTest.touchEvent(canvas, screen)
    for finger, way in enumerate(ways):
        down.press(finger, way[0], canvas)
    down.commit()
    for places in list(zip(*ways, strict=True))[1:]:
        moving = QTest.touchEvent(canvas, screen)
        for finger, place in enumerate(places):
            moving.move(finger, place, canvas)
        moving.commit()
    if lift:
        up = QTest.touchEvent(canvas, screen)
        for finger, way in enumerate(ways):
            up.release(finger, way[-1], canvas)
        up.commit()


def test_a_tap_selects(session: Session, canvas: MapCanvas, middle: Callable, screen: QPointingDevice) -> None:
    touch(canvas, screen, (middle("node:4"),))
    assert session.selection == ("node:4",)
    assert canvas.hasFocus()


def test_one_finger_drags(session: Session, canvas: MapCanvas, middle: Callable, screen: QPointingDevice) -> None:
    before = stream_of(session)
    at = middle("node:2")
    touch(canvas, screen, (at, at + QPoint(30, 0), at + QPoint(70, 0)))
    assert stream_of(session).nodes["2"].x > before.nodes["2"].x + 50
    session.undo()
    assert stream_of(session) is before


def test_two_fingers_pan_and_zoom_and_change_nothing(
    session: Session, canvas: MapCanvas, middle: Callable, screen: QPointingDevice
) -> None:
    before, camera, at = session.document, canvas.camera, middle("node:6")
    left, right = at - QPoint(50, 0), at + QPoint(50, 0)
    touch(canvas, screen, (left, left - QPoint(50, 0)), (right, right + QPoint(50, 0)))
    assert canvas.camera.scale == pytest.approx(2 * camera.scale)
    assert canvas.camera.to_canvas(at.x(), at.y()) == pytest.approx(camera.to_canvas(at.x(), at.y()), abs=1e-6)
    camera = canvas.camera
    touch(canvas, screen, (left, left - QPoint(40, 30)), (right, right - QPoint(40, 30)))
    assert canvas.camera.scale == pytest.approx(camera.scale)
    assert canvas.camera.left == pytest.approx(camera.panned(40, 30).left)
    assert canvas.camera.top == pytest.approx(camera.panned(40, 30).top)
    assert session.document is before
    assert session.selection == ()


def test_a_second_finger_puts_back_what_the_first_dragged(
    session: Session, canvas: MapCanvas, middle: Callable, screen: QPointingDevice
) -> None:
    before, at = session.document, middle("node:2")
    touch(canvas, screen, (at, at + QPoint(40, 0), at + QPoint(80, 0)), lift=False)
    assert session.document is not before
    second = QTest.touchEvent(canvas, screen)
    second.stationary(0)
    second.press(1, at + QPoint(0, 90), canvas)
    second.commit()
    assert session.document is before
    up = QTest.touchEvent(canvas, screen)
    up.release(0, at + QPoint(80, 0), canvas)
    up.release(1, at + QPoint(0, 90), canvas)
    up.commit()
    assert session.document is before


def test_a_finger_at_rest_opens_the_menu_with_room_for_fingers(
    byggesak: Window, session: Session, canvas: MapCanvas, middle: Callable, screen: QPointingDevice, qtbot: QtBot
) -> None:
    canvas.touch.rest.setInterval(0)
    touch(canvas, screen, (middle("node:4"),), lift=False)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in byggesak.findChildren(ContextMenu)))
    menu = next(menu for menu in byggesak.findChildren(ContextMenu) if menu.isVisible())
    assert session.selection == ("node:4",)
    choices = [action for action in menu.actions() if not action.isSeparator()]
    assert min(menu.actionGeometry(action).height() for action in choices) >= FINGER
    menu.close()
    up = QTest.touchEvent(canvas, screen)
    up.release(0, middle("node:4"), canvas)
    up.commit()
    assert session.selection == ("node:4",)


def test_two_taps_edit_the_text(
    session: Session, canvas: MapCanvas, middle: Callable, screen: QPointingDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fingers, "TWICE_WITHIN", AGES)
    for _ in range(2):
        touch(canvas, screen, (middle("node:4"),))
    assert session.editing == "node:4"


def test_a_handle_is_hit_within_forty_pixels(
    byggesak: Window, session: Session, canvas: MapCanvas, screen: QPointingDevice
) -> None:
    tools = byggesak.tools
    assert tools is not None
    session.select(["node:2"])
    handle = next(handle for handle in tools.chrome.handles if handle.kind == "append_right")
    centre = QPoint(*map(round, canvas.camera.to_view(handle.x, handle.y)))
    steps = len(stream_of(session).nodes)
    touch(canvas, screen, (centre + QPoint(FINGER // 2 - 2, 0),))
    assert len(stream_of(session).nodes) == steps + 1


def test_a_finger_beside_a_card_still_means_it(session: Session, canvas: MapCanvas, screen: QPointingDevice) -> None:
    box = canvas.rect_of(canvas.sheet["node:1"].bounds)
    touch(canvas, screen, (QPoint(box.left() - 10, box.bottom() + 8),))
    assert session.selection == ("node:1",)


def test_a_finger_on_empty_ground_draws_a_box(session: Session, canvas: MapCanvas, screen: QPointingDevice) -> None:
    box = canvas.rect_of(canvas.sheet["node:4"].bounds)
    start, end = QPoint(box.right() + 160, box.bottom() + 30), QPoint(box.left() - 30, box.top() - 10)
    touch(canvas, screen, (start, (start + end) / 2, end))
    assert "node:4" in session.selection
