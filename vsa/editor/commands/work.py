"""What goes out of a document beside its file and comes back: lists, calendar, a copy without people, the programme."""

from vsa.editor.commands.command import Command, Menu, needs_document
from vsa.editor.desk import Desk
from vsa.edits.anonymising import holds_personal
from vsa.i18n import Message, message


def needs_work(desk: Desk) -> Message | None:
    """There must be actions or gains."""
    if refused := needs_document(desk):
        return refused
    document = desk.session.document if desk.session else None
    return None if document and (document.actions or document.gains) else message("errands.refusal.no_work")


def needs_days(desk: Desk) -> Message | None:
    """There must be a deadline or something planned."""
    if refused := needs_document(desk):
        return refused
    document = desk.session.document if desk.session else None
    dated = document and (document.plan or any(each.deadline for each in document.actions.values()))
    return None if dated else message("errands.refusal.no_days")


def needs_interviews(desk: Desk) -> Message | None:
    """There must be something to delete."""
    if refused := needs_document(desk):
        return refused
    held = desk.session is not None and holds_personal(desk.session.document)
    return None if held else message("errands.refusal.no_interviews")


COMMANDS = (
    Command("export_lists", lambda desk: desk.errands.export_lists(), Menu.FILE, 2, refusal=needs_work),
    Command("read_list", lambda desk: desk.errands.read_list(), Menu.FILE, 2, refusal=needs_document, edits=True),
    Command("export_calendar", lambda desk: desk.errands.export_calendar(), Menu.FILE, 2, refusal=needs_days),
    Command("anonymise", lambda desk: desk.errands.anonymise(), Menu.FILE, 2, refusal=needs_document),
    Command(
        "delete_interviews", lambda desk: desk.errands.delete_interviews(), Menu.TOOLS, 3, refusal=needs_interviews
    ),
    Command("programme", lambda desk: desk.errands.show_programme(), Menu.FILE, 0),
)
