"""Ctrl+F, Ctrl+B and F3 in the window: what is found is selected, counted and seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.windows import CTRL, NONE, SHIFT, open_window, press, session_of, stage_of, write
from vsa.editor.stages import Stage
from vsa.i18n.resources import examples
from vsa.ui.find_bar import FindBar
from vsa.ui.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    copy = tmp_path / "byggesak.vsa"
    copy.write_bytes((examples() / "byggesak.vsa").read_bytes())
    return open_window(qtbot, copy, 1280, 720)


def bar_of(window: Window) -> FindBar:
    bar = window.findChild(FindBar)
    assert bar is not None
    return bar


def place_of_selected(window: Window) -> QRect:
    canvas, only = stage_of(window).canvas, session_of(window).only
    assert only is not None
    return canvas.rect_of(canvas.sheet[only].bounds)


@pytest.mark.parametrize("keys", [(Qt.Key.Key_F, CTRL), (Qt.Key.Key_B, CTRL), (Qt.Key.Key_F3, NONE)])
def test_what_is_found_is_selected_and_seen(window: Window, keys: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    press(*keys)
    write("vedtak")
    bar, stage = bar_of(window), stage_of(window)
    assert bar.field.hasFocus()
    selected = session_of(window).only
    assert selected is not None
    count = bar.count.text()
    assert count.startswith("1 av ")
    press(Qt.Key.Key_F3)
    assert bar.count.text() == count.replace("1", "2", 1)
    place, over = place_of_selected(window), QRect(bar.mapTo(stage.frame, QPoint()) - stage.canvas.pos(), bar.size())
    assert stage.canvas.rect().contains(place)
    assert not over.intersects(place)
    press(Qt.Key.Key_F3, SHIFT)
    assert session_of(window).only == selected


def test_enter_goes_round_and_esc_leaves_the_selection(window: Window) -> None:
    press(Qt.Key.Key_F, CTRL)
    write("SAKSBEHANDLER")
    seen = set()
    while session_of(window).only not in seen:
        seen.add(session_of(window).only)
        press(Qt.Key.Key_Return)
    assert bar_of(window).count.text() == f"1 av {len(seen)}"
    press(Qt.Key.Key_Return, SHIFT)
    selected = session_of(window).selection
    press(Qt.Key.Key_Escape)
    assert not bar_of(window).isVisible()
    assert stage_of(window).canvas.hasFocus()
    assert session_of(window).selection == selected


def test_nothing_found_is_said(window: Window) -> None:
    press(Qt.Key.Key_F3)
    write("zzz")
    assert bar_of(window).count.text() == "Ingen treff"
    assert bar_of(window).field.accessibleDescription() == "Ingen treff"
    assert session_of(window).selection == ()


def test_the_ideal_state_is_looked_through_too(window: Window) -> None:
    session_of(window).go(Stage.IDEAL)
    press(Qt.Key.Key_B, CTRL)
    write("Motta")
    assert session_of(window).only in {f"node:{node}" for node in session_of(window).stream.nodes} | {  # type: ignore[union-attr]
        f"lane:{lane}"
        for lane in session_of(window).stream.lanes  # type: ignore[union-attr]
    }
    assert stage_of(window).canvas.rect().intersects(place_of_selected(window))


def test_a_lane_far_down_is_brought_into_view(window: Window) -> None:
    stage, stream = stage_of(window), session_of(window).stream
    assert stream is not None
    last = list(stream.lanes.values())[-1]
    window.camera.zoom(2)
    press(Qt.Key.Key_F, CTRL)
    write(last.name)
    QApplication.processEvents()
    assert session_of(window).only == f"lane:{last.id}"
    assert stage.canvas.rect().contains(QPoint(20, place_of_selected(window).center().y()))
