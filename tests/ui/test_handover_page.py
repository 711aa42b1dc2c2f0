"""The tab of a change of leader in the real window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.windows import press
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.elements import changed
from vsa.i18n import message
from vsa.model.base import frozen_mapping
from vsa.model.checklist import STANDARD, Checklist, CheckState
from vsa.model.document import Document
from vsa.model.following_up import Handover
from vsa.ui.handover.page import HandoverPage
from vsa.ui.window import Window

TODAY = date(2026, 11, 22)
FIRST, SECOND, *_ = STANDARD[Checklist.NEW_LEADER]


def bare(document: Document) -> Document:
    return changed(document, checks=frozen_mapping({}), plan=frozen_mapping({}), handover=Handover(note="ny"))


@pytest.fixture
def page(byggesak: Window, session: Session) -> HandoverPage:
    """The tab, with nothing ticked off or written."""
    session.today = TODAY
    session.perform(message("handover.edit.check"), bare)
    session.go(Stage.FOLLOWUP, "handover")
    QApplication.processEvents()
    found = byggesak.findChild(HandoverPage)
    assert found is not None
    return found


def test_the_standard_entries_stand_there_untouched(page: HandoverPage, session: Session) -> None:
    assert [row.id for row in page.checklist.rows] == list(STANDARD[Checklist.NEW_LEADER])
    assert not session.document.checks


def test_space_ticks_off_and_back(page: HandoverPage, session: Session) -> None:
    page.checklist.setFocus()
    page.checklist.selectRow(0)
    press(Qt.Key.Key_Space)
    assert (session.document.checks[FIRST].state, session.document.checks[FIRST].day) == (CheckState.OK, TODAY)
    assert page.summary.text() == session.tr("handover.checked", done=1, count=len(page.checklist.rows))
    press(Qt.Key.Key_Space)
    assert FIRST not in session.document.checks


def test_several_are_ticked_off_at_once_and_i_says_not_relevant(page: HandoverPage, session: Session) -> None:
    page.checklist.setFocus()
    session.select([f"check:{FIRST}", f"check:{SECOND}"])
    press(Qt.Key.Key_I)
    assert {session.document.checks[key].state for key in (FIRST, SECOND)} == {CheckState.NOT_RELEVANT}
    press(Qt.Key.Key_I)
    assert not session.document.checks


def test_the_form_writes_the_hand_over(page: HandoverPage, session: Session) -> None:
    editor = page.form.editor("step_2")
    assert editor is not None
    editor.input.setPlainText("Møt tillitsvalgt")  # type: ignore[attr-defined]
    page.finish()
    assert session.document.handover.next_steps == ("", "Møt tillitsvalgt")
    editor.input.setPlainText("")  # type: ignore[attr-defined]
    page.finish()
    assert session.document.handover.next_steps == ()
    session.undo()
    assert session.document.handover.next_steps == ("", "Møt tillitsvalgt")


def test_audits_are_planned_once_the_day_is_known(page: HandoverPage, byggesak: Window, session: Session) -> None:
    page.plan_audits.click()
    assert byggesak._toast.text() == session.tr("handover.no_day")
    day = page.form.editor("day")
    assert day is not None
    day.input.setText("4.1.2027")  # type: ignore[attr-defined]
    page.plan_audits.click()
    assert [entry.day for entry in session.document.plan.values()] == [
        date(2027, 2, 3),
        date(2027, 3, 5),
        date(2027, 4, 5),
    ]
    page.plan_audits.click()
    assert byggesak._toast.text() == session.tr("handover.already")
    assert len(session.document.plan) == 3


def test_it_speaks_another_language(page: HandoverPage, byggesak: Window) -> None:
    byggesak.use_language("en")
    assert page.title.text() == "Checklist for a new leader"
    step = page.form.editor("day")
    assert step is not None
    assert step.label.text() == "Day of the change"
