"""Gains, measurements and the times of real cases."""

from collections.abc import Callable
from typing import Literal

from vsa.editor.commands.command import Command, Menu, needs_document
from vsa.editor.desk import Desk
from vsa.i18n import Message, message
from vsa.model.nodes import Step


def _add(kind: Literal["gain", "indicator"]) -> Callable[[Desk], object]:
    def add(desk: Desk) -> None:
        from vsa.editor.gains import operations

        if desk.session is not None:
            operations.add(desk.session, kind)
            desk.fill_in("name")

    return add


def _needs_step(desk: Desk) -> Message | None:
    if refused := needs_document(desk):
        return refused
    streams = desk.session.document.streams.values() if desk.session else ()
    drawn = any(isinstance(node, Step) for stream in streams for node in stream.nodes.values())
    return None if drawn else message("gains.times.no_steps")


COMMANDS = (
    Command("new_gain", _add("gain"), Menu.INSERT, 9, refusal=needs_document),
    Command("new_indicator", _add("indicator"), Menu.INSERT, 9, refusal=needs_document),
    Command("case_times", lambda desk: desk.show_case_times(), Menu.TOOLS, 2, ("Ctrl+T",), refusal=_needs_step),
)
