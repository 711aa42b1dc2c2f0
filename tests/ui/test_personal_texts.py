"""A field tells quietly of a text that seems to identify somebody, and keeps it all the same."""

import pytest
from PySide6.QtWidgets import QApplication

from vsa.editor import operations
from vsa.editor.fields import field_of
from vsa.editor.stages import Stage
from vsa.i18n import translator
from vsa.ui.inspector.action_parts import WhysPart
from vsa.ui.inspector.field_editors import editor_for
from vsa.ui.prepare.parts import AnswerBox

NB = translator("nb")


@pytest.mark.parametrize("name", ["title", "next_step"])
def test_a_personal_text_is_pointed_out_until_it_is_gone(qtbot, name):
    kept = []
    editor = editor_for(field_of("action", name), NB, kept.append)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_value("Skriv til ola@kommune.no")
    warning = editor._warning
    assert warning.isVisible()
    assert warning.text() == NB("model.personal.address")
    assert editor.input.accessibleDescription() == warning.text()
    assert not editor.error.isVisible()
    editor.show_value("Skriv til fagleder")
    assert not warning.isVisible()


def test_a_number_is_no_free_text(qtbot):
    editor = editor_for(field_of("action", "gain_hours"), NB, lambda _: None)
    qtbot.addWidget(editor)
    editor.show_value(1010750160.0)
    assert editor._warning is None


def test_the_answers_of_an_interview_are_looked_at(byggesak, session):
    session.go(Stage.PREPARE, "interviews")
    session.select(["interview:i1"])
    byggesak.fill_in()
    QApplication.processEvents()
    box = byggesak.findChildren(AnswerBox)[0]
    box.setPlainText("Ring Kari, 010107 50160")
    box.left.emit()
    assert box.hint.isVisibleTo(box.parentWidget())
    assert "fødselsnummer" in box.hint.text()
    assert box.accessibleDescription() == box.hint.text()


def test_the_five_whys_are_looked_at(byggesak, session):
    operations.set_whys(session, "t1", ["Spør ola@kommune.no"])
    session.go(Stage.ACTIONS, "table")
    session.select(["action:t1"])
    byggesak.fill_in()
    QApplication.processEvents()
    part = byggesak.findChildren(WhysPart)[0]
    assert [bool(hint.text()) for hint in part.hints] == [True, False, False, False, False]
