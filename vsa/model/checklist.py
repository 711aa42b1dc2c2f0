"""Lists of what has to be in place, ticked off one by one."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from vsa.model.base import Day, Frozen, Id


class Checklist(StrEnum):
    """The list that an entry belongs to."""

    READINESS = "readiness"
    COURSE_1 = "course_1"
    COURSE_2 = "course_2"
    COURSE_3 = "course_3"
    COURSE_4 = "course_4"
    NEW_LEADER = "new_leader"


class CheckState(StrEnum):
    """What is known about an entry."""

    OPEN = "open"
    OK = "ok"
    MISSING = "missing"
    NOT_RELEVANT = "not_relevant"


class Check(Frozen):
    """An entry of a checklist. One whose `text` is empty is a standard one, named by its id (`STANDARD`); standard
    entries that nobody has touched are not kept."""

    id: Id
    checklist: Checklist
    text: str = ""
    state: CheckState = CheckState.OPEN
    note: str = ""
    day: Day | None = None

    @property
    def settled(self) -> bool:
        """Whether nothing more has to be found out or done."""
        return self.state in (CheckState.OK, CheckState.NOT_RELEVANT)


STANDARD: Mapping[Checklist, tuple[Id, ...]] = MappingProxyType(
    {
        Checklist.READINESS: (
            "readiness.leader",
            "readiness.no_reorganisation",
            "readiness.no_leader_change",
            "readiness.environment",
            "readiness.representatives",
            "readiness.team",
            "readiness.board_time",
            "readiness.baseline",
        ),
        Checklist.COURSE_1: (
            "course_1.purpose",
            "course_1.fruits",
            "course_1.round",
            "course_1.actions",
            "course_1.readiness",
        ),
        Checklist.COURSE_2: (
            "course_2.case",
            "course_2.map",
            "course_2.problems",
            "course_2.print",
            "course_2.measure",
        ),
        Checklist.COURSE_3: (
            "course_3.times",
            "course_3.ideal",
            "course_3.compare",
            "course_3.print",
        ),
        Checklist.COURSE_4: (
            "course_4.actions",
            "course_4.factors",
            "course_4.board",
            "course_4.plan",
            "course_4.story",
        ),
        Checklist.NEW_LEADER: (
            "new_leader.told",
            "new_leader.goals",
            "new_leader.board",
            "new_leader.maps",
            "new_leader.actions",
            "new_leader.gains",
            "new_leader.training",
            "new_leader.coach",
            "new_leader.representatives",
            "new_leader.audits",
        ),
    }
)
"""The ids of the standard entries, in order; the text of one is `checklists.ID` in the catalogues."""


def entries_of(checks: Mapping[Id, Check], checklist: Checklist) -> tuple[Check, ...]:
    """The entries of a list: the standard ones, as they are kept or untouched, and then those that the unit added."""
    standard = STANDARD.get(checklist, ())
    known = (checks.get(key) or Check(id=key, checklist=checklist) for key in standard)
    own = (check for check in checks.values() if check.checklist is checklist and check.text)
    return (*known, *(check for check in own if check.id not in standard))
