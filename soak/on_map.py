"""What is done on the map: with the pointer, and with keys after something was pointed at."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt

from soak import hands
from soak.monkey import KEY_OF, Monkey
from vsa.editor.tools.chrome import Grip, Handle
from vsa.ui.canvas import MapCanvas

MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
APPENDING = ("append_right", "append_left", "append_down", "append_up")
CHANGING = (
    *("delete", "class_value", "class_waste", "push_left", "push_down", "make_room", "close_room", "arrow_out"),
    *("reset_route", "lane_up", "lane_down", "fold_lane", "fold", "group", "problem", "duplicate", "cut", "tidy"),
    *("change_type", "connect", "connect_rework", "action_from_selection", "share_others", "next_piece", "paste"),
)
MOST_CLICKS = 4

OnMap = Callable[[Monkey, MapCanvas], str]


def on_map(act: OnMap) -> Callable[[Monkey], str]:
    """An action of the map; where there is no map, the way back to it is the action."""

    def do(monkey: Monkey) -> str:
        canvas = monkey.canvas()
        return back_to_the_map(monkey) if canvas is None else act(monkey, canvas)

    return do


def back_to_the_map(monkey: Monkey) -> str:
    """Most is done on a map: without this a monkey lingers where there is none."""
    monkey.press("stage_current", "view_diagram", *monkey.chance.choice(((), ("fit_all",), ("full_size",))))
    return "back to the map"


@on_map
def click(monkey: Monkey, canvas: MapCanvas) -> str:
    at, modifier = monkey.place(canvas), monkey.chance.choice(MODIFIERS)
    hands.click(canvas, at, modifier)
    return f"click {spot(at)} {modifier.name}"


@on_map
def double_click(monkey: Monkey, canvas: MapCanvas) -> str:
    at = monkey.place(canvas)
    hands.double_click(canvas, at)
    return f"double click {spot(at)}, {monkey.write()}"


@on_map
def append(monkey: Monkey, canvas: MapCanvas) -> str:
    """What people do most: click a thing, append to it, and name what comes."""
    at, key = monkey.place(canvas), KEY_OF[monkey.chance.choice(APPENDING)]
    hands.click(canvas, at)
    hands.press(canvas, key)
    return f"click {spot(at)}, {key}, {monkey.write()}"


@on_map
def change(monkey: Monkey, canvas: MapCanvas) -> str:
    """Point at some things, and change them."""
    places = [monkey.place(canvas) for _ in range(monkey.chance.randrange(1, MOST_CLICKS))]
    for at in places:
        hands.click(canvas, at, MODIFIERS[1] if at is not places[0] else MODIFIERS[0])
    command = monkey.chance.choice(CHANGING)
    hands.press(canvas, KEY_OF[command])
    return f"click {', '.join(map(spot, places))}, {command}"


@on_map
def open_menu(monkey: Monkey, canvas: MapCanvas) -> str:
    at = monkey.place(canvas)
    hands.open_menu(canvas, at)
    return f"open menu at {spot(at)}"


@on_map
def drag(monkey: Monkey, canvas: MapCanvas) -> str:
    start, end, modifier = monkey.place(canvas), monkey.place(canvas), monkey.chance.choice(MODIFIERS)
    key = monkey.chance.choice(("", "", "", "", "Esc", "Ctrl+Z", "Del"))
    hands.drag(canvas, start, end, modifier, key)
    return f"drag {spot(start)} to {spot(end)} {modifier.name} {key}"


@on_map
def drag_handle(monkey: Monkey, canvas: MapCanvas) -> str:
    """Grab what a selected thing is grabbed by, and let it go anywhere: over the void a list of symbols opens."""
    at = monkey.place(canvas)
    hands.click(canvas, at)
    chrome = canvas._tools.chrome
    grabbed: Sequence[Handle | Grip] = (*chrome.handles, *chrome.grips)
    if not grabbed:
        return f"click {spot(at)}: nothing to grab"
    each = monkey.chance.choice(grabbed)
    start, end = QPoint(*map(round, canvas.camera.to_view(each.x, each.y))), monkey.place(canvas)
    hands.drag(canvas, start, end)
    return f"click {spot(at)}, drag {each.kind} to {spot(end)}"


@on_map
def hover(monkey: Monkey, canvas: MapCanvas) -> str:
    at = monkey.place(canvas)
    hands.hover(canvas, at)
    return f"hover {spot(at)}"


@on_map
def wheel(monkey: Monkey, canvas: MapCanvas) -> str:
    at, notches, modifier = monkey.place(canvas), monkey.chance.choice((-3, -1, 1, 2)), monkey.chance.choice(MODIFIERS)
    hands.turn_wheel(canvas, at, notches, modifier)
    return f"wheel {notches} at {spot(at)} {modifier.name}"


def spot(at: QPoint) -> str:
    """A place in words."""
    return f"{at.x()},{at.y()}"
