"""A table of records and the session choose the same rows."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from vsa.editor.record_rows import Cell, Column, Order, Row
from vsa.editor.session import Session
from vsa.edits.actions import add_action
from vsa.model.document import Document
from vsa.ui.program import application
from vsa.ui.record_table import RecordTable

COLUMNS = (Column("actions.column.number", numeric=True), Column("actions.column.title", stretched=True))


def rows(session: Session) -> tuple[Row, ...]:
    actions = session.document.actions.values()
    return tuple(
        Row(each.id, (Cell(str(each.number), order=each.number), Cell(each.title, "note", progress=0.5)))
        for each in actions
    )


@pytest.fixture
def session() -> Session:
    document = Document()
    for title in ("Motta", "Fordele", "Avslutte"):
        document = add_action(document, title=title)
    return Session(document)


@pytest.fixture
def table(qtbot: QtBot, session: Session) -> RecordTable:
    application()
    made = RecordTable(session, "action", COLUMNS, rows, sortable=True)
    session.listen(lambda changes: made.read() if changes.document else made.show_selection())
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def chosen(table: RecordTable) -> list[str]:
    return [table.rows[index.row()].id for index in table.selectionModel().selectedRows()]


def test_what_the_session_selects_is_chosen_in_the_table(table: RecordTable, session: Session) -> None:
    session.select(["action:t2"])
    assert chosen(table) == ["t2"]
    assert table.currentIndex().row() == 1


def test_arrow_keys_choose_in_the_session(table: RecordTable, session: Session, qtbot: QtBot) -> None:
    session.select(["action:t1"])
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert session.selection == ("action:t2",)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert session.selection == ("action:t2", "action:t3")


def test_the_selection_stays_with_its_record_while_rows_are_sorted(table: RecordTable, session: Session) -> None:
    session.select(["action:t3"])
    table.sort(Order(1))
    assert [row.id for row in table.rows] == ["t3", "t2", "t1"]
    assert chosen(table) == ["t3"]
    assert session.selection == ("action:t3",)


def test_the_menu_of_orders_sorts_and_marks_the_present_one(table: RecordTable) -> None:
    table.sorting_menu().actions()[0].trigger()
    table.sorting_menu().actions()[0].trigger()
    assert [row.id for row in table.rows] == ["t3", "t2", "t1"]
    assert table.sorting_menu().actions()[0].isChecked()
    table.sorting_menu().actions()[-1].trigger()
    assert [row.id for row in table.rows] == ["t1", "t2", "t3"]


def test_what_is_typed_elsewhere_is_taken_before_another_row_is_chosen(session: Session, qtbot: QtBot) -> None:
    seen: list[tuple[str, ...]] = []
    table = RecordTable(session, "action", COLUMNS, rows, leave=lambda: seen.append(session.selection))
    qtbot.addWidget(table)
    session.select(["action:t1"])
    table.selectionModel().select(
        table.records.index(1, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert seen == [("action:t1",)]
    assert session.selection == ("action:t2",)


def test_an_empty_table_says_what_to_do(qtbot: QtBot) -> None:
    table = RecordTable(Session(Document()), "action", COLUMNS, rows)
    qtbot.addWidget(table)
    table.say_when_empty("Lag et tiltak.")
    assert table.accessibleDescription() == "Lag et tiltak."


def test_enter_opens_the_row(table: RecordTable, session: Session, qtbot: QtBot) -> None:
    session.select(["action:t1"])
    with qtbot.waitSignal(table.opened, timeout=1000):
        qtbot.keyClick(table, Qt.Key.Key_Return)
