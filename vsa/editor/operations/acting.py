"""What people do to actions: their state, the wheel, their place in the matrix and on the board, and the meeting."""

from collections.abc import Callable, Sequence

from vsa.analysis.improvement.board import column_of, meeting_on, since_last
from vsa.editor.actions.matrix import moved
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits import action_details, action_status
from vsa.edits.actions import add_action
from vsa.edits.board import record_meeting
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.plan import mark_held
from vsa.edits.records import next_id
from vsa.i18n import Message, message
from vsa.model.actions import SET_ASIDE, Action, BoardColumn, Quarter, Reference, Status
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.following_up import BoardMeeting, PlanKind
from vsa.model.stream import State

QUARTERS = tuple(Quarter)
STATUS_NAMES = tuple(f"action_{status}" for status in Status)
"""The names of the commands that give an action a state."""


def chosen_actions(session: Session) -> tuple[Action, ...]:
    """The selected actions."""
    return tuple(session.document.actions[key] for key in session.selected("action"))


def set_status(session: Session, status: Status) -> Message | None:
    """Give the selected actions a state. Says when more is ongoing than the house has set itself, or when a reason is
    wanted."""
    return _begin(
        session,
        message(f"editor.status.{status}"),
        lambda document, ids: action_status.set_status(document, ids, status, today=session.today),
        wants_reason=status in SET_ASIDE,
    )


def put_on_board(session: Session, ids: Sequence[Id], column: BoardColumn) -> Message | None:
    """Put actions in a column of the board."""
    session.select(f"action:{key}" for key in ids)
    return _begin(
        session,
        message(f"actions.board.{column}"),
        lambda document, chosen: action_status.put_on_board(document, chosen, column, today=session.today),
    )


def shift_on_board(session: Session, step: int) -> Message | None:
    """Move the selected card to the column beside its own."""
    columns = tuple(BoardColumn)
    places = [columns.index(column) for each in chosen_actions(session) if (column := column_of(each)) is not None]
    target = places[0] + step if places else 0
    if not places or not 0 <= target < len(columns):
        return None
    return put_on_board(session, session.selected("action"), columns[target])


def turn_wheel(session: Session) -> Message | None:
    """Bring the selected actions to the next quarter of the wheel, from the last round to the first."""

    def edit(document: Document, ids: Sequence[Id]) -> Document:
        for key in ids:
            old = document.actions[key].quarter
            following = QUARTERS[(QUARTERS.index(old) + 1) % len(QUARTERS)] if old else QUARTERS[0]
            document = action_status.set_quarter(document, key, following, today=session.today)
        return document

    return _begin(session, message("editor.command.turn_wheel"), edit)


def set_quarter(session: Session, action: Id, quarter: Quarter) -> Message | None:
    """Bring an action to a quarter of the wheel."""
    session.select([f"action:{action}"])
    return _begin(
        session,
        message("editor.command.turn_wheel"),
        lambda document, ids: action_status.set_quarter(document, action, quarter, today=session.today),
    )


def shift_in_matrix(session: Session, effort: int, effect: int) -> None:
    """Move the selected actions by fields of the matrix, as one edit."""

    def edit(document: Document) -> Document:
        for key in session.selected("action"):
            field = moved(document.actions[key], effort, effect)
            document = action_details.place_in_matrix(document, [key], *field)
        return document

    session.perform(message("actions.edit.place"), edit)


def place_in_matrix(session: Session, action: Id, field: tuple[int, int] | None) -> None:
    """Place an action in a field of the matrix, or take it out of it."""
    effort, effect = field or (None, None)
    session.perform(
        message("actions.edit.place"),
        lambda document: action_details.place_in_matrix(document, [action], effort, effect),
        select=[f"action:{action}"],
    )


def unplace(session: Session) -> None:
    """Take the selected actions out of the matrix."""
    chosen = session.selected("action")
    session.perform(
        message("actions.edit.place"), lambda document: action_details.place_in_matrix(document, chosen, None, None)
    )


def set_limit(session: Session, limit: int) -> None:
    """Set how many actions may be ongoing at a time."""
    session.perform(
        message("actions.limit.change"), lambda document: set_fields(document, Ref("document"), ongoing_limit=limit)
    )


def explain_move(session: Session, action: Id, move: int, reason: str) -> None:
    """Write why a deadline was moved."""
    session.perform(
        message("actions.edit.move_reason"),
        lambda document: action_details.explain_move(document, action, move, reason),
    )


def set_whys(session: Session, action: Id, answers: Sequence[str]) -> None:
    """Write the answers to five times why."""
    session.perform(message("actions.edit.whys"), lambda document: action_details.set_whys(document, action, answers))


def set_realises(session: Session, action: Id, references: Sequence[Reference]) -> None:
    """Say which steps of the ideal state an action brings about."""
    session.perform(
        message("actions.edit.realises"), lambda document: action_details.set_realises(document, action, references)
    )


def action_for_change(session: Session, title: str, current: Sequence[Id], ideal: Sequence[Id]) -> Id | None:
    """Make an action that brings a change from the current state to the ideal one about; gives its id, None when a lock
    keeps it out."""
    document, action = session.document, next_id(session.document, "action")

    def references(state: State, ids: Sequence[Id]) -> tuple[Reference, ...]:
        stream = document.in_state(state)
        return tuple(Reference(stream=stream.id, element=each) for each in ids) if stream else ()

    fields = {
        "title": title,
        "steps": references(State.CURRENT, current),
        "realises": references(State.IDEAL, ideal),
    }
    made = session.perform(message("editor.edit.action"), lambda before: add_action(before, **fields))
    return action if made else None


def start_meeting(session: Session) -> None:
    """Begin the meeting of today at the board, or go on with it; the one that was planned about now is held with it."""
    session.go(Stage.ACTIONS, "board")
    today, held = session.today, meeting_on(session.document, session.today)
    meeting = held or next_id(session.document, "meeting")
    if held is None:
        session.perform(
            message("actions.edit.meeting"),
            lambda document: mark_held(_told(document, session, BoardMeeting(id="", day=today)), PlanKind.BOARD, today),
        )
    session.select([f"meeting:{meeting}"])


def end_meeting(session: Session, meeting: Id) -> Message | None:
    """Write down what was new and finished at the end of a meeting, and let go of it. None when a lock keeps it out."""
    old = session.document.meetings[meeting]
    session.perform(message("actions.edit.meeting"), lambda document: _told(document, session, old))
    session.select([])
    return None if session.locked else message("actions.meeting.ended", day=old.day)


def _told(document: Document, session: Session, meeting: BoardMeeting) -> Document:
    """The document with a meeting that tells what has happened since the one before it."""
    since = since_last(document, session.today, meeting.id)
    told = meeting.model_copy(
        update={
            "new": tuple(action.id for action in since.new),
            "finished": tuple(action.id for action in since.finished),
            "overdue": since.overdue,
        }
    )
    return record_meeting(document, told)


def _begin(
    session: Session,
    label: Message,
    edit: Callable[[Document, Sequence[Id]], Document],
    *,
    wants_reason: bool = False,
) -> Message | None:
    chosen, before = session.selected("action"), _ongoing(session)
    session.perform(label, lambda document: edit(document, chosen))
    if session.locked:
        return None
    limit = session.document.ongoing_limit
    if _ongoing(session) > max(limit, before):
        return message("actions.too_many", count=_ongoing(session), limit=limit)
    silent = any(not each.reason for each in chosen_actions(session))
    return message("actions.give_reason") if wants_reason and silent else None


def _ongoing(session: Session) -> int:
    return sum(action.status is Status.ONGOING for action in session.document.actions.values())
