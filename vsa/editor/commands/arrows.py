"""Arrows by key: going to them, moving their pieces, and giving up what was drawn by hand."""

from functools import partial

from vsa.editor import operations
from vsa.editor.commands.command import Command, Menu, Scope, needs_map, needs_selection, on_session
from vsa.editor.desk import Desk
from vsa.i18n import Message, message


def _needs_end(desk: Desk) -> Message | None:
    """A node or an arrow must be selected, to go on from."""
    if refused := needs_map(desk):
        return refused
    session = desk.session
    chosen = session is not None and (session.selected("node") or session.selected("flow"))
    return None if chosen else message("editor.refusal.node_or_arrow")


def _needs_arrow(desk: Desk) -> Message | None:
    if refused := needs_map(desk):
        return refused
    return None if desk.tools and desk.tools.pieces.arrow else message("editor.refusal.one_arrow")


def _needs_corners(desk: Desk) -> Message | None:
    """An arrow must be selected, and have been drawn by hand."""
    if refused := needs_selection(desk):
        return refused
    if desk.session is None or not desk.session.selected("flow"):
        return message("editor.refusal.one_arrow")
    return None if operations.is_drawn_by_hand(desk.session) else message("editor.refusal.not_drawn_by_hand")


def _walk_pieces(desk: Desk, step: int) -> None:
    if desk.tools is not None:
        desk.tools.walk_pieces(step)


COMMANDS = (
    Command(
        "arrow_out",
        on_session(partial(operations.walk_arrows, end="source")),
        keys=("P",),
        scope=Scope.MAP,
        refusal=_needs_end,
    ),
    Command(
        "arrow_in",
        on_session(partial(operations.walk_arrows, end="target")),
        keys=("Shift+P",),
        scope=Scope.MAP,
        refusal=_needs_end,
    ),
    Command("next_piece", partial(_walk_pieces, step=1), keys=("D",), scope=Scope.MAP, refusal=_needs_arrow),
    Command("previous_piece", partial(_walk_pieces, step=-1), keys=("Shift+D",), scope=Scope.MAP, refusal=_needs_arrow),
    Command(
        "reset_route",
        on_session(operations.reset_routes),
        Menu.EDIT,
        4,
        ("Ctrl+Shift+D",),
        Scope.MAP,
        refusal=_needs_corners,
    ),
)
