"""What begins in the follow-up: the plan of twelve months, audits, success factors, the audits after a new leader."""

from collections.abc import Callable

from vsa.editor.commands.command import Command, Menu, needs_document
from vsa.editor.desk import Desk
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.i18n import Message


def _make_plan(session: Session) -> Message | None:
    from vsa.editor.following_up import plan_operations
    from vsa.editor.following_up.plan_rows import plan_start

    return plan_operations.make(session, plan_start(session))


def _plan_entry(session: Session) -> None:
    from vsa.editor.following_up import plan_operations

    plan_operations.add(session)


def _internal_audit(session: Session) -> None:
    from vsa.editor.following_up import audit_operations
    from vsa.model.following_up import AuditKind

    audit_operations.start(session, AuditKind.INTERNAL)


def _external_audit(session: Session) -> None:
    from vsa.editor.following_up import audit_operations
    from vsa.model.following_up import AuditKind

    audit_operations.start(session, AuditKind.EXTERNAL)


def _factor(session: Session) -> None:
    from vsa.editor.following_up import factor_operations

    factor_operations.add(session)


def _usual_factors(session: Session) -> Message | None:
    from vsa.editor.following_up import factor_operations

    return factor_operations.add_usual(session)


def _handover_audits(session: Session) -> Message | None:
    from vsa.editor.following_up import leader_operations

    return leader_operations.plan_audits(session)


def _on_tab(
    id: str, tab: str, act: Callable[[Session], Message | None], menu: Menu, section: int, field: str = ""
) -> Command:
    """A command that turns to a tab of the follow-up, acts there, and puts the cursor in a field of what is new."""

    def run(desk: Desk) -> Message | None:
        if desk.session is None:
            return None
        desk.session.go(Stage.FOLLOWUP, tab)
        told = act(desk.session)
        if field:
            desk.fill_in(field)
        return told

    return Command(id, run, menu, section, refusal=needs_document)


COMMANDS = (
    _on_tab("new_plan_entry", "plan", _plan_entry, Menu.INSERT, 9, "title"),
    _on_tab("new_internal_audit", "audits", _internal_audit, Menu.INSERT, 9),
    _on_tab("new_external_audit", "audits", _external_audit, Menu.INSERT, 9),
    _on_tab("new_factor", "factors", _factor, Menu.INSERT, 9, "name"),
    _on_tab("make_plan", "plan", _make_plan, Menu.TOOLS, 5),
    _on_tab("usual_factors", "factors", _usual_factors, Menu.TOOLS, 5),
    _on_tab("handover_audits", "handover", _handover_audits, Menu.TOOLS, 5),
)
