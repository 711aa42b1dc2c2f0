"""What the monkey can do: each action does one thing to the window and says in words what it was."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit
from shiboken6 import isValid

from soak import hands
from vsa.editor.commands import COMMANDS, Command, Scope
from vsa.ui.canvas import MapCanvas
from vsa.ui.window import Window

LEFT_OUT = frozenset({"leave", "log"})
"""The commands that end the program or start another one."""
BOUND = tuple(command for command in COMMANDS if command.keys and command.id not in LEFT_OUT)
ANY = tuple(command for command in COMMANDS if command.id not in LEFT_OUT)
TEXTS = (
    *(
        "Motta søknad",
        "1,5 t",
        "90 min",
        "1:30",
        "2 d",
        "ca. 3 uker",
        "10-20-45 min",
        "exp(20 min)",
        "100",
        "35 %",
        "0",
    ),
    *("", " ", "0", "-1", "1e400", "nan", "uker", "9" * 40, "ord " * 30, "«»–ŋ", "\t", "<b>&amp;</b>", "{count}", "%s"),
)
EDITING = (
    *("Return", "Tab", "Shift+Tab", "Esc", "Backspace", "Del", "Left", "Right", "Up", "Down", "Home", "End", "Space"),
    *("F2", "Shift+Return", "Ctrl+A", "PgDown", "Ctrl+Return"),
)
TO_THE_MAP = tuple(command.keys[0] for command in BOUND if command.id in ("stage_current", "view_diagram"))
APPENDING = tuple(command.keys[0] for command in BOUND if command.id.startswith("append_"))
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
WRITTEN_IN = (QLineEdit, QPlainTextEdit, QTextEdit)
DOUBLE_CLICKS = 0.2
A_WHILE_MS = 120
OFTEN_ON_SOMETHING = 0.8


@dataclass(frozen=True, slots=True)
class Monkey:
    """The window, and the chance that decides."""

    window: Window
    chance: Random

    def one_action(self) -> str:
        """Do something; what it was."""
        (act,) = self.chance.choices(tuple(ACTIONS), weights=tuple(ACTIONS.values()))
        return act(self)

    def canvas(self) -> MapCanvas | None:
        """The map, when it is on the stage and has any room there."""
        canvas = self.window._map.canvas if self.window._map is not None else None
        return canvas if canvas is not None and canvas.isVisible() and not canvas.size().isEmpty() else None

    def place(self, canvas: MapCanvas) -> QPoint:
        """A place on the map, mostly on something that is drawn."""
        items = canvas.sheet.items
        if not items or self.chance.random() > OFTEN_ON_SOMETHING:
            return QPoint(self.chance.randrange(canvas.width()), self.chance.randrange(canvas.height()))
        shown = canvas.rect_of(self.chance.choice(items).bounds)
        x, y = self.chance.random(), self.chance.random()
        return QPoint(int(shown.x() + x * shown.width()), int(shown.y() + y * shown.height()))


def key_of_command(monkey: Monkey) -> str:
    command = monkey.chance.choice(BOUND)
    key = monkey.chance.choice(command.keys)
    widget = monkey.canvas() if command.scope is Scope.MAP else QApplication.focusWidget()
    hands.press(widget or monkey.window, key)
    return f"{key} ({command.id})"


def entry_of_menu(monkey: Monkey) -> str:
    command: Command = monkey.chance.choice(ANY)
    monkey.window._menus.actions[command.id].trigger()
    return f"menu {command.id}"


def edit_again(monkey: Monkey) -> str:
    key = monkey.chance.choice(("Ctrl+Z", "Ctrl+Z", "Ctrl+Y"))
    times = monkey.chance.randrange(1, 6)
    for _ in range(times):
        hands.press(monkey.window, key)
    return f"{times} times {key}"


def typing(monkey: Monkey) -> str:
    text = monkey.chance.choice(TEXTS)
    key = monkey.chance.choice(("Return", "Return", "Tab", "Tab", "Esc", ""))
    hands.write(text)
    if key:
        hands.press(QApplication.focusWidget() or monkey.window, key)
    return f"write {text!r} {key}"


def editing_key(monkey: Monkey) -> str:
    key = monkey.chance.choice(EDITING)
    hands.press(QApplication.focusWidget() or monkey.window, key)
    return key


def back_to_the_map(monkey: Monkey) -> str:
    """Most is done on a map: without this a monkey lingers where there is none."""
    for key in TO_THE_MAP:
        hands.press(monkey.window, key)
    return "back to the map"


def click(monkey: Monkey) -> str:
    canvas = monkey.canvas()
    if canvas is None:
        return back_to_the_map(monkey)
    at, modifier = monkey.place(canvas), monkey.chance.choice(MODIFIERS)
    hands.click(canvas, at, modifier)
    return f"click {_spot(at)} {modifier.name}"


def double_click(monkey: Monkey) -> str:
    canvas = monkey.canvas()
    if canvas is None:
        return back_to_the_map(monkey)
    at = monkey.place(canvas)
    hands.double_click(canvas, at)
    return f"double click {_spot(at)}"


def append(monkey: Monkey) -> str:
    """What people do most: click a thing, append to it, and name what comes."""
    canvas = monkey.canvas()
    if canvas is None:
        return back_to_the_map(monkey)
    at, key = monkey.place(canvas), monkey.chance.choice(APPENDING)
    hands.click(canvas, at)
    hands.press(canvas, key)
    return f"click {_spot(at)}, {key}, {typing(monkey)}"


def menu_on_map(monkey: Monkey) -> str:
    canvas = monkey.canvas()
    if canvas is None:
        return back_to_the_map(monkey)
    at = monkey.place(canvas)
    hands.open_menu(canvas, at)
    return f"open menu at {_spot(at)}"


def drag(monkey: Monkey) -> str:
    canvas = monkey.canvas()
    if canvas is None:
        return back_to_the_map(monkey)
    start, end, modifier = monkey.place(canvas), monkey.place(canvas), monkey.chance.choice(MODIFIERS)
    key = monkey.chance.choice(("", "", "", "Esc", "Ctrl+Z", "Del"))
    hands.drag(canvas, start, end, modifier, key)
    return f"drag {_spot(start)} to {_spot(end)} {modifier.name} {key}"


def hover(monkey: Monkey) -> str:
    canvas = monkey.canvas()
    if canvas is None:
        return back_to_the_map(monkey)
    at = monkey.place(canvas)
    hands.hover(canvas, at)
    return f"hover {_spot(at)}"


def wheel(monkey: Monkey) -> str:
    canvas = monkey.canvas()
    if canvas is None:
        return back_to_the_map(monkey)
    at, notches, modifier = monkey.place(canvas), monkey.chance.choice((-3, -1, 1, 2)), monkey.chance.choice(MODIFIERS)
    hands.turn_wheel(canvas, at, notches, modifier)
    return f"wheel {notches} at {_spot(at)} {modifier.name}"


def touch(monkey: Monkey) -> str:
    """Whatever is somewhere in a pane of the window or in another window; then something is typed there."""
    others = [each for each in QApplication.topLevelWidgets() if each is not monkey.window]
    panes = [each for each in (*monkey.window._panes(), *others) if each.isVisible() and each.width() and each.height()]
    if not panes:
        return "touch: nothing there"
    pane = monkey.chance.choice(panes)
    at = QPoint(monkey.chance.randrange(pane.width()), monkey.chance.randrange(pane.height()))
    widget = pane.childAt(at) or pane
    spot = widget.mapFrom(pane, at)
    name = f"{type(widget).__name__} {widget.accessibleName()!r} {_spot(spot)}"
    hands.click(widget, spot)
    if monkey.chance.random() < DOUBLE_CLICKS and isValid(widget):
        hands.double_click(widget, spot)
    typed = typing(monkey) if isinstance(QApplication.focusWidget(), WRITTEN_IN) else editing_key(monkey)
    return f"touch {name}; {typed}"


def close_another_window(monkey: Monkey) -> str:
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not monkey.window]
    for other in others:
        other.close()
    return f"close {len(others)} other windows"


def wait(monkey: Monkey) -> str:
    QTest.qWait(A_WHILE_MS)
    return "wait"


ACTIONS: dict[Callable[[Monkey], str], int] = {
    key_of_command: 30,
    entry_of_menu: 10,
    edit_again: 6,
    typing: 10,
    editing_key: 10,
    click: 12,
    double_click: 4,
    append: 10,
    menu_on_map: 3,
    drag: 12,
    hover: 4,
    wheel: 4,
    touch: 14,
    close_another_window: 2,
    wait: 1,
}
"""Every action, and how often it comes."""


def _spot(at: QPoint) -> str:
    return f"{at.x()},{at.y()}"
