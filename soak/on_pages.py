"""What is done beside the map: fields are filled in, cells written and pasted into, records made and changed."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from soak import hands
from soak.monkey import KEY_OF, WRITTEN_IN, Monkey
from soak.on_map import spot

STAGES = ("stage_prepare", "stage_actions", "stage_followup", "stage_compare", "stage_ideal", "stage_current")
VIEWS = ("view_table", "view_split")
MAKING = ("new_interview", "new_finding", "findings_to_actions", "start_meeting", "case_times", "new_action")
RECORD_KEYS = (
    *("Space", "1", "2", "3", "4", "5", "0", "I", "T", "N", "W", "F2", "Return", "Del", "Down", "Up", "Left", "Right"),
    *("Alt+Left", "Alt+Right", "Ctrl+Left", "Ctrl+Right", "Backspace", "Ctrl+Return"),
)
CELL_KEYS = (
    *("F2", "Del", "Ctrl+V", "Ctrl+D", "Ctrl+C", "Ctrl+X", "Insert", "Ctrl+Del", "Alt+Down", "Shift+Down", "Return"),
    *("Shift+Right", "Alt+Shift+Up", "Alt+Shift+Down", "Ctrl+A"),
)
BLOCKS = (
    "Motta\tSaksbehandler\t10 min\nVurdere\tFagansvarlig\t1,5 t\nSvare\tSaksbehandler\t5 min\n",
    "10 min\n20 min\ntull\n",
    "Steg\tRolle\tTid\n1\t2\t3\n",
    "bare en tekst",
    "\n\n\t\t\n",
)
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)
MOST_KEYS = 4
DOUBLE_CLICKS = 0.2


def fill_in(monkey: Monkey) -> str:
    """Write another text into a field that is in sight, or choose another of its words."""
    fields = [each for kind in FIELDS for each in monkey.seen(kind, monkey.window)]
    if not fields:
        monkey.press("inspector")
        return "no field in sight: inspector"
    field = monkey.chance.choice(fields)
    name = f"{type(field).__name__} {field.accessibleName()!r}"
    if isinstance(field, QComboBox):
        hands.press(field, monkey.chance.choice(("Down", "Up", "End", "Home")))
        return f"choose in {name}"
    field.setFocus()
    hands.press(field, "Ctrl+A")
    return f"fill in {name}, {monkey.write()}"


def turn_page(monkey: Monkey) -> str:
    """Go to any stage, and there to any tab."""
    stage = monkey.chance.choice(STAGES)
    tab = monkey.chance.choice(((), ("next_tab",), ("previous_tab",), ("next_tab", "next_tab")))
    monkey.press(stage, *tab)
    return f"{stage} {' '.join(tab)}"


def make_record(monkey: Monkey) -> str:
    """Make something that is kept beside the map, and write its first field."""
    command = monkey.chance.choice([each for each in MAKING if each in KEY_OF])
    monkey.press(command)
    return f"{command}, {monkey.write()}"


def work_on_page(monkey: Monkey) -> str:
    """Press a button of the stage, or keys in one of its lists."""
    stage = monkey.window._stages
    lists, buttons = monkey.seen(QAbstractItemView, stage), monkey.seen(QAbstractButton, stage)
    if lists and monkey.chance.random() < 0.5:
        return _keys_in(monkey, monkey.chance.choice(lists), RECORD_KEYS)
    if not buttons:
        return "no button in sight"
    button = monkey.chance.choice(buttons)
    name = f"{type(button).__name__} {button.accessibleName() or button.text()!r}"
    hands.click(button, button.rect().center())
    return f"press {name}, {monkey.write()}"


def work_in_cells(monkey: Monkey) -> str:
    """Write, paste, fill or sort in a table."""
    if not (tables := monkey.seen(QAbstractItemView, monkey.window._stages)):
        monkey.press("stage_current", monkey.chance.choice(VIEWS))
        tables = monkey.seen(QAbstractItemView, monkey.window._stages)
    if not tables:
        return "no table in sight"
    if monkey.chance.random() < 0.3:
        _offer_block(monkey.chance.choice(BLOCKS))
    return _keys_in(monkey, monkey.chance.choice(tables), CELL_KEYS)


def touch(monkey: Monkey) -> str:
    """Whatever is somewhere in a pane of the window or in another window; then something is typed there."""
    others = [each for each in QApplication.topLevelWidgets() if each is not monkey.window]
    panes = [each for each in (*monkey.window._panes(), *others) if each.isVisible() and each.width() and each.height()]
    if not panes:
        return "touch: nothing there"
    pane = monkey.chance.choice(panes)
    at = monkey.within(pane.rect())
    widget = pane.childAt(at) or pane
    place = widget.mapFrom(pane, at)
    name = f"{type(widget).__name__} {widget.accessibleName()!r} {spot(place)}"
    hands.click(widget, place)
    if monkey.chance.random() < DOUBLE_CLICKS and isValid(widget):
        hands.double_click(widget, place)
    if isinstance(QApplication.focusWidget(), WRITTEN_IN):
        return f"touch {name}; {monkey.write()}"
    return f"touch {name}; {_keys(monkey, RECORD_KEYS)}"


def _keys_in(monkey: Monkey, view: QAbstractItemView, keys: tuple[str, ...]) -> str:
    """Click somewhere in a list, press some of its keys, and write."""
    at = monkey.within(view.viewport().rect())
    hands.click(view.viewport(), at)
    pressed = _keys(monkey, keys)
    written = monkey.write() if monkey.chance.random() < 0.6 else ""
    return f"{type(view).__name__} {spot(at)}, {pressed} {written}"


def _keys(monkey: Monkey, keys: tuple[str, ...]) -> str:
    chosen = monkey.chance.choices(keys, k=monkey.chance.randrange(1, MOST_KEYS))
    for key in chosen:
        hands.press(_focus(monkey), key)
    return " ".join(chosen)


def _focus(monkey: Monkey) -> QWidget:
    return QApplication.focusWidget() or monkey.window


def _offer_block(text: str) -> None:
    """What another program has copied."""
    data = QMimeData()
    data.setText(text)
    QApplication.clipboard().setMimeData(data)
