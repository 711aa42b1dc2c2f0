"""Real windows with a document in them, for the tests of what floats over the map."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vsa.editor.session import Session
from vsa.editor.settings import Settings
from vsa.editor.tools import Tools
from vsa.model.stream import Stream
from vsa.ui.map_stage import MapStage
from vsa.ui.program import application
from vsa.ui.window import Window

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def open_window(qtbot: QtBot, file: Path, width: int = 1600, height: int = 900) -> Window:
    """A window of a size that shows a document, which may not be changed on disk."""
    application()
    window = Window(Settings(), remembers=False)
    qtbot.addWidget(window, before_close_func=lambda _: leave(window))
    window.resize(width, height)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    assert window.files.open_path(file)
    QApplication.processEvents()
    return window


def leave(window: Window) -> None:
    """Close without a question about unsaved work."""
    if window.session is not None:
        window.session.history.mark_saved()


def session_of(window: Window) -> Session:
    """What is open in the window."""
    assert window.session is not None
    return window.session


def stream_of(session: Session) -> Stream:
    """The stream on its stage."""
    assert session.stream is not None
    return session.stream


def tools_of(window: Window) -> Tools:
    """The tools of its map."""
    assert window.tools is not None
    return window.tools


def stage_of(window: Window) -> MapStage:
    """Its map with all that belongs to it."""
    stage = window.findChild(MapStage)
    assert stage is not None
    return stage


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)
    QApplication.processEvents()


def write(text: str) -> None:
    """Type letters where the keyboard is."""
    QTest.keyClicks(QApplication.focusWidget(), text)
    QApplication.processEvents()
