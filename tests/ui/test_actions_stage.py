"""The stage of the actions in the real window: plan and matrix on the same actions, filters, fields, wheel."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from vsa.editor import operations
from vsa.editor.actions.filters import Filter
from vsa.editor.record_rows import Order
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.model.actions import Quarter, Status
from vsa.ui.actions.table_page import TablePage
from vsa.ui.inspector.action_parts import RealisesPart, WhysPart
from vsa.ui.measures import LEAST_WINDOW
from vsa.ui.tabbed_stage import TabbedStage
from vsa.ui.window import Window


@pytest.fixture
def page(byggesak: Window, session: Session) -> TablePage:
    session.go(Stage.ACTIONS, "table")
    return byggesak.findChildren(TablePage)[0]


def numbers(page: TablePage) -> list[int]:
    return [page.session.document.actions[row.id].number for row in page.table.rows]


def test_the_cards_count_what_is_overdue_ongoing_and_done(page: TablePage) -> None:
    assert [card.figure.text() for card in page.cards] == ["2", "4", "1", "0,21"]
    assert "5" in page.cards[1].note.text()


def test_a_limit_that_is_passed_is_a_warning_and_no_refusal(page: TablePage, session: Session, qtbot: QtBot) -> None:
    page.limit_menu().actions()[2].trigger()
    assert session.document.ongoing_limit == 3
    assert page.cards[1].note.property("role") == "error"
    session.select(["action:t4"])
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_2)
    assert session.document.actions["t4"].status is Status.ONGOING


def test_table_and_matrix_choose_the_same_action(page: TablePage, session: Session, qtbot: QtBot) -> None:
    spot = page.matrix.symbols["t2"].geometry().center()
    qtbot.mouseClick(page.matrix, Qt.MouseButton.LeftButton, pos=spot)
    assert session.selection == ("action:t2",)
    assert page.table.selectionModel().selectedRows()[0].row() == 1
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.matrix.symbols["t3"].chosen


def test_arrow_keys_move_an_action_in_the_matrix_as_one_edit_each(
    page: TablePage, session: Session, qtbot: QtBot
) -> None:
    session.select(["action:t1"])
    page.matrix.setFocus()
    qtbot.keyClick(page.matrix, Qt.Key.Key_Right)
    assert (session.document.actions["t1"].effort, session.document.actions["t1"].effect) == (2, 3)
    qtbot.keyClick(page.matrix, Qt.Key.Key_Down)
    assert (session.document.actions["t1"].effort, session.document.actions["t1"].effect) == (2, 2)
    session.undo()
    assert session.document.actions["t1"].effect == 3


def test_an_action_is_dragged_to_another_field_and_out_of_the_matrix(
    page: TablePage, session: Session, qtbot: QtBot
) -> None:
    matrix = page.matrix
    start = matrix.symbols["t1"].geometry().center()
    field = matrix.field
    target = QPoint(int(field.right() - 20), int(field.bottom() - 60))
    for place in (target, QPoint(int(field.center().x()), matrix.height() - 10)):
        qtbot.mousePress(matrix, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(matrix, start + QPoint(30, 30))
        qtbot.mouseMove(matrix, place)
        qtbot.mouseRelease(matrix, Qt.MouseButton.LeftButton, pos=place)
        start = matrix.symbols["t1"].geometry().center()
        if place == target:
            assert (session.document.actions["t1"].effort, session.document.actions["t1"].effect) == (3, 1)
    assert session.document.actions["t1"].effort is None
    assert [action.id for action in matrix.unplaced] == ["t1"]


def test_every_action_of_the_matrix_speaks(page: TablePage, session: Session) -> None:
    said = page.matrix.symbols["t1"].accessibleName()
    assert "Tiltak 1" in said
    assert "Forfalt" in said
    assert "gjør nå" in said
    session.select(["action:t1"])
    assert page.matrix.accessibleDescription() == said


def test_filters_let_through_what_they_say(page: TablePage) -> None:
    page.filters.buttons[Filter.OVERDUE].click()
    assert len(numbers(page)) == 2
    page.filters.buttons[Filter.LOW_HANGING].click()
    assert numbers(page) == [1, 2, 3]
    assert set(page.matrix.symbols) == {"t1", "t2", "t3"}
    page.filters.buttons[Filter.ALL].click()
    assert len(numbers(page)) == 8


def test_my_role_is_remembered(page: TablePage, byggesak: Window) -> None:
    roles = {action.text(): action for action in page.filters.role_menu().actions()}
    roles["Saksbehandlere"].trigger()
    assert numbers(page) == [1, 3, 4, 5]
    assert byggesak.settings.role == "Saksbehandlere"
    assert page.filters.buttons[Filter.MINE].text() == "Mine (4)"


def test_the_table_is_sorted_by_any_column(page: TablePage) -> None:
    page.table.sort(Order(3))
    assert numbers(page)[:2] == [6, 1]
    assert numbers(page)[-1] == 8


def test_enter_opens_the_fields_and_escape_closes_them(page: TablePage, session: Session, qtbot: QtBot) -> None:
    session.select(["action:t2"])
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.editing
    assert page.inspector.takes_keyboard
    qtbot.keyClick(page.inspector, Qt.Key.Key_Escape)
    assert not page.editing


def test_a_new_action_asks_for_its_title(page: TablePage, session: Session, qtbot: QtBot) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_N)
    assert len(session.document.actions) == 9
    assert page.inspector.takes_keyboard


def test_the_wheel_turns_by_key_and_says_its_word(page: TablePage, session: Session, qtbot: QtBot) -> None:
    session.select(["action:t2"])
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_W)
    action = session.document.actions["t2"]
    assert (action.quarter, action.progress) == (Quarter.CHECK, 0.5)
    assert page.strip.wheel.word(action) == "Kontrollere"


def test_setting_an_action_aside_asks_why(page: TablePage, session: Session, qtbot: QtBot) -> None:
    session.select(["action:t4"])
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_4)
    assert session.document.actions["t4"].status is Status.POSTPONED
    assert page.editing
    focused = page.inspector.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Begrunnelse for utsatt eller avvist"


def test_a_link_leads_to_the_step_on_the_map(page: TablePage, session: Session) -> None:
    session.select(["action:t1"])
    page.strip.links.itemAt(1).widget().click()
    assert (session.stage, session.selection) == (Stage.CURRENT, ("node:3",))


def test_the_strip_tells_the_working_and_the_moves(page: TablePage, session: Session) -> None:
    session.select(["action:t1"])
    assert page.strip.working.text() == ("20 min per sak × 180 saker = 60 timer per år\n60 ÷ 1\u00a0695 = 0,04 årsverk")
    session.select(["action:t7"])
    assert page.strip.moves.toolTip().count("Frist flyttet") == 2


def test_an_empty_plan_says_how_to_begin(page: TablePage, session: Session) -> None:
    session.select([f"action:{key}" for key in session.document.actions])
    operations.delete_actions(session)
    assert "trykk T" in page.table.accessibleDescription()


def test_a_double_click_in_the_matrix_opens_the_fields(page: TablePage, session: Session, qtbot: QtBot) -> None:
    spot = page.matrix.symbols["t2"].geometry().center()
    qtbot.mouseClick(page.matrix, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(page.matrix, Qt.MouseButton.LeftButton, pos=spot)
    assert page.editing
    assert session.selection == ("action:t2",)


def test_five_whys_lead_to_the_cause(page: TablePage, session: Session) -> None:
    operations.add_action(session)
    page.fill_in("title")
    whys = page.findChildren(WhysPart)[-1]
    whys.lines[0].setText("Søknader mangler noe")
    whys.lines[0].editingFinished.emit()
    whys.lines[1].setText("Ingen sjekkliste")
    whys.lines[1].editingFinished.emit()
    (made,) = session.selected("action")
    assert session.document.actions[made].whys == ("Søknader mangler noe", "Ingen sjekkliste")
    assert session.document.actions[made].cause == "Ingen sjekkliste"


def test_a_step_of_the_ideal_state_is_ticked(page: TablePage, session: Session) -> None:
    session.select(["action:t1"])
    page.fill_in("title")
    part = page.findChildren(RealisesPart)[-1]
    assert part.boxes["3"].isChecked()
    part.boxes["5"].click()
    assert [each.element for each in session.document.actions["t1"].realises] == ["3", "5"]


def test_the_matrix_says_the_short_name_where_there_is_one(session: Session) -> None:
    action = session.document.actions["t1"]
    assert (action.short_name, action.brief) == ("Sjekkliste", "Sjekkliste")
    assert action.model_copy(update={"short_name": ""}).brief == action.title


NARROW = [(Stage.ACTIONS, "table"), (Stage.ACTIONS, "board"), (Stage.PREPARE, "interviews")]


@pytest.mark.parametrize(("stage", "tab"), NARROW)
def test_the_smallest_window_scrolls_nothing_sideways(
    byggesak: Window, session: Session, stage: Stage, tab: str
) -> None:
    byggesak.resize(*LEAST_WINDOW)
    session.go(stage, tab)
    QApplication.processEvents()
    frame = next(each for each in byggesak.findChildren(TabbedStage) if each.isVisible()).currentWidget()
    assert isinstance(frame, QScrollArea)
    assert frame.horizontalScrollBar().maximum() == 0


def test_in_a_narrow_window_the_filters_take_two_rows_and_the_gain_is_left_to_the_strip(
    byggesak: Window, session: Session
) -> None:
    session.go(Stage.ACTIONS, "table")
    page = byggesak.findChildren(TablePage)[0]
    tops = {}
    for width in (1600, LEAST_WINDOW[0]):
        byggesak.resize(width, 800)
        QApplication.processEvents()
        tops[width] = len({button.y() for button in page.filters.buttons.values()})
        assert page.table.isColumnHidden(5) == (width < 1600)
    assert tops == {1600: 1, LEAST_WINDOW[0]: 2}
