"""What hands do on the map of the real window: menus, room, copies, guides, panning and zooming."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.windows import stream_of
from vsa.editor.session import Session
from vsa.ui.canvas import MapCanvas
from vsa.ui.context_menu import ContextMenu
from vsa.ui.window import Window

KEY, LEFT, RIGHT = Qt.Key, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
DISCARD = 1


def drag(canvas: MapCanvas, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE, *, drop: bool = True) -> None:
    QTest.mousePress(canvas, LEFT, held, start)
    for part in (1, 2, 3):
        QTest.mouseMove(canvas, start + (end - start) * part / 3)
    if drop:
        QTest.mouseRelease(canvas, LEFT, held, end)


def open_menu(byggesak: Window) -> ContextMenu | None:
    QApplication.processEvents()
    return next((menu for menu in byggesak.findChildren(ContextMenu) if menu.isVisible()), None)


def name_of(action: QAction) -> str:
    """Its words, without the mark of the letter that it is chosen by."""
    return action.text().replace("&", "")


def choose(menu: QMenu, words: str) -> None:
    """Press the item with these words."""
    action = next(action for action in menu.actions() if name_of(action) == words)
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())


def test_the_right_button_opens_the_menu_of_what_it_points_at(
    byggesak: Window, session: Session, canvas: MapCanvas, middle: Callable
) -> None:
    QTest.mouseClick(byggesak.windowHandle(), RIGHT, NONE, canvas.mapTo(byggesak, middle("node:4")))
    menu = open_menu(byggesak)
    assert menu is not None
    assert session.selection == ("node:4",)
    steps = len(stream_of(session).nodes)
    choose(menu, session.tr("editor.command.append_right"))
    assert len(stream_of(session).nodes) == steps + 1


@pytest.mark.parametrize("key", [(KEY.Key_Menu, NONE), (KEY.Key_F10, SHIFT)])
def test_keys_open_the_menu_of_what_is_selected(
    byggesak: Window, session: Session, canvas: MapCanvas, key: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    session.select(["node:4", "node:5"])
    canvas.setFocus()
    QTest.keyClick(canvas, *key)
    menu = open_menu(byggesak)
    assert menu is not None
    words = [name_of(action) for action in menu.actions()]
    assert session.tr("editor.command.merge_steps") in words
    assert session.tr("editor.command.rename") not in words
    QTest.keyClick(menu, KEY.Key_Escape)
    assert open_menu(byggesak) is None
    assert canvas.hasFocus()


def test_what_cannot_be_done_is_grey_and_says_why(byggesak: Window, session: Session, canvas: MapCanvas) -> None:
    flow = next(flow.id for flow in stream_of(session).flows.values() if flow.share is None)
    session.select([f"flow:{flow}"])
    canvas.setFocus()
    QTest.keyClick(canvas, KEY.Key_Menu)
    menu = open_menu(byggesak)
    assert menu is not None
    grey = next(action for action in menu.actions() if name_of(action) == session.tr("editor.command.share_others"))
    assert not grey.isEnabled()
    assert grey.toolTip() == session.tr("editor.refusal.shares_are_right")
    assert menu.toolTipsVisible()


def test_the_head_of_a_lane_has_a_menu(byggesak: Window, session: Session) -> None:
    lane = list(stream_of(session).lanes)[1]
    heads = byggesak._map.frame.heads  # type: ignore[union-attr]
    place = heads.rect_of(heads.sheet[f"lane:{lane}"].bounds).center()
    QTest.mouseClick(byggesak.windowHandle(), RIGHT, NONE, heads.mapTo(byggesak, place))
    assert open_menu(byggesak) is not None
    assert session.selection == (f"lane:{lane}",)


def test_s_and_a_drag_make_room(session: Session, canvas: MapCanvas, middle: Callable) -> None:
    before = stream_of(session)
    card = canvas.rect_of(canvas.sheet["node:7"].bounds)
    start = QPoint(card.left() - 8, card.center().y())
    canvas.setFocus()
    QTest.keyPress(canvas, KEY.Key_S)
    assert canvas.cursor().shape() is Qt.CursorShape.SplitHCursor
    drag(canvas, start, start + QPoint(90, 4))
    QTest.keyRelease(canvas, KEY.Key_S)
    assert canvas.cursor().shape() is Qt.CursorShape.ArrowCursor
    after = stream_of(session)
    assert after.nodes["7"].x > before.nodes["7"].x + 50
    assert after.nodes["1"] == before.nodes["1"]
    assert session.selection == ()


def test_ctrl_and_a_drag_duplicate(session: Session, canvas: MapCanvas, middle: Callable) -> None:
    count = len(stream_of(session).nodes)
    start = middle("node:9")
    drag(canvas, start, start + QPoint(120, 0), CTRL)
    assert len(stream_of(session).nodes) == count + 1
    assert session.selection not in ((), ("node:9",))


def test_equal_gaps_are_marked_while_a_step_is_dragged(
    byggesak: Window, session: Session, canvas: MapCanvas, middle: Callable
) -> None:
    tools = byggesak.tools
    assert tools is not None
    seven, eight = canvas.sheet["node:6"].bounds, canvas.sheet["node:7"].bounds
    gap = eight.left - seven.right
    end = QPoint(
        *map(round, canvas.camera.to_view(eight.right + gap + eight.width / 2, (eight.top + eight.bottom) / 2))
    )
    drag(canvas, middle("node:9"), end, drop=False)
    gaps = tools.chrome.gaps
    assert len(gaps) >= 2
    assert {round(to[0] - at[0], 3) for at, to in gaps if at[1] == to[1]} == {round(gap, 3)}
    QTest.mouseRelease(canvas, LEFT, NONE, end)


def test_alt_suspends_the_guides(byggesak: Window, canvas: MapCanvas, middle: Callable) -> None:
    tools = byggesak.tools
    assert tools is not None
    start = middle("node:9")
    QTest.mousePress(canvas, LEFT, NONE, start)
    QTest.mouseMove(canvas, start + QPoint(20, 0))
    assert tools.chrome.guides
    _move_with(canvas, start + QPoint(21, 0), Qt.KeyboardModifier.AltModifier)
    assert tools.chrome.guides == ()
    QTest.mouseRelease(canvas, LEFT, NONE, start)


def test_the_wheel_pans_sideways_with_shift_and_zooms_at_the_pointer_with_ctrl(
    byggesak: Window, canvas: MapCanvas, middle: Callable
) -> None:
    camera = canvas.camera
    _turn(canvas, middle("node:6"), NONE)
    assert canvas.camera.top != camera.top
    assert canvas.camera.left == camera.left
    camera = canvas.camera
    _turn(canvas, middle("node:6"), SHIFT)
    assert canvas.camera.left != camera.left
    assert canvas.camera.top == camera.top
    at = middle("node:6")
    before = canvas.camera.to_canvas(at.x(), at.y())
    scale = canvas.camera.scale
    _turn(canvas, at, CTRL)
    assert canvas.camera.scale != scale
    assert canvas.camera.to_canvas(at.x(), at.y()) == pytest.approx(before, abs=1e-6)


def test_space_and_a_drag_pan(session: Session, canvas: MapCanvas, middle: Callable) -> None:
    canvas.setFocus()
    camera, before, start = canvas.camera, session.document, middle("node:6")
    QTest.keyPress(canvas, KEY.Key_Space)
    drag(canvas, start, start + QPoint(-60, -30))
    QTest.keyRelease(canvas, KEY.Key_Space)
    assert (canvas.camera.left, canvas.camera.top) == pytest.approx(
        (camera.panned(60, 30).left, camera.panned(60, 30).top)
    )
    assert session.document is before
    assert session.selection == ()


def test_a_box_on_empty_ground_selects_and_with_shift_adds(
    session: Session, canvas: MapCanvas, middle: Callable
) -> None:
    def around(key: str) -> tuple[QPoint, QPoint]:
        box = canvas.rect_of(canvas.sheet[key].bounds).adjusted(-14, -14, 14, 14)
        return box.topLeft(), box.bottomRight()

    drag(canvas, *around("node:1"))
    assert session.selection == ("node:1",)
    drag(canvas, *around("node:2"), SHIFT)
    assert set(session.selection) >= {"node:1", "node:2"}
    QTest.mouseClick(canvas, LEFT, SHIFT, middle("node:3"))
    assert set(session.selection) >= {"node:1", "node:2", "node:3"}


def _move_with(canvas: MapCanvas, at: QPoint, held: Qt.KeyboardModifier) -> None:
    place = QPointF(at)
    event = QMouseEvent(QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), Qt.MouseButton.NoButton, LEFT, held)
    QApplication.sendEvent(canvas, event)


def _turn(canvas: MapCanvas, at: QPoint, held: Qt.KeyboardModifier) -> None:
    """One notch of the wheel."""
    handle = canvas.window().windowHandle()
    assert handle is not None
    QTest.wheelEvent(handle, QPointF(canvas.mapTo(canvas.window(), at)), QPoint(0, -120), QPoint(), held)
    QApplication.processEvents()


def test_a_note_is_put_beside_the_selected_step_by_key_alone(session: Session, canvas: MapCanvas) -> None:
    session.select(["node:4"])
    canvas.setFocus()
    QTest.keyClick(canvas, KEY.Key_K)
    (key,) = session.selection
    assert key.startswith("note:")
    assert session.editing == key
    assert not canvas.sheet[key].bounds.overlaps(canvas.sheet["node:4"].bounds)
