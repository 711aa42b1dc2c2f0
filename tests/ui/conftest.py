"""The real window, empty and with an example open."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from vsa.editor.settings import Settings
from vsa.i18n.resources import examples
from vsa.ui import dialogs
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
