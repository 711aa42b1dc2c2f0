"""Which actions are printed, and in which order."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal

from vsa.analysis.improvement.overdue import due_this_week
from vsa.model.actions import OPEN, Action

Show = Literal["all", "open", "week"]
Order = Literal["number", "deadline", "responsible"]


def chosen_actions(actions: Iterable[Action], show: Show, order: Order, today: date) -> tuple[Action, ...]:
    """Of all actions those that are asked for. Of this week are those with a deadline that has passed or is at the end
    of it at the latest, as long as they are open."""
    wanted = {
        "all": lambda action: True,
        "open": lambda action: action.status in OPEN,
        "week": lambda action: due_this_week(action, today),
    }[show]
    return tuple(sorted(filter(wanted, actions), key=_KEYS[order]))


def _by_deadline(action: Action) -> tuple[object, ...]:
    return action.deadline or date.max, action.number


_KEYS: dict[Order, Callable[[Action], tuple[object, ...]]] = {
    "number": lambda action: (action.number,),
    "deadline": _by_deadline,
    "responsible": lambda action: (not action.responsible, action.responsible.casefold(), *_by_deadline(action)),
}
