"""Lists of what has to be in place, ticked off one by one."""

from datetime import date
from enum import StrEnum

from vsa.model.base import Frozen, Id


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
    """An entry of a checklist. One whose `text` is empty is a standard one, named by its id; standard entries that
    nobody has touched are not kept."""

    id: Id
    checklist: Checklist
    text: str = ""
    state: CheckState = CheckState.OPEN
    note: str = ""
    day: date | None = None
