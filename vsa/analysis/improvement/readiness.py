"""Whether a unit is ready: the right unit at the right time."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from vsa.model.base import Id
from vsa.model.checklist import Check, Checklist, entries_of

PRECONDITIONS = frozenset(
    {
        "readiness.leader",
        "readiness.no_reorganisation",
        "readiness.no_leader_change",
        "readiness.environment",
    }
)
"""Without these the work falls, however well it is done: nobody can make up for them along the way."""


class Advice(StrEnum):
    """What to do with a unit that wants to begin."""

    START = "start"
    WITH_SUPPORT = "with_support"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Readiness:
    """The advice and what it rests on: `blocking` are the preconditions that do not hold or are not settled, `left`
    all else that is not settled. `settled` of `count` relevant or irrelevant entries need nothing more."""

    advice: Advice
    blocking: tuple[Check, ...]
    left: tuple[Check, ...]
    settled: int
    count: int


def readiness(checks: Mapping[Id, Check]) -> Readiness:
    """Judge a unit by its checklist.

    - Wait, when any of `PRECONDITIONS` is missing or has not been found out.
    - Start with support, when the preconditions hold and something else is missing or open.
    - Start, when everything holds. What is not relevant holds.
    """
    entries = entries_of(checks, Checklist.READINESS)
    unsettled = tuple(entry for entry in entries if not entry.settled)
    blocking = tuple(entry for entry in unsettled if entry.id in PRECONDITIONS)
    left = tuple(entry for entry in unsettled if entry.id not in PRECONDITIONS)
    advice = Advice.WAIT if blocking else Advice.WITH_SUPPORT if left else Advice.START
    return Readiness(advice, blocking, left, len(entries) - len(unsettled), len(entries))
