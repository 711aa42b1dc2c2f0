"""The list of all commands over the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.windows import session_of
from vsa.editor.commands import COMMANDS
from vsa.editor.settings import load_settings
from vsa.editor.stages import Stage
from vsa.ui.command_list import ENTRY, CommandList
from vsa.ui.keys_dialog import KeysDialog
from vsa.ui.window import Window

BY_ID = {command.id: command for command in COMMANDS}


@pytest.fixture
def commands(byggesak: Window, qtbot: QtBot) -> Iterator[CommandList]:
    yield opened(byggesak)
    QApplication.processEvents()


def opened(window: Window) -> CommandList:
    window.run(BY_ID["commands"])
    made = window.findChildren(CommandList)[-1]
    assert made.isVisible()
    return made


def names(commands: CommandList) -> list[str]:
    return [commands.list.item(row).data(ENTRY).name for row in range(commands.list.count())]


def press(commands: CommandList, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(commands.search, key)


def test_typing_finds_and_enter_runs(byggesak: Window, commands: CommandList) -> None:
    QTest.keyClicks(commands.search, "tiltak")
    assert names(commands)[0] == "Tiltak"
    press(commands, Qt.Key.Key_Return)
    assert session_of(byggesak).stage is Stage.ACTIONS
    assert not commands.isVisible()


def test_arrows_walk_through_the_list_and_round(commands: CommandList) -> None:
    last = commands.list.count() - 1
    press(commands, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert commands.list.currentRow() == 1
    press(commands, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert commands.list.currentRow() == last
    press(commands, Qt.Key.Key_Down)
    assert commands.list.currentRow() == 0
    press(commands, Qt.Key.Key_PageDown)
    assert commands.list.currentRow() == 8


def test_what_is_not_possible_says_why_and_does_not_run(byggesak: Window, commands: CommandList) -> None:
    before = session_of(byggesak).document
    QTest.keyClicks(commands.search, "slett")
    item = commands.list.item(0)
    assert "Velg noe på kartet først." in item.data(Qt.ItemDataRole.AccessibleTextRole)
    press(commands, Qt.Key.Key_Return)
    assert commands.isVisible()
    assert session_of(byggesak).document is before


def test_nothing_found_says_so(commands: CommandList) -> None:
    QTest.keyClicks(commands.search, "xyzzy")
    assert commands.none.isVisibleTo(commands)
    press(commands, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert commands.isVisible()


def test_escape_closes_and_nothing_happens(byggesak: Window, commands: CommandList) -> None:
    before = session_of(byggesak).document
    press(commands, Qt.Key.Key_Escape)
    assert not commands.isVisible()
    assert session_of(byggesak).document is before


def test_a_click_runs(byggesak: Window, commands: CommandList) -> None:
    QTest.keyClicks(commands.search, "ideell")
    place = commands.list.visualItemRect(commands.list.item(0)).center()
    QTest.mouseClick(commands.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session_of(byggesak).stage is Stage.IDEAL


def test_what_was_chosen_is_remembered(byggesak: Window, commands: CommandList) -> None:
    QTest.keyClicks(commands.search, "rydd")
    press(commands, Qt.Key.Key_Return)
    assert load_settings().recent_commands == ("tidy",)
    assert names(opened(byggesak))[0] == "Rydd opp"


def test_the_current_row_is_told_where_one_types(commands: CommandList) -> None:
    QTest.keyClicks(commands.search, "rydd")
    assert commands.search.accessibleDescription().startswith("Rydd opp, Verktøy, Ctrl+Shift+L")


def test_menus_have_a_letter_for_each_entry(byggesak: Window) -> None:
    for menu in byggesak._menus.menus.values():
        letters = [action.text().replace("&&", "").partition("&")[2][:1].casefold() for action in menu.actions()]
        given = [letter for letter in letters if letter]
        assert len(set(given)) == len(given)
        assert len(given) > 3


def test_the_list_of_keys_is_searched_by_other_words_too(byggesak: Window) -> None:
    keys = KeysDialog(byggesak.tr_, byggesak)
    keys.search.setText("fjern")
    shown = [row for row in range(keys.table.rowCount()) if not keys.table.isRowHidden(row)]
    names = [item.text() for row in shown if (item := keys.table.item(row, 0))]
    assert "Slett" in names
    assert len(names) < 8
