"""A stage of tabs in the real window: keys turn them, undo finds the tab again, each stage remembers its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ui.windows import CTRL, press
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.editor.tabs import TABS, neighbour, tab_of
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.i18n import LANGUAGES, Language, message
from vsa.model.document import Document
from vsa.ui.measures import LEAST_WINDOW
from vsa.ui.tabbed_stage import TabbedStage
from vsa.ui.window import Window

NAMES = {stage: [tab.name for tab in tabs] for stage, tabs in TABS.items()}


def labels(window: Window) -> list[str]:
    switch = window._stages.tabbed[Stage.FOLLOWUP].switch
    return [switch.button(at).text() for at in range(len(NAMES[Stage.FOLLOWUP]))]


def test_the_neighbours_of_a_tab_are_in_a_ring() -> None:
    for stage, names in NAMES.items():
        walked = [names[0]]
        for _ in names:
            walked.append(neighbour(stage, walked[-1], 1))
        assert walked == [*names, names[0]]
        assert neighbour(stage, names[0], -1) == names[-1]


def test_a_stage_with_a_map_has_no_tabs(session: Session) -> None:
    assert session.tab == ""
    assert neighbour(Stage.CURRENT, "", 1) == ""
    session.show_tab(NAMES[Stage.FOLLOWUP][0])
    assert session.tab == ""


@pytest.mark.parametrize("stage", TABS)
def test_the_keys_turn_through_all_tabs(byggesak: Window, session: Session, stage: Stage) -> None:
    session.go(stage)
    QApplication.processEvents()
    shown = [session.tab]
    for _ in NAMES[stage][1:]:
        press(Qt.Key.Key_PageDown, CTRL)
        shown.append(session.tab)
        page = byggesak._stages.tabbed[stage].page
        assert byggesak._stages.tabbed[stage].currentWidget().isAncestorOf(page)
        assert page.isVisible()
    assert shown == NAMES[stage]
    press(Qt.Key.Key_PageDown, CTRL)
    press(Qt.Key.Key_PageUp, CTRL)
    assert session.tab == NAMES[stage][-1]


@pytest.mark.parametrize("stage", TABS)
def test_every_tab_can_be_reached_and_walked(byggesak: Window, session: Session, stage: Stage) -> None:
    for name in NAMES[stage]:
        session.go(stage, name)
        QApplication.processEvents()
        assert session.tab == name
        panes = byggesak._stages.panes(session)
        assert panes
        assert byggesak._header.title.text() == session.tr(f"tabs.title.{name}")


def test_the_switch_stands_in_the_header_while_its_stage_is_on_screen(byggesak: Window, session: Session) -> None:
    session.go(Stage.FOLLOWUP)
    QApplication.processEvents()
    switch = byggesak._stages.tabbed[Stage.FOLLOWUP].switch
    assert byggesak._header.isAncestorOf(switch)
    assert switch.isVisible()
    session.go(Stage.CURRENT)
    assert not switch.isVisible()


def test_each_stage_remembers_its_tab(session: Session) -> None:
    last = NAMES[Stage.FOLLOWUP][-1]
    session.go(Stage.FOLLOWUP, last)
    session.go(Stage.CURRENT)
    session.go(Stage.FOLLOWUP)
    assert session.tab == last


def test_undo_goes_to_the_tab_where_the_edit_was_made(session: Session) -> None:
    last = NAMES[Stage.FOLLOWUP][-1]
    session.go(Stage.FOLLOWUP, last)

    def rename(document: Document) -> Document:
        return set_fields(document, Ref("document"), coach="Ny")

    session.perform(message("editor.edit.field", field=message("editor.field.coach")), rename)
    session.show_tab(NAMES[Stage.FOLLOWUP][0])
    session.go(Stage.CURRENT)
    session.undo()
    assert (session.stage, session.tab) == (Stage.FOLLOWUP, last)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tabs_speak_every_language(byggesak: Window, session: Session, language: Language) -> None:
    session.go(Stage.FOLLOWUP)
    byggesak.use_language(language)
    session.go(Stage.FOLLOWUP)
    assert labels(byggesak) == [session.tr(f"tabs.label.{name}") for name in NAMES[Stage.FOLLOWUP]]


def test_stages_that_are_given_up_do_not_come_into_sight_once_more(
    byggesak: Window, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[TabbedStage] = []
    monkeypatch.setattr(TabbedStage, "showEvent", lambda stage, _: shown.append(stage))
    for stage in (*TABS, Stage.PREPARE):
        session.go(stage)
        QApplication.processEvents()
    given_up = set(byggesak._stages.tabbed.values())
    assert given_up == set(shown)
    shown.clear()
    byggesak.use_language("en")
    assert not given_up & set(shown)


def test_what_is_no_tab_is_none() -> None:
    assert tab_of(Stage.FOLLOWUP, "map") is None


def test_a_page_that_has_too_little_room_is_scrolled_rather_than_squeezed(byggesak: Window, session: Session) -> None:
    byggesak.resize(*LEAST_WINDOW)
    session.go(Stage.FOLLOWUP, "plan")
    QApplication.processEvents()
    stage = byggesak._stages.tabbed[Stage.FOLLOWUP]
    frame = stage.currentWidget()
    assert isinstance(frame, QScrollArea)
    assert byggesak.width() == LEAST_WINDOW[0]
    assert frame.horizontalScrollBar().maximum() == stage.page.width() - frame.viewport().width() > 0
