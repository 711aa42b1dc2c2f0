"""The real window, empty and with an example open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from pytestqt.qtbot import QtBot

from vsa.editor.session import Session
from vsa.editor.settings import Settings
from vsa.i18n.resources import examples
from vsa.ui import dialogs
from vsa.ui.canvas import MapCanvas
from vsa.ui.program import application
from vsa.ui.window import Window

DISCARD = 1


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    """The window on its start page. Questions about unsaved work are answered with "do not save"."""
    monkeypatch.setattr(dialogs, "ask", lambda *_: DISCARD)
    application()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made = Window(Settings())
    qtbot.addWidget(made, before_close_func=lambda _: monkeypatch.setattr(dialogs, "ask", lambda *_: DISCARD))
    made.resize(1600, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def byggesak(window: Window, tmp_path: Path) -> Window:
    """The window with a copy of the building application."""
    copy = tmp_path / "byggesak.vsa"
    copy.write_bytes((examples() / "byggesak.vsa").read_bytes())
    assert window.files.open_path(copy)
    return window


@pytest.fixture
def session(byggesak: Window) -> Session:
    """What is open in that window."""
    assert byggesak.session is not None
    return byggesak.session


@pytest.fixture
def canvas(byggesak: Window) -> MapCanvas:
    """Its map."""
    return byggesak.findChildren(MapCanvas)[0]


@pytest.fixture
def middle(canvas: MapCanvas) -> Callable[[str], QPoint]:
    """Where a thing on the map is hit in its middle."""
    return lambda key: canvas.rect_of(canvas.sheet[key].bounds).center()
