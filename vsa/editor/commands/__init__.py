"""The table of commands. Menus, keys, the list of keys and the tests read it; nothing else binds a key."""

from vsa.editor.commands import (
    actions,
    arrows,
    clipboard,
    edit,
    file,
    following_up,
    gains,
    groups,
    help,
    insert,
    lanes,
    preparing,
    records,
    settings,
    table,
    tabs,
    tools,
    view,
    work,
)
from vsa.editor.commands.command import Command, Menu, Scope

COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *work.COMMANDS,
    *edit.COMMANDS,
    *clipboard.COMMANDS,
    *arrows.COMMANDS,
    *lanes.COMMANDS,
    *table.COMMANDS,
    *groups.COMMANDS,
    *view.COMMANDS,
    *tabs.COMMANDS,
    *records.COMMANDS,
    *insert.COMMANDS,
    *preparing.COMMANDS,
    *tools.COMMANDS,
    *actions.COMMANDS,
    *gains.COMMANDS,
    *following_up.COMMANDS,
    *settings.COMMANDS,
    *help.COMMANDS,
)

__all__ = ["COMMANDS", "Command", "Menu", "Scope"]
