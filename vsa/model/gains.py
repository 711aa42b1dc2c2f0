"""What the work gives, and the measurements that show it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vsa.model.base import LARGEST, Day, Frozen, Id, Quantity

Measured = Annotated[float, Field(ge=-LARGEST, le=LARGEST)]
"""A measured value, in the unit of what is measured."""
Count = Annotated[int, Field(ge=0, le=LARGEST)]


class GainKind(StrEnum):
    """What a gain is. What users and staff notice comes before time and money."""

    QUALITY = "quality"
    WORK_ENVIRONMENT = "work_environment"
    TIME = "time"
    MONEY = "money"
    OTHERS = "others"


class Unlocking(Frozen):
    """That a locked baseline was opened on a `day`, why, and what it was."""

    day: Day
    reason: str
    baseline: str = ""
    baseline_day: Day | None = None
    baseline_method: str = ""
    baseline_cases: Count | None = None


class Gain(Frozen):
    """A gain, identified and realised in hours a year.

    `kind` is a `GainKind`, or words of the user's own. `baseline` is what was measured before, on `baseline_day` by
    `baseline_method` with `baseline_cases` cases; once `baseline_locked` it does not change before it is unlocked,
    which `unlocked` remembers. `remeasure` are the days on which it is to be measured again, `remeasured` the latest
    day on which it was. Hours count as realised when that was done and it is said what they are `used_for`.
    `finance_confirmed` is the day on which the finance department agreed.
    """

    id: Id
    name: str = ""
    kind: str = ""
    receiver: str = ""
    actions: tuple[Id, ...] = ()
    precondition: str = ""
    indicator: str = ""
    baseline: str = ""
    baseline_day: Day | None = None
    baseline_method: str = ""
    baseline_cases: Count | None = None
    baseline_locked: bool = False
    unlocked: tuple[Unlocking, ...] = ()
    target: str = ""
    deadline: Day | None = None
    identified_hours: Quantity | None = None
    realised_hours: Quantity | None = None
    remeasure: tuple[Day, ...] = ()
    remeasured: Day | None = None
    used_for: str = ""
    responsible: str = ""
    risk: str = ""
    finance_confirmed: Day | None = None


class Better(StrEnum):
    """Which way an indicator should go."""

    LOWER = "lower"
    HIGHER = "higher"


class GoalKind(StrEnum):
    """What the line is that an indicator is held against."""

    GOAL = "goal"
    DEADLINE = "deadline"


class Point(Frozen):
    """A value measured on a day with `cases` cases."""

    day: Day
    value: Measured
    cases: Count | None = None
    note: str = ""


class Indicator(Frozen):
    """A measurement that is repeated: its points in the order of their days, and the `goal` that it should reach, or
    the deadline that it should keep. `gain` is the gain that it shows, if any."""

    id: Id
    name: str = ""
    unit: str = ""
    better: Better = Better.LOWER
    goal: Measured | None = None
    goal_kind: GoalKind = GoalKind.GOAL
    points: tuple[Point, ...] = ()
    gain: Id = ""


class TimeKind(StrEnum):
    """Which time of a step real cases tell."""

    PROCESS_TIME = "process_time"
    WAIT = "wait"


class CaseTimes(Frozen):
    """Times of real cases for a step, each row as it was typed: a duration (`45 min`) or two days or moments
    (`3.11.2026 09:00 – 3.11.2026 10:30`)."""

    id: Id
    stream: Id
    node: Id
    kind: TimeKind = TimeKind.PROCESS_TIME
    rows: tuple[str, ...] = ()
    day: Day | None = None
