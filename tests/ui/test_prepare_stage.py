"""The stage of preparing in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.windows import CTRL, press, write
from vsa.editor.commands import COMMANDS
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.i18n import LANGUAGES, Language
from vsa.model.checklist import CheckState
from vsa.ui.prepare.course_page import CoursePage
from vsa.ui.prepare.interviews_page import InterviewsPage
from vsa.ui.prepare.question_dialog import QuestionDialog
from vsa.ui.prepare.team_page import TeamPage
from vsa.ui.tabbed_stage import TabPage
from vsa.ui.window import Window

BY_ID = {command.id: command for command in COMMANDS}


def page_of(window: Window, tab: str) -> TabPage:
    session = window.session
    assert session is not None
    session.go(Stage.PREPARE, tab)
    QApplication.processEvents()
    return window._stages.tabbed[Stage.PREPARE].page


@pytest.fixture
def interviews(byggesak: Window) -> InterviewsPage:
    page = page_of(byggesak, "interviews")
    assert isinstance(page, InterviewsPage)
    return page


@pytest.fixture
def course(byggesak: Window) -> CoursePage:
    page = page_of(byggesak, "course")
    assert isinstance(page, CoursePage)
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_the_page_shows_what_the_example_holds(interviews: InterviewsPage) -> None:
    assert len(interviews.interviews.table.rows) == 6
    assert len(interviews.findings.table.rows) == 24
    assert [card.fruit.waits for card in interviews.fruits.cards] == [True, False, False, False]
    assert interviews.case.name.accessibleName() == "Byggesøknad, ett-trinn"
    assert interviews.ready.bar.value() == 6
    assert "Rolle, ikke navn" in texts(interviews)
    assert "start med støtte" in texts(interviews)
    assert not interviews.inspector.isVisible()


def test_a_finding_is_written_with_keys_alone(byggesak: Window, interviews: InterviewsPage, session: Session) -> None:
    byggesak.run(BY_ID["new_finding"])
    QApplication.processEvents()
    write("Skjemaet finnes i tre utgaver")
    press(Qt.Key.Key_Tab)
    made = session.document.findings["f25"]
    assert made.text == "Skjemaet finnes i tre utgaver"
    assert made.candidate == "c1"
    assert interviews.inspector.isVisible()
    assert not interviews.beside.isVisible()


def test_findings_are_written_one_after_another_with_keys_alone(byggesak: Window, session: Session) -> None:
    page_of(byggesak, "interviews")
    for text in ("Skjemaet finnes i tre utgaver", "Vedlegg ligger i to systemer"):
        byggesak.run(BY_ID["new_finding"])
        write(text)
    press(Qt.Key.Key_Tab)
    assert [session.document.findings[key].text for key in ("f25", "f26")] == [
        "Skjemaet finnes i tre utgaver",
        "Vedlegg ligger i to systemer",
    ]


def test_an_interview_begun_while_another_is_written_takes_the_keyboard(byggesak: Window, session: Session) -> None:
    page_of(byggesak, "interviews")
    session.select(["finding:f1"])
    byggesak.run(BY_ID["new_interview"])
    write("Fagleder")
    press(Qt.Key.Key_Tab)
    assert session.document.interviews["i7"].role == "Fagleder"


def test_enter_on_a_row_goes_to_its_fields_and_esc_back(interviews: InterviewsPage, session: Session) -> None:
    table = interviews.findings.table
    table.setFocus()
    table.selectRow(2)
    assert session.only == "finding:f3"
    press(Qt.Key.Key_Return)
    assert interviews.inspector.takes_keyboard
    press(Qt.Key.Key_Escape)
    assert table.hasFocus()
    interviews.inspector.closed.emit()
    assert session.selection == ()
    assert interviews.beside.isVisible()


def test_fruits_become_actions_with_one_key(byggesak: Window, interviews: InterviewsPage, session: Session) -> None:
    interviews.fruits.make.click()
    assert "1 tiltak er laget" in byggesak._toast.text()
    session.undo()
    byggesak.run(BY_ID["findings_to_actions"])
    assert session.document.actions["t9"].title == "Godkjenne fakturaer på skjermen"
    assert session.document.actions["t9"].low_hanging
    QApplication.processEvents()
    assert not interviews.fruits.make.isEnabled()
    assert BY_ID["findings_to_actions"].disabled(byggesak) is not None


def test_a_filter_leaves_what_is_asked_for(interviews: InterviewsPage) -> None:
    box = interviews.findings.interviews
    box.setCurrentIndex(box.findData("i1"))
    box.activated.emit(box.currentIndex())
    assert len(interviews.findings.table.rows) == 6
    assert "6 av 24" in interviews.findings.summary.text()
    interviews.show_session()
    assert box.currentData() == "i1"


def test_all_that_is_shown_is_chosen_with_one_key(interviews: InterviewsPage, session: Session) -> None:
    box = interviews.findings.interviews
    box.setCurrentIndex(box.findData("i2"))
    box.activated.emit(box.currentIndex())
    interviews.findings.table.setFocus()
    press(Qt.Key.Key_A, CTRL)
    assert len(session.selected("finding")) == 4
    press(Qt.Key.Key_Delete)
    assert len(session.document.findings) == 20


def test_a_narrow_window_gives_its_room_to_what_was_found(byggesak: Window, interviews: InterviewsPage) -> None:
    table = interviews.findings.table
    assert not table.isColumnHidden(6)
    assert not table.rows[0].cells[0].icon
    byggesak.resize(1280, 720)
    QApplication.processEvents()
    assert table.isColumnHidden(6)
    assert [row.cells[0].icon for row in table.rows[:3]] == ["fruit", "fruit", ""]
    assert table.columnWidth(0) > 250


def test_an_answer_is_kept_when_its_box_is_left(interviews: InterviewsPage, session: Session) -> None:
    from vsa.ui.prepare.parts import AnswerBox

    session.select(["interview:i1"])
    QApplication.processEvents()
    boxes = interviews.inspector.findChildren(AnswerBox)
    assert len(boxes) == 10
    assert boxes[1].toPlainText().startswith("Mangelbrev")
    boxes[0].setFocus()
    write("Byggesaker, tilsyn og veiledning")
    press(Qt.Key.Key_Tab)
    answers = {answer.question: answer.text for answer in session.document.interviews["i1"].answers}
    assert answers["Hva er de tre viktigste oppgavene dine?"] == "Byggesaker, tilsyn og veiledning"


def test_what_is_typed_stays_with_its_interview(interviews: InterviewsPage, session: Session) -> None:
    from vsa.ui.prepare.parts import AnswerBox

    session.select(["interview:i1"])
    QApplication.processEvents()
    interviews.inspector.findChildren(AnswerBox)[0].setFocus()
    write("Bare i det første")
    session.select(["interview:i2"])
    QApplication.processEvents()
    first, second = (session.document.interviews[key].answers for key in ("i1", "i2"))
    assert any(answer.text == "Bare i det første" for answer in first)
    assert not any(answer.text == "Bare i det første" for answer in second)


def test_the_state_of_an_entry_is_changed_where_it_stands(interviews: InterviewsPage, session: Session) -> None:
    row = interviews.ready.rows[0]
    row.button.click()
    assert row.change.isVisibleTo(row)
    row.states.activated.emit(row.states.findData(CheckState.MISSING))
    QApplication.processEvents()
    assert session.document.checks["readiness.leader"].state is CheckState.MISSING
    assert "vent" in interviews.ready.advice.text()
    row.note.setText("Permisjon til mars")
    row.finish()
    assert session.document.checks["readiness.leader"].note == "Permisjon til mars"


def test_who_confirmed_is_kept_and_a_bad_date_is_refused(interviews: InterviewsPage, session: Session) -> None:
    ready = interviews.ready
    assert (ready.role.text(), ready.day.text()) == ("Kommunalsjef plan", "22.9.2026")
    ready.day.setText("i går")
    ready.day.editingFinished.emit()
    assert "i går" in ready.error.text()
    assert session.document.readiness.day is not None
    ready.day.setText("23.9.2026")
    ready.day.editingFinished.emit()
    assert not ready.error.isVisibleTo(ready)
    assert session.document.readiness.day is not None
    assert session.document.readiness.day.day == 23


def test_the_case_leads_to_its_map(interviews: InterviewsPage, session: Session) -> None:
    interviews.case.begin.click()
    assert session.stage is Stage.CURRENT


def test_questions_are_changed_in_a_list(interviews: InterviewsPage, session: Session) -> None:
    dialog = QuestionDialog(session, interviews)
    standard = dialog.questions
    dialog.list.setCurrentRow(0)
    dialog.down.click()
    assert dialog.questions[:2] == (standard[1], standard[0])
    dialog.delete.click()
    dialog.new.click()
    dialog.list.currentItem().setText("Hva ville du savnet?")
    assert "Hva ville du savnet?" in dialog.questions
    assert standard[0] not in dialog.questions
    dialog.standard.click()
    assert dialog.questions == standard
    dialog.deleteLater()


def test_a_new_member_is_written_and_deleted(byggesak: Window, session: Session) -> None:
    page = page_of(byggesak, "team")
    assert isinstance(page, TeamPage)
    page.new.click()
    QApplication.processEvents()
    write("Brukerrepresentant")
    press(Qt.Key.Key_Tab)
    assert session.document.members["m9"].role == "Brukerrepresentant"
    page.remove.click()
    assert "m9" not in session.document.members


def test_an_entry_of_a_course_day_leads_to_its_stage_or_prints_its_form(
    byggesak: Window, course: CoursePage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    course.prints.connect(asked.append)
    monkeypatch.setattr("vsa.ui.printing.dialog.PrintDialog.exec", lambda self: asked.append(self.kind) or 0)
    rows = {row.entry.check.id: row for card in course.cards for row in card.rows}
    rows["course_2.measure"].go.click()
    assert asked == ["measure-form", "measure-form"]
    rows["course_4.plan"].go.click()
    assert (session.stage, session.tab) == (Stage.FOLLOWUP, "plan")


def test_a_course_day_takes_its_date_and_ticks_its_list(course: CoursePage, session: Session) -> None:
    card = course.cards[3]
    card.date.setText("2.12.2026")
    card.date.editingFinished.emit()
    assert "onsdag 2.12.2026" in texts(card)
    card.rows[1].box.click()
    assert session.document.checks["course_4.factors"].state is CheckState.OK
    card.date.setText("snart")
    card.date.editingFinished.emit()
    assert "snart" in card.error.text()


@pytest.mark.parametrize("tab", ["interviews", "team", "course"])
def test_every_widget_that_takes_the_keyboard_has_a_name(byggesak: Window, session: Session, tab: str) -> None:
    page = page_of(byggesak, tab)
    session.select({"interviews": ["finding:f1"], "team": ["member:m1"], "course": []}[tab])
    QApplication.processEvents()
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stage_speaks_every_language(byggesak: Window, session: Session, language: Language) -> None:
    page_of(byggesak, "interviews")
    byggesak.use_language(language)
    for tab in ("interviews", "team", "course"):
        page = page_of(byggesak, tab)
        assert texts(page)


def test_an_empty_document_says_what_to_do_first(window: Window) -> None:
    window.run(BY_ID["new"])
    page = page_of(window, "interviews")
    assert isinstance(page, InterviewsPage)
    assert "Nytt funn" in page.findings.table.empty_text
    assert "Nytt" in page.interviews.table.empty_text
    assert "Ingen case er valgt" in texts(page)
    assert not page.fruits.make.isEnabled()
