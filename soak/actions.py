"""What the monkey can do: each action does one thing to the window and says in words what it was."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from soak import hands, on_map, on_pages
from soak.monkey import ANY, BOUND, Monkey
from vsa.editor.commands import Scope

EDITING = (
    *("Return", "Tab", "Shift+Tab", "Esc", "Backspace", "Del", "Left", "Right", "Up", "Down", "Home", "End", "Space"),
    *("F2", "Shift+Return", "Ctrl+A", "PgDown", "Ctrl+Return"),
)
A_WHILE_MS = 120
STORM = 40


def key_of_command(monkey: Monkey) -> str:
    command = monkey.chance.choice(BOUND)
    key = monkey.chance.choice(command.keys)
    widget = monkey.canvas() if command.scope is Scope.MAP else QApplication.focusWidget()
    hands.press(widget or monkey.window, key)
    return f"{key} ({command.id})"


def entry_of_menu(monkey: Monkey) -> str:
    command = monkey.chance.choice(ANY)
    monkey.window._menus.actions[command.id].trigger()
    return f"menu {command.id}"


def edit_again(monkey: Monkey) -> str:
    key = monkey.chance.choice(("Ctrl+Z", "Ctrl+Z", "Ctrl+Y"))
    times = monkey.chance.randrange(1, 6)
    for _ in range(times):
        hands.press(monkey.window, key)
    return f"{times} times {key}"


def storm(monkey: Monkey) -> str:
    """Back a long way, and most of it forth again."""
    back, forth = monkey.chance.randrange(STORM), monkey.chance.randrange(STORM)
    monkey.press(*["undo"] * back, *["redo"] * forth)
    return f"{back} times undo, {forth} times redo"


def typing(monkey: Monkey) -> str:
    return monkey.write()


def editing_key(monkey: Monkey) -> str:
    key = monkey.chance.choice(EDITING)
    hands.press(QApplication.focusWidget() or monkey.window, key)
    return key


def save(monkey: Monkey) -> str:
    monkey.press("save")
    return "save"


def close_another_window(monkey: Monkey) -> str:
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not monkey.window]
    for other in others:
        other.close()
    return f"close {len(others)} other windows"


def wait(_: Monkey) -> str:
    QTest.qWait(A_WHILE_MS)
    return "wait"


ACTIONS: dict[Callable[[Monkey], str], int] = {
    key_of_command: 16,
    entry_of_menu: 6,
    edit_again: 6,
    storm: 1,
    typing: 6,
    editing_key: 6,
    save: 1,
    on_map.click: 6,
    on_map.double_click: 6,
    on_map.append: 14,
    on_map.change: 14,
    on_map.open_menu: 3,
    on_map.drag: 12,
    on_map.drag_handle: 8,
    on_map.hover: 3,
    on_map.wheel: 3,
    on_pages.fill_in: 12,
    on_pages.turn_page: 4,
    on_pages.make_record: 3,
    on_pages.work_on_page: 10,
    on_pages.work_in_cells: 8,
    on_pages.touch: 10,
    close_another_window: 2,
    wait: 1,
}
"""Every action, and how often it comes."""


def one_action(monkey: Monkey) -> str:
    """Do something; what it was."""
    (act,) = monkey.chance.choices(tuple(ACTIONS), weights=tuple(ACTIONS.values()))
    monkey.come_forward()
    return act(monkey)
