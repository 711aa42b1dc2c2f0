"""The tab of the plan in the real window: made, made again, adjusted and looked at by month, with keys alone."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.windows import press
from vsa.editor.following_up import plan_operations
from vsa.editor.following_up.plan_rows import Shown
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.elements import changed
from vsa.i18n import message
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.following_up import PlanKind
from vsa.ui.plan.page import PlanPage
from vsa.ui.window import Window

TODAY = date(2026, 11, 22)
ALT = Qt.KeyboardModifier.AltModifier


def without_plan(document: Document) -> Document:
    return changed(document, plan=frozen_mapping({}), plan_start=date(2026, 10, 14))


@pytest.fixture
def page(byggesak: Window, session: Session) -> PlanPage:
    """The tab, with no plan yet."""
    session.today = TODAY
    session.perform(message("plan.edit.make"), without_plan)
    session.go(Stage.FOLLOWUP, "plan")
    QApplication.processEvents()
    found = byggesak.findChild(PlanPage)
    assert found is not None
    return found


@pytest.fixture
def made(page: PlanPage) -> PlanPage:
    """The tab with the plan of a course in October."""
    page.start.make.click()
    QApplication.processEvents()
    return page


def test_without_a_plan_the_page_says_what_it_is_for_and_makes_it(page: PlanPage, session: Session) -> None:
    assert page.empty.isVisible()
    assert not page.filled.isVisible()
    page.empty.button.click()
    assert page.filled.isVisible()
    assert len(session.document.plan) > 70
    assert session.document.plan_start == date(2026, 10, 14)


def test_a_date_that_cannot_be_read_is_refused_below_the_field(page: PlanPage, session: Session) -> None:
    page.start.day.setText("en gang")
    page.start.make.click()
    assert page.start.error.text()
    assert not session.document.plan
    page.start.day.setText("1.9.2026")
    page.start.make.click()
    assert session.document.plan_start == date(2026, 9, 1)


def test_making_the_plan_is_one_step_of_undo(made: PlanPage, session: Session) -> None:
    session.undo()
    assert not session.document.plan
    session.redo()
    assert session.document.plan


def test_the_list_begins_with_what_is_overdue(made: PlanPage, session: Session) -> None:
    days = [session.document.plan[row.id].day for row in made.list.rows]
    assert days == sorted(days)
    assert days[0] == date(2026, 10, 21)
    assert len(days) < len(session.document.plan)
    made.switch.button(tuple(Shown).index(Shown.ALL)).click()
    assert len(made.list.rows) == len(session.document.plan)


def test_space_says_that_it_is_done_and_takes_that_back(made: PlanPage, session: Session) -> None:
    made.list.setFocus()
    made.list.selectRow(0)
    entry = made.list.rows[0].id
    press(Qt.Key.Key_Space)
    assert session.document.plan[entry].done == TODAY
    press(Qt.Key.Key_Space)
    assert session.document.plan[entry].done is None


def test_alt_and_an_arrow_move_by_a_week(made: PlanPage, session: Session) -> None:
    made.list.setFocus()
    made.list.selectRow(1)
    entry = made.list.rows[1].id
    before = session.document.plan[entry].day
    press(Qt.Key.Key_Right, ALT)
    assert session.document.plan[entry].day == before + timedelta(days=7)
    press(Qt.Key.Key_Left, ALT)
    assert session.document.plan[entry].day == before


def test_delete_and_add(made: PlanPage, session: Session) -> None:
    made.list.setFocus()
    made.list.selectRow(0)
    entry, count = made.list.rows[0].id, len(session.document.plan)
    press(Qt.Key.Key_Delete)
    assert entry not in session.document.plan
    made.add.click()
    assert len(session.document.plan) == count
    assert made.inspector.isVisible()
    assert session.document.plan[session.selected("plan")[0]].day == TODAY


def test_a_month_of_the_grid_chooses_its_entries(made: PlanPage, session: Session) -> None:
    grid = made.grid
    kinds = [row.kind for row in grid.months.rows]
    grid.setFocus()
    grid.setCurrentIndex(grid.months.index(kinds.index(PlanKind.BOARD), 0))
    press(Qt.Key.Key_Return)
    chosen = [session.document.plan[key] for key in session.selected("plan")]
    assert len(chosen) == 4
    assert {entry.kind for entry in chosen} == {PlanKind.BOARD}
    assert all(entry.day <= date(2026, 11, 14) for entry in chosen)


def test_making_it_again_keeps_what_was_done(made: PlanPage, session: Session) -> None:
    made.list.selectRow(0)
    entry = made.list.rows[0].id
    plan_operations.done(session)
    made.start.day.setText("15.10.2026")
    made.start.make.click()
    assert session.document.plan[entry].done == TODAY
    assert session.document.plan_start == date(2026, 10, 15)


def test_making_the_same_plan_again_says_so(made: PlanPage, byggesak: Window, session: Session) -> None:
    known = session.document
    made.start.make.click()
    assert session.document is known
    assert byggesak._toast.text() == session.tr("plan.told.nothing")
