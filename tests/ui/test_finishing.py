"""Finishing in the window: what is put away, that the lock is seen and kept, and that the next version goes on."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from vsa.editor.commands import COMMANDS, Menu
from vsa.editor.finished_files import Package, package
from vsa.editor.session import Session
from vsa.storage import load
from vsa.ui import dialogs
from vsa.ui.canvas import MapCanvas
from vsa.ui.finish_dialog import FinishDialog
from vsa.ui.lock_badge import LockBadge
from vsa.ui.window import Window

BY_ID = {command.id: command for command in COMMANDS}
PATIENCE = 30_000


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "arkiv"
    folder.mkdir()
    return folder


@pytest.fixture
def finished(
    byggesak: Window, session: Session, archive: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Window:
    """The window after *Ferdigstill*, by keys alone, with only the map of the ideal state."""

    def answer(dialog: FinishDialog) -> int:
        dialog._folder = archive
        dialog.show()
        current = dialog._boxes[0][1]
        current.setFocus()
        QTest.keyClick(current, Qt.Key.Key_Space)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog._run is None, timeout=PATIENCE)
        return dialog.result()

    monkeypatch.setattr(FinishDialog, "exec", answer)
    byggesak.run(BY_ID["finish"])
    return byggesak


def badge(window: Window) -> LockBadge:
    (found,) = window.findChildren(LockBadge)
    return found


def test_the_files_are_written_and_the_document_locked_as_one_edit(
    finished: Window, session: Session, archive: Path
) -> None:
    assert sorted(path.suffix for path in archive.iterdir()) == [".pdf", ".sha256", ".vsa"]
    assert session.document.lock is not None
    assert load(next(archive.glob("*.vsa"))).document == session.document
    assert str(archive) in finished._toast.text()
    session.undo()
    assert session.document.lock is None
    assert not badge(finished).isVisible()


def test_the_lock_is_seen_as_a_symbol_with_words(finished: Window) -> None:
    shown = badge(finished)
    assert shown.isVisible()
    assert (shown.text(), shown.accessibleName()) == ("Låst versjon 2", "Låst versjon 2")
    assert not shown.icon().isNull()
    assert "stemmer med kontrollsummen" in shown.toolTip()


def test_edits_are_refused_with_a_sentence_that_says_how_to_go_on(finished: Window, session: Session) -> None:
    locked = session.document
    session.select(["node:3"])
    for command in ("class_waste", "delete", "append_right", "problem"):
        finished.run(BY_ID[command])
        assert session.document is locked
        assert "Låst versjon 2" in finished._toast.text()


def test_what_is_dragged_or_typed_stays_as_it_was(
    finished: Window, session: Session, canvas: MapCanvas, qtbot: QtBot
) -> None:
    locked = session.document
    finished._toast.setText("")
    spot = canvas.rect_of(canvas.sheet["node:3"].bounds).center()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=spot)
    for step in range(1, 6):
        QTest.mouseMove(canvas, spot + QPoint(12 * step, 0))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=spot + QPoint(60, 0))
    assert session.document is locked
    assert "Låst versjon 2" in finished._toast.text()
    session.select(["node:3"])
    field = next(each for each in finished.findChildren(QLineEdit) if each.isVisible() and each.text() == "60\u00a0min")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "90 min")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.document is locked
    assert field.text() == "60\u00a0min"


def test_the_badge_offers_the_next_version(finished: Window, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[object] = []
    monkeypatch.setattr(dialogs, "ask", lambda *asked: offered.append(asked) or 0)
    QTest.keyClick(badge(finished), Qt.Key.Key_Space)
    assert "Fortsett i ny versjon" in str(offered)
    assert session.document.lock is None
    assert {stream.version for stream in session.document.streams.values()} == {3}
    assert len(session.document.finished) == 1
    assert not badge(finished).isVisible()
    session.select(["node:3"])
    finished.run(BY_ID["class_value"])
    assert session.history.undo_label is not None
    assert finished.save()


def test_the_working_document_keeps_its_lock_and_its_file(finished: Window, session: Session) -> None:
    path = session.file.path
    assert path is not None
    assert finished.save()
    finished.show_start_page()
    assert finished.files.open_path(path)
    assert finished.session is not None
    assert finished.session.document.lock is not None
    assert not finished.session.file.read_only
    assert badge(finished).isVisible()


def test_the_copy_opens_for_reading_only_and_is_never_saved_over(
    finished: Window, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert finished.save()
    copy = next(archive.glob("*.vsa"))
    before = copy.read_bytes()
    assert finished.files.open_path(copy)
    assert finished.session is not None
    assert finished.session.file.read_only
    assert badge(finished).isVisible()
    finished.run(BY_ID["next_version"])
    assert finished.session.document.lock is None
    asked: list[Path] = []

    def elsewhere(_parent: object, _title: str, proposed: Path, _kinds: str) -> Path:
        asked.append(proposed)
        return tmp_path / "videre.vsa"

    monkeypatch.setattr(dialogs, "ask_save", elsewhere)
    assert finished.save()
    assert asked
    assert asked[0] != copy
    assert copy.read_bytes() == before
    assert load(tmp_path / "videre.vsa").document == finished.session.document


def test_a_copy_that_was_tampered_with_says_so(finished: Window, archive: Path, tmp_path: Path) -> None:
    assert finished.save()
    other = tmp_path / "endret.vsa"
    other.write_text(next(archive.glob("*.vsa")).read_text().replace("Fordele sak", "Fordele saker", 1))
    assert finished.files.open_path(other)
    assert badge(finished).text() == "Låst versjon 2, endret siden"
    assert "stemmer ikke" in badge(finished).toolTip()
    assert "kontrollsummen stemmer ikke" in finished._toast.text()


def test_files_that_are_there_already_are_said_and_nothing_is_locked(
    byggesak: Window, session: Session, archive: Path, qtbot: QtBot
) -> None:
    dialog = FinishDialog(session, archive, None)
    qtbot.addWidget(dialog)
    dialog.show()
    names = dialog._files.text().splitlines()
    assert [name.rpartition("_v2.")[2] for name in names] == ["pdf", "pdf", "vsa", "sha256"]
    (archive / names[0]).write_text("mitt")
    dialog.start()
    qtbot.waitUntil(lambda: dialog._run is None, timeout=PATIENCE)
    assert names[0] in dialog._said.text()
    assert dialog._said.accessibleName() == dialog._said.text()
    assert session.document.lock is None
    assert dialog._finish.isEnabled()


def test_finishing_that_is_given_up_writes_nothing_and_locks_nothing(
    byggesak: Window, session: Session, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, let_go = Event(), Event()

    def slow(*given: Any) -> Package:
        begun.set()
        assert let_go.wait(PATIENCE / 1000)
        return package(*given)

    monkeypatch.setattr("vsa.ui.finish_dialog.package", slow)
    dialog = FinishDialog(session, archive, byggesak)
    dialog.show()
    dialog.start()
    assert dialog._run is not None
    assert begun.wait(PATIENCE / 1000)
    dialog._run.requestInterruption()
    let_go.set()
    dialog.reject()
    QCoreApplication.processEvents()
    assert not dialog.isVisible()
    assert list(archive.iterdir()) == []
    assert session.document.lock is None


def test_the_folder_is_asked_for_and_nothing_is_squeezed(
    session: Session, archive: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = FinishDialog(session, tmp_path, None)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(dialogs, "ask_folder", lambda *_: archive)
    dialog.show()
    for _, box in dialog._boxes:
        box.setChecked(True)
    QCoreApplication.processEvents()
    assert dialog._files.height() >= dialog._files.heightForWidth(dialog._files.width())
    assert all(box.height() >= 32 for _, box in dialog._boxes)
    dialog._choose.click()
    assert dialog._where.text() == str(archive)
    assert dialog._folder == archive


def test_a_locked_document_is_not_finished_again_and_an_open_one_has_no_next_version(
    finished: Window, session: Session
) -> None:
    assert BY_ID["finish"].disabled(finished) is not None
    assert BY_ID["next_version"].disabled(finished) is None
    session.undo()
    assert BY_ID["finish"].disabled(finished) is None
    assert BY_ID["next_version"].disabled(finished) is not None


def test_the_menus_of_a_locked_version_are_grey_where_they_would_change_it(finished: Window) -> None:
    menu = finished._menus.menus[Menu.INSERT]
    menu.aboutToShow.emit()
    rows = [action for action in menu.actions() if not action.isSeparator()]
    assert rows
    assert not any(action.isEnabled() for action in rows)
    edit = finished._menus.menus[Menu.EDIT]
    edit.aboutToShow.emit()
    assert finished._menus.actions["find"].isEnabled()
    assert not finished._menus.actions["paste"].isEnabled()


def test_in_the_table_of_a_locked_version_what_changes_cells_is_refused_with_the_reason(finished: Window) -> None:
    for id in ("cut", "paste", "clear", "fill_down", "insert", "delete", "edit", "choices"):
        refused = BY_ID[f"table_{id}"].disabled(finished)
        assert refused is not None
        assert refused.key == "editor.finish.refused"
    copy = BY_ID["table_copy"].disabled(finished)
    assert copy is None or copy.key != "editor.finish.refused"
