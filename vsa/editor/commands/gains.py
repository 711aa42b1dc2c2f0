"""Gains, measurements and the times of real cases."""

from collections.abc import Callable
from typing import Literal

from vsa.editor.commands.command import Command, Menu, needs_document, on_session
from vsa.editor.desk import Desk
from vsa.editor.session import Session
from vsa.i18n import Message, message
from vsa.model.nodes import Step


def _add(kind: Literal["gain", "indicator"]) -> Callable[[Session], object]:
    def add(session: Session) -> None:
        from vsa.editor.gains import operations

        operations.add(session, kind)

    return add


def _needs_step(desk: Desk) -> Message | None:
    if refused := needs_document(desk):
        return refused
    streams = desk.session.document.streams.values() if desk.session else ()
    drawn = any(isinstance(node, Step) for stream in streams for node in stream.nodes.values())
    return None if drawn else message("gains.times.no_steps")


COMMANDS = (
    Command("new_gain", on_session(_add("gain")), Menu.INSERT, 9, refusal=needs_document),
    Command("new_indicator", on_session(_add("indicator")), Menu.INSERT, 9, refusal=needs_document),
    Command("case_times", lambda desk: desk.show_case_times(), Menu.TOOLS, 2, ("Ctrl+T",), refusal=_needs_step),
)
