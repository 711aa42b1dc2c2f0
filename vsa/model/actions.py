"""The work that follows from a map: actions and gains."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vsa.model.base import Frozen, Id, Quantity, Share


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


Level = Annotated[int, Field(ge=1, le=3)]


class Action(Frozen):
    """A line of the activity plan. `effort` and `effect` are 1 (small) to 3 (large), `progress` 0..1,
    `gain_hours` and `realised_hours` hours a year; None is not estimated."""

    id: Id
    number: int
    title: str = ""
    cause: str = ""
    problems: tuple[Reference, ...] = ()
    steps: tuple[Reference, ...] = ()
    effort: Level | None = None
    effect: Level | None = None
    responsible: str = ""
    participants: str = ""
    start: date | None = None
    deadline: date | None = None
    status: Status = Status.NOT_STARTED
    progress: Share = 0.0
    gain_hours: Quantity | None = None
    realised_hours: Quantity | None = None
    next_step: str = ""
    followed_up: date | None = None


class Gain(Frozen):
    """A gain, identified and realised in hours a year. What is realised needs a day of re-measurement and what the
    time is `used_for`."""

    id: Id
    name: str = ""
    kind: str = ""
    actions: tuple[Id, ...] = ()
    indicator: str = ""
    baseline: str = ""
    target: str = ""
    identified_hours: Quantity | None = None
    realised_hours: Quantity | None = None
    remeasured: date | None = None
    used_for: str = ""
    responsible: str = ""
