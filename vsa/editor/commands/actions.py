"""What is done with actions: in their table, in the matrix of effort and effect, and on the board."""

from collections.abc import Callable
from functools import partial

from vsa.editor import operations
from vsa.editor.commands.command import Command, Menu, Scope, needs_document, on_session
from vsa.editor.desk import Desk
from vsa.editor.stages import Stage
from vsa.i18n import Message, message
from vsa.model.actions import SET_ASIDE, Status

STATUS_KEYS = tuple(zip(operations.STATUS_NAMES, Status, "12345", strict=True))


def _needs_action(desk: Desk) -> Message | None:
    """An action must be selected."""
    if refused := needs_document(desk):
        return refused
    return None if desk.session and desk.session.selected("action") else message("actions.refusal.none")


def _needs_one(desk: Desk) -> Message | None:
    if refused := _needs_action(desk):
        return refused
    one = desk.session is not None and len(desk.session.selected("action")) == 1
    return None if one else message("actions.refusal.one")


def _needs_actions(desk: Desk) -> Message | None:
    if refused := needs_document(desk):
        return refused
    return None if desk.session and desk.session.document.actions else message("actions.refusal.no_actions")


def _on_plan(id: str, act: Callable[[Desk], object], *keys: str, icon: str = "") -> Command:
    return Command(id, act, keys=keys, scope=Scope.PLAN, icon=icon, refusal=_needs_action)


def _new(desk: Desk) -> None:
    if desk.session is not None:
        desk.session.go(Stage.ACTIONS, "" if desk.session.stage is Stage.ACTIONS else "table")
        operations.add_action(desk.session)
        desk.fill_in("title")


def _start_meeting(desk: Desk) -> None:
    if desk.session is not None:
        operations.start_meeting(desk.session)
        desk.fill_in("present")


def _set_status(desk: Desk, status: Status) -> Message | None:
    if desk.session is None:
        return None
    told = operations.set_status(desk.session, status)
    if status in SET_ASIDE and told is not None:
        desk.fill_in("reason")
    return told


def _in_matrix(effort: int, effect: int) -> Callable[[Desk], object]:
    return on_session(partial(operations.shift_in_matrix, effort=effort, effect=effect))


def _on_board(step: int) -> Callable[[Desk], object]:
    return on_session(partial(operations.shift_on_board, step=step))


def _pick(desk: Desk, step: int) -> None:
    desk.pick(step)


COMMANDS = (
    Command("new_action", _new, Menu.INSERT, 3, ("N", "T"), Scope.PLAN, "plus", needs_document),
    Command("start_meeting", _start_meeting, Menu.TOOLS, 4, ("Ctrl+M",), refusal=needs_document),
    _on_plan("edit_action", lambda desk: desk.fill_in(), "F2", "Return", "Enter"),
    _on_plan("turn_wheel", on_session(operations.turn_wheel), "W"),
    *(_on_plan(name, partial(_set_status, status=status), key) for name, status, key in STATUS_KEYS),
    _on_plan("less_effort", _in_matrix(-1, 0), "Left"),
    _on_plan("more_effort", _in_matrix(1, 0), "Right"),
    _on_plan("more_effect", _in_matrix(0, 1), "Up"),
    _on_plan("less_effect", _in_matrix(0, -1), "Down"),
    _on_plan("unplace", on_session(operations.unplace), "Backspace"),
    *(
        Command(
            name,
            partial(_pick, step=step),
            keys=(key,),
            scope=Scope.PLAN,
            refusal=_needs_actions,
        )
        for name, step, key in (("next_action", 1, "PgDown"), ("previous_action", -1, "PgUp"))
    ),
    *(
        Command(
            name,
            _on_board(step),
            keys=(key,),
            scope=Scope.PLAN,
            refusal=_needs_one,
        )
        for name, step, key in (("board_right", 1, "Ctrl+Right"), ("board_left", -1, "Ctrl+Left"))
    ),
)
