"""What the program does with a whole map."""

from vsa.editor import operations
from vsa.editor.commands.command import Command, Menu, needs_document, needs_map, on_session
from vsa.editor.desk import Desk
from vsa.i18n import Message, message
from vsa.model.stream import State


def _cannot_make_ideal(desk: Desk) -> Message | None:
    if refused := needs_document(desk):
        return refused
    document = desk.session.document if desk.session else None
    if document is None or document.in_state(State.CURRENT) is None:
        return message("editor.refusal.no_current")
    return message("editor.refusal.ideal_exists") if document.in_state(State.IDEAL) else None


COMMANDS = (
    Command("tidy", on_session(operations.tidy), Menu.TOOLS, 0, ("Ctrl+Shift+L",), refusal=needs_map),
    Command(
        "simulate",
        lambda desk: desk.show_simulation(),
        Menu.TOOLS,
        1,
        ("Ctrl+Shift+M",),
        refusal=needs_map,
        edits=False,
    ),
    Command(
        "what_if", lambda desk: desk.toggle_what_if(), Menu.TOOLS, 1, ("Ctrl+Shift+W",), refusal=needs_map, edits=False
    ),
    Command("make_ideal", on_session(operations.make_ideal), Menu.TOOLS, 0, refusal=_cannot_make_ideal),
)
