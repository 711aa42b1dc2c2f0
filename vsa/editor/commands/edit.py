"""Changing what is there: undo, delete, text, place."""

from functools import partial

from vsa.editor import operations
from vsa.editor.commands.command import (
    Command,
    Menu,
    Scope,
    needs_document,
    needs_map,
    needs_selection,
    on_session,
)
from vsa.editor.desk import Desk
from vsa.editor.operations.walking import Direction
from vsa.editor.palette.asking import ask_to_change
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.i18n import Message, message
from vsa.model.nodes import ValueClass

NUDGE, PUSH = 1.0, 10.0
ARROWS: tuple[tuple[Direction, str, int, int], ...] = (
    ("left", "Left", -1, 0),
    ("right", "Right", 1, 0),
    ("up", "Up", 0, -1),
    ("down", "Down", 0, 1),
)
PLACED = ("node", "note", "symbol")
"""The kinds of things that have a place of their own."""
CLASSES = (
    ("class_value", ValueClass.VALUE),
    ("class_necessary", ValueClass.NECESSARY),
    ("class_waste", ValueClass.WASTE),
)


def _cannot_undo(desk: Desk) -> Message | None:
    if desk.session is None:
        return message("editor.refusal.no_document")
    drags = desk.tools is not None and desk.tools.dragging
    return None if drags or desk.session.history.undo_label else message("editor.refusal.nothing_to_undo")


def _undo(desk: Desk) -> None:
    """What is just being dragged is the latest that was done: it goes back alone."""
    if desk.tools is not None and desk.tools.dragging:
        desk.tools.let_go()
    elif desk.session is not None:
        desk.session.undo()


def _cannot_redo(desk: Desk) -> Message | None:
    if desk.session is None:
        return message("editor.refusal.no_document")
    return None if desk.session.history.redo_label else message("editor.refusal.nothing_to_redo")


def _cannot_delete(desk: Desk) -> Message | None:
    if desk.session is None:
        return message("editor.refusal.no_document")
    return None if desk.session.selection else message("editor.refusal.nothing_selected")


def _needs_steps(desk: Desk) -> Message | None:
    if refused := needs_map(desk):
        return refused
    session = desk.session
    stream = session.stream if session else None
    chosen = session.selected("node") if session else ()
    steps = stream is not None and any(stream.nodes[node].kind == "step" for node in chosen)
    return None if steps else message("editor.refusal.steps_only")


def _needs_one_step(desk: Desk) -> Message | None:
    chosen = desk.session.selected("node") if desk.session else ()
    return _needs_steps(desk) or (None if len(chosen) == 1 else message("editor.refusal.one_node"))


def _needs_several_steps(desk: Desk) -> Message | None:
    chosen = desk.session.selected("node") if desk.session else ()
    return _needs_steps(desk) or (None if len(chosen) > 1 else message("edits.parts.no_chain"))


def _shares_are_right(desk: Desk) -> Message | None:
    if refused := needs_map(desk):
        return refused
    wrong = desk.session is not None and operations.wrong_sum(desk.session) is not None
    return None if wrong else message("editor.refusal.shares_are_right")


def _needs_one_thing(desk: Desk) -> Message | None:
    if refused := needs_selection(desk):
        return refused
    return None if desk.session and desk.session.only else message("editor.refusal.one_thing")


def _cannot_select_all(desk: Desk) -> Message | None:
    if desk.session is not None and desk.session.stage is Stage.ACTIONS:
        return None if desk.session.document.actions else message("editor.refusal.nothing_here")
    if refused := needs_map(desk):
        return refused
    stream = desk.session.stream if desk.session else None
    things = stream is not None and (stream.nodes or stream.notes or stream.symbols)
    return None if things else message("editor.refusal.nothing_here")


def _select_all(session: Session) -> None:
    if session.stage is Stage.ACTIONS:
        session.select(f"action:{key}" for key in session.document.actions)
    elif session.stream is not None:
        stream = session.stream
        placed = (("node", stream.nodes), ("symbol", stream.symbols), ("note", stream.notes))
        session.select(f"{kind}:{key}" for kind, things in placed for key in things)


