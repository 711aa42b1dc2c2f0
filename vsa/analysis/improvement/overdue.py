"""Deadlines that have passed."""

from datetime import date

from vsa.model.actions import Action, Status

FINISHED = frozenset({Status.DONE, Status.REJECTED})


def overdue_days(action: Action, today: date) -> int:
    """Days since the deadline of an action that still has to be done; 0 when it is not overdue."""
    if action.deadline is None or action.status in FINISHED:
        return 0
    return max((today - action.deadline).days, 0)
