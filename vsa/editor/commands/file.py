"""Documents: new, open, save, print, leave."""

from vsa.editor.commands.command import Command, Menu, needs_document, needs_map, on_session
from vsa.editor.desk import Desk
from vsa.editor.session import Session
from vsa.i18n import Message, message


def needs_earlier(desk: Desk) -> Message | None:
    """The file must have been saved over at least once."""
    from vsa.storage.backups import backups

    if refused := needs_document(desk):
        return refused
    path = desk.session.file.path if desk.session else None
    return None if path is not None and backups(path) else message("editor.refusal.no_earlier")


def _cannot_finish(desk: Desk) -> Message | None:
    """Something must be drawn, and not be finished already."""
    if (refused := needs_document(desk)) or desk.session is None:
        return refused
    document = desk.session.document
    if document.lock is not None:
        return message("edits.finish.locked", version=document.lock.version)
    return None if document.streams else message("editor.refusal.no_map")


def _is_open(desk: Desk) -> Message | None:
    if (refused := needs_document(desk)) or desk.session is None:
        return refused
    return message("edits.finish.open") if desk.session.document.lock is None else None


def _continue(session: Session) -> None:
    """Open the document for changes again."""
    from vsa.edits.finishing import next_version

    session.perform(message("editor.edit.next_version"), next_version)


COMMANDS = (
    Command("new", lambda desk: desk.new_document(), Menu.FILE, 0, ("Ctrl+N",)),
    Command("open", lambda desk: desk.open_document(), Menu.FILE, 0, ("Ctrl+O",)),
    Command("example", lambda desk: desk.open_example(), Menu.FILE, 0, ("Ctrl+E",)),
    Command("save", lambda desk: desk.save(), Menu.FILE, 1, ("Ctrl+S",), refusal=needs_document),
    Command("save_as", lambda desk: desk.save_as(), Menu.FILE, 1, ("Ctrl+Shift+S",), refusal=needs_document),
    Command("earlier", lambda desk: desk.open_earlier(), Menu.FILE, 1, refusal=needs_earlier),
    Command("export", lambda desk: desk.export(), Menu.FILE, 2, ("Ctrl+Shift+E",), refusal=needs_map),
    Command("print", lambda desk: desk.print_report(), Menu.FILE, 2, ("Ctrl+P",), icon="print", refusal=needs_document),
    Command("finish", lambda desk: desk.finish_version(), Menu.FILE, 3, icon="lock", refusal=_cannot_finish),
    Command("next_version", on_session(_continue), Menu.FILE, 3, refusal=_is_open),
    Command("close", lambda desk: desk.close_document(), Menu.FILE, 4, ("Ctrl+W",), refusal=needs_document),
    Command("leave", lambda desk: desk.leave(), Menu.FILE, 4, ("Ctrl+Q",)),
)