def _needs_placed(desk: Desk) -> Message | None:
    if refused := needs_map(desk):
        return refused
    session = desk.session
    if session is None or not session.selection:
        return message("editor.refusal.nothing_selected")
    placed = any(session.selected(kind) for kind in PLACED)
    return None if placed else message("editor.refusal.no_placed")


def _needs_movable(desk: Desk) -> Message | None:
    """What has a place, an arrow with pieces, a lane with an edge, or a problem on a step."""
    session = desk.session
    drawn = session is not None and any(session.selected(kind) for kind in ("flow", "lane", "group", "problem"))
    return needs_map(desk) or (None if drawn else _needs_placed(desk))


def _only_problems(session: Session) -> bool:
    """Problems that do not come along with the step that they are on."""
    return bool(session.selected("problem")) and not any(session.selected(kind) for kind in (*PLACED, "group"))


def _open_menu(desk: Desk) -> None:
    if desk.tools is not None:
        desk.tools.ask_for_menu()


def _rename(desk: Desk) -> None:
    """Enter also ends an arrow that is in hand."""
    if desk.tools is not None and desk.tools.finish_arrow():
        return
    if desk.session is not None and desk.session.only:
        operations.open_text(desk.session, desk.session.only)


def _enter(desk: Desk) -> None:
    """Enter opens what is selected: a card of a group is folded out, of all else the text is edited."""
    groups = operations.groups_in_hand(desk.session) if desk.session and desk.session.selected("group") else ()
    if any(group.collapsed for group in groups) and desk.session is not None:
        operations.fold_groups(desk.session)
    else:
        _rename(desk)


def _nudge(desk: Desk, direction: Direction, dx: float, dy: float) -> None:
    """The arrow keys move what is selected; of an arrow, one of its pieces, of a lane, its lower edge, and a problem to
    another step."""
    if desk.session is not None and desk.session.selected("lane"):
        operations.grow_lane(desk.session, dy)
    elif desk.tools is not None and desk.tools.pieces.arrow:
        desk.tools.pieces.shift(dx, dy)
    elif desk.session is not None and _only_problems(desk.session):
        operations.carry_problems_towards(desk.session, direction)
    elif desk.session is not None:
        operations.nudge(desk.session, dx, dy)


def _moves() -> tuple[Command, ...]:
    commands = []
    for direction, key, x, y in ARROWS:
        for name, modifier, size in (("nudge", "", NUDGE), ("push", "Shift+", PUSH)):
            commands.append(
                Command(
                    f"{name}_{direction}",
                    partial(_nudge, direction=direction, dx=x * size, dy=y * size),
                    keys=(modifier + key,),
                    scope=Scope.MAP,
                    refusal=_needs_movable,
                )
            )
        commands.append(
            Command(
                f"walk_{direction}",
                on_session(partial(operations.walk_towards, direction=direction)),
                keys=(f"Alt+{key}",),
                scope=Scope.MAP,
                refusal=needs_map,
            )
        )
    return tuple(commands)


def _needs_type(desk: Desk) -> Message | None:
    """Nodes and symbols have a type, or arrows; not all three at once."""
    if refused := needs_map(desk):
        return refused
    session = desk.session
    kinds = {key.partition(":")[0] for key in session.selection} if session else set()
    return None if kinds and (kinds <= {"node", "symbol"} or kinds == {"flow"}) else message("editor.refusal.no_type")


def _change_type(desk: Desk) -> None:
    if desk.session is not None and desk.tools is not None:
        ask_to_change(desk.session, desk.tools)


