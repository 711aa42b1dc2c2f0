"""The window and its file: full disks, folders that vanish, others who save, and what is said of it."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import session_of
from vsa.editor.commands import COMMANDS
from vsa.editor.settings import Settings
from vsa.i18n import message, translator
from vsa.i18n.resources import examples
from vsa.storage import leftovers, load, save
from vsa.storage.backups import backups
from vsa.ui import dialogs
from vsa.ui.file_watch import FileWatch
from vsa.ui.program import application
from vsa.ui.recent import recent_files
from vsa.ui.window import Window

BY_ID = {command.id: command for command in COMMANDS}
DISCARD = 1
ELSEWHERE, AGAIN, LEAVE = 0, 1, 2
OVERWRITE, FETCH = 1, 2
LATER = 2
KEEP = 1
PLAIN = Qt.TextFormat.PlainText
HOLDING = """
import sys
from pathlib import Path
from vsa.storage import lock
held = lock(Path(sys.argv[1]), signed=True)
print("held", flush=True)
sys.stdin.read()
"""


class Answers:
    """Answers the questions of the window one after the other, and remembers them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        self.given: list[int] = []
        self.place: Path | None = None
        monkeypatch.setattr(dialogs, "ask", self._ask)
        monkeypatch.setattr(dialogs, "tell", lambda _parent, _tr, sentence, _details=(): self.asked.append(sentence))
        monkeypatch.setattr(dialogs, "ask_save", lambda *_: self.place)
        monkeypatch.setattr(dialogs, "ask_item", lambda _parent, _tr, _title, items: items[0])

    def _ask(self, _parent: QWidget, question: str, *_: object) -> int:
        self.asked.append(question)
        return self.given.pop(0)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch)


@pytest.fixture
def open_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Window]:
    """Makes windows on their start page; unsaved work in them is thrown away in the end."""
    application()

    def made() -> Window:
        window = Window(Settings())
        qtbot.addWidget(window, before_close_func=lambda _: monkeypatch.setattr(dialogs, "ask", lambda *_: DISCARD))
        window.show()
        return window

    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "felles" / "byggesak.vsa"
    path.parent.mkdir()
    path.write_bytes((examples() / "byggesak.vsa").read_bytes())
    return path


@pytest.fixture
def window(open_window: Callable[[], Window], file: Path) -> Window:
    made = open_window()
    assert made.files.open_path(file)
    return made


def edit(window: Window) -> None:
    """Make one edit that the file does not hold."""
    session_of(window).select(["node:3"])
    window.run(BY_ID["class_waste"])


def said(window: Window) -> str:
    """What the window says over its lower edge."""
    return window._toast.text()


def save_elsewhere_as(title: str, path: Path) -> None:
    """What another program or computer does."""
    save(load(path).document.model_copy(update={"title": title}), path)


def test_the_state_of_the_file_is_always_said_in_words(window: Window, answers: Answers, file: Path) -> None:
    assert window._file_label.text() == "Lagret · byggesak.vsa"
    edit(window)
    assert window._file_label.text() == "Ulagrede endringer · byggesak.vsa"
    assert window.isWindowModified()
    window.run(BY_ID["save"])
    assert window._file_label.text().startswith("Lagret ")
    assert not window.isWindowModified()
    window.run(BY_ID["new"])
    assert window._file_label.text() == "Ikke lagret ennå · Uten navn"


