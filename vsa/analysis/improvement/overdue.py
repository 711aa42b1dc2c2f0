"""Which actions are late, and which are due: the one place that says so."""

from datetime import date, timedelta

from vsa.model.actions import OPEN, Action


def overdue_days(action: Action, today: date) -> int:
    """Days since the deadline of an action that still has to be done; 0 when it is not overdue."""
    if action.deadline is None or action.status not in OPEN:
        return 0
    return max(0, (today - action.deadline).days)


def due_this_week(action: Action, today: date) -> bool:
    """Whether an action still has to be done, and by the end of this week at the latest or long since."""
    return action.status in OPEN and action.deadline is not None and action.deadline <= end_of_week(today)


def end_of_week(day: date) -> date:
    """The Sunday of the ISO week."""
    return day + timedelta(days=7 - day.isoweekday())
