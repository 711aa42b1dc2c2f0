"""The table in the real window: typing, the clipboard, filling down, sorting, filtering, undo, the selection, and the
switch between the views."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import session_of
from vsa.editor.commands import COMMANDS
from vsa.editor.views import View
from vsa.i18n.resources import examples
from vsa.model.nodes import End, Step
from vsa.ui.map_views import MapViews
from vsa.ui.step_table.grid import StepGrid
from vsa.ui.step_table.panel import TablePanel
from vsa.ui.window import Window

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
BYGGESAK = examples() / "byggesak.vsa"
BY_ID = {command.id: command for command in COMMANDS}
DISCARD = 1


@pytest.fixture
def byggesak(byggesak: Window) -> Window:
    """The example, with its table in the place of the map."""
    byggesak.run(BY_ID["view_table"])
    return byggesak


@pytest.fixture
def empty(window: Window) -> Window:
    window.run(BY_ID["new"])
    window.run(BY_ID["view_table"])
    return window


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), key, modifiers)
        QApplication.processEvents()


def write(text: str) -> None:
    """The first letter opens an editor, which has the others."""
    for letter in text:
        QTest.keyClicks(focused(), letter)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def views(window: Window) -> MapViews:
    assert window._map is not None
    return window._map.views


def panel(window: Window) -> TablePanel:
    made = views(window).panel
    assert made is not None
    return made


def grid(window: Window) -> StepGrid:
    return panel(window).grid


def go(window: Window, code: str, column: str) -> None:
    """Make a cell the current one: the row by its number in the table, the column by its id; `+` is the new step."""
    table = panel(window).table
    codes = [*(row.code for row in table.rows), "+"]
    grid(window).go(codes.index(code), [each.id for each in table.columns].index(column))


def cell(window: Window, code: str, column: str) -> str:
    table = panel(window).table
    row = [each.code for each in table.rows].index(code)
    return table.cell(row, [each.id for each in table.columns].index(column)).text.replace("\u00a0", " ")


def steps(window: Window) -> list[Step]:
    stream = session_of(window).stream
    assert stream is not None
    return [node for node in stream.nodes.values() if isinstance(node, Step)]


def names(window: Window) -> list[str]:
    return [step.name for step in steps(window)]


def clip(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def entries(window: Window) -> int:
    """How many edits can be undone."""
    session, count, document = session_of(window), 0, session_of(window).document
    while session.history.undo_label is not None:
        session.history.undo()
        count += 1
    for _ in range(count):
        session.history.redo()
    assert session.document is document
    return count


# Views


def test_the_table_is_made_when_it_is_first_asked_for(window: Window) -> None:
    window.run(BY_ID["new"])
    assert views(window).panel is None
    press(Qt.Key.Key_2, CTRL | SHIFT)
    assert panel(window).isVisible()
    assert not views(window)._frame.isVisible()
    assert focused() is grid(window)


def test_both_views_are_shown_and_the_choice_is_remembered(byggesak: Window) -> None:
    press(Qt.Key.Key_3, CTRL | SHIFT)
    assert panel(byggesak).isVisible()
    assert views(byggesak)._frame.isVisible()
    assert byggesak.settings.view is View.SPLIT
    byggesak.run(BY_ID["new"])
    assert panel(byggesak).isVisible()
    press(Qt.Key.Key_1, CTRL | SHIFT)
    assert not panel(byggesak).isVisible()


def test_the_switch_in_the_header_turns_the_view(byggesak: Window) -> None:
    switch = byggesak._buttons.views
    assert switch.isVisible()
    assert switch._segments is not None
    switch._segments.button(0).click()
    assert views(byggesak).view is View.DIAGRAM
    assert switch._segments.button(0).isChecked()
    press(Qt.Key.Key_3, CTRL | SHIFT)
    assert switch._segments.button(2).isChecked()


def test_presenting_shows_the_map_alone(byggesak: Window) -> None:
    byggesak.run(BY_ID["present"])
    assert views(byggesak)._frame.isVisible()
    assert not panel(byggesak).isVisible()
    byggesak.run(BY_ID["present"])
    assert panel(byggesak).isVisible()


def test_f6_goes_through_the_table_and_out_of_it(byggesak: Window) -> None:
    grid(byggesak).setFocus()
    seen = []
    for _ in range(8):
        press(Qt.Key.Key_F6)
        seen.append(focused())
    assert grid(byggesak) in seen
    assert any(widget is not grid(byggesak) and not panel(byggesak).isAncestorOf(widget) for widget in seen)


def test_from_a_field_the_keyboard_goes_back_to_the_view_that_it_came_from(byggesak: Window) -> None:
    byggesak.run(BY_ID["view_split"])
    go(byggesak, "3", "wait")
    for view in (grid(byggesak), views(byggesak)._frame.canvas):
        view.setFocus()
        press(Qt.Key.Key_Return, CTRL)
        assert focused() is not view
        press(Qt.Key.Key_Escape)
        assert focused() is view


def test_a_table_that_is_not_shown_is_right_when_it_is(byggesak: Window) -> None:
    byggesak.run(BY_ID["view_diagram"])
    session_of(byggesak).select(["node:5"])
    byggesak.run(BY_ID["append_right"])
    write("Nytt på kartet")
    press(Qt.Key.Key_Return)
    byggesak.run(BY_ID["view_table"])
    assert cell(byggesak, "6", "name") == "Nytt på kartet"
    assert {row for row, _ in grid(byggesak).cells()} == {[row.code for row in panel(byggesak).table.rows].index("6")}


def test_the_map_that_is_not_shown_is_right_when_it_is(byggesak: Window) -> None:
    go(byggesak, "1", "name")
    write("Ny")
    press(Qt.Key.Key_Return)
    byggesak.run(BY_ID["view_split"])
    sizes = views(byggesak).sizes()
    assert min(sizes) > sum(sizes) / 3
    assert "Ny" in views(byggesak)._frame.canvas.spoken_item("node:1").text  # type: ignore[union-attr]


# Typing


def test_steps_are_typed_one_below_the_other(empty: Window) -> None:
    go(empty, "+", "name")
    for name in ("Motta", "Fordele", "Vurdere"):
        write(name)
        press(Qt.Key.Key_Return)
    assert names(empty) == ["Motta", "Fordele", "Vurdere"]


def test_a_row_is_filled_in_with_tab_and_enter_begins_the_next_one(empty: Window) -> None:
    go(empty, "+", "name")
    write("Motta")
    press(Qt.Key.Key_Tab)
    write("Mottak")
    press(Qt.Key.Key_Tab)
    write("1,5 d")
    press(Qt.Key.Key_Return)
    write("Vurdere")
    press(Qt.Key.Key_Return)
    assert names(empty) == ["Motta", "Vurdere"]
    assert cell(empty, "1", "lane") == "Mottak"
    assert cell(empty, "1", "wait") == "1,5 d"


def test_typing_replaces_f2_goes_on_and_escape_reverts(byggesak: Window) -> None:
    go(byggesak, "1", "name")
    write("Ny")
    press(Qt.Key.Key_Return)
    assert cell(byggesak, "1", "name") == "Ny"
    go(byggesak, "1", "name")
    press(Qt.Key.Key_F2)
    write("tt")
    press(Qt.Key.Key_Return)
    assert cell(byggesak, "1", "name") == "Nytt"
    go(byggesak, "1", "name")
    write("Feil")
    press(Qt.Key.Key_Escape)
    assert cell(byggesak, "1", "name") == "Nytt"


def test_a_choice_is_completed_from_its_first_letters(byggesak: Window) -> None:
    go(byggesak, "2", "value_class")
    write("ver")
    press(Qt.Key.Key_Return)
    assert cell(byggesak, "2", "value_class") == "Verdi"


def test_an_unreadable_text_stays_with_its_reason_until_it_is_corrected(byggesak: Window) -> None:
    before = session_of(byggesak).document
    go(byggesak, "3", "process_time")
    write("abc")
    press(Qt.Key.Key_Return)
    assert session_of(byggesak).document is before
    go(byggesak, "3", "process_time")
    index = grid(byggesak).currentIndex()
    assert index.data() == "abc"
    assert "abc" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "abc" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    press(Qt.Key.Key_Escape)
    assert cell(byggesak, "3", "process_time") == "60 min"
    write("abc")
    press(Qt.Key.Key_Return)
    go(byggesak, "3", "process_time")
    write("1,5 t")
    press(Qt.Key.Key_Return)
    assert cell(byggesak, "3", "process_time") == "1,5 t"
    assert not panel(byggesak).table.refused


def test_a_text_that_is_not_taken_and_a_role_that_is_new_are_told(byggesak: Window) -> None:
    go(byggesak, "3", "process_time")
    write("abc")
    press(Qt.Key.Key_Return)
    assert "abc" in byggesak._toast.text()
    go(byggesak, "3", "lane")
    write("Jurist")
    press(Qt.Key.Key_Return)
    assert "Jurist" in byggesak._toast.text()
    QGuiApplication.clipboard().clear()
    press(Qt.Key.Key_V, CTRL)
    assert "Utklippstavlen" in byggesak._toast.text()


def test_a_value_is_undone_and_made_again(byggesak: Window) -> None:
    go(byggesak, "1", "wait")
    write("9 d")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Z, CTRL)
    assert cell(byggesak, "1", "wait") == "1 d"
    press(Qt.Key.Key_Y, CTRL)
    assert cell(byggesak, "1", "wait") == "9 d"


def test_an_open_cell_is_kept_by_a_command(byggesak: Window) -> None:
    go(byggesak, "1", "name")
    write("Skrevet")
    byggesak.run(BY_ID["save"])
    assert names(byggesak)[0] == "Skrevet"


def test_delete_empties_cells_as_one_edit(byggesak: Window) -> None:
    before = entries(byggesak)
    go(byggesak, "1", "wait")
    press(Qt.Key.Key_Down, SHIFT, times=2)
    press(Qt.Key.Key_Delete)
    assert [cell(byggesak, code, "wait") for code in "123"] == ["", "", ""]
    assert entries(byggesak) == before + 1


def test_a_role_is_given_and_the_card_moves_to_its_lane(byggesak: Window) -> None:
    go(byggesak, "3", "lane")
    write("Leder b")
    press(Qt.Key.Key_Return)
    stream = session_of(byggesak).stream
    assert stream is not None
    assert stream.lanes[stream.nodes["3"].lane].name == "Leder byggesak"


def test_a_loop_is_written_as_in_a_step_table(byggesak: Window) -> None:
    go(byggesak, "2", "next")
    write("3: 80 %, 1: 20 %")
    press(Qt.Key.Key_Return)
    stream = session_of(byggesak).stream
    assert stream is not None
    ways = {flow.target: (flow.share, flow.kind) for flow in stream.flows.values() if flow.source == "2"}
    assert ways == {"3": (0.8, "forward"), "1": (0.2, "rework")}


def test_ctrl_enter_gives_all_selected_cells_one_text(byggesak: Window) -> None:
    go(byggesak, "1", "system")
    press(Qt.Key.Key_Down, SHIFT)
    write("Sak")
    press(Qt.Key.Key_Return, CTRL)
    assert [cell(byggesak, code, "system") for code in "12"] == ["Sak", "Sak"]


def test_insert_makes_a_step_below_and_ctrl_delete_takes_it_away(byggesak: Window) -> None:
    go(byggesak, "2", "name")
    press(Qt.Key.Key_Insert)
    assert isinstance(focused(), QLineEdit)
    write("Innskutt")
    press(Qt.Key.Key_Return)
    assert names(byggesak)[2] == "Innskutt"
    go(byggesak, "3", "name")
    press(Qt.Key.Key_Delete, CTRL)
    assert "Innskutt" not in names(byggesak)


def test_ctrl_and_an_arrow_go_to_the_edge_of_what_is_filled(byggesak: Window) -> None:
    go(byggesak, "1", "wait")
    press(Qt.Key.Key_Down, CTRL)
    assert panel(byggesak).table.rows[grid(byggesak).currentIndex().row()].code == "3"
    press(Qt.Key.Key_Home, CTRL)
    assert (grid(byggesak).currentIndex().row(), grid(byggesak).currentIndex().column()) == (0, 0)
    press(Qt.Key.Key_End, CTRL)
    assert grid(byggesak).currentIndex().row() == len(panel(byggesak).table.rows)


def test_ctrl_and_shift_with_space_select_column_and_row(byggesak: Window) -> None:
    go(byggesak, "2", "wait")
    press(Qt.Key.Key_Space, SHIFT)
    assert {row for row, _ in grid(byggesak).cells()} == {2}
    go(byggesak, "2", "wait")
    press(Qt.Key.Key_Space, CTRL)
    assert len({row for row, _ in grid(byggesak).cells()}) == len(panel(byggesak).table.rows) + 1


# The clipboard


def place(window: Window) -> tuple[str, str]:
    """The number of the row and the id of the column where the cursor stands."""
    table, here = panel(window).table, grid(window).currentIndex()
    return table.rows[here.row()].code, table.columns[here.column()].id


def test_shift_goes_on_with_whole_rows_and_columns(byggesak: Window) -> None:
    go(byggesak, "2", "wait")
    press(Qt.Key.Key_Space, SHIFT)
    press(Qt.Key.Key_Down, SHIFT)
    assert len(grid(byggesak).selected_cells()) == 2 * len(panel(byggesak).table.columns)
    assert session_of(byggesak).selected("node") == ("2", "3")
    press(Qt.Key.Key_Space, CTRL)
    press(Qt.Key.Key_Right, SHIFT)
    assert len(grid(byggesak).selected_cells()) == 2 * (len(panel(byggesak).table.rows) + 1)


def test_tab_and_enter_go_round_among_selected_cells(byggesak: Window) -> None:
    go(byggesak, "1", "name")
    press(Qt.Key.Key_Right, SHIFT)
    press(Qt.Key.Key_Down, SHIFT)
    chosen = grid(byggesak).selected_cells()
    walked = []
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        walked.append(place(byggesak))
    assert walked == [("1", "name"), ("1", "lane"), ("2", "name"), ("2", "lane")]
    write("Byggesak")
    press(Qt.Key.Key_Return)
    assert (place(byggesak), cell(byggesak, "2", "lane")) == (("1", "name"), "Byggesak")
    press(Qt.Key.Key_Return, SHIFT)
    assert (place(byggesak), grid(byggesak).selected_cells()) == (("2", "lane"), chosen)


def test_an_arrow_takes_what_was_typed_over_a_cell_and_moves_the_caret_of_a_text_that_is_changed(
    byggesak: Window,
) -> None:
    go(byggesak, "2", "wait")
    write("5 d")
    press(Qt.Key.Key_Right)
    assert (place(byggesak), cell(byggesak, "2", "wait")) == (("2", "wait_for"), "5 d")
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Left, times=2)
    write("0")
    press(Qt.Key.Key_Return)
    assert cell(byggesak, "2", "wait") == "50 d"
    go(byggesak, "2", "wait")
    write("7")
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Left)
    write("1")
    press(Qt.Key.Key_Down)
    assert (place(byggesak), cell(byggesak, "2", "wait")) == (("3", "wait"), "17 d")


@pytest.mark.parametrize(("code", "column"), [("START", "wait"), ("2", "code"), ("V1", "process_time")])
@pytest.mark.parametrize("key", [Qt.Key.Key_5, Qt.Key.Key_F2, Qt.Key.Key_Delete])
def test_a_cell_that_takes_nothing_says_so_and_keeps_the_cursor(
    byggesak: Window, code: str, column: str, key: Qt.Key
) -> None:
    before = session_of(byggesak).document
    go(byggesak, code, column)
    press(key)
    assert place(byggesak) == (code, column)
    reason = panel(byggesak).table.why_not(grid(byggesak).currentIndex().row(), grid(byggesak).currentIndex().column())
    assert reason is not None
    assert byggesak._toast.text() == session_of(byggesak).tr.text(reason)
    assert session_of(byggesak).document is before


def test_undo_gives_back_what_was_selected(byggesak: Window) -> None:
    go(byggesak, "2", "wait")
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_D, CTRL)
    go(byggesak, "7", "name")
    press(Qt.Key.Key_Z, CTRL)
    assert session_of(byggesak).selected("node") == ("2", "3")
    assert [row for row, _ in grid(byggesak).selected_cells()] == [2, 3]


def test_rows_are_pasted_over_those_that_are_shown_in_their_order(byggesak: Window) -> None:
    byggesak.run(BY_ID["table_sort_rising"])
    go(byggesak, "7", "wait")
    byggesak.run(BY_ID["table_sort_rising"])
    first, second, third = (row.code for row in panel(byggesak).table.rows[:3])
    before, kept = entries(byggesak), cell(byggesak, third, "wait")
    go(byggesak, first, "wait")
    clip("99 d\n98 d")
    press(Qt.Key.Key_V, CTRL)
    assert [row.code for row in panel(byggesak).table.rows[:3]] == [first, second, third]
    assert [cell(byggesak, code, "wait") for code in (first, second, third)] == ["99 d", "98 d", kept]
    assert entries(byggesak) == before + 1


def test_rows_that_are_hidden_by_a_filter_are_not_pasted_over(byggesak: Window) -> None:
    before = names(byggesak)
    panel(byggesak).bar.search.setText("vedtak")
    shown = [row.code for row in panel(byggesak).table.rows]
    go(byggesak, shown[0], "name")
    clip("\n".join("ABCDE"))
    press(Qt.Key.Key_V, CTRL)
    assert names(byggesak) == [*before[:6], "A", "B", *before[8:], "C", "D", "E"]
    press(Qt.Key.Key_Z, CTRL)
    assert names(byggesak) == before


def test_rows_from_excel_become_steps(empty: Window) -> None:
    clip(
        'Steg\tRolle\tProsesstid\tVentetid\tType\tRiktig\r\n"Motta\n""søknad"""\tMottak\t20 min\t1 d\tNV\t95 %\r\n'
        "Vurdere\tSaksbehandler\t1,5 t\t3 d\tVS\t0,8\r\nVedta\tSaksbehandler\t0:30\t2 uker\tVS\t100%\r\n"
    )
    before = entries(empty)
    press(Qt.Key.Key_V, CTRL)
    assert names(empty) == ['Motta\n"søknad"', "Vurdere", "Vedta"]
    assert [step.first_time_right for step in steps(empty)] == [0.95, 0.8, 1.0]
    assert cell(empty, "2", "process_time") == "1,5 t"
    assert cell(empty, "1", "next") == "2"
    assert session_of(empty).selected("node") == tuple(step.id for step in steps(empty))
    assert entries(empty) == before + 1
    press(Qt.Key.Key_Z, CTRL)
    assert names(empty) == []


