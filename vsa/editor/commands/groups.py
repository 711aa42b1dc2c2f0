"""Groups of steps: one card for several."""

from vsa.editor import operations
from vsa.editor.commands.command import Command, Menu, Scope, needs_map, on_session
from vsa.editor.desk import Desk
from vsa.i18n import Message, message


def _cannot_group(desk: Desk) -> Message | None:
    return needs_map(desk) or (operations.cannot_group(desk.session) if desk.session else None)


def _needs_group(desk: Desk) -> Message | None:
    if refused := needs_map(desk):
        return refused
    return None if desk.session and operations.groups_in_hand(desk.session) else message("editor.refusal.no_group")


COMMANDS = (
    Command("group", on_session(operations.group_selection), Menu.EDIT, 6, ("Ctrl+G",), refusal=_cannot_group),
    Command("fold", on_session(operations.fold_groups), Menu.EDIT, 6, ("G",), Scope.MAP, refusal=_needs_group),
    Command("dissolve", on_session(operations.dissolve_groups), Menu.EDIT, 6, ("Ctrl+Shift+G",), refusal=_needs_group),
)