def test_a_full_disk_keeps_the_work_and_says_what_to_do(
    window: Window, answers: Answers, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(window)
    work, before = session_of(window).document, file.read_bytes()
    answers.given = [LEAVE]
    with monkeypatch.context() as full:
        full.setattr(os, "write", refusing(errno.ENOSPC))
        window.run(BY_ID["save"])
    assert "Disken er full. Slett noe der, eller lagre et annet sted." in answers.asked[0]
    assert session_of(window).document is work
    assert file.read_bytes() == before
    assert window._file_label.text().startswith("Lagring mislyktes ")
    assert window._file_label.property("role") == "strong"
    window.run(BY_ID["save"])
    assert load(file).document == work
    assert window._file_label.text().startswith("Lagret ")


def test_what_failed_can_be_tried_again(
    window: Window, answers: Answers, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(window)
    once = iter([errno.ENOSPC])
    replace = os.replace

    def full_once(*arguments: str) -> None:
        for code in once:
            raise OSError(code, "once")
        replace(*arguments)

    monkeypatch.setattr(os, "replace", full_once)
    monkeypatch.setattr("vsa.storage.files.back_up", lambda *_: True)
    answers.given = [AGAIN]
    window.run(BY_ID["save"])
    assert load(file).document == session_of(window).document
    assert session_of(window).saved


def test_a_folder_that_vanished_is_named_and_the_work_is_saved_elsewhere(
    window: Window, answers: Answers, file: Path, tmp_path: Path
) -> None:
    edit(window)
    shutil.rmtree(file.parent)
    answers.given, answers.place = [ELSEWHERE], tmp_path / "her.vsa"
    window.run(BY_ID["save"])
    assert "Koble til nettverket eller disken igjen, eller lagre et annet sted." in answers.asked[0]
    assert load(answers.place).document == session_of(window).document
    assert session_of(window).file.path == answers.place
    edit_again = session_of(window).document
    window.run(BY_ID["save"])
    assert load(answers.place).document == edit_again


def test_the_journal_is_not_in_the_folder_that_vanished(window: Window, file: Path) -> None:
    shutil.rmtree(file.parent)
    edit(window)
    work = crashed(window)
    (found,) = leftovers()
    assert (found.document, found.file) == (work, file)


def test_a_folder_without_the_right_to_write_opens_for_reading_and_says_so(
    open_window: Callable[[], Window], file: Path, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and access(path, mode))
    window = open_window()
    assert window.files.open_path(file)
    assert "Du har ikke lov til å skrive der «byggesak.vsa» ligger" in said(window)
    assert window._file_label.text() == "Bare til lesing · byggesak.vsa"
    edit(window)
    assert "ikke lagret" in window._file_label.text()
    answers.place = tmp_path / "kopi.vsa"
    window.run(BY_ID["save"])
    assert load(answers.place).document == session_of(window).document


class TestAnotherProgramSaved:
    def test_both_are_kept_as_two_files(self, window: Window, answers: Answers, file: Path, tmp_path: Path) -> None:
        edit(window)
        save_elsewhere_as("Den andre", file)
        answers.given, answers.place = [ELSEWHERE], tmp_path / "min.vsa"
        window.run(BY_ID["save"])
        assert "Noen andre har endret filen" in answers.asked[0]
        assert load(file).document.title == "Den andre"
        assert load(answers.place).document == session_of(window).document

    def test_what_is_written_over_is_an_earlier_version(self, window: Window, answers: Answers, file: Path) -> None:
        edit(window)
        save_elsewhere_as("Den andre", file)
        answers.given = [OVERWRITE]
        window.run(BY_ID["save"])
        assert load(file).document == session_of(window).document
        assert load(backups(file)[-1]).document.title == "Den andre"

    def test_nothing_is_written_over_that_cannot_be_kept(
        self, window: Window, answers: Answers, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        edit(window)
        save_elsewhere_as("Den andre", file)
        monkeypatch.setattr("vsa.storage.files.back_up", lambda *_: False)
        answers.given = [OVERWRITE, LEAVE]
        window.run(BY_ID["save"])
        assert "skrives derfor ikke over" in answers.asked[1]
        assert load(file).document.title == "Den andre"

    def test_theirs_is_fetched_and_mine_is_undone_to(self, window: Window, answers: Answers, file: Path) -> None:
        edit(window)
        mine = session_of(window).document
        save_elsewhere_as("Den andre", file)
        answers.given = [FETCH]
        window.run(BY_ID["save"])
        assert session_of(window).document.title == "Den andre"
        assert session_of(window).saved
        assert window._file_label.text() == "Lagret · byggesak.vsa"
        assert load(backups(file)[-1]).document == mine
        window.run(BY_ID["undo"])
        assert session_of(window).document is mine
        assert not session_of(window).saved
        window.run(BY_ID["save"])
        assert load(file).document == mine

    def test_nothing_is_done_without_an_answer(self, window: Window, answers: Answers, file: Path) -> None:
        edit(window)
        mine = session_of(window).document
        save_elsewhere_as("Den andre", file)
        answers.given = [3]
        window.run(BY_ID["save"])
        assert session_of(window).document is mine
        assert load(file).document.title == "Den andre"


class TestTwoWindows:
    @pytest.fixture
    def second(self, window: Window, open_window: Callable[[], Window], file: Path) -> Window:
        other = open_window()
        assert other.files.open_path(file)
        return other

    def test_the_second_reads_and_is_told_who_has_it(self, second: Window, monkeypatch: pytest.MonkeyPatch) -> None:
        assert session_of(second).file.read_only
        assert "«byggesak.vsa» er åpen hos " in said(second)
        assert "Lagre under et annet navn, eller vent" in said(second)
        assert second._file_label.text().startswith("Bare til lesing, åpen hos ")

    def test_the_second_saves_as_a_copy(self, second: Window, answers: Answers, file: Path, tmp_path: Path) -> None:
        before = file.read_bytes()
        edit(second)
        answers.place = tmp_path / "kopi.vsa"
        second.run(BY_ID["save"])
        assert load(answers.place).document == session_of(second).document
        assert file.read_bytes() == before
        assert not session_of(second).file.read_only

    def test_nobody_saves_under_a_name_that_is_open(self, second: Window, answers: Answers, file: Path) -> None:
        before = file.read_bytes()
        edit(second)
        answers.place = file
        second.run(BY_ID["save_as"])
        assert "er åpen hos" in answers.asked[0]
        assert file.read_bytes() == before

    def test_the_second_takes_over_when_the_first_is_gone(
        self, window: Window, second: Window, answers: Answers, file: Path
    ) -> None:
        turn = second.files._turn
        assert turn is not None
        turn.ask_again()
        assert session_of(second).file.read_only
        window.run(BY_ID["close"])
        turn.ask_again()
        assert not session_of(second).file.read_only
        assert said(second) == "«byggesak.vsa» er ledig nå. Du kan lagre."
        edit(second)
        second.run(BY_ID["save"])
        assert load(file).document == session_of(second).document

    def test_the_second_gets_what_the_first_saved(self, window: Window, second: Window, answers: Answers) -> None:
        edit(window)
        window.run(BY_ID["save"])
        saved = session_of(window).document
        window.run(BY_ID["close"])
        assert second.files._turn is not None
        second.files._turn.ask_again()
        assert session_of(second).document == saved
        assert session_of(second).saved

    def test_the_second_keeps_its_own_edits_and_is_asked(
        self, window: Window, second: Window, answers: Answers, file: Path
    ) -> None:
        edit(second)
        mine = session_of(second).document
        session_of(window).select(["node:4"])
        window.run(BY_ID["class_value"])
        window.run(BY_ID["save"])
        window.run(BY_ID["close"])
        assert second.files._turn is not None
        second.files._turn.ask_again()
        assert session_of(second).document is mine
        assert "ble endret imens" in said(second)
        answers.given = [LEAVE + 1]
        second.run(BY_ID["save"])
        assert "Noen andre har endret filen" in answers.asked[0]


def test_a_program_that_is_killed_lets_go_of_its_file(open_window: Callable[[], Window], file: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", HOLDING, str(file)]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        program.stdout.readline()
        window = open_window()
        assert window.files.open_path(file)
        assert session_of(window).file.read_only
        program.kill()
    assert window.files._turn is not None
    window.files._turn.ask_again()
    assert not session_of(window).file.read_only


def test_an_earlier_version_comes_back_as_an_edit(
    window: Window, answers: Answers, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.run(BY_ID["earlier"])
    assert "lagret mer enn én gang" in said(window)
    first = session_of(window).document
    edit(window)
    window.run(BY_ID["save"])
    latest = session_of(window).document
    offered: list[str] = []

    def choose(_parent: QWidget, _tr: object, _title: str, items: list[str]) -> str:
        offered.extend(items)
        return items[-1]

    monkeypatch.setattr(dialogs, "ask_item", choose)
    window.run(BY_ID["earlier"])
    assert len(offered) == 1
    assert offered[0].startswith("Versjon 1, erstattet ")
    assert session_of(window).document == first
    assert not session_of(window).saved
    assert load(file).document == latest
    window.run(BY_ID["undo"])
    assert session_of(window).document is latest


def test_a_journal_that_cannot_be_written_is_said_once(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as full:
        full.setattr("vsa.storage.journal.write_all", refusing(errno.ENOSPC))
        edit(window)
        assert said(window) == "Endringene kan ikke sikres mens du arbeider: Disken er full. Lagre ofte."
        window.say("")
        window.run(BY_ID["class_value"])
        assert "sikres" not in said(window)
    window.run(BY_ID["class_waste"])
    work = crashed(window)
    (found,) = leftovers()
    assert found.document == work


def test_an_edit_is_kept_before_it_is_shown(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure while the window shows an edit does not take the edit along."""
    with monkeypatch.context() as broken:
        broken.setattr(window, "_show_head", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            edit(window)
    work = crashed(window)
    (found,) = leftovers()
    assert found.document == work


def test_undo_to_what_is_saved_is_kept_too(window: Window, file: Path) -> None:
    edit(window)
    window.run(BY_ID["undo"])
    crashed(window)
    (found,) = leftovers()
    assert found.document == load(file).document


def test_what_is_recovered_is_kept_anew_before_the_old_journal_goes(
    window: Window, open_window: Callable[[], Window], answers: Answers
) -> None:
    work, again = opened_after_a_crash(window, open_window, answers)
    assert again.files.offer_leftovers()
    assert not session_of(again).saved
    crashed(again)
    (found,) = leftovers()
    assert found.document == work


def test_a_file_that_cannot_even_be_asked_after_is_refused_in_a_sentence(
    open_window: Callable[[], Window], answers: Answers, tmp_path: Path
) -> None:
    window = open_window()
    assert not window.files.open_path(tmp_path / ("a" * 300 + ".vsa"))
    assert "Navnet er for langt." in answers.asked[0]


def test_a_recent_file_that_cannot_even_be_asked_after_is_passed_over(file: Path) -> None:
    settings = Settings(recent=("a" * 300 + ".vsa", str(file)))
    assert [each.path for each in recent_files(settings, translator("nb"))] == [file]


def test_a_recent_file_is_forgotten_when_it_is_gone_but_not_with_its_network(
    open_window: Callable[[], Window], answers: Answers, file: Path
) -> None:
    window, away = open_window(), file.parent / "nett" / "a.vsa"
    gone = file.with_name("borte.vsa")
    window.settings = window.settings.with_recent(gone).with_recent(away)
    assert not window.files.open_path(gone)
    assert not window.files.open_path(away)
    assert window.settings.recent == (str(away),)


def test_a_file_that_was_moved_away_is_written_anew_and_said_so(window: Window, file: Path) -> None:
    edit(window)
    file.rename(file.with_name("flyttet.vsa"))
    window.run(BY_ID["save"])
    assert load(file).document == session_of(window).document
    assert said(window) == "«byggesak.vsa» lå der ikke lenger og er skrevet på nytt. Er den flyttet, har du nå to."


def test_what_is_recovered_and_cannot_be_kept_anew_stays_in_the_old_journal(
    window: Window, open_window: Callable[[], Window], answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, again = opened_after_a_crash(window, open_window, answers)
    with monkeypatch.context() as full:
        full.setattr("vsa.storage.journal.write_all", refusing(errno.ENOSPC))
        assert again.files.offer_leftovers()
    assert "Disken er full. Lagre ofte." in said(again)
    again.files.release()
    (found,) = leftovers()
    assert found.document == work


def test_what_is_put_off_is_offered_again_one_after_the_other(
    open_window: Callable[[], Window], answers: Answers, file: Path
) -> None:
    for name in ("a.vsa", "b.vsa"):
        shutil.copy(file, file.with_name(name))
        window = open_window()
        window.files.open_path(file.with_name(name))
        edit(window)
        crashed(window)
        window.files.release()
    last = open_window()
    answers.given = [LATER, LATER, LATER, 0]
    assert not last.files.offer_leftovers()
    assert last.files.offer_leftovers()
    assert len(answers.asked) == 4
    assert set(answers.asked[:2]) == set(answers.asked[2:])
    assert [found.document.title for found in leftovers()] == [session_of(last).document.title]


def test_work_that_cannot_be_kept_meanwhile_is_called_so_as_long_as_it_lasts(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr("vsa.storage.journal.write_all", refusing(errno.ENOSPC))
        edit(window)
        assert window._file_label.text() == "Ulagrede endringer, ikke sikret · byggesak.vsa"
        assert window.files.is_in_the_way()
    window.run(BY_ID["class_value"])
    assert window._file_label.text() == "Ulagrede endringer · byggesak.vsa"
    assert not window.files.is_in_the_way()


def test_a_copy_that_could_not_be_written_says_nothing_of_the_file(
    window: Window, answers: Answers, file: Path
) -> None:
    answers.place, answers.given = file.parent / "borte" / "kopi.vsa", [LEAVE]
    window.run(BY_ID["save_as"])
    assert "«kopi.vsa» kunne ikke lagres" in answers.asked[0]
    assert window._file_label.text() == "Lagret · byggesak.vsa"


def test_what_is_thrown_away_is_asked_about_twice(
    window: Window, open_window: Callable[[], Window], answers: Answers
) -> None:
    _, again = opened_after_a_crash(window, open_window, answers)
    answers.given = [DISCARD, KEEP, LATER]
    assert not again.files.offer_leftovers()
    assert len(list(leftovers())) == 1
    answers.given = [DISCARD, 0]
    assert not again.files.offer_leftovers()
    assert answers.asked[-1] == "Vil du kaste arbeidet i «byggesak.vsa» som ikke ble lagret?"
    assert list(leftovers()) == []


def test_a_file_that_is_opened_later_brings_what_was_left_of_it(
    window: Window, open_window: Callable[[], Window], answers: Answers, file: Path
) -> None:
    work, again = opened_after_a_crash(window, open_window, answers)
    assert again.files.open_path(file)
    assert session_of(again).document == work
    assert again._file_label.text() == "Ulagrede endringer · byggesak.vsa"


def test_all_that_is_to_be_known_of_a_file_is_said_at_once(
    open_window: Callable[[], Window], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vsa.ui.files.writable", lambda _: False)
    monkeypatch.setattr("vsa.ui.files.deletion_reminder", lambda *_: message("ui.no_log"))
    save(load(file).document.model_copy(update={"delete_by": date(2026, 1, 1)}), file)
    window = open_window()
    window.files.open_path(file)
    assert "åpnet bare for lesing" in said(window)
    assert translator("nb")("ui.no_log") in said(window)


def test_the_name_of_a_file_is_never_taken_for_markup(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    boxes: list[QMessageBox] = []
    monkeypatch.setattr(dialogs, "run", boxes.append)
    dialogs.tell(window, window.tr_, "«<b>x</b>.vsa» er borte.", ["<i>y</i>"])
    written = {label.text() for label in boxes[0].findChildren(QLabel) if label.textFormat() == PLAIN}
    assert {"«<b>x</b>.vsa» er borte.", "<i>y</i>"} <= written


@pytest.mark.parametrize("content", [b"", b"\0" * 90, b'{"format": "vsa", "ver', None])
def test_a_file_that_is_damaged_or_gone_comes_back_as_an_earlier_version(
    window: Window, open_window: Callable[[], Window], answers: Answers, file: Path, content: bytes | None
) -> None:
    earlier = session_of(window).document
    edit(window)
    window.run(BY_ID["save"])
    window.files.release()
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    again = open_window()
    answers.given = [0]
    assert again.files.open_path(file)
    assert "kan ikke åpnes" in answers.asked[0]
    assert session_of(again).document == earlier
    assert again._file_label.text() == "Ulagrede endringer · byggesak.vsa"
    again.run(BY_ID["save"])
    assert load(file).document == earlier
    assert content is None or backups(file)[-1].read_bytes() == content


def test_a_damaged_file_without_earlier_versions_is_told_of_once(window: Window, answers: Answers, file: Path) -> None:
    other = file.with_name("annen.vsa")
    other.write_bytes(b"{")
    shown = session_of(window)
    assert not window.files.open_path(other)
    assert len(answers.asked) == 1
    assert session_of(window) is shown


def test_a_file_that_is_opened_once_more_stays_ours(window: Window, file: Path) -> None:
    assert window.files.open_path(file)
    assert window._file_label.text() == "Lagret · byggesak.vsa"
    edit(window)
    window.run(BY_ID["save"])
    assert load(file).document == session_of(window).document


def test_a_file_that_another_program_changes_or_removes_is_said_so(window: Window, file: Path) -> None:
    before = file.read_bytes()
    watch = watch_of(window)
    save_elsewhere_as("Den andre", file)
    watch.stirred.emit()
    assert window._file_label.text() == "Endret av et annet program · byggesak.vsa"
    assert "Lagre når du vil velge hva som skal gjelde" in said(window)
    file.unlink()
    watch.stirred.emit()
    assert window._file_label.text() == "Filen er borte · byggesak.vsa"
    assert "Lagre for å skrive den på nytt" in said(window)
    file.write_bytes(before)
    watch.stirred.emit()
    assert window._file_label.text() == "Lagret · byggesak.vsa"


def test_what_is_saved_here_is_nobody_elses_change(window: Window) -> None:
    watch = watch_of(window)
    edit(window)
    window.run(BY_ID["save"])
    assert watch_of(window) is watch
    watch.stirred.emit()
    assert window._file_label.text().startswith("Lagret ")


def test_work_whose_file_is_gone_is_not_left_without_a_question(window: Window, answers: Answers, file: Path) -> None:
    file.unlink()
    answers.given = [LEAVE]
    window.close_document()
    assert "ligger ikke lenger der den ble lagret" in answers.asked[0]
    answers.given = [0]
    window.close_document()
    assert load(file).document.title


def watch_of(window: Window) -> FileWatch:
    window.files.watch()
    assert window.files._watch is not None
    return window.files._watch


def crashed(window: Window) -> object:
    """Let go of the journal as a killed process does: its lock is gone and its lines are left. The document."""
    journal = window.files._journal
    assert journal is not None
    assert journal._lock is not None
    journal._lock.release()
    window.files._journal = None
    return session_of(window).document


def opened_after_a_crash(window: Window, open_window: Callable[[], Window], answers: Answers) -> tuple[object, Window]:
    """The document that a window leaves behind it, and the next window, in which it is going to be taken over."""
    edit(window)
    work = crashed(window)
    window.files.release()
    answers.given = [0]
    return work, open_window()


def refusing(code: int) -> Callable[..., int]:
    def refuse(*_: object) -> int:
        raise OSError(code, "as planned")

    return refuse