def test_a_step_table_with_loops_is_pasted_whole(empty: Window) -> None:
    clip("id\tsteg\tvidere til\na\tMotta\tb\nb\tVurdere\tc: 70 %, a: 30 %\nc\tVedta\tSLUTT\n")
    press(Qt.Key.Key_V, CTRL)
    stream = session_of(empty).stream
    assert stream is not None
    assert [cell(empty, code, "next") for code in "123"] == ["2", "3: 70 %, 1: 30 %", "SLUTT"]
    assert any(isinstance(node, End) for node in stream.nodes.values())


def test_a_block_over_cells_takes_what_can_be_read_and_lists_the_rest(byggesak: Window) -> None:
    go(byggesak, "1", "wait")
    before = entries(byggesak)
    clip("2 d\tBruker\thva\n5 d\tsvada\t30 min")
    press(Qt.Key.Key_V, CTRL)
    assert cell(byggesak, "1", "wait") == "2 d"
    assert cell(byggesak, "1", "wait_for") == "Bruker"
    assert cell(byggesak, "2", "process_time") == "30 min"
    assert cell(byggesak, "1", "process_time") == "hva"
    assert entries(byggesak) == before + 1
    unread = panel(byggesak).unread
    assert unread.isVisible()
    lines = [unread.list.item(at).text() for at in range(unread.list.count())]
    assert len(lines) == 2
    assert "hva" in lines[0]
    assert "svada" in lines[1]
    unread.list.itemActivated.emit(unread.list.item(1))
    assert grid(byggesak).currentIndex().data() == "svada"
    unread.give_up.click()
    assert not unread.isVisible()
    assert cell(byggesak, "1", "process_time") == "20 min"