COMMANDS = (
    Command("undo", _undo, Menu.EDIT, 0, ("Ctrl+Z",), icon="undo", refusal=_cannot_undo, edits=False),
    Command(
        "redo",
        on_session(Session.redo),
        Menu.EDIT,
        0,
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        icon="redo",
        refusal=_cannot_redo,
        edits=False,
    ),
    Command(
        "delete", on_session(operations.delete_selection), Menu.EDIT, 1, ("Delete",), Scope.MAP, refusal=_cannot_delete
    ),
    Command(
        "select_all",
        on_session(_select_all),
        Menu.EDIT,
        1,
        ("Ctrl+A",),
        Scope.MAP,
        refusal=_cannot_select_all,
        edits=False,
    ),
    Command(
        "find",
        lambda desk: desk.look_for(),
        Menu.EDIT,
        5,
        ("Ctrl+F", "Ctrl+B"),
        icon="search",
        refusal=needs_map,
        edits=False,
    ),
    Command("find_next", lambda desk: desk.look_for(1), Menu.EDIT, 5, ("F3",), refusal=needs_map, edits=False),
    Command(
        "find_previous", lambda desk: desk.look_for(-1), Menu.EDIT, 5, ("Shift+F3",), refusal=needs_map, edits=False
    ),
    Command("rename", _rename, Menu.EDIT, 2, ("F2",), Scope.MAP, refusal=_needs_one_thing),
    Command("enter", _enter, keys=("Return", "Enter"), scope=Scope.MAP, refusal=_needs_one_thing),
    Command("change_type", _change_type, Menu.EDIT, 3, ("R",), Scope.MAP, refusal=_needs_type),
    Command(
        "fill_in",
        lambda desk: desk.fill_in(),
        Menu.EDIT,
        2,
        ("Ctrl+Return", "Ctrl+Enter"),
        refusal=needs_map,
        edits=False,
    ),
    *(
        Command(
            name,
            on_session(partial(operations.set_value_class, value_class=value_class)),
            Menu.EDIT,
            3,
            (f"Shift+{number}",),
            Scope.MAP,
            refusal=_needs_steps,
        )
        for number, (name, value_class) in enumerate(CLASSES, start=1)
    ),
    Command("split_step", on_session(operations.split_selection), Menu.EDIT, 3, refusal=_needs_one_step),
    Command("merge_steps", on_session(operations.merge_selection), Menu.EDIT, 3, refusal=_needs_several_steps),
    *(
        Command(
            name,
            on_session(partial(operations.make_room, slots=slots)),
            Menu.EDIT,
            4,
            (f"Ctrl+Shift+{key}",),
            Scope.MAP,
            refusal=_needs_placed,
        )
        for name, key, slots in (("make_room", "Right", 1), ("close_room", "Left", -1))
    ),
    *(
        Command(
            name,
            on_session(partial(operations.make_room_below, slots=slots)),
            Menu.EDIT,
            4,
            (key,),
            Scope.MAP,
            refusal=_needs_placed,
        )
        for name, key, slots in (("make_room_below", "M", 1), ("close_room_below", "Shift+M", -1))
    ),
    Command("context_menu", _open_menu, keys=("Menu", "Shift+F10"), scope=Scope.MAP, refusal=needs_map),
    Command(
        "walk_next",
        on_session(partial(operations.walk, step=1)),
        keys=("Tab",),
        scope=Scope.MAP,
        refusal=needs_map,
    ),
    Command(
        "walk_previous",
        on_session(partial(operations.walk, step=-1)),
        keys=("Shift+Tab",),
        scope=Scope.MAP,
        refusal=needs_map,
    ),
    *(
        Command(
            f"walk_problems{back}",
            on_session(partial(operations.walk_problems, step=step)),
            keys=(f"{shift}B",),
            scope=Scope.MAP,
            refusal=needs_map,
        )
        for back, shift, step in (("", "", 1), ("_back", "Shift+", -1))
    ),
    *(
        Command(
            name, on_session(partial(operations.extend, step=step)), keys=(key,), scope=Scope.MAP, refusal=needs_map
        )
        for name, key, step in (("extend_next", "N", 1), ("extend_previous", "Shift+N", -1))
    ),
    Command("walk_to_lane", on_session(operations.walk_to_lane), keys=("L",), scope=Scope.MAP, refusal=needs_map),
    Command(
        "share_others",
        on_session(operations.share_others),
        Menu.EDIT,
        3,
        ("=",),
        Scope.MAP,
        refusal=_shares_are_right,
    ),
    Command("escape", lambda desk: desk.step_back(), keys=("Escape",), scope=Scope.MAP, refusal=needs_document),
    *_moves(),
)
