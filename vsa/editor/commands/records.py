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


def _done(session: Session) -> None:
    from vsa.editor.following_up import plan_operations

    plan_operations.done(session)


def _move(weeks: int) -> Callable[[Session], object]:
    def move(session: Session) -> None:
        from vsa.editor.following_up import plan_operations

        plan_operations.move(session, weeks)

    return move


COMMANDS = (
    Command("plan_done", on_session(_done), keys=("Space",), scope=Scope.RECORDS, refusal=_needs("plan")),
    Command("plan_earlier", on_session(_move(-1)), keys=("Alt+Left",), scope=Scope.RECORDS, refusal=_needs("plan")),
    Command("plan_later", on_session(_move(1)), keys=("Alt+Right",), scope=Scope.RECORDS, refusal=_needs("plan")),
)
