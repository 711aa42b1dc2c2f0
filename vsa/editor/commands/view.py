"""What is seen: stages, zoom and panels."""

from vsa.editor.commands.command import Command, Menu, Scope, needs_document, needs_map, needs_selection
from vsa.editor.desk import Desk
from vsa.editor.stages import Stage
from vsa.i18n import Message, message

ZOOM_STEP = 1.25
PAGE = 0.8
"""The part of the view by which it moves on, so that something known stays in sight."""
LOOKS = (
    ("look_up", "PgUp", 0.0, -PAGE),
    ("look_down", "PgDown", 0.0, PAGE),
    ("look_left", "Shift+PgUp", -PAGE, 0.0),
    ("look_right", "Shift+PgDown", PAGE, 0.0),
)


def _stage(stage: Stage, number: int) -> Command:
    return Command(
        f"stage_{stage}",
        lambda desk: desk.session.go(stage) if desk.session else None,
        Menu.VIEW,
        0,
        (f"Alt+{number}",),
        refusal=needs_document,
        checked=lambda desk: desk.session is not None and desk.session.stage is stage,
    )


def _look(name: str, key: str, across: float, down: float) -> Command:
    return Command(name, lambda desk: desk.camera.look(across, down), keys=(key,), scope=Scope.MAP, refusal=needs_map)


def _cannot_present(desk: Desk) -> Message | None:
    """What is presented can always be ended."""
    return None if desk.presenting else needs_map(desk)


def _no_fields(desk: Desk) -> Message | None:
    """On a stage of tabs the fields are those of what is chosen."""
    if desk.session is None or not desk.session.tab:
        return needs_map(desk)
    return None if desk.session.selection else message("editor.refusal.nothing_selected")


COMMANDS = (
    *(_stage(stage, number) for number, stage in enumerate(Stage, start=1)),
    Command("zoom_in", lambda desk: desk.camera.zoom(ZOOM_STEP), Menu.VIEW, 1, ("Ctrl++", "Ctrl+="), refusal=needs_map),
    Command("zoom_out", lambda desk: desk.camera.zoom(1 / ZOOM_STEP), Menu.VIEW, 1, ("Ctrl+-",), refusal=needs_map),
    Command("full_size", lambda desk: desk.camera.zoom_to_full_size(), Menu.VIEW, 1, ("Ctrl+0",), refusal=needs_map),
    Command("fit_all", lambda desk: desk.camera.fit_all(), Menu.VIEW, 1, ("Ctrl+1",), refusal=needs_map),
    Command(
        "fit_selection", lambda desk: desk.camera.fit_selection(), Menu.VIEW, 1, ("Ctrl+2",), refusal=needs_selection
    ),
    *(_look(name, key, across, down) for name, key, across, down in LOOKS),
    Command(
        "minimap",
        lambda desk: desk.toggle_minimap(),
        Menu.VIEW,
        2,
        ("Ctrl+Shift+O",),
        refusal=needs_map,
        checked=lambda desk: desk.minimap,
    ),
    Command("inspector", lambda desk: desk.toggle_inspector(), Menu.VIEW, 2, ("F4",), refusal=_no_fields),
    Command(
        "present",
        lambda desk: desk.toggle_presenting(),
        Menu.VIEW,
        2,
        ("F5",),
        icon="fullscreen",
        refusal=_cannot_present,
        checked=lambda desk: desk.presenting,
    ),
    Command("projector", lambda desk: desk.toggle_projector(), Menu.VIEW, 2, checked=lambda desk: desk.projector),
    Command("full_screen", lambda desk: desk.toggle_full_screen(), Menu.VIEW, 2, ("F11",)),
    Command("next_pane", lambda desk: desk.next_pane(1), keys=("F6",), refusal=needs_document),
    Command("previous_pane", lambda desk: desk.next_pane(-1), keys=("Shift+F6",), refusal=needs_document),
    Command("zoom_in_map", lambda desk: desk.camera.zoom(ZOOM_STEP), keys=("+",), scope=Scope.MAP, refusal=needs_map),
    Command(
        "zoom_out_map", lambda desk: desk.camera.zoom(1 / ZOOM_STEP), keys=("-",), scope=Scope.MAP, refusal=needs_map
    ),
)
