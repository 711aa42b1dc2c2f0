"""How long open actions have been open."""

from collections.abc import Iterable
from datetime import date

from vsa.model.actions import OPEN, Action


def age_of(action: Action, today: date) -> int | None:
    """Days since an action was begun; None where nobody has said when."""
    return None if action.start is None else max(0, (today - action.start).days)


def open_by_age(actions: Iterable[Action], today: date) -> tuple[Action, ...]:
    """What is not finished or set aside, the oldest first; what has not begun comes last, by number."""
    there = [action for action in actions if action.status in OPEN]
    return tuple(sorted(there, key=lambda action: (-(age_of(action, today) or 0), action.start is None, action.number)))
