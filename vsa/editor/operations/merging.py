"""Uniting steps that follow one another."""

from vsa.editor.session import Session
from vsa.edits.parts import merge_steps
from vsa.i18n import message


def merge_selection(session: Session) -> None:
    """Unite the selected steps, and ask for the name of what they have become. Raises UserError when they are no chain
    or their times cannot be added."""
    stream, chosen = session.stream, session.selected("node")
    if stream is None:
        return
    session.perform(message("editor.edit.merge_steps"), lambda document: merge_steps(document, stream.id, chosen))
    if session.only:
        session.edit_text(session.only)
