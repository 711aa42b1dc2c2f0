"""Parts of the map through the clipboard of the system, and a second copy without it.

What copies and pastes is loaded when it is first used: a map is on screen sooner without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vsa.editor.commands.command import Command, Menu, Scope, needs_map, needs_selection
from vsa.editor.desk import Desk
from vsa.i18n import Message, UserError, message, quoted

if TYPE_CHECKING:
    from vsa.editor.clipboard import Found


def _cannot_copy(desk: Desk) -> Message | None:
    if (refused := needs_selection(desk)) or desk.session is None:
        return refused
    from vsa.editor.operations.pasting import cannot_copy

    return cannot_copy(desk.session)


def _cannot_paste(desk: Desk) -> Message | None:
    if refused := needs_map(desk):
        return refused
    return None if desk.clipboard.offers() else message("editor.clipboard.empty")


def _copy(desk: Desk) -> None:
    from vsa.editor.operations.pasting import copied

    if desk.session is not None:
        desk.clipboard.put(copied(desk.session))


def _cut(desk: Desk) -> None:
    from vsa.editor.operations.pasting import cut

    if desk.session is not None:
        desk.clipboard.put(cut(desk.session))


def _duplicate(desk: Desk) -> Message | None:
    from vsa.editor.operations.pasting import duplicate

    return duplicate(desk.session) if desk.session is not None else None


def _paste(desk: Desk) -> Message | None:
    from vsa.editor.operations.pasting import paste_part
    from vsa.editor.operations.pasting_rows import paste_rows

    if desk.session is None:
        return None
    found = _found(desk)
    put = paste_rows if found.rows else paste_part
    told = put(desk.session, found.part, desk.camera.sight())
    if not found.left:
        return told
    return message("editor.clipboard.left_out", texts=tuple(map(quoted, found.left)))


def _found(desk: Desk) -> Found:
    """What there is to paste. Of rows that cannot be read, the table takes what it can."""
    from vsa.editor.clipboard import part_in
    from vsa.exchange import TableErrors

    try:
        return part_in(desk.clipboard.offered(), desk.language)
    except TableErrors as error:
        if not error.problems:
            raise
        advice = message("editor.clipboard.in_table")
        raise UserError(message("table.line", before=error.message, line=advice)) from error


COMMANDS = (
    Command("cut", _cut, Menu.EDIT, 1, ("Ctrl+X",), Scope.MAP, refusal=_cannot_copy),
    Command("copy", _copy, Menu.EDIT, 1, ("Ctrl+C",), Scope.MAP, refusal=_cannot_copy, edits=False),
    Command("paste", _paste, Menu.EDIT, 1, ("Ctrl+V",), Scope.MAP, refusal=_cannot_paste),
    Command("duplicate", _duplicate, Menu.EDIT, 1, ("Ctrl+D",), Scope.MAP, refusal=_cannot_copy),
)
