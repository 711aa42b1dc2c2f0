"""Which actions of the plan are shown: all, mine, or those that the meeting needs to look at."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from vsa.analysis.improvement.matrix import is_low_hanging
from vsa.analysis.improvement.overdue import due_this_week, overdue_days
from vsa.model.actions import Action
from vsa.model.document import Document


class Filter(StrEnum):
    """A choice among the actions."""

    ALL = "all"
    MINE = "mine"
    OVERDUE = "overdue"
    WEEK = "week"
    LOW_HANGING = "low_hanging"


Wanted = Callable[[Action, date, str], bool]
_WANTED: Mapping[Filter, Wanted] = MappingProxyType(
    {
        Filter.ALL: lambda action, today, role: True,
        Filter.MINE: lambda action, today, role: is_of(action, role),
        Filter.OVERDUE: lambda action, today, role: overdue_days(action, today) > 0,
        Filter.WEEK: lambda action, today, role: due_this_week(action, today),
        Filter.LOW_HANGING: lambda action, today, role: is_low_hanging(action),
    }
)


def filtered(actions: Iterable[Action], wanted: Filter, today: date, role: str) -> tuple[Action, ...]:
    """The actions that a filter lets through, by number."""
    let_through = _WANTED[wanted]
    return tuple(sorted((each for each in actions if let_through(each, today, role)), key=lambda each: each.number))


def is_of(action: Action, role: str) -> bool:
    """Whether a role is responsible for an action, or takes part in it."""
    return bool(role.strip()) and role.strip().casefold() in {
        named.casefold() for named in (*_names(action.responsible), *_names(action.participants))
    }


def roles(document: Document) -> tuple[str, ...]:
    """The roles that are responsible for something, in alphabetical order."""
    names = (name for action in document.actions.values() for name in _names(action.responsible))
    named: dict[str, str] = {}
    for name in names:
        named.setdefault(name.casefold(), name)
    return tuple(named[key] for key in sorted(named))


def _names(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace(";", ",").split(",") if part.strip())
