"""The views of a map, and what is done in its table."""

from collections.abc import Callable

from vsa.editor.commands.command import Command, Menu, Scope, needs_map
from vsa.editor.desk import Desk
from vsa.editor.views import Grid, View
from vsa.i18n import Message, message


def _view(view: View, number: int) -> Command:
    return Command(
        f"view_{view}",
        lambda desk: desk.views.turn_to(view) if desk.views else None,
        Menu.VIEW,
        -1,
        (f"Ctrl+Shift+{number}",),
        refusal=needs_map,
        checked=lambda desk: desk.views is not None and desk.views.view is view,
    )


def _needs_table(desk: Desk) -> Message | None:
    if refused := needs_map(desk):
        return refused
    shown = desk.views is not None and desk.views.grid is not None and desk.views.view is not View.DIAGRAM
    return None if shown else message("editor.refusal.no_table")


def _cells(id: str, act: Callable[[Grid], object], *keys: str, edits: bool = False) -> Command:
    def run(desk: Desk) -> object:
        return act(desk.views.grid) if desk.views is not None and desk.views.grid is not None else None

    return Command(f"table_{id}", run, keys=keys, scope=Scope.TABLE, refusal=_needs_table, edits=edits)


VIEWS = tuple(_view(view, number) for number, view in enumerate(View, start=1))
CELLS = (
    _cells("edit", lambda grid: grid.edit_cell(), "F2", edits=True),
    _cells("choices", lambda grid: grid.open_choices(), "Alt+Down", edits=True),
    _cells("cut", lambda grid: grid.cut(), "Ctrl+X", edits=True),
    _cells("copy", lambda grid: grid.copy(), "Ctrl+C"),
    _cells("copy_names", lambda grid: grid.copy(names=True), "Ctrl+Shift+C"),
    _cells("paste", lambda grid: grid.paste(), "Ctrl+V", edits=True),
    _cells("clear", lambda grid: grid.clear_cells(), "Delete", "Backspace", edits=True),
    _cells("fill_down", lambda grid: grid.fill_down(), "Ctrl+D", edits=True),
    _cells("insert", lambda grid: grid.add_step(), "Insert", "Ctrl+I", edits=True),
    _cells("delete", lambda grid: grid.delete_steps(), "Ctrl+Delete", edits=True),
    _cells("sort_rising", lambda grid: grid.sort(falling=False), "Alt+Shift+Up"),
    _cells("sort_falling", lambda grid: grid.sort(falling=True), "Alt+Shift+Down"),
    _cells("unsorted", lambda grid: grid.give_up_order()),
)
COMMANDS = (*VIEWS, *CELLS)
INSTEAD = {
    "cut": "table_cut",
    "copy": "table_copy",
    "paste": "table_paste",
    "duplicate": "table_fill_down",
    "delete": "table_clear",
    "rename": "table_edit",
}
"""What commands of the map with the same keys mean while the table has the keyboard."""


def meant(command: Command, desk: Desk) -> Command:
    """The command that a user means who chooses one in a menu."""
    if desk.views is None or not desk.views.at_table:
        return command
    return next((each for each in CELLS if each.id == INSTEAD.get(command.id)), command)
