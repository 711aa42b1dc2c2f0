"""The state of an action, and what follows from it: when it began and was finished, and how far it has come."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from vsa.edits.elements import changed, with_added
from vsa.model.actions import SET_ASIDE, Action, BoardColumn, Quarter, Status
from vsa.model.base import Id
from vsa.model.document import Document

PROGRESS = {Quarter.PLAN: 0.0, Quarter.DO: 0.25, Quarter.CHECK: 0.5, Quarter.ACT: 0.75}
"""How far an action has come that is in a quarter of the wheel: the quarters before it are behind."""


def set_status(document: Document, ids: Collection[Id], status: Status, *, today: date, reason: str = "") -> Document:
    """The document with actions in a state. `reason` is why they are postponed or rejected; of other states there is
    none."""
    return with_actions(
        document,
        (changed(document.actions[key], **of_status(document.actions[key], status, today, reason)) for key in ids),
    )


def of_status(action: Action, status: Status, today: date, reason: str = "") -> dict[str, Any]:
    """The fields that an action gets with a state: done has its day and all its progress, and loses both again."""
    changes: dict[str, Any] = {"status": status, "reason": reason.strip() if status in SET_ASIDE else ""}
    if status is Status.DONE:
        return changes | {"finished": action.finished or today, "progress": 1.0, "escalated": False}
    changes |= {"finished": None}
    if status is Status.NOT_STARTED:
        return changes | {"progress": 0.0, "quarter": None}
    if action.status is Status.DONE:
        changes |= {"progress": PROGRESS[action.quarter] if action.quarter else 0.0}
    if status is Status.ONGOING:
        changes |= {"start": action.start or today}
    return changes


def put_on_board(document: Document, ids: Collection[Id], column: BoardColumn, *, today: date) -> Document:
    """The document with actions in a column of the board. What comes back from another level is new again, or goes on
    as it did."""
    return with_actions(
        document, (changed(document.actions[key], **_of_column(document.actions[key], column, today)) for key in ids)
    )


def set_quarter(document: Document, action: Id, quarter: Quarter, *, today: date) -> Document:
    """The document with an action in a quarter of the wheel: it is ongoing, and has come as far as the quarter says."""
    old = document.actions[action]
    begun = {} if old.status is Status.ONGOING else of_status(old, Status.ONGOING, today)
    return with_actions(document, (changed(old, **begun | {"quarter": quarter, "progress": PROGRESS[quarter]}),))


def with_actions(document: Document, actions: Iterable[Action]) -> Document:
    """The document with actions in the place of those with their ids."""
    return changed(document, actions=with_added(document.actions, *actions))


def _of_column(action: Action, column: BoardColumn, today: date) -> dict[str, Any]:
    if column is BoardColumn.WAITING:
        reopened = of_status(action, Status.ONGOING, today) if action.status is Status.DONE else {}
        return reopened | {"escalated": True}
    if column is BoardColumn.DONE:
        return of_status(action, Status.DONE, today)
    status = Status.ONGOING if column is BoardColumn.ONGOING else Status.NOT_STARTED
    kept = {} if action.status is status else of_status(action, status, today)
    prioritised = {} if column is BoardColumn.ONGOING else {"prioritised": column is BoardColumn.PRIORITISED}
    return kept | prioritised | {"escalated": False}
