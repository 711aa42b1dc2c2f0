"""What the program tells of itself: what is new, what it is made with, and what happened when it failed."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.ui.windows import stage_of
from vsa import __version__
from vsa.editor.licences import libraries
from vsa.editor.views import View
from vsa.i18n import LANGUAGES, translator
from vsa.ui import crash, dialogs
from vsa.ui.preferences import news_key
from vsa.ui.window import Window

ROOT = Path(__file__).parents[2]


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
