"""Fingers on the map: one selects and drags, two pan and zoom, one that rests asks for the menu.

A press is not passed on before the finger has moved or is lifted, for another finger may follow.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from math import hypot
from typing import Literal, TypeAlias

Point: TypeAlias = tuple[float, float]

STILL = 10.0
"""Pixels that a finger may move and still rest."""
TWICE_WITHIN, TWICE_BESIDE = 400, 40.0
"""Milliseconds and pixels between two taps that count as a double one."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """One finger does what a pointer does."""

    kind: Literal["press", "move", "release", "double"]
    at: Point


@dataclass(frozen=True, slots=True)
class Panned:
    """Two fingers moved by so many pixels: the map goes along."""

    by: Point


@dataclass(frozen=True, slots=True)
class Zoomed:
    """Two fingers went apart by a factor, about a point."""

    by: float
    at: Point


@dataclass(frozen=True, slots=True)
class Rested:
    """A finger rested: the menu of what lies there is wanted."""

    at: Point


@dataclass(frozen=True, slots=True)
class GaveUp:
    """What one finger had begun is not meant: another finger followed, or the system took over."""


Act: TypeAlias = Pointed | Panned | Zoomed | Rested | GaveUp


class _State(Enum):
    NONE = auto()
    RESTING = auto()
    DRAGGING = auto()
    PINCHING = auto()
    SPENT = auto()
    """The fingers that are left mean nothing any more."""


class Fingers:
    """Is told where the fingers are, in pixels, and says what that means."""

    def __init__(self) -> None:
        self._state = _State.NONE
        self._first: Point = (0.0, 0.0)
        self._last: Point = (0.0, 0.0)
        self._spread = 0.0
        self._tapped: tuple[int, Point] | None = None

    @property
    def resting(self) -> bool:
        """Whether a finger rests that may come to ask for the menu."""
        return self._state is _State.RESTING

    @property
    def down(self) -> bool:
        """Whether any finger is on the map."""
        return self._state is not _State.NONE

    def moved(self, fingers: Mapping[int, Point], time: int) -> tuple[Act, ...]:
        """The fingers on the map are these now, at a time in milliseconds."""
        at = list(fingers.values())
        if not at:
            return self._lifted(time)
        if self._state is _State.SPENT:
            return ()
        if len(at) > 1:
            return self._pinched(at[0], at[1])
        return self._one(at[0])

    def rested(self) -> tuple[Act, ...]:
        """A finger has rested long enough."""
        if not self.resting:
            return ()
        self._state = _State.SPENT
        return (Rested(self._first),)

    def lost(self) -> tuple[Act, ...]:
        """The system took the fingers away."""
        dragging, self._state = self._state is _State.DRAGGING, _State.NONE
        return (GaveUp(),) if dragging else ()

    def _one(self, at: Point) -> tuple[Act, ...]:
        match self._state:
            case _State.NONE:
                self._state, self._first = _State.RESTING, at
            case _State.RESTING if _distance(self._first, at) > STILL:
                self._state, self._last = _State.DRAGGING, at
                return Pointed("press", self._first), Pointed("move", at)
            case _State.DRAGGING:
                self._last = at
                return (Pointed("move", at),)
            case _State.PINCHING:
                self._state = _State.SPENT
        return ()

    def _pinched(self, one: Point, other: Point) -> tuple[Act, ...]:
        middle, spread = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2), max(_distance(one, other), 1.0)
        before, was, state = self._last, self._spread, self._state
        self._state, self._last, self._spread = _State.PINCHING, middle, spread
        if state is not _State.PINCHING:
            return (GaveUp(),) if state is _State.DRAGGING else ()
        return Panned((middle[0] - before[0], middle[1] - before[1])), Zoomed(spread / was, middle)

    def _lifted(self, time: int) -> tuple[Act, ...]:
        state, self._state = self._state, _State.NONE
        if state is _State.DRAGGING:
            return (Pointed("release", self._last),)
        return self._tap(time) if state is _State.RESTING else ()

    def _tap(self, time: int) -> tuple[Act, ...]:
        before, at = self._tapped, self._first
        if before and time - before[0] <= TWICE_WITHIN and _distance(before[1], at) <= TWICE_BESIDE:
            self._tapped = None
            return (Pointed("double", at),)
        self._tapped = (time, at)
        return Pointed("press", at), Pointed("release", at)


def _distance(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])
