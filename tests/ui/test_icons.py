"""Icons are made once: Qt keeps what it has drawn of every one that is ever made."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.windows import session_of, stage_of
from vsa.editor.stages import Stage
from vsa.ui.icons import icon, icon_pixmap
from vsa.ui.window import Window


def test_an_icon_is_made_once_for_each_look(qapp: object) -> None:
    assert icon("check", "light") is icon("check", "light")
    assert icon("check", "light").cacheKey() != icon("check", "dark").cacheKey()
    assert icon("check", "light", off="vs").cacheKey() != icon("check", "light").cacheKey()


def test_a_label_gets_the_very_same_picture_each_time(qapp: object) -> None:
    assert icon_pixmap("check", "light", 16).cacheKey() == icon_pixmap("check", "light", 16).cacheKey()
    assert icon_pixmap("check", "light", 16).size() != icon_pixmap("check", "light", 20).size()


def test_figures_that_are_shown_anew_bring_no_new_pictures(byggesak: Window) -> None:
    def pictures() -> list[int]:
        return [label.pixmap().cacheKey() for label in stage_of(byggesak).strip.findChildren(QLabel) if label.pixmap()]

    before = pictures()
    stage_of(byggesak).show_session()
    assert before
    assert pictures() == before


def test_what_is_shown_anew_while_preparing_brings_no_new_pictures(byggesak: Window) -> None:
    session_of(byggesak).go(Stage.PREPARE)
    stage = byggesak._stages.tabbed[Stage.PREPARE]

    def pictures() -> list[int]:
        return [label.pixmap().cacheKey() for label in stage.findChildren(QLabel) if label.pixmap()]

    before = pictures()
    stage.show_session()
    stage.dress("dark")
    stage.dress("light")
    assert before
    assert pictures() == before


def test_a_button_that_is_painted_again_draws_its_icon_no_more(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = icon("check", "light").pixmap(16)
    monkeypatch.setattr("vsa.ui.icons.draw_icon", lambda *_: pytest.fail("drawn again"))
    assert icon("check", "light").pixmap(16).cacheKey() == shown.cacheKey()
