"""Phases 1 and 2: what is learnt before the course, and who takes part in it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vsa.model.actions import Level, Reference
from vsa.model.base import Day, Frozen, Id, Number, Quantity
from vsa.model.duration_field import DurationField


class Waste(StrEnum):
    """The eight kinds of waste."""

    WAITING = "waiting"
    REWORK = "rework"
    OVERPROCESSING = "overprocessing"
    OVERPRODUCTION = "overproduction"
    INVENTORY = "inventory"
    TRANSPORT = "transport"
    MOTION = "motion"
    UNUSED_COMPETENCE = "unused_competence"


class Solver(StrEnum):
    """Who can solve what was found."""

    US = "us"
    OTHER_UNITS = "other_units"
    STATE = "state"


class Answer(Frozen):
    """What was answered to a question of the guide, with the question as it was asked."""

    question: str = ""
    text: str = ""


class Interview(Frozen):
    """An interview with somebody in a `role`; no name is kept."""

    id: Id
    number: Number
    role: str = ""
    day: Day | None = None
    interviewer: str = ""
    answers: tuple[Answer, ...] = ()


class Finding(Frozen):
    """What interviews showed. It happens `times_per_year` and takes `minutes` each time, of each of `people`; both are
    None where nobody has said. `delay` is how long a case lies still each time, which is nobody's work. `place` names
    the process where there is no step yet. `proposal` is what could be done, by the role `responsible`. `candidate` is
    the process that it speaks for, `action` what it became. `low_hanging` is what people said, not what is computed."""

    id: Id
    number: Number
    text: str = ""
    quote: str = ""
    interview: Id = ""
    waste: Waste | None = None
    steps: tuple[Reference, ...] = ()
    place: str = ""
    times_per_year: Quantity | None = None
    minutes: Quantity | None = None
    people: Quantity = 1.0
    delay: DurationField | None = None
    solver: Solver = Solver.US
    proposal: str = ""
    responsible: str = ""
    effort: Level | None = None
    effect: Level | None = None
    low_hanging: bool = False
    candidate: Id = ""
    action: Id = ""

    @property
    def hours(self) -> float | None:
        """The hours of work that it takes in a year; None while how often or how long is not known."""
        if self.times_per_year is None or self.minutes is None:
            return None
        return self.times_per_year * self.minutes * self.people / 60


class Candidate(Frozen):
    """A process that may become the one to map: from where to where, what it is worth to its user, and the statutory
    `deadline` that it has."""

    id: Id
    name: str = ""
    start_event: str = ""
    end_event: str = ""
    user_value: str = ""
    flow_unit: str = ""
    volume_per_year: Quantity | None = None
    deadline: DurationField | None = None
    chosen: bool = False


class Confirmation(Frozen):
    """That the unit is ready, by somebody in a role above it, on a day."""

    role: str = ""
    day: Day | None = None


class Part(StrEnum):
    """What somebody does in the improvement team."""

    LEADER = "leader"
    FACILITATOR = "facilitator"
    SCRIBE = "scribe"
    PERFORMER = "performer"
    RECEIVER = "receiver"
    USER = "user"
    UNION = "union"
    SAFETY = "safety"


class Member(Frozen):
    """Somebody in the improvement team, by role. `name` is personal and stays out of prints unless it is asked for."""

    id: Id
    role: str = ""
    part: Part = Part.PERFORMER
    name: str = ""
    invited: bool = False


COURSE_DAYS = 4


class CourseDay(Frozen):
    """One of the four days of the course, 1 to 4."""

    id: Id
    number: Annotated[int, Field(ge=1, le=COURSE_DAYS)]
    day: Day | None = None
    place: str = ""
    held: bool = False
