"""The real window: a stream by keys, fields, files, stages, languages and themes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import session_of
from vsa.editor.commands import COMMANDS
from vsa.editor.settings import Settings, load_settings
from vsa.editor.stages import Stage
from vsa.i18n import LANGUAGES, Language
from vsa.i18n.resources import examples
from vsa.model.nodes import Step
from vsa.storage import load
from vsa.ui import dialogs
from vsa.ui.window import Window

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
BYGGESAK = examples() / "byggesak.vsa"
BY_ID = {command.id: command for command in COMMANDS}


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focused(), key, modifiers)
    QApplication.processEvents()


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def forget_deleted() -> None:
    """What was given up goes now, as it does between two events."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def names(window: Window) -> list[str]:
    stream = session_of(window).stream
    assert stream is not None
    return [node.name for node in stream.nodes.values() if isinstance(node, Step)]


def test_a_stream_is_drawn_with_keys_alone(window: Window) -> None:
    window.run(BY_ID["new"])
    press(Qt.Key.Key_Right, CTRL)
    for name in ("Motta", "Fordele", "Vurdere"):
        write(name)
        press(Qt.Key.Key_Right, CTRL)
    write("Vedta")
    press(Qt.Key.Key_Return)
    assert names(window) == ["Motta", "Fordele", "Vurdere", "Vedta"]


def test_escape_in_a_label_takes_back_what_was_typed(window: Window) -> None:
    window.run(BY_ID["new"])
    press(Qt.Key.Key_Right, CTRL)
    write("Motta")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F2)
    write("Noe annet")
    press(Qt.Key.Key_Escape)
    assert names(window) == ["Motta"]


def test_an_open_label_is_kept_by_undo_save_and_stage(byggesak: Window) -> None:
    for command in ("save", "stage_actions"):
        session = session_of(byggesak)
        session.go(Stage.CURRENT)
        session.select(["node:3"])
        session.edit_text("node:3")
        write(f"Før {command}")
        byggesak.run(BY_ID[command])
        assert f"Før {command}" in {
            node.name for stream in session.document.streams.values() for node in stream.nodes.values()
        }


def test_fields_are_filled_in_from_the_keyboard(byggesak: Window) -> None:
    session = session_of(byggesak)
    session.select(["node:3"])
    press(Qt.Key.Key_Return, CTRL)
    byggesak.fill_in("wait")
    focused().selectAll()  # type: ignore[attr-defined]
    write("2 uker")
    press(Qt.Key.Key_Return)
    stream = session.stream
    assert stream is not None
    step = stream.nodes["3"]
    assert isinstance(step, Step)
    assert step.wait is not None
    assert step.wait.minutes(session.document.calendar) == 10 * 450


def test_escape_in_a_field_forgets_what_was_typed_and_goes_back_to_the_map(byggesak: Window) -> None:
    session = session_of(byggesak)
    before = session.document
    session.select(["node:3"])
    byggesak.fill_in("wait")
    write("9 d")
    press(Qt.Key.Key_Escape)
    assert byggesak._map is not None
    assert focused() is byggesak._map.canvas
    byggesak.finish()
    assert session.document is before


def test_tab_goes_from_the_role_to_the_next_field(byggesak: Window) -> None:
    session_of(byggesak).select(["node:3"])
    byggesak.fill_in("name")
    names = []
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        names.append(focused().accessibleName())
    assert names[0] == "Rolle"
    assert "Prosesstid" in names


def test_an_unreadable_time_is_marked_with_the_reason_and_nothing_is_lost(byggesak: Window) -> None:
    session = session_of(byggesak)
    before = session.document
    session.select(["node:3"])
    byggesak.fill_in("wait")
    focused().selectAll()  # type: ignore[attr-defined]
    write("snart")
    press(Qt.Key.Key_Return)
    assert session.document is before
    errors = [label.text() for label in byggesak.findChildren(QLabel) if label.property("role") == "error"]
    assert any("snart" in text for text in errors)


def test_key_figures_follow_an_edit_and_undo(byggesak: Window) -> None:
    def lead_time() -> str:
        return next(label.text() for label in byggesak.findChildren(QLabel) if label.property("role") == "figure")

    first = lead_time()
    assert first == "28,5"
    session = session_of(byggesak)
    session.select(["node:3"])
    byggesak.fill_in("wait")
    focused().selectAll()  # type: ignore[attr-defined]
    write("14 d")
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert lead_time() == "38,5"
    session.undo()
    QApplication.processEvents()
    assert lead_time() == first


def test_save_and_open_give_the_same_document(
    byggesak: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(byggesak)
    session.select(["node:3"])
    byggesak.run(BY_ID["append_right"])
    write("Nytt steg")
    target = tmp_path / "kopi æøå.vsa"
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: target)
    byggesak.run(BY_ID["save_as"])
    assert session.saved
    assert load(target).document == session.document
    assert "Nytt steg" in {
        node.name for stream in load(target).document.streams.values() for node in stream.nodes.values()
    }
    assert load_settings().recent[0] == str(target)


