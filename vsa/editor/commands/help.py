"""Help: the guide, all commands, their keys, the log, and what this program is."""

from vsa.editor.commands.command import Command, Menu, Scope

COMMANDS = (
    Command("commands", lambda desk: desk.help.show_commands(), Menu.HELP, 0, ("Ctrl+Shift+P",), icon="search"),
    Command("guide", lambda desk: desk.help.show_guide(), Menu.HELP, 0, ("F1",), icon="book"),
    Command("keys", lambda desk: desk.help.show_keys(), Menu.HELP, 0, ("Ctrl+F1",)),
    Command("keys_on_map", lambda desk: desk.help.show_keys(), keys=("?",), scope=Scope.MAP),
    Command("news", lambda desk: desk.preferences.show_news(), Menu.HELP, 1),
    Command("log", lambda desk: desk.help.open_log(), Menu.HELP, 1),
    Command("about", lambda desk: desk.help.show_about(), Menu.HELP, 1),
)
