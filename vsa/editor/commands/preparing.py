"""What is written down before the course: interviews, findings, the case and the team."""

from vsa.editor.commands.command import Command, Menu, needs_document
from vsa.editor.desk import Desk
from vsa.editor.stages import Stage
from vsa.i18n import Message, message


def _needs_stage(desk: Desk) -> Message | None:
    if refused := needs_document(desk):
        return refused
    here = desk.session is not None and desk.session.stage is Stage.PREPARE
    return None if here else message("prepare.refusal.elsewhere")


def _needs_fruits(desk: Desk) -> Message | None:
    from vsa.editor.preparing.fruits import waiting

    if refused := _needs_stage(desk):
        return refused
    session = desk.session
    ready = session is not None and (session.selected("finding") or waiting(session.document))
    return None if ready else message("prepare.refusal.no_fruits")


def _needs_case(desk: Desk) -> Message | None:
    if refused := _needs_stage(desk):
        return refused
    return None if desk.session and desk.session.document.chosen else message("prepare.refusal.no_case")


def _new_interview(desk: Desk) -> None:
    from vsa.editor.preparing.operations import add

    if desk.session is not None:
        desk.session.show_tab("interviews")
        add(desk.session, "interview", day=desk.session.today)


def _new_finding(desk: Desk) -> None:
    from vsa.editor.preparing.operations import add_finding

    if desk.session is not None:
        chosen = desk.session.selection
        desk.session.show_tab("interviews")
        desk.session.select(chosen)
        add_finding(desk.session)


def _into_actions(desk: Desk) -> Message | None:
    from vsa.editor.preparing.operations import turn_into_actions

    session = desk.session
    return turn_into_actions(session, session.selected("finding")) if session is not None else None


def _begin(desk: Desk) -> None:
    from vsa.editor.preparing.case import begin

    if desk.session is not None:
        begin(desk.session)


COMMANDS = (
    Command("new_interview", _new_interview, Menu.INSERT, 5, ("Ctrl+Shift+N",), refusal=_needs_stage),
    Command("new_finding", _new_finding, Menu.INSERT, 5, ("Ctrl+Shift+F",), refusal=_needs_stage),
    Command("findings_to_actions", _into_actions, Menu.INSERT, 5, ("Ctrl+Shift+T",), refusal=_needs_fruits),
    Command("begin_current", _begin, Menu.INSERT, 5, ("Ctrl+Shift+K",), refusal=_needs_case),
)