def test_a_damaged_file_is_refused_and_what_is_open_stays(
    byggesak: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, _tr, sentence, details=(): told.append(sentence))
    broken = tmp_path / "skadet.vsa"
    broken.write_bytes(BYGGESAK.read_bytes()[:900])
    session = byggesak.session
    assert not byggesak.files.open_path(broken)
    assert byggesak.session is session
    assert len(told) == 1
    assert "skadet.vsa" in told[0]


def test_leaving_unsaved_work_asks_and_cancel_keeps_it(byggesak: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    session = session_of(byggesak)
    session.select(["node:3"])
    byggesak.run(BY_ID["class_waste"])
    asked: list[str] = []

    def cancel(_parent: QWidget, question: str, *_: object) -> int:
        asked.append(question)
        return 2

    monkeypatch.setattr(dialogs, "ask", cancel)
    byggesak.run(BY_ID["close"])
    assert byggesak.session is session
    assert asked


def test_a_crash_loses_nothing(byggesak: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    session = session_of(byggesak)
    session.select(["node:3"])
    byggesak.run(BY_ID["class_waste"])
    lost = session.document
    journal = byggesak.files._journal
    assert journal is not None
    assert journal._lock is not None
    journal._lock.release()  # As when the process is gone: its locks are, and its journal is left.
    byggesak.files._journal = None
    other = Window(Settings())
    qtbot.addWidget(other)
    monkeypatch.setattr(dialogs, "ask", lambda *_: 0)
    other.files.offer_leftovers()
    assert session_of(other).document == lost
    assert not session_of(other).saved


def test_a_file_open_in_another_window_is_not_written_over(byggesak: Window, qtbot: QtBot) -> None:
    path = session_of(byggesak).file.path
    assert path is not None
    other = Window(Settings())
    qtbot.addWidget(other)
    assert other.files.open_path(path)
    assert session_of(other).file.read_only
    other.files.release()


@pytest.mark.parametrize("stage", list(Stage))
def test_every_stage_shows_something_and_says_what(byggesak: Window, stage: Stage) -> None:
    byggesak.run(BY_ID[f"stage_{stage}"])
    shown = byggesak._stages.currentWidget()
    texts = [label.text() for label in shown.findChildren(QLabel) if label.isVisibleTo(shown)]
    assert any(texts)


def test_the_ideal_state_is_made_from_its_page(window: Window) -> None:
    window.run(BY_ID["new"])
    window.run(BY_ID["stage_ideal"])
    button = next(button for button in window._stages.calm.findChildren(QPushButton) if button.isVisibleTo(window))
    button.click()
    assert session_of(window).stream is not None
    assert session_of(window).stage is Stage.IDEAL


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_speaks_every_language(byggesak: Window, language: Language) -> None:
    byggesak.use_language(language)
    expected = {"nb": "Nåsituasjon", "nn": "No-situasjon", "en": "Current"}[language]
    assert any(expected in button.text() for button in byggesak._rail.buttons.values())
    assert session_of(byggesak).tr.language == language


def test_the_start_page_lists_recent_files(window: Window, tmp_path: Path) -> None:
    copy = tmp_path / "byggesak.vsa"
    copy.write_bytes(BYGGESAK.read_bytes())
    window.files.open_path(copy)
    window.run(BY_ID["close"])
    rows = [button for button in window._stages.start.findChildren(QPushButton) if button.objectName() == "file"]
    assert [row.toolTip() for row in rows] == [str(copy)]
    rows[0].click()
    assert session_of(window).document.title == load(copy).document.title


def test_every_widget_that_takes_the_focus_has_a_name(byggesak: Window) -> None:
    for stage in (Stage.CURRENT, Stage.ACTIONS):
        session_of(byggesak).go(stage)
        session_of(byggesak).select(["node:3"] if stage is Stage.CURRENT else ["action:t1"])
        nameless = [
            widget
            for widget in byggesak.findChildren(QWidget)
            if widget.isVisibleTo(byggesak)
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not (widget.accessibleName() or getattr(widget, "text", str)())
        ]
        assert nameless == []


def test_escape_in_the_text_of_a_new_step_takes_the_step_back(window: Window) -> None:
    window.run(BY_ID["new"])
    before = session_of(window).document
    press(Qt.Key.Key_Right, CTRL)
    write("Feil")
    press(Qt.Key.Key_Escape)
    assert session_of(window).document is before


def test_enter_in_an_empty_text_keeps_the_new_step(window: Window) -> None:
    window.run(BY_ID["new"])
    press(Qt.Key.Key_Right, CTRL)
    press(Qt.Key.Key_Return)
    assert names(window) == [""]
