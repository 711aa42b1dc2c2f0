"""The tab of the audits in the real window: begun, judged by keys, compared, turned into actions."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.windows import press
from vsa.analysis.improvement.audits import in_order
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.elements import Ref, changed
from vsa.edits.fields import set_fields
from vsa.edits.plan import add_to_plan
from vsa.i18n import message
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.following_up import Area, Audit, AuditKind, PlanEntry, PlanKind
from vsa.ui.audits.page import BESIDE_INSPECTOR, AuditPage
from vsa.ui.window import Window

TODAY = date(2026, 11, 22)


def without_audits(document: Document) -> Document:
    return changed(document, audits=frozen_mapping({}), coach=f"{document.coach} ")


@pytest.fixture
def page(byggesak: Window, session: Session) -> AuditPage:
    """The tab, with no audit yet."""
    session.today = TODAY
    session.perform(message("audits.edit.delete"), without_audits)
    session.go(Stage.FOLLOWUP, "audits")
    QApplication.processEvents()
    found = byggesak.findChild(AuditPage)
    assert found is not None
    return found


@pytest.fixture
def begun(page: AuditPage) -> AuditPage:
    """The tab with an audit in which nothing is judged, the first area chosen."""
    page.internal.click()
    QApplication.processEvents()
    return page


def latest(session: Session) -> Audit:
    return in_order(session.document.audits.values())[-1]


def test_without_an_audit_the_page_says_what_it_is_for(page: AuditPage, session: Session) -> None:
    assert page.empty.isVisible()
    page.empty.button.click()
    assert not page.empty.isVisible()
    assert (latest(session).day, latest(session).kind) == (TODAY, AuditKind.INTERNAL)
    assert [row.id for row in page.areas.rows] == [f"{latest(session).id}.{area}" for area in Area]


def test_the_audit_that_was_planned_about_now_is_done_with_it(page: AuditPage, session: Session) -> None:
    document = set_fields(session.document, Ref("document"), coach="Lean-ressurs")
    planned = [PlanEntry(id="p999", kind=PlanKind.INTERNAL_AUDIT, day=date(2026, 11, 20), proposed=TODAY)]
    session.perform(message("plan.edit.add"), lambda _: add_to_plan(document, planned))
    page.internal.click()
    (entry,) = [each for each in session.document.plan.values() if each.day == date(2026, 11, 20)]
    assert entry.done == TODAY
    session.undo()
    assert session.document.plan[entry.id].done is None


def test_keys_judge_the_chosen_area(begun: AuditPage, session: Session) -> None:
    for number, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), 1):
        press(key)
        assert latest(session).line(Area.LEADERSHIP).level == number
    press(Qt.Key.Key_I)
    assert latest(session).line(Area.LEADERSHIP).not_relevant
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_0)
    assert latest(session).lines == ()


def test_the_arrows_go_on_to_the_next_area(begun: AuditPage, session: Session) -> None:
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_3)
    assert [line.level for line in latest(session).lines] == [2, 3]
    assert latest(session).lines[1].area is Area.BOARD


def test_the_inspector_fills_in_what_an_area_shows(begun: AuditPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert begun.inspector.isAncestorOf(focused)
    focused.setPlainText("Leder var på tavla tre av fire uker")  # type: ignore[attr-defined]
    begun.finish()
    assert latest(session).line(Area.LEADERSHIP).observation == "Leder var på tavla tre av fire uker"


def test_the_level_before_stands_beside_and_a_fall_is_marked(begun: AuditPage, session: Session) -> None:
    press(Qt.Key.Key_3)
    begun.external.click()
    QApplication.processEvents()
    press(Qt.Key.Key_1)
    before = begun.areas.rows[0].cells[2]
    assert before.text == session.tr("audits.numbered_level", number=3, level=session.tr("audits.level.3"))
    assert before.late
    assert session.tr("audits.area.leadership") in begun.advice.text()
    assert len(begun.list.rows) == 2


def test_t_makes_an_action_of_the_advice(begun: AuditPage, byggesak: Window, session: Session) -> None:
    press(Qt.Key.Key_1)
    before = set(session.document.actions)
    press(Qt.Key.Key_T)
    (new,) = set(session.document.actions) - before
    assert session.document.actions[new].title == session.tr("audits.advice.leadership")
    assert str(session.document.actions[new].number) in byggesak._toast.text()


def test_the_trend_is_told_to_those_who_do_not_see_it(begun: AuditPage, session: Session) -> None:
    assert not begun.trend.isVisible()
    press(Qt.Key.Key_2)
    assert begun.trend.isVisible()
    assert "2,0" in begun.trend.accessibleDescription()


def test_an_audit_is_deleted_and_comes_back(begun: AuditPage, session: Session) -> None:
    begun.delete.click()
    assert not session.document.audits
    session.undo()
    assert session.document.audits
    assert begun.areas.rows


def test_details_of_the_audit_are_fields_too(begun: AuditPage, session: Session) -> None:
    begun.about.click()
    assert session.selection == (f"audit:{latest(session).id}",)
    assert begun.inspector.takes_keyboard
    assert len(begun.areas.rows) == len(Area)


def test_what_is_left_of_the_columns_fills_the_table_beside_the_inspector(begun: AuditPage, session: Session) -> None:
    def filled() -> bool:
        heads = begun.areas.horizontalHeader()
        widths = (heads.sectionSize(column) for column in range(heads.count()) if not heads.isSectionHidden(column))
        return abs(sum(widths) - begun.areas.viewport().width()) <= 1

    assert begun.inspector.isVisible()
    assert begun.areas.isColumnHidden(BESIDE_INSPECTOR[0])
    assert filled()
    session.select([])
    QApplication.processEvents()
    assert not begun.areas.isColumnHidden(BESIDE_INSPECTOR[0])
    assert filled()
