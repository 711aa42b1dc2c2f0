"""The overview map and the scroll bars: signs that the map goes on, and ways to get there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.editor.large import large_document
from tests.ui.windows import CTRL, NONE, SHIFT, open_window, press, session_of, stage_of
from vsa.drawing.sheet import union
from vsa.editor import operations
from vsa.editor.commands import COMMANDS
from vsa.editor.settings import Settings
from vsa.i18n.resources import examples
from vsa.storage import save
from vsa.ui.minimap import Minimap
from vsa.ui.overview import MOST_OF_CANVAS
from vsa.ui.window import Window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    copy = tmp_path / "byggesak.vsa"
    copy.write_bytes((examples() / "byggesak.vsa").read_bytes())
    return open_window(qtbot, copy)


@pytest.fixture
def minimap(window: Window) -> Minimap:
    """The overview of the map at twice its size."""
    window.camera.zoom_to_full_size()
    window.camera.zoom(2)
    stage_of(window).overview.refresh()
    found = window.findChild(Minimap)
    assert found is not None
    return found


def test_bars_are_there_only_while_the_map_goes_on(window: Window) -> None:
    frame = stage_of(window).frame
    assert frame.bars.down.isVisible()
    assert not frame.bars.across.isVisible()
    window.camera.fit_all()
    assert not frame.bars.down.isVisible()
    window.camera.zoom(2)
    assert frame.bars.across.isVisible()


def test_a_scroll_bar_moves_the_map_to_its_end(window: Window) -> None:
    frame = stage_of(window).frame
    bar, bounds = frame.bars.down, frame.canvas.sheet.bounds
    bar.setValue(bar.maximum())
    assert frame.camera.to_view(0, bounds.bottom)[1] == pytest.approx(frame.canvas.height(), abs=1.5)
    assert frame.heads.camera.top == pytest.approx(frame.camera.top * frame.camera.scale)
    bar.setValue(bar.minimum())
    assert frame.camera.to_view(0, bounds.top)[1] >= -1


def test_bars_leave_the_keyboard_to_the_map(window: Window) -> None:
    bars = stage_of(window).frame.bars
    QTest.mouseClick(bars.down, LEFT)
    assert stage_of(window).canvas.hasFocus()
    assert bars.down.accessibleName() == "Rull kartet opp og ned"


def test_the_overview_goes_when_all_is_seen(window: Window, minimap: Minimap) -> None:
    assert minimap.isVisible()
    assert minimap.accessibleName() == "Oversiktskart"
    window.camera.fit_all()
    assert not minimap.isVisible()


def test_the_overview_gives_way_where_it_would_hide_more_than_it_shows(window: Window, minimap: Minimap) -> None:
    window.run(next(command for command in COMMANDS if command.id == "view_split"))
    stage_of(window).overview.refresh()
    assert minimap.height() > MOST_OF_CANVAS[1] * stage_of(window).canvas.height()
    assert not minimap.isVisible()


def test_a_long_map_has_its_overview_in_a_low_window_too(qtbot: QtBot, tmp_path: Path) -> None:
    save(large_document(), tmp_path / "long.vsa")
    window = open_window(qtbot, tmp_path / "long.vsa", 1280, 720)
    window.settle()
    overview = window.findChild(Minimap)
    assert overview is not None
    assert overview.isVisible()


def test_a_map_that_is_hardly_larger_than_the_view_has_none(window: Window) -> None:
    stage_of(window).overview.refresh()
    assert window.findChild(Minimap) is None


def test_a_click_on_the_overview_goes_there(window: Window, minimap: Minimap) -> None:
    camera = stage_of(window).frame.camera
    QTest.mouseClick(minimap, LEFT, pos=QPoint(minimap.width() - 4, minimap.height() // 2))
    moved = stage_of(window).frame.camera
    bounds, canvas = stage_of(window).canvas.sheet.bounds, stage_of(window).canvas
    assert moved.left > camera.left
    assert moved.to_view(bounds.right, 0)[0] < canvas.width()
    assert minimap.frame().right() >= minimap.width() - 2
    assert moved.scale == camera.scale


def test_the_frame_is_dragged_along(window: Window, minimap: Minimap) -> None:
    frame, camera = minimap.frame(), stage_of(window).frame.camera
    start = frame.center().toPoint()
    QTest.mousePress(minimap, LEFT, pos=start)
    assert stage_of(window).frame.camera == camera
    QTest.mouseMove(minimap, start + QPoint(30, 0))
    QTest.mouseRelease(minimap, LEFT, pos=start + QPoint(30, 0))
    assert minimap.frame().left() == pytest.approx(frame.left() + 30, abs=1)


def test_it_shows_what_was_drawn_when_the_map_rests(window: Window, minimap: Minimap) -> None:
    before = minimap.grab().toImage()
    session_of(window).select(["node:9"])
    operations.delete_selection(session_of(window))
    assert minimap.isVisible()
    stage_of(window).overview.refresh()
    assert minimap.grab().toImage() != before


def test_it_is_switched_off_by_a_key_and_stays_so(window: Window, minimap: Minimap) -> None:
    press(Qt.Key.Key_O, CTRL | SHIFT)
    assert not minimap.isVisible()
    assert window.settings.minimap is False
    assert Settings.model_validate_json(window.settings.model_dump_json()).minimap is False
    press(Qt.Key.Key_O, CTRL | SHIFT)
    assert minimap.isVisible()


@pytest.mark.parametrize(
    ("key", "modifiers", "across", "down"),
    [
        (Qt.Key.Key_PageDown, NONE, 0, 1),
        (Qt.Key.Key_PageUp, NONE, 0, -1),
        (Qt.Key.Key_PageDown, SHIFT, 1, 0),
        (Qt.Key.Key_PageUp, SHIFT, -1, 0),
    ],
)
def test_keys_move_the_view_too(
    window: Window, minimap: Minimap, key: Qt.Key, modifiers: Qt.KeyboardModifier, across: int, down: int
) -> None:
    stage = stage_of(window)
    bounds = stage.canvas.sheet.bounds
    stage.frame.fit_box(bounds)
    window.camera.zoom(4)
    before = stage.frame.camera
    press(key, modifiers)
    after = stage.frame.camera
    assert ((after.left > before.left) - (after.left < before.left)) == across
    assert ((after.top > before.top) - (after.top < before.top)) == down


def test_what_is_selected_is_not_hidden_by_the_overview(window: Window, minimap: Minimap) -> None:
    stage, session = stage_of(window), session_of(window)
    for key in [item.key for item in stage.canvas.sheet.items if item.key.startswith("node:")]:
        session.select([key])
        QApplication.processEvents()
        assert not minimap.geometry().intersects(stage.canvas.rect_of(stage.canvas.sheet[key].bounds))


@pytest.mark.parametrize("kind", ["node", "flow", "problem", "lane"])
def test_what_is_selected_fills_the_view(window: Window, kind: str) -> None:
    session, stage = session_of(window), stage_of(window)
    assert session.scene is not None
    items = [item for item in session.scene.sheet.items if item.key.startswith(f"{kind}:")]
    session.select([items[0].key, items[-1].key])
    press(Qt.Key.Key_2, CTRL)
    shown = stage.canvas.rect_of(union(item.bounds for item in (items[0], items[-1])))
    room = stage.canvas.rect()
    assert room.contains(shown)
    fills = shown.width() >= room.width() - 40 or shown.height() >= room.height() - 40
    assert fills or stage.frame.camera.scale == 1
