"""In a narrow window the inspector comes with a selection, but never under the hand that selects."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.windows import open_window, session_of, stage_of
from vsa.i18n.resources import examples
from vsa.ui.drawer import Drawer
from vsa.ui.window import Window

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
LAST = "node:9"


@pytest.fixture
def narrow(qtbot: QtBot, tmp_path: Path) -> Window:
    copy = tmp_path / "byggesak.vsa"
    copy.write_bytes((examples() / "byggesak.vsa").read_bytes())
    return open_window(qtbot, copy, 1280, 720)


def screen_of(window: Window) -> QWindow:
    """The window as the system knows it: its events hold a button down, as those to a widget do not."""
    handle = window.windowHandle()
    assert handle is not None
    return handle


def place_of(window: Window, key: str) -> QPoint:
    canvas = stage_of(window).canvas
    return canvas.mapTo(window, canvas.rect_of(canvas.sheet[key].bounds).center())


def in_sight(window: Window, key: str) -> bool:
    canvas = stage_of(window).canvas
    return canvas.rect().contains(canvas.rect_of(canvas.sheet[key].bounds))


def test_it_waits_until_the_mouse_is_let_go_and_hides_nothing_that_was_clicked(narrow: Window) -> None:
    stage, place = stage_of(narrow), place_of(narrow, LAST)
    camera = stage.frame.camera
    QTest.mousePress(screen_of(narrow), LEFT, NONE, place)
    QApplication.processEvents()
    (drawer,) = stage.findChildren(Drawer)
    assert session_of(narrow).only == LAST
    drawer.follow()
    assert stage.inspector.isHidden()
    assert drawer.isActive()
    assert stage.frame.camera == camera
    QTest.mouseRelease(screen_of(narrow), LEFT, NONE, place)
    drawer.follow()
    QApplication.processEvents()
    assert stage.inspector.isVisible()
    assert in_sight(narrow, LAST)


def test_a_second_click_comes_to_the_step_and_not_to_what_has_opened_over_it(narrow: Window) -> None:
    stage, place = stage_of(narrow), place_of(narrow, LAST)
    QTest.mouseDClick(screen_of(narrow), LEFT, NONE, place)
    QApplication.processEvents()
    assert stage.frame.label.isVisible()
    assert stage.frame.label.hasFocus()


def test_a_key_does_not_wait(narrow: Window) -> None:
    session_of(narrow).select([LAST])
    assert stage_of(narrow).inspector.isVisible()


def test_a_map_that_is_shown_whole_stays_so_when_it_comes(narrow: Window) -> None:
    frame = stage_of(narrow).frame
    frame.fit()
    session_of(narrow).select([LAST])
    QApplication.processEvents()
    assert stage_of(narrow).inspector.isVisible()
    assert all(in_sight(narrow, key) for key in (LAST, "node:1", "node:5"))
