"""Every command in every state of the window: it does something, or it says why not; none of them raises."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from vsa.editor.commands import COMMANDS, Command
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.editor.views import View
from vsa.i18n import translator
from vsa.ui import dialogs
from vsa.ui.window import Window

LEAVING = ("leave", "log")
"""Commands that end the test or open another program."""
DRESSING = ("theme_", "language_", "text_", "house_")
"""Commands that make the whole window anew, tried once."""
DIALOGS = {
    "vsa.ui.keys_dialog.KeysDialog.exec": lambda self: 0,
    "vsa.ui.printing.dialog.PrintDialog.exec": lambda self: 0,
    "vsa.ui.finish_dialog.FinishDialog.exec": lambda self: 0,
    "vsa.ui.gains.case_times_dialog.CaseTimesDialog.exec": lambda self: 0,
    "vsa.ui.about_dialog.AboutDialog.exec": lambda self: 0,
    "vsa.ui.dialogs.ask_open": lambda *_: None,
    "vsa.ui.dialogs.ask_file": lambda *_: None,
    "vsa.ui.programme_window.ProgrammeWindow.choose": lambda *_: None,
    "vsa.ui.dialogs.ask_save": lambda *_: None,
    "vsa.ui.dialogs.ask_item": lambda *_: None,
    "vsa.ui.example_dialog.ask_example": lambda *_: None,
    "vsa.ui.dialogs.tell": lambda *_: None,
    "vsa.ui.dialogs.inform": lambda *_: None,
}

State = Callable[[Window], None]


def open_example(window: Window, stage: Stage = Stage.CURRENT, *keys: str) -> None:
    session = window.session
    assert session is not None
    session.go(stage)
    session.edit_text(None)
    session.select(keys)
    if window.tools is not None:
        window.tools.cancel()
    session.select(keys)


def on(stage: Stage, *keys: str) -> State:
    return lambda window: open_example(window, stage, *keys)


def in_view(view: View) -> State:
    def turn(window: Window) -> None:
        open_example(window, Stage.CURRENT, "node:3")
        assert window.views is not None
        window.views.turn_to(view)

    return turn


STATES: dict[str, State] = {
    "a step": on(Stage.CURRENT, "node:3"),
    "the table": in_view(View.TABLE),
    "comparing": on(Stage.COMPARE),
    "actions": on(Stage.ACTIONS, "action:t1"),
}
"""The states of the map itself are tried without a window (`tests/editor/test_every_command.py`)."""


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No dialog waits for an answer, and the clipboard is as it was."""
    for name, answer in DIALOGS.items():
        monkeypatch.setattr(name, answer)
    monkeypatch.setattr(dialogs, "ask", lambda *_: 1)
    yield
    QGuiApplication.clipboard().clear()


def answers(window: Window, command: Command) -> None:
    """Run a command; when it is refused, nothing happens but a sentence."""
    session, refused = window.session, command.disabled(window)
    before = _seen(session)
    assert command.available(window) is (refused is None)
    window.run(command)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if refused is not None:
        assert (window.session, _seen(session)) == (session, before)
        assert window._toast.text() == translator(window.language).text(refused)
        assert window._toast.text().endswith(".")


def _seen(session: Session | None) -> object:
    return (session.document, session.stage, session.selection, session.editing) if session else None


@pytest.mark.parametrize("state", STATES)
def test_with_a_document(byggesak: Window, quiet: None, state: str) -> None:
    file, whole = byggesak.session.file.path, byggesak.session.document  # type: ignore[union-attr]
    assert file is not None
    for command in COMMANDS:
        if command.id in LEAVING or (command.id.startswith(DRESSING) and state != "a step"):
            continue
        if byggesak.session is None or byggesak.session.file.path != file:
            byggesak.files.open_path(file)
        while byggesak.session is not None and byggesak.session.history.undo_label:
            byggesak.session.undo()
        assert byggesak.session is not None
        assert byggesak.session.document == whole
        STATES[state](byggesak)
        answers(byggesak, command)
        _close_what_floats(byggesak)


def test_without_a_document(window: Window, quiet: None) -> None:
    for command in COMMANDS:
        if command.id not in LEAVING and not command.id.startswith(DRESSING):
            answers(window, command)
            _close_what_floats(window)
            if window.session is not None:
                window.show_start_page()


def test_with_an_empty_document(window: Window, quiet: None) -> None:
    for command in COMMANDS:
        if command.id not in LEAVING and not command.id.startswith(DRESSING):
            window.files.new()
            answers(window, command)
            _close_what_floats(window)


def _close_what_floats(window: Window) -> None:
    for widget in window.findChildren(QWidget):
        if widget.isWindow() and widget.isVisible():
            widget.close()
