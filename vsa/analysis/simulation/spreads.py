"""How a time varies from case to case, as something to draw from (method.md section 1). Times are working minutes."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Duration, Spread

Minutes: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fixed:
    """Always the same."""

    mean: float

    def draw(self, chance: np.random.Generator, count: int) -> Minutes:
        """`count` times, shape (count,)."""
        return np.full(count, self.mean)


@dataclass(frozen=True, slots=True)
class Uniform:
    """Anything from `low` to `high`, all equally likely."""

    low: float
    high: float

    @property
    def mean(self) -> float:
        """The middle."""
        return (self.low + self.high) / 2

    def draw(self, chance: np.random.Generator, count: int) -> Minutes:
        """`count` times, shape (count,)."""
        drawn = chance.random(count)
        drawn *= self.high - self.low
        drawn += self.low
        return drawn


@dataclass(frozen=True, slots=True)
class Triangular:
    """From `low` to `high` with `typical` the most likely; low < high."""

    low: float
    typical: float
    high: float

    @property
    def mean(self) -> float:
        """The mean of the three, which the typical value is only where the triangle is even."""
        return (self.low + self.typical + self.high) / 3

    def draw(self, chance: np.random.Generator, count: int) -> Minutes:
        """`count` times, shape (count,)."""
        return chance.triangular(self.low, self.typical, self.high, count)


@dataclass(frozen=True, slots=True)
class Exponential:
    """Memoryless: what has passed says nothing of what is left."""

    mean: float

    def draw(self, chance: np.random.Generator, count: int) -> Minutes:
        """`count` times, shape (count,)."""
        drawn = chance.standard_exponential(count)
        drawn *= self.mean
        return drawn


Law: TypeAlias = Fixed | Uniform | Triangular | Exponential
NO_TIME = Fixed(0.0)


def law_of(time: Duration | None, calendar: WorkCalendar) -> Law:
    """What to draw a written time from. A time that nobody gave is none."""
    if time is None:
        return NO_TIME
    ends = time.range_minutes(calendar)
    if time.spread is Spread.EXPONENTIAL:
        return Exponential(ends[0]) if ends[0] else NO_TIME
    if ends[0] == ends[-1]:
        return Fixed(ends[0])
    return Uniform(*ends) if len(ends) == 2 else Triangular(*ends)