def test_cells_are_copied_as_a_spreadsheet_reads_them(byggesak: Window) -> None:
    go(byggesak, "1", "lane")
    press(Qt.Key.Key_Right, SHIFT)
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text().replace("\u00a0", " ")
    assert text.splitlines() == ["Dokumentsenter\t1 d", "Leder byggesak\t3 d"]
    assert "<td>Dokumentsenter</td>" in QGuiApplication.clipboard().mimeData().html()
    press(Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Rolle\tVentetid før"


def test_in_a_menu_copy_means_the_cells_while_the_table_has_the_keyboard(byggesak: Window) -> None:
    byggesak.run(BY_ID["view_split"])
    go(byggesak, "1", "wait")
    grid(byggesak).setFocus()
    byggesak._menus.actions["copy"].trigger()
    assert QGuiApplication.clipboard().text().replace("\u00a0", " ").strip() == "1 d"
    views(byggesak)._frame.canvas.setFocus()
    byggesak._menus.actions["copy"].trigger()
    assert "Motta og journalføre søknad" in QGuiApplication.clipboard().text()


NEWCOMERS = {
    "names": "Motta søknad\nVurdere søknad\nFatte vedtak",
    "numbered": "1.\tMotta søknad\tArkiv\t20 min\n2.\tVurdere søknad\tJurist\t2 t\n3.\tFatte vedtak\tLeder\t10 min",
    "columns": "Motta søknad\tArkiv\t20 min\nVurdere søknad\tJurist\t2 t\nFatte vedtak\tLeder\t10 min",
    "headings": "Hva\tHvem\tTid\nMotta søknad\tArkiv\t20 min\nVurdere søknad\tJurist\t2 t\nFatte vedtak\tLeder\t10 min",
}


@pytest.mark.parametrize("rows", NEWCOMERS.values(), ids=NEWCOMERS)
@pytest.mark.parametrize("place", ["", "START"])
def test_rows_pasted_in_a_new_document_are_steps_between_start_and_end(empty: Window, rows: str, place: str) -> None:
    if place:
        go(empty, place, "name")
    clip(rows)
    before = entries(empty)
    press(Qt.Key.Key_V, CTRL)
    assert names(empty) == ["Motta søknad", "Vurdere søknad", "Fatte vedtak"]
    assert [cell(empty, code, "next") for code in ("START", "1", "2", "3")] == ["1", "2", "3", "SLUTT"]
    assert cell(empty, "START", "name") == "Start"
    if "\t" in rows:
        assert [cell(empty, code, "lane") for code in "123"] == ["Arkiv", "Jurist", "Leder"]
        assert [cell(empty, code, "process_time") for code in "123"] == ["20 min", "2 t", "10 min"]
    assert not panel(empty).unread.isVisible()
    assert entries(empty) == before + 1
    press(Qt.Key.Key_Z, CTRL)
    assert (names(empty), len(panel(empty).table.rows)) == ([], 1)


def test_steps_copied_on_the_map_are_added_by_the_table_with_all_that_they_have(byggesak: Window) -> None:
    before, session = names(byggesak), session_of(byggesak)
    problems = [each for each in session.stream.problems.values() if each.node == "3"] if session.stream else []
    session.select(["node:3"])
    views(byggesak).turn_to(View.DIAGRAM)
    byggesak.run(BY_ID["copy"])
    views(byggesak).turn_to(View.TABLE)
    go(byggesak, "1", "name")
    count = entries(byggesak)
    press(Qt.Key.Key_V, CTRL)
    assert names(byggesak) == [*before, before[2]]
    (made,) = session.selected("node")
    assert session.stream is not None
    assert sum(each.node == made for each in session.stream.problems.values()) == len(problems)
    assert grid(byggesak).currentIndex().row() == panel(byggesak).table.row_of(made)
    assert entries(byggesak) == count + 1


def test_cells_are_cells_in_the_table_and_steps_on_the_map(byggesak: Window) -> None:
    before = names(byggesak)
    go(byggesak, "2", "name")
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_C, CTRL)
    go(byggesak, "5", "name")
    press(Qt.Key.Key_V, CTRL)
    assert names(byggesak) == [*before[:4], *before[1:3], *before[6:]]
    press(Qt.Key.Key_Z, CTRL)
    views(byggesak).turn_to(View.DIAGRAM)
    byggesak.run(BY_ID["paste"])
    assert names(byggesak) == [*before, *before[1:3]]
    stream = session_of(byggesak).stream
    assert stream is not None
    assert list(stream.nodes.values())[-1].model_copy(update={"id": "3", "x": 0}) == stream.nodes["3"].model_copy(
        update={"x": 0}
    )


