"""Where the values and days of a run chart stand, and which of them are written beside it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vsa.drawing.sheet import Box

TICKS = 5
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
ALONE = 0.1
"""How far an axis reaches beyond a single value, in parts of it."""
FROM_ZERO = 0.5
"""An axis begins at nought where the smallest value is below so much of the largest."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The values from `low` to `high`, with a mark every `step`."""

    low: float
    high: float
    step: float

    def marks(self) -> Iterator[float]:
        """The values that are marked, from the lowest."""
        for number in range(round((self.high - self.low) / self.step) + 1):
            yield self.low + number * self.step


@dataclass(frozen=True, slots=True)
class Axes:
    """The days from `first` to `last` and the values of a scale, in the rectangle `area`."""

    area: Box
    scale: Scale
    first: date
    last: date

    def x(self, day: date) -> float:
        """Where a day stands; a single day stands in the middle."""
        span = (self.last - self.first).days
        part = (day - self.first).days / span if span else 0.5
        return self.area.left + part * self.area.width

    def y(self, value: float) -> float:
        """Where a value stands."""
        part = (value - self.scale.low) / (self.scale.high - self.scale.low)
        return self.area.bottom - part * self.area.height


def scale_of(values: Sequence[float]) -> Scale:
    """A scale of round numbers that holds all values, of which there is at least one."""
    low, high = min(values), max(values)
    if 0 <= low < FROM_ZERO * high:
        low = 0.0
    if low == high:
        low, high = low - ALONE * abs(low), high + (ALONE * abs(high) or 1.0)
    step = _step((high - low) / TICKS)
    bottom, top = math.floor(low / step) * step, math.ceil(high / step) * step
    return Scale(bottom, max(top, bottom + step), step)


def apart(wanted: Sequence[float], distance: float, top: float, bottom: float) -> list[float]:
    """Heights near those that are wanted, at least `distance` apart and between `top` and `bottom` as far as there is
    room; in the order in which they were wanted."""
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    places = [0.0] * len(wanted)
    below = top - distance
    for index in order:
        below = places[index] = max(wanted[index], below + distance)
    above = bottom + distance
    for index in reversed(order):
        above = places[index] = min(places[index], above - distance)
    return places


def _step(least: float) -> float:
    magnitude = 10.0 ** math.floor(math.log10(least))
    return next(step * magnitude for step in STEPS if step * magnitude >= least * 0.999)
