"""Hints: one at a time, where they help, and gone for good."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from tests.ui.windows import stage_of
from vsa.editor.commands import COMMANDS
from vsa.editor.fields import FIELDS, RECORD_FIELDS, sections
from vsa.editor.fields.terms import TERMS, meaning
from vsa.editor.hints import HINTS, hint_for
from vsa.editor.stages import Stage
from vsa.i18n import glossary, translator
from vsa.ui.find_bar import FindBar
from vsa.ui.hint_card import HintCard
from vsa.ui.inspector.field_editors import FieldEditor
from vsa.ui.strip import FigureColumn
from vsa.ui.window import Window

BY_ID = {command.id: command for command in COMMANDS}


def test_a_new_map_is_told_how_to_go_on(window: Window) -> None:
    window.run(BY_ID["new"])
    card = HintCard(window)
    card.look()
    assert card.isVisible()
    assert card.words.text() == "Ctrl+Høyre lager neste steg. Skriv navnet, og trykk Tab for det neste."
    assert not card.isAncestorOf(QApplication.focusWidget())


def test_on_a_map_a_hint_leaves_the_beginning_free(window: Window) -> None:
    window.resize(1280, 720)
    window.run(BY_ID["new"])
    card = HintCard(window)
    card.look()
    canvas = stage_of(window).canvas
    start = canvas.rect_of(next(item for item in canvas.sheet.items if item.key.startswith("node:")).bounds)
    place = QRect(card.mapTo(window, QPoint()), card.size())
    assert not place.intersects(start.translated(canvas.mapTo(window, QPoint())))
    assert QRect(canvas.mapTo(window, QPoint()), canvas.size()).contains(place)


def test_a_hint_goes_along_when_a_panel_takes_room_of_the_map(byggesak: Window) -> None:
    byggesak.resize(1600, 900)
    card = HintCard(byggesak)
    card.look()
    canvas = stage_of(byggesak).canvas
    before = canvas.width()
    stage_of(byggesak).toggle_inspector()
    for _ in range(3):
        QApplication.processEvents()
    assert canvas.width() != before
    right = [each.mapTo(byggesak, QPoint(each.width(), 0)).x() for each in (card, canvas)]
    assert right[0] == pytest.approx(right[1], abs=40)


def test_a_hint_that_was_put_away_never_comes_again(window: Window) -> None:
    window.run(BY_ID["new"])
    card = HintCard(window)
    card.look()
    card.button.click()
    assert not card.isVisible()
    assert window.settings.hints_put_away == ("append",)
    card.look()
    assert card.hint is not None
    assert card.hint.id == "commands"
    for _ in HINTS:
        card.put_away()
        card.look()
    assert not card.isVisible()


def test_nothing_is_said_while_no_document_is_open_or_a_map_is_presented(byggesak: Window) -> None:
    card = HintCard(byggesak)
    byggesak.run(BY_ID["present"])
    card.look()
    assert not card.isVisible()
    byggesak.run(BY_ID["present"])
    card.look()
    assert card.isVisible()
    byggesak.run(BY_ID["close"])
    card.look()
    assert not card.isVisible()


def test_a_hint_goes_at_once_when_the_map_is_presented(byggesak: Window) -> None:
    card = HintCard(byggesak)
    card.look()
    byggesak.run(BY_ID["present"])
    assert not card.isVisible()
    byggesak.run(BY_ID["present"])
    assert card.isVisible()


def test_a_hint_does_not_hide_what_is_typed(byggesak: Window) -> None:
    byggesak.resize(1280, 720)
    card = HintCard(byggesak)
    card.look()
    assert card.isVisible()
    byggesak.run(BY_ID["find"])
    field = byggesak.findChild(FindBar).field
    QApplication.processEvents()
    assert field.hasFocus()
    card.setGeometry(QRect(field.mapTo(card.parentWidget(), QPoint()), card.size()))
    card.look()
    assert not card.isVisible()
    byggesak._map.canvas.setFocus()
    QApplication.processEvents()
    assert card.isVisible()


def test_every_hint_has_its_moment(byggesak: Window) -> None:
    session = byggesak.session
    assert session is not None
    assert [hint.id for hint in HINTS if hint.fits(session)] == ["commands", "guide"]
    session.go(Stage.PREPARE)
    found = hint_for(session, ())
    assert found is not None
    assert found.id == "guide"
    assert hint_for(session, {"guide"}) is None


def test_terms_are_explained_where_they_stand(byggesak: Window) -> None:
    session = byggesak.session
    assert session is not None
    figures = {column.measure: column.toolTip() for column in byggesak.findChildren(FigureColumn)}
    assert figures["lead_time"].startswith("Tiden fra saken starter til den er ferdig")
    assert len(figures) == 8
    session.select(["node:3"])
    QApplication.processEvents()
    editors = {editor.field.name: editor for editor in byggesak.findChildren(FieldEditor) if editor.isVisible()}
    assert editors["first_time_right"].input.toolTip() == meaning("editor.field.first_time_right", byggesak.tr_)
    assert editors["process_time"].label.toolTip()


def test_every_explained_field_exists_and_every_term_is_in_the_glossary() -> None:
    forms = [*FIELDS.values(), *(sections(kind) for kind in RECORD_FIELDS)]
    labels = {field.label for form in forms for section in form for field in section.fields}
    assert set(TERMS) <= labels
    assert {term for terms in TERMS.values() for term in terms} <= set(glossary.TERMS)
    assert meaning("editor.field.title", translator("nb")) == ""
