"""Phases 4 to 6: the weekly board, the plan for twelve months, audits, success factors and the hand-over."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vsa.model.base import Day, Frozen, Id, Number
from vsa.model.gains import Count

Score = Annotated[int, Field(ge=1, le=5)]
AuditLevel = Annotated[int, Field(ge=1, le=4)]
"""1 just started, 2 well under way, 3 come far, 4 exemplary."""


class BoardMeeting(Frozen):
    """A meeting at the board. `new` and `finished` are the actions that were; `present` how many took part."""

    id: Id
    day: Day
    present: Count | None = None
    minutes: Count | None = None
    decisions: str = ""
    new: tuple[Id, ...] = ()
    finished: tuple[Id, ...] = ()
    overdue: Count = 0
    next_leader: str = ""


class PlanKind(StrEnum):
    """What recurs in the plan for twelve months."""

    BOARD = "board"
    INTERNAL_AUDIT = "internal_audit"
    EXTERNAL_AUDIT = "external_audit"
    REMEASURE = "remeasure"
    LEADER_FORUM = "leader_forum"
    STREAM = "stream"
    TRAINING = "training"
    CELEBRATION = "celebration"
    OTHER = "other"


class PlanEntry(Frozen):
    """Something planned for a day, `done` on another (None: not yet). `gain` is what a re-measurement is about.
    `proposed` is the day on which the plan was made with it, None for what was added by hand; an entry without a
    `title` is called by its kind."""

    id: Id
    kind: PlanKind = PlanKind.OTHER
    title: str = ""
    day: Day
    responsible: str = ""
    done: Day | None = None
    note: str = ""
    gain: Id = ""
    proposed: Day | None = None

    @property
    def untouched(self) -> bool:
        """Whether it is still as it was proposed."""
        written = self.title or self.responsible or self.note
        return self.proposed == self.day and self.done is None and not written


class AuditKind(StrEnum):
    """Whether the unit audits itself, or another unit does."""

    INTERNAL = "internal"
    EXTERNAL = "external"


class Area(StrEnum):
    """What an audit looks at."""

    LEADERSHIP = "leadership"
    BOARD = "board"
    ACTIONS = "actions"
    FIVE_S = "five_s"
    MEASUREMENT = "measurement"
    STREAM = "stream"
    GAIN = "gain"
    PARTICIPATION = "participation"
    TRAINING = "training"


class AuditLine(Frozen):
    """What an audit found in an area; no `level` means not judged, or not relevant."""

    area: Area
    level: AuditLevel | None = None
    not_relevant: bool = False
    evidence: str = ""
    observation: str = ""
    advice: str = ""
    responsible: str = ""
    deadline: Day | None = None


class Audit(Frozen):
    """An audit on a day, by somebody in the role `auditor`. The last three are for external audits."""

    id: Id
    kind: AuditKind = AuditKind.INTERNAL
    day: Day
    auditor: str = ""
    lines: tuple[AuditLine, ...] = ()
    board_observed: str = ""
    talked_with: str = ""
    conclusion: str = ""

    def line(self, area: Area) -> AuditLine:
        """What was found in an area; an empty line where nothing was."""
        return next((line for line in self.lines if line.area is area), AuditLine(area=area))


class Light(StrEnum):
    """How a success factor stands."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class SuccessFactor(Frozen):
    """What the work depends on. `likelihood` and `consequence` of its failing are 1 (low) to 5 (high)."""

    id: Id
    number: Number
    name: str = ""
    why: str = ""
    light: Light | None = None
    situation: str = ""
    likelihood: Score | None = None
    consequence: Score | None = None
    measure: str = ""
    responsible: str = ""
    deadline: Day | None = None
    followed_up: str = ""


class Handover(Frozen):
    """A change of leader: when, from which role or person to which, and what the next one should do first."""

    day: Day | None = None
    outgoing: str = ""
    incoming: str = ""
    contact: str = ""
    next_steps: tuple[str, ...] = ()
    note: str = ""
