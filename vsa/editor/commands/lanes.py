"""Lanes: their order, their neighbours and their height."""

from functools import partial

from vsa.editor import operations
from vsa.editor.commands.command import Command, Menu, Refusal, Scope, needs_map, on_session
from vsa.editor.desk import Desk
from vsa.i18n import Message, message

STEPS = (("up", -1), ("down", 1))


def _needs_lane(desk: Desk) -> Message | None:
    if refused := needs_map(desk):
        return refused
    chosen = desk.session.selected("lane") if desk.session else ()
    return None if len(chosen) == 1 else message("editor.refusal.one_lane")


def _needs_neighbour(step: int) -> Refusal:
    """One lane must be selected, with another above (-1) or below (1) it."""

    def refusal(desk: Desk) -> Message | None:
        if refused := _needs_lane(desk):
            return refused
        there = desk.session is not None and operations.neighbour(desk.session, step)
        return None if there else message("lanes.no_neighbour")

    return refusal


def _merge(desk: Desk, step: int) -> Message | None:
    return operations.merge_lane(desk.session, step) if desk.session else None


COMMANDS = (
    *(
        Command(
            f"lane_{name}",
            on_session(partial(operations.move_lane, step=step)),
            Menu.EDIT,
            5,
            (f"Ctrl+Shift+{name.title()}",),
            Scope.MAP,
            refusal=_needs_lane,
        )
        for name, step in STEPS
    ),
    Command(
        "fold_lane",
        on_session(operations.fold_lane),
        Menu.EDIT,
        5,
        ("Shift+L",),
        Scope.MAP,
        refusal=_needs_lane,
        checked=lambda desk: desk.session is not None and operations.is_folded(desk.session),
    ),
    *(
        Command(f"merge_lane_{name}", partial(_merge, step=step), Menu.EDIT, 5, refusal=_needs_neighbour(step))
        for name, step in STEPS
    ),
)
