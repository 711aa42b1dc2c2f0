"""What is done with the records of a tab: in a list of them, single keys act on those that are selected."""

from collections.abc import Callable

from vsa.editor.commands.command import Command, Scope, needs_document, on_session
from vsa.editor.desk import Desk
from vsa.editor.session import Session
from vsa.i18n import Message, message


def _needs(*kinds: str) -> Callable[[Desk], Message | None]:
    """Something of one of these kinds must be selected."""

    def refusal(desk: Desk) -> Message | None:
        if refused := needs_document(desk):
            return refused
        chosen = desk.session is not None and any(desk.session.selected(kind) for kind in kinds)
        return None if chosen else message("editor.refusal.no_record")

    return refusal


def _done(session: Session) -> Message | None:
    from vsa.editor.following_up import leader_operations, plan_operations

    if checks := session.selected("check"):
        leader_operations.tick(session, checks)
        return None
    return plan_operations.done(session)


def _move(weeks: int) -> Callable[[Session], object]:
    def move(session: Session) -> None:
        from vsa.editor.following_up import plan_operations

        plan_operations.move(session, weeks)

    return move


def _judge(level: int | None) -> Callable[[Session], object]:
    def judge(session: Session) -> None:
        from vsa.editor.following_up import audit_operations

        audit_operations.judge(session, level)

    return judge


def _toggle_relevant(session: Session) -> None:
    from vsa.editor.following_up import audit_operations, leader_operations

    if checks := session.selected("check"):
        leader_operations.toggle_relevant(session, checks)
    else:
        audit_operations.toggle_relevant(session)


def _to_actions(session: Session) -> Message | None:
    from vsa.editor.following_up import audit_operations, factor_operations

    if session.selected("area"):
        return audit_operations.to_actions(session)
    return factor_operations.to_actions(session)


def _record(id: str, act: Callable[[Session], object], key: str, *kinds: str) -> Command:
    return Command(id, on_session(act), keys=(key,), scope=Scope.RECORDS, refusal=_needs(*kinds))


COMMANDS = (
    _record("record_done", _done, "Space", "plan", "check"),
    _record("plan_earlier", _move(-1), "Alt+Left", "plan"),
    _record("plan_later", _move(1), "Alt+Right", "plan"),
    *(_record(f"audit_level_{level}", _judge(level), str(level), "area") for level in range(1, 5)),
    _record("audit_not_judged", _judge(None), "0", "area"),
    _record("record_not_relevant", _toggle_relevant, "I", "area", "check"),
    _record("record_to_action", _to_actions, "T", "area", "factor"),
)
