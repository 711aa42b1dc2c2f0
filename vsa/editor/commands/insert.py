"""What is new on the map: steps, gateways, arrows, problems, notes and lanes."""

from functools import partial

from vsa.editor import operations
from vsa.editor.commands.command import Command, Menu, Scope, needs_map, needs_node, on_session
from vsa.editor.desk import Desk
from vsa.editor.operations.walking import Direction
from vsa.editor.palette.asking import add_beside, ask_to_add
from vsa.editor.session import Session
from vsa.i18n import Message, message
from vsa.model.stream import FlowKind

APPENDS: tuple[tuple[Direction, str], ...] = (("right", "Right"), ("left", "Left"), ("down", "Down"), ("up", "Up"))
ROLES = ("choice", "parallel", "store", "start", "end")


def _needs_problem_or_step(desk: Desk) -> Message | None:
    if refused := needs_map(desk):
        return refused
    session = desk.session
    chosen = session is not None and (session.selected("problem") or session.selected("node"))
    return None if chosen else message("editor.refusal.nothing_selected")


def _add_problem(session: Session) -> None:
    operations.add_problem(session, session.selected("node")[0])


def _add_lane(session: Session) -> None:
    chosen = session.selected("lane")
    lane = operations.add_lane(session, chosen[0] if chosen else None)
    session.edit_text(f"lane:{lane}")


def _add_note(desk: Desk) -> None:
    sight = desk.camera.sight()
    if desk.session is not None and desk.tools is not None and sight is not None:
        add_beside(desk.session, desk.tools, "note", sight)


def _open_symbols(desk: Desk) -> None:
    if desk.session is not None and desk.tools is not None:
        ask_to_add(desk.session, desk.tools)


COMMANDS = (
    *(
        Command(
            f"append_{direction}",
            on_session(partial(operations.append, direction=direction)),
            Menu.INSERT,
            0,
            (f"Ctrl+{key}",),
            Scope.MAP,
            refusal=needs_map,
        )
        for direction, key in APPENDS
    ),
    *(
        Command(
            f"insert_{role}",
            on_session(partial(operations.insert_after_selection, role=role)),
            Menu.INSERT,
            1,
            refusal=needs_map,
        )
        for role in ROLES
    ),
    Command("symbols", _open_symbols, Menu.INSERT, 1, ("A",), Scope.MAP, refusal=needs_map),
    Command(
        "connect",
        lambda desk: desk.tools.start_arrow() if desk.tools else None,
        Menu.INSERT,
        2,
        ("C",),
        Scope.MAP,
        refusal=needs_map,
    ),
    Command(
        "connect_rework",
        lambda desk: desk.tools.start_arrow(FlowKind.REWORK) if desk.tools else None,
        Menu.INSERT,
        2,
        ("Shift+C",),
        Scope.MAP,
        refusal=needs_map,
    ),
    Command(
        "problem",
        on_session(_add_problem),
        Menu.INSERT,
        3,
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        refusal=needs_node,
    ),
    Command(
        "insert_note",
        _add_note,
        Menu.INSERT,
        3,
        ("K",),
        Scope.MAP,
        refusal=needs_map,
    ),
    Command("insert_lane", on_session(_add_lane), Menu.INSERT, 3, ("Ctrl+L",), Scope.MAP, refusal=needs_map),
    Command(
        "action_from_selection",
        on_session(operations.action_from_selection),
        Menu.INSERT,
        4,
        ("T",),
        Scope.MAP,
        refusal=_needs_problem_or_step,
    ),
)
