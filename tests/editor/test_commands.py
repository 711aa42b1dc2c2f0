"""The table of commands: each key means one thing, can be typed on a Norwegian keyboard, and has a name."""

from collections import Counter
from importlib import import_module
from pkgutil import iter_modules
from typing import get_args

import pytest

from vsa.editor import tools
from vsa.editor.commands import COMMANDS, Command, Menu, Scope
from vsa.editor.commands.context import CONTEXTS
from vsa.editor.fields import FIELDS
from vsa.editor.tools import ToolKind
from vsa.editor.tools.chrome import HandleKind
from vsa.i18n import LANGUAGES, Language, translator
from vsa.i18n.resources import resource

NEEDS_ALTGR = set("[]{}@$\\|~")
KEYS = [(key, command) for command in COMMANDS for key in command.keys]


@pytest.mark.parametrize("place", [Scope.MAP, Scope.TABLE, Scope.RECORDS, Scope.PLAN])
def test_no_two_commands_share_a_key(place: Scope) -> None:
    """The map, its table and the records of a tab never have the keyboard at once; what acts everywhere shares no key
    with them. The order of Ctrl and Shift says nothing."""
    keys = [key.lower().replace("++", "+plus") for key, command in KEYS if command.scope in (Scope.WINDOW, place)]
    counts = Counter(frozenset(key.split("+")) for key in keys)
    assert [set(key) for key, count in counts.items() if count > 1] == []


def test_no_two_commands_share_an_id() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize(("key", "command"), KEYS, ids=[key for key, _ in KEYS])
def test_a_key_exists_on_a_norwegian_keyboard(key: str, command: Command) -> None:
    parts = [part for part in key.split("+") if part]
    assert not NEEDS_ALTGR & set(parts[-1] if parts else "+")
    assert not {"ctrl", "alt"} <= {part.lower() for part in parts}


def test_a_letter_alone_acts_only_on_the_map_and_in_lists() -> None:
    letters = [
        command for key, command in KEYS if "Ctrl" not in key and "Alt" not in key and len(key.split("+")[-1]) == 1
    ]
    assert letters
    assert {command.scope for command in letters} <= {Scope.MAP, Scope.RECORDS, Scope.PLAN}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_a_name(language: Language) -> None:
    tr = translator(language)
    assert all(tr(command.label) for command in COMMANDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_in_a_menu_differ(language: Language) -> None:
    tr = translator(language)
    for menu in Menu:
        names = [tr(command.label) for command in COMMANDS if command.menu is menu]
        assert names
        assert len(set(names)) == len(names)


def test_every_menu_of_a_thing_names_commands_each_once() -> None:
    known = {command.id for command in COMMANDS}
    for groups in CONTEXTS.values():
        named = [command for group in groups for command in group]
        assert set(named) <= known
        assert len(set(named)) == len(named)


def test_every_thing_that_can_be_selected_has_a_menu() -> None:
    on_map = set(FIELDS) - {"stream", "document"}
    assert on_map <= set(CONTEXTS)


def test_the_keys_of_the_design_are_bound() -> None:
    bound = {key: command.id for key, command in KEYS if command.scope in (Scope.WINDOW, Scope.MAP)}
    expected = {
        "Ctrl+Right": "append_right",
        "Ctrl+Left": "append_left",
        "Ctrl+Down": "append_down",
        "Ctrl+Up": "append_up",
        "C": "connect",
        "T": "action_from_selection",
        "Ctrl+Shift+Return": "problem",
        "Ctrl+Shift+L": "tidy",
        "Ctrl+Z": "undo",
        "Ctrl+Y": "redo",
        "Ctrl+Shift+Z": "redo",
        "Ctrl+P": "print",
        "Ctrl+0": "full_size",
        "Ctrl+1": "fit_all",
        "Ctrl+2": "fit_selection",
        "F2": "rename",
        "F6": "next_pane",
        "Tab": "walk_next",
        "Ctrl+Return": "fill_in",
        "Menu": "context_menu",
        "Shift+F10": "context_menu",
    }
    assert {key: bound.get(key) for key in expected} == expected


BY_HAND: dict[str, str] = {
    "click on a step": "walk_next",
    "click on an arrow": "arrow_out",
    "click on a problem": "walk_problems",
    "click on the head of a lane": "walk_to_lane",
    "click on the offer beside a share": "share_others",
    "click in a field": "fill_in",
    "click on the sign of a collapsed lane": "fold_lane",
    "click with Shift": "extend_next",
    "double click": "rename",
    "right button": "context_menu",
    "right button during a drag": "escape",
    "middle button, Space and a drag, wheel": "look_right",
    "wheel with Ctrl, two fingers": "zoom_in",
    "handle append_right": "append_right",
    "handle append_down": "append_down",
    **{f"handle arrow_{side}": "connect" for side in ("left", "top", "right", "bottom")},
    "BandGesture": "extend_next",
    "MoveGesture": "nudge_right",
    "DuplicateGesture": "duplicate",
    "RoomGesture sideways": "make_room",
    "RoomGesture down": "make_room_below",
    "LinkGesture": "connect",
    "LinkGesture on empty ground": "symbols",
    "EndGesture": "connect",
    "PieceGesture": "next_piece",
    "CarryGesture": "nudge_right",
    "LaneGesture": "lane_down",
    "EdgeGesture": "nudge_down",
    **{f"tool {tool}": "symbols" for tool in ("step", "choice", "parallel", "store")},
    "tool select": "escape",
    "tool arrow": "connect",
    "tool rework": "connect_rework",
    "tool problem": "problem",
    "tool note": "insert_note",
    "tool lane": "insert_lane",
}
"""What a hand does on the map, and the command whose key does the same."""
LIKE_OTHERS = ("append_down", "nudge_down", "connect_rework")
"""Commands that the guide need not name beside their like."""


@pytest.mark.parametrize(("gesture", "command"), BY_HAND.items())
def test_what_a_hand_does_on_the_map_a_key_does_too(gesture: str, command: str) -> None:
    found = next(each for each in COMMANDS if each.id == command)
    assert found.keys, gesture


def test_no_gesture_handle_or_tool_lacks_its_key() -> None:
    modules = [import_module(f"vsa.editor.tools.{each.name}") for each in iter_modules(tools.__path__)]
    classes = {name for module in modules for name in vars(module) if name.endswith("Gesture") and name != "Gesture"}
    grabbed = {f"handle {kind}" for kind in get_args(HandleKind)} | {f"tool {kind}" for kind in ToolKind}
    listed = {each if each in grabbed else each.partition(" ")[0] for each in BY_HAND}
    assert classes
    assert classes | grabbed <= listed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_names_the_keys_that_do_what_a_hand_does(language: Language) -> None:
    source = resource("guides", language, "program.md").read_text("utf-8")
    section = source.partition("{#keyboard}")[2].partition("\n## ")[0]
    assert {each for each in BY_HAND.values() if f"{{key:{each}}}" not in section} <= set(LIKE_OTHERS)