def test_one_cell_is_pasted_into_all_that_are_selected(byggesak: Window) -> None:
    clip("7 d")
    go(byggesak, "1", "wait")
    press(Qt.Key.Key_Down, SHIFT, times=2)
    press(Qt.Key.Key_V, CTRL)
    assert [cell(byggesak, code, "wait") for code in "123"] == ["7 d"] * 3


def test_fill_down_is_one_edit(byggesak: Window) -> None:
    before = entries(byggesak)
    go(byggesak, "1", "wait")
    press(Qt.Key.Key_Down, SHIFT, times=2)
    press(Qt.Key.Key_D, CTRL)
    assert [cell(byggesak, code, "wait") for code in "123"] == ["1 d"] * 3
    assert entries(byggesak) == before + 1
    go(byggesak, "4", "wait")
    press(Qt.Key.Key_D, CTRL)
    assert cell(byggesak, "4", "wait") == ""


# Order, filter, columns


def test_a_column_is_sorted_by_value_and_the_map_stays(byggesak: Window) -> None:
    document = session_of(byggesak).document
    go(byggesak, "3", "process_time")
    press(Qt.Key.Key_Down, ALT | SHIFT)
    table = panel(byggesak).table
    assert [row.code for row in table.rows][:3] == ["6", "7", "3"]
    assert "Prosesstid" in panel(byggesak).bar.order.text()
    assert panel(byggesak).bar.order.isVisible()
    assert session_of(byggesak).selected("node") == ("3",)
    assert table.rows[grid(byggesak).currentIndex().row()].code == "3"
    panel(byggesak).bar.flow_order.click()
    assert [row.code for row in table.rows][:3] == ["START", "1", "2"]
    assert session_of(byggesak).document is document


