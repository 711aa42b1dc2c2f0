"""The board of the weekly meeting: where each action hangs, and what has happened since the last meeting."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vsa.analysis.improvement.overdue import overdue_days
from vsa.model.actions import Action, BoardColumn, Status
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.following_up import BoardMeeting


def column_of(action: Action) -> BoardColumn | None:
    """The column of an action; None for what was set aside, unless it waits for another level."""
    if action.status is Status.DONE:
        return BoardColumn.DONE
    if action.status is Status.REJECTED:
        return None
    if action.escalated:
        return BoardColumn.WAITING
    if action.status is Status.ONGOING:
        return BoardColumn.ONGOING
    if action.status is Status.POSTPONED:
        return None
    return BoardColumn.PRIORITISED if action.prioritised else BoardColumn.NEW


def on_board(actions: Iterable[Action], column: BoardColumn) -> tuple[Action, ...]:
    """The actions of a column: what was finished last comes first, all else by deadline."""
    there = [action for action in actions if column_of(action) is column]
    if column is BoardColumn.DONE:
        return tuple(sorted(there, key=lambda each: (each.finished or date.min, each.number), reverse=True))
    return tuple(sorted(there, key=lambda each: (each.deadline or date.max, each.number)))


def meetings_held(document: Document) -> tuple[BoardMeeting, ...]:
    """The meetings by day, the first one first."""
    return tuple(sorted(document.meetings.values(), key=lambda meeting: meeting.day))


def meeting_on(document: Document, day: date) -> Id | None:
    """The meeting of a day, if there is one."""
    return next((each.id for each in document.meetings.values() if each.day == day), None)


@dataclass(frozen=True, slots=True)
class SinceLast:
    """What a meeting that begins now has to look at: actions that no meeting has seen as new, those that none has seen
    finished, and how many are overdue."""

    new: tuple[Action, ...]
    finished: tuple[Action, ...]
    overdue: int


def since_last(document: Document, today: date, meeting: Id = "") -> SinceLast:
    """What has happened since the last meeting, or what `meeting`, which is being held, has to tell. An action that was
    taken up again and finished anew counts anew."""
    actions = sorted(document.actions.values(), key=lambda action: action.number)
    meetings = tuple(each for each in document.meetings.values() if each.id != meeting)
    seen = {key for meeting in meetings for key in meeting.new}
    done = [action for action in actions if action.status is Status.DONE]
    return SinceLast(
        new=tuple(action for action in actions if action.id not in seen),
        finished=tuple(action for action in done if not any(_told(action, meeting) for meeting in meetings)),
        overdue=sum(overdue_days(action, today) > 0 for action in actions),
    )


def _told(action: Action, meeting: BoardMeeting) -> bool:
    """Whether a meeting has told that the action is finished."""
    return action.id in meeting.finished and (action.finished is None or action.finished <= meeting.day)
