"""What the program tells of itself: what is new, what it is made with, and what happened when it failed."""

import re
import shutil
import sys
from getpass import getuser
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.windows import stage_of
from vsa import __version__
from vsa.editor.licences import libraries
from vsa.editor.session import Session
from vsa.editor.settings import load_settings
from vsa.editor.views import View
from vsa.i18n import LANGUAGES, message, translator
from vsa.ui import crash, dialogs, log
from vsa.ui.preferences import news_key
from vsa.ui.window import Window

ROOT = Path(__file__).parents[2]
PERSON = "Kari Solberg Nordmann"


def test_every_version_of_the_changelog_has_its_news() -> None:
    versions = re.findall(r"^## \[(\d[\d.]*)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert __version__ in versions
    for language in LANGUAGES:
        assert all(translator(language)(f"news.brought_by.{news_key(version)}") for version in versions)


def test_an_update_is_told_of_once_and_the_first_start_is_none(window: Window) -> None:
    said: list[str] = []
    window.say = said.append  # type: ignore[method-assign]
    window.preferences.tell_of_update()
    assert (said, window.settings.seen_version) == ([], __version__)
    window.keep_settings(window.settings.model_copy(update={"seen_version": "0.0.9"}))
    window.preferences.tell_of_update()
    window.preferences.tell_of_update()
    assert len(said) == 1
    assert __version__ in said[0]


def test_what_is_new_can_be_read_at_any_time(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(dialogs, "inform", lambda _parent, _tr, title, text: shown.extend((title, text)))
    window.preferences.show_news()
    assert __version__ in shown[0]
    assert shown[1] == window.tr_(f"news.brought_by.{news_key(__version__)}")


def test_every_library_in_the_lock_that_is_needed_says_its_licence() -> None:
    found = {library.name.lower().replace("_", "-"): library for library in libraries()}
    assert {"pyside6-essentials", "shiboken6", "pydantic", "pydantic-core", "reportlab", "ttf-opensans"} <= set(found)
    assert not {"pytest", "mypy", "ruff"} & set(found)
    assert [name for name, library in found.items() if not library.licence] == []


def test_a_report_says_where_but_neither_who_nor_what() -> None:
    try:
        Path("kari.nordmann", "Byggesak.vsa").read_text(encoding="utf-8")
    except OSError as error:
        report = crash.report_of(type(error), error.__traceback__)
    assert f"vsa {__version__}" in report
    assert "FileNotFoundError" in report
    assert "test_manners.py" in report
    assert not [word for word in ("kari", "Byggesak", "/home", str(ROOT)) if word in report]


def test_the_user_is_told_that_the_work_is_safe_and_may_copy_the_report(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "ask", lambda _, question, details, __: asked.extend((question, details)) or 0)
    crash.tell(window, window.tr_, Path("vsa.log"), "rapporten")
    assert "trygt" in asked[0]
    assert "journals" in asked[1]
    assert QGuiApplication.clipboard().text() == "rapporten"
    QGuiApplication.clipboard().clear()
    monkeypatch.setattr(dialogs, "ask", lambda *_: None)
    crash.tell(window, window.tr_, Path("vsa.log"), "rapporten")
    assert QGuiApplication.clipboard().text() == ""


def test_the_splitter_between_map_and_table_stands_where_it_stood(byggesak: Window) -> None:
    views = stage_of(byggesak).views
    views.turn_to(View.SPLIT)
    views.setSizes([200, views.height() - 208])
    views.splitterMoved.emit(200, 1)
    views.remember()
    kept = byggesak.settings.split
    assert kept == tuple(views.sizes())
    assert byggesak.session is not None
    byggesak.show_document(byggesak.session)
    QApplication.processEvents()
    assert stage_of(byggesak).views.sizes()[0] == pytest.approx(kept[0], abs=4)


def test_the_inspector_stays_away_until_it_is_asked_for_again(byggesak: Window, qtbot: QtBot, tmp_path: Path) -> None:
    byggesak.toggle_inspector()
    assert not stage_of(byggesak).inspector.isVisible()
    another = Window(load_settings(), remembers=False)
    qtbot.addWidget(another)
    another.resize(1600, 900)
    another.show()
    assert another.files.open_path(Path(shutil.copy(tmp_path / "byggesak.vsa", tmp_path / "other.vsa")))
    assert not stage_of(another).inspector.isVisible()
    another.toggle_inspector()
    assert stage_of(another).inspector.isVisible()


def test_an_error_in_a_command_is_reported_without_a_word_of_the_document(
    byggesak: Window, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    named = str(session.file.path)
    session.perform(
        message("editor.undo.tidy"), lambda document: document.model_copy(update={"title": PERSON, "unit": PERSON})
    )

    def fail(*_: object) -> None:
        raise ValueError(f"{PERSON} in {named}: {session.document.title}")

    def copy(_: object, __: object, ___: object, choices: tuple[str, ...]) -> int:
        return choices.index(byggesak.tr_("news.crash.copy"))

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(dialogs, "ask", copy)
    monkeypatch.setattr(log, "log_file", lambda: tmp_path / "vsa.log")
    log.log.cache_clear()
    log.watch(byggesak, byggesak.tr_)
    monkeypatch.setattr(byggesak.files, "save", fail)
    qtbot.keyClick(byggesak, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    report = QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    log.log.cache_clear()
    assert "ValueError" in report
    assert "vsa/ui/window.py" in report
    assert not [word for word in (PERSON, "Solberg", str(tmp_path), str(Path.home()), getuser()) if word in report]
    assert PERSON in (tmp_path / "vsa.log").read_text("utf-8")
