"""Turning to the other tabs of a stage."""

from vsa.editor.commands.command import Command, Menu, needs_document
from vsa.editor.desk import Desk
from vsa.editor.tabs import neighbour
from vsa.i18n import Message, message


def _needs_tabs(desk: Desk) -> Message | None:
    if refused := needs_document(desk):
        return refused
    return None if desk.session and desk.session.tab else message("tabs.refusal.none")


def _turn(id: str, step: int, key: str) -> Command:
    def run(desk: Desk) -> None:
        if desk.session is not None:
            desk.session.show_tab(neighbour(desk.session.stage, desk.session.tab, step))

    return Command(id, run, Menu.VIEW, 0, (key,), refusal=_needs_tabs)


COMMANDS = (_turn("next_tab", 1, "Ctrl+PgDown"), _turn("previous_tab", -1, "Ctrl+PgUp"))
