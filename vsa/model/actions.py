"""The actions of the activity plan."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vsa.model.base import Day, Frozen, Id, Number, Quantity, Share


class Reference(Frozen):
    """Something in a stream: a node, a problem or a flow, by stream and id."""

    stream: Id
    element: Id


class Status(StrEnum):
    """How far an action has come."""

    NOT_STARTED = "not_started"
    ONGOING = "ongoing"
    DONE = "done"
    POSTPONED = "postponed"
    REJECTED = "rejected"


OPEN = frozenset({Status.NOT_STARTED, Status.ONGOING})
"""Work that remains: what can be overdue."""
SET_ASIDE = frozenset({Status.POSTPONED, Status.REJECTED})
"""What is not worked on, for a reason that is asked for."""


class BoardColumn(StrEnum):
    """Where an action hangs on the board of the weekly meeting, from the left."""

    NEW = "new"
    PRIORITISED = "prioritised"
    ONGOING = "ongoing"
    WAITING = "waiting"
    DONE = "done"


class ActionKind(StrEnum):
    """What an action changes."""

    FIVE_S = "five_s"
    ROUTINE = "routine"
    SYSTEM = "system"
    ORGANISATION = "organisation"
    COMPETENCE = "competence"


class Quarter(StrEnum):
    """Where an action is on the wheel of improvement: plan, do, check (study) and act."""

    PLAN = "plan"
    DO = "do"
    CHECK = "check"
    ACT = "act"


class DeadlineMove(Frozen):
    """A deadline that was moved: on which `day`, from when, to when (None: no deadline), and why."""

    day: Day
    before: Day | None = None
    after: Day | None = None
    reason: str = ""


Level = Annotated[int, Field(ge=1, le=3)]
"""1 is small, 3 is large."""
WHYS = 5


class Action(Frozen):
    """A line of the activity plan. `short_name` stands where there is no room for the title, as in the matrix.

    `gain_hours` and `realised_hours` are hours a year, None where nothing is estimated; `progress` is 0..1. `problems`
    and `steps` are what it is about, `realises` the steps of the ideal state that it brings about. `whys` are the
    answers to five times why, the last one the root cause. `prioritised` is to be done next, `escalated` waits for a
    level above the unit. `finished` is the day on which it became done, `reason` why it was postponed or rejected.
    """

    id: Id
    number: Number
    title: str = ""
    short_name: str = ""
    cause: str = ""
    kind: ActionKind | None = None
    problems: tuple[Reference, ...] = ()
    steps: tuple[Reference, ...] = ()
    realises: tuple[Reference, ...] = ()
    whys: Annotated[tuple[str, ...], Field(max_length=WHYS)] = ()
    effort: Level | None = None
    effect: Level | None = None
    low_hanging: bool = False
    responsible: str = ""
    participants: str = ""
    start: Day | None = None
    deadline: Day | None = None
    moves: tuple[DeadlineMove, ...] = ()
    status: Status = Status.NOT_STARTED
    quarter: Quarter | None = None
    progress: Share = 0.0
    finished: Day | None = None
    prioritised: bool = False
    escalated: bool = False
    reason: str = ""
    gain_hours: Quantity | None = None
    realised_hours: Quantity | None = None
    next_step: str = ""
    followed_up: Day | None = None

    @property
    def brief(self) -> str:
        """What it is called where there is little room."""
        return self.short_name or self.title