def test_a_click_on_a_column_name_sorts_and_selects_nothing(byggesak: Window) -> None:
    session_of(byggesak).select(["node:3"])
    header, table = grid(byggesak).horizontalHeader(), panel(byggesak).table
    at = [each.id for each in table.columns].index("wait")
    place = QPoint(header.sectionViewportPosition(at) + 20, 10)
    orders = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        orders.append((table.order.column is table.columns[at], table.order.falling))
    assert orders == [(True, False), (True, True), (False, False)]
    assert session_of(byggesak).selected("node") == ("3",)


def test_a_click_on_a_number_selects_the_row(byggesak: Window) -> None:
    go(byggesak, "4", "code")
    place = grid(byggesak).visualRect(grid(byggesak).currentIndex()).center()
    go(byggesak, "1", "wait")
    QTest.mouseClick(grid(byggesak).viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert len(grid(byggesak).cells()) == len(panel(byggesak).table.columns)
    assert session_of(byggesak).selected("node") == ("4",)


def test_ctrl_f_goes_to_the_search_of_the_table_and_enter_to_what_it_found(byggesak: Window) -> None:
    press(Qt.Key.Key_F, CTRL)
    write("matrikkel")
    assert [row.code for row in panel(byggesak).table.rows] == ["9"]
    press(Qt.Key.Key_Return)
    assert focused() is grid(byggesak)
    press(Qt.Key.Key_F, CTRL)
    press(Qt.Key.Key_Escape)
    assert len(panel(byggesak).table.rows) == panel(byggesak).table.total


def test_a_filter_says_how_many_rows_are_shown_and_keeps_the_selection(byggesak: Window) -> None:
    session_of(byggesak).select(["node:3"])
    bar = panel(byggesak).bar
    bar.search.setText("vedtak")
    table = panel(byggesak).table
    assert 0 < len(table.rows) < table.total
    assert bar.shown.text() == f"Viser {len(table.rows)} av {table.total} rader"
    assert session_of(byggesak).selected("node") == ("3",)
    bar.everything.click()
    assert len(table.rows) == table.total
    assert [table.rows[row].code for row, _ in grid(byggesak).cells()] == ["3"]


def test_rows_are_filtered_by_role_and_class(byggesak: Window) -> None:
    bar, table = panel(byggesak).bar, panel(byggesak).table
    bar.classes.setCurrentIndex(bar.classes.findData("VS"))
    bar.classes.activated.emit(bar.classes.currentIndex())
    assert [row.code for row in table.rows] == ["6", "7"]
    bar.show_all()
    bar.roles.setCurrentText("Leder byggesak")
    bar.roles.activated.emit(bar.roles.currentIndex())
    assert {row.lane.name for row in table.rows} == {"Leder byggesak"}


def test_columns_are_hidden_and_sized_and_remembered(byggesak: Window) -> None:
    panel(byggesak).bar.hidden.emit(("note", "system"))
    assert not {"note", "system"} & {column.id for column in panel(byggesak).table.columns}
    grid(byggesak).setColumnWidth(1, 333)
    byggesak.finish()
    byggesak.run(BY_ID["new"])
    assert not {"note", "system"} & {column.id for column in panel(byggesak).table.columns}
    assert grid(byggesak).columnWidth(1) == 333


# The selection, both ways


def test_what_is_selected_in_the_table_is_selected_on_the_map_and_back(byggesak: Window) -> None:
    byggesak.run(BY_ID["view_split"])
    go(byggesak, "5", "wait")
    assert session_of(byggesak).selected("node") == ("5",)
    press(Qt.Key.Key_Down, SHIFT)
    assert session_of(byggesak).selected("node") == ("5", "6")
    session_of(byggesak).select(["node:2"])
    assert [panel(byggesak).table.rows[row].code for row, _ in grid(byggesak).cells()] == ["2"]
    assert grid(byggesak).currentIndex().column() == [each.id for each in panel(byggesak).table.columns].index("wait")


def test_what_belongs_to_a_row_selects_it(byggesak: Window) -> None:
    byggesak.run(BY_ID["view_split"])
    session, table = session_of(byggesak), panel(byggesak).table
    stream = session.stream
    assert stream is not None
    problem = next(iter(stream.problems.values()))
    flow = next(flow for flow in stream.flows.values() if flow.source == "6")
    for key, node in ((f"problem:{problem.id}", problem.node), (f"flow:{flow.id}", "6")):
        session.select([key])
        assert [table.rows[row].id for row, _ in grid(byggesak).cells()] == [node]
    session.select(["node:1", "node:2"])
    byggesak.run(BY_ID["group"])
    assert session.selected("group")
    assert [table.rows[row].id for row, _ in grid(byggesak).cells()] == ["1", "2"]


def test_one_changed_cell_is_told_alone(byggesak: Window, qtbot: QtBot) -> None:
    model = panel(byggesak).model
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsInserted):
        go(byggesak, "3", "wait")
        write("6 d")
        press(Qt.Key.Key_Return)
    assert told == [(3, 3)]


