"""The board in the real window: cards are walked, moved and dropped; meetings are recorded."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from tests.ui.windows import CTRL, press, write
from vsa.editor import operations
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.model.actions import BoardColumn, Status
from vsa.model.following_up import PlanKind
from vsa.ui.actions.board_card import MIME, BoardCard
from vsa.ui.actions.board_page import BoardPage
from vsa.ui.window import Window


@pytest.fixture
def page(byggesak: Window, session: Session) -> BoardPage:
    session.go(Stage.ACTIONS, "board")
    return byggesak.findChildren(BoardPage)[0]


def cards(page: BoardPage, column: BoardColumn) -> list[int]:
    shown = page.board.columns[column].findChildren(BoardCard)
    return [card.card.action.number for card in shown if card.isVisibleTo(page)]


def test_every_card_hangs_in_its_column(page: BoardPage) -> None:
    assert cards(page, BoardColumn.PRIORITISED) == [4]
    assert cards(page, BoardColumn.ONGOING) == [1, 3, 2, 5]
    assert cards(page, BoardColumn.WAITING) == [7, 8]
    assert cards(page, BoardColumn.DONE) == [6]


def test_arrows_walk_and_control_moves_the_card(page: BoardPage, session: Session, qtbot: QtBot) -> None:
    page.board.setFocus()
    qtbot.keyClick(page.board, Qt.Key.Key_Down)
    assert session.selection == ("action:t4",)
    qtbot.keyClick(page.board, Qt.Key.Key_Right)
    assert session.selection == ("action:t1",)
    qtbot.keyClick(page.board, Qt.Key.Key_Left)
    qtbot.keyClick(page.board, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert session.document.actions["t4"].status is Status.ONGOING
    assert 4 in cards(page, BoardColumn.ONGOING)
    session.undo()
    assert cards(page, BoardColumn.PRIORITISED) == [4]


def test_a_meeting_is_begun_written_and_ended(page: BoardPage, session: Session) -> None:
    page.start.click()
    (meeting,) = session.selected("meeting")
    assert page.inspector.takes_keyboard
    session.document.meetings[meeting]
    held = session.document.meetings[meeting]
    assert (held.day, held.new, held.finished, held.overdue) == (session.today, (), (), held.overdue)
    operations.put_on_board(session, ["t5"], BoardColumn.DONE)
    operations.add_action(session)
    session.select([f"meeting:{meeting}"])
    page.end.click()
    told = session.document.meetings[meeting]
    assert told.finished == ("t5",)
    assert len(told.new) == 1
    assert not session.selection


def test_one_button_leads_through_the_meeting(page: BoardPage, session: Session) -> None:
    assert (page.start.isVisibleTo(page), page.end.isVisibleTo(page)) == (True, False)
    assert page.start.property("look") == "primary"
    page.start.click()
    assert (page.start.isVisibleTo(page), page.end.isVisibleTo(page)) == (False, True)
    session.select(["action:t4"])
    assert (page.start.isVisibleTo(page), page.end.isVisibleTo(page)) == (True, True)
    assert page.start.text() == "Fortsett tavlemøtet"
    assert page.start.property("look") != "primary"
    page.end.click()
    assert (page.start.isVisibleTo(page), page.end.isVisibleTo(page)) == (True, False)
    assert page.start.text() == "Fortsett tavlemøtet"


def test_the_meeting_that_was_planned_is_ticked_in_the_plan(session: Session) -> None:
    before = {key for key, entry in session.document.plan.items() if entry.done}
    operations.start_meeting(session)
    (held,) = {key for key, entry in session.document.plan.items() if entry.done} - before
    assert session.document.plan[held].kind is PlanKind.BOARD
    session.undo()
    assert session.document.plan[held].done is None


def test_the_key_of_a_meeting_leads_to_its_fields(byggesak: Window, session: Session) -> None:
    session.go(Stage.ACTIONS, "table")
    press(Qt.Key.Key_M, CTRL)
    write("6")
    press(Qt.Key.Key_Tab)
    assert session.document.meetings[session.selected("meeting")[0]].present == 6


def test_a_meeting_of_today_is_gone_on_with(page: BoardPage, session: Session) -> None:
    operations.start_meeting(session)
    count = len(session.document.meetings)
    operations.start_meeting(session)
    assert len(session.document.meetings) == count


def test_earlier_meetings_are_listed_with_the_last_first(page: BoardPage) -> None:
    assert len(page.log.rows) == 5
    assert page.log.rows[0].cells[0].text == "18.11.2026"


def test_the_large_view_shows_nothing_but_the_board(page: BoardPage) -> None:
    before = page.board.columns[BoardColumn.ONGOING].findChildren(BoardCard)[0].height()
    page.enlarge.click()
    assert not page.log.isVisible()
    cards_now = [
        card for card in page.board.columns[BoardColumn.ONGOING].findChildren(BoardCard) if card.isVisibleTo(page)
    ]
    assert cards_now[0].height() > before


def test_a_card_is_dropped_in_another_column(page: BoardPage, session: Session) -> None:
    data = QMimeData()
    data.setData(MIME, b"t4")
    everything = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(10, 10), Qt.DropAction.MoveAction, data, *everything)
    page.board.columns[BoardColumn.WAITING].dropEvent(drop)
    assert session.document.actions["t4"].escalated
    assert 4 in cards(page, BoardColumn.WAITING)
