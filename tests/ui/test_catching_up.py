"""The real window with a large map: what an edit leaves for later is done by itself, and nothing suffers meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.editor.large import large_document
from vsa.analysis import analyse, basis_of
from vsa.editor import operations
from vsa.editor.session import Session
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.move import move
from vsa.i18n import message
from vsa.model.duration_text import read_duration
from vsa.model.durations import Unit
from vsa.model.nodes import Step
from vsa.scene import map_scene, outdated_in
from vsa.storage import load, save
from vsa.ui.canvas import MapCanvas, MapView
from vsa.ui.inspector.panel import Inspector
from vsa.ui.strip import Strip
from vsa.ui.window import Window

EDIT = message("editor.edit.move")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def large(window: Window, tmp_path: Path) -> Session:
    file = tmp_path / "large.vsa"
    save(large_document(), file)
    assert window.files.open_path(file)
    window.settle()
    assert window.session is not None
    return window.session


@pytest.fixture
def canvas(window: Window, large: Session) -> MapCanvas:
    return window.findChildren(MapCanvas)[0]


def test_a_large_map_is_drawn_as_far_as_one_sees_when_it_is_opened(window: Window, tmp_path: Path) -> None:
    file = tmp_path / "large.vsa"
    save(large_document(), file)
    assert window.files.open_path(file)
    frame, session = window.findChildren(MapView)[0], window.session
    assert session is not None
    scene = session.scene
    assert scene is not None
    assert scene.outdated
    assert not outdated_in(scene, frame.sight)


def push(session: Session, node: str = "3") -> None:
    stream = session.stream
    assert stream is not None
    session.perform(EDIT, lambda document: move(document, stream.id, [node], 26.0, 13.0))


def take_longer(session: Session) -> None:
    stream, time = session.stream, read_duration("9000 min", bare=Unit.MINUTE)
    assert stream is not None
    session.perform(EDIT, lambda document: set_fields(document, Ref("node", "3", stream.id), process_time=time))


def figures(window: Window) -> list[str]:
    return [label.text() for label in window.findChildren(Strip)[0].findChildren(QLabel)]


def assert_as_opened(session: Session, canvas: MapCanvas) -> None:
    stream = session.stream
    assert stream is not None
    opened = map_scene(stream, analyse(stream, basis_of(session.document)), session.tr).sheet
    shown = {item.key: item for item in canvas.sheet.items}
    assert shown.keys() == {item.key for item in opened.items}
    assert all(shown[item.key] == item for item in opened.items if not item.key.startswith("lane:"))


def test_what_was_left_for_later_comes_by_itself(qtbot: QtBot, large: Session, canvas: MapCanvas) -> None:
    push(large)
    assert canvas.sheet["node:3"] == large.scene.sheet["node:3"]
    assert large.is_behind
    qtbot.waitUntil(lambda: not large.is_behind)
    assert_as_opened(large, canvas)


def test_the_panel_turns_to_what_is_selected_once_the_map_has_been_painted(
    qtbot: QtBot, window: Window, large: Session
) -> None:
    def names() -> set[str]:
        return {field.text() for field in window.findChildren(Inspector)[0].findChildren(QLineEdit)}

    large.select(["node:3"])
    assert "Behandle 3" not in names()
    qtbot.waitUntil(lambda: "Behandle 3" in names())
    assert not large.is_behind


def test_the_figures_come_by_themselves(qtbot: QtBot, window: Window, large: Session) -> None:
    before = figures(window)
    take_longer(large)
    assert figures(window) == before
    qtbot.waitUntil(lambda: not large.is_behind)
    assert figures(window) != before
    expected = figures(window)
    large.undo()
    window.settle()
    assert figures(window) == before
    large.redo()
    window.settle()
    assert figures(window) == expected


def test_undo_while_the_courses_are_being_found(large: Session, canvas: MapCanvas, window: Window) -> None:
    push(large)
    for _ in range(15):
        large.catch_up(0.0)
    large.undo()
    window.settle()
    assert_as_opened(large, canvas)


def test_a_gesture_begins_while_the_courses_are_being_found(large: Session, canvas: MapCanvas, window: Window) -> None:
    push(large)
    for _ in range(15):
        large.catch_up(0.0)
    there = canvas.rect_of(canvas.sheet["node:2"].bounds).center()
    QTest.mousePress(canvas, LEFT, NONE, there)
    for step in range(1, 4):
        QTest.mouseMove(canvas, there + QPoint(0, 30 * step))
        large.catch_up(0.0)
    held = large.document
    assert held is not large.history.present
    QTest.mouseRelease(canvas, LEFT, NONE, there + QPoint(0, 90))
    assert large.history.present is held
    window.settle()
    assert_as_opened(large, canvas)


def test_the_window_closes_while_the_courses_are_being_found(window: Window, large: Session, tmp_path: Path) -> None:
    push(large)
    large.catch_up(0.0)
    kept = large.document
    assert window.save()
    assert window.close()
    assert load(tmp_path / "large.vsa").document == kept


def test_another_document_is_opened_while_the_courses_are_being_found(window: Window, large: Session) -> None:
    push(large)
    large.catch_up(0.0)
    window.files.new()
    assert window.session is not large
    window.settle()
    assert window.session is not None
    assert not window.session.is_behind


def test_a_step_is_written_in_while_all_else_is_being_made(
    qtbot: QtBot, window: Window, large: Session, canvas: MapCanvas
) -> None:
    large.select(["node:3"])
    operations.append(large, "right")
    label = window.focusWidget()
    assert label is not None
    qtbot.keyClicks(label, "Melde fra")
    qtbot.keyClick(label, Qt.Key.Key_Return)
    window.settle()
    assert large.stream is not None
    assert "Melde fra" in {node.name for node in large.stream.nodes.values() if isinstance(node, Step)}
    assert_as_opened(large, canvas)