def test_a_new_step_on_the_map_is_one_new_row(byggesak: Window, qtbot: QtBot) -> None:
    byggesak.run(BY_ID["view_split"])
    session_of(byggesak).select(["node:3"])
    model = panel(byggesak).model
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted):
        byggesak.run(BY_ID["append_right"])
    assert model.rowCount() == panel(byggesak).table.total + 1


def test_a_name_asked_for_while_only_the_table_is_shown_is_typed_in_it(byggesak: Window) -> None:
    session_of(byggesak).select(["node:3"])
    byggesak.run(BY_ID["append_right"])
    write("Ny")
    press(Qt.Key.Key_Return)
    assert "Ny" in names(byggesak)


# Those who listen


def test_a_cell_tells_its_value_and_what_is_wrong(byggesak: Window) -> None:
    model, table = panel(byggesak).model, panel(byggesak).table
    column = [each.id for each in table.columns].index("process_time")
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, column).data(spoken) == "gjelder ikke her"
    model.setData(model.index(1, column), "tull")
    assert "tull" in model.index(1, column).data(spoken)
    assert "Ikke tatt inn" in model.index(1, column).data(spoken)
    interface = QAccessible.queryAccessibleInterface(grid(byggesak))
    assert interface.text(QAccessible.Text.Name) == "Steg som tabell"


def test_a_double_click_on_a_choice_shows_the_words(byggesak: Window) -> None:
    go(byggesak, "3", "value_class")
    place = grid(byggesak).visualRect(grid(byggesak).currentIndex()).center()
    QTest.mouseDClick(grid(byggesak).viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(place))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    words = [action.text() for action in menu.actions()]
    assert words == ["Verdi", "Nødvendig", "Sløsing"]
    menu.actions()[0].trigger()
    menu.close()
    QTest.mouseRelease(grid(byggesak).viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(place))  # The menu had it.
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton
    assert cell(byggesak, "3", "value_class") == "Verdi"


ARROWS = (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up)


def test_keys_lead_into_a_table_without_a_current_cell(byggesak: Window) -> None:
    """A table is without one when what it was on has gone."""
    table = grid(byggesak)
    table.setFocus()
    presses = [(key, held) for key in ARROWS for held in (NONE, CTRL, SHIFT, CTRL | SHIFT)]
    for key, held in (*presses, (Qt.Key.Key_Return, NONE), (Qt.Key.Key_Return, SHIFT), (Qt.Key.Key_Tab, NONE)):
        table.setCurrentIndex(QModelIndex())
        press(key, held)
        assert table.currentIndex().isValid(), (key, held)
