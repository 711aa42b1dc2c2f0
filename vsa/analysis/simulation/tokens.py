"""What moves through a staffed course, and the stops that it moves between."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import repeat

import numpy as np

from vsa.analysis.simulation.rooms import Room
from vsa.analysis.simulation.spreads import Fixed, Law

LARGEST_HANDFUL = 1024
Draw = Callable[[], float]


class Account(IntEnum):
    """Where the minutes of a timer are counted."""

    RUNNING = 0
    STOPPED = 1
    WORK = 2


Timer = tuple[Draw, Account]


@dataclass(slots=True, eq=False)
class Stop:
    """A node. With a `room` its work, `draw` minutes by `needs` people, waits for them; without it is among the timers
    of the legs that lead there. Interruptions are timers of the legs that lead on; those of a parallel split come
    before its `parts`, as `first`. `pace` is minutes that pass for each minute of work."""

    room: Room | None = None
    draw: Draw = repeat(0.0).__next__
    needs: float = 1.0
    pace: float = 1.0
    first: tuple[Timer, ...] = ()
    legs: "tuple[Leg, ...]" = ()
    parts: "tuple[tuple[Leg, bool], ...]" = ()


NOWHERE = Stop()


@dataclass(frozen=True, slots=True)
class Leg:
    """A way to the next stop, for numbers from 0 to 1 below `up_to` and not below that of the leg before. A `target`
    of None leaves the branch or ends the case."""

    target: Stop | None
    timers: tuple[Timer, ...] = ()
    up_to: float = 1.0


@dataclass(slots=True, eq=False)
class Joint:
    """Where the branches of a split meet again: how many are still under way, when the last of the others came and
    how much work was on it, and the longest of them by the statutory clock."""

    token: "Token"
    stop: Stop
    begun: float
    under_way: int
    last: float = 0.0
    work: float = 0.0
    statutory: float = 0.0


@dataclass(slots=True, eq=False)
class Token:
    """A case (`number`), or a branch of it that a `joint` waits for, or one that nobody waits for (number None).
    `work` and `stopped` are the minutes so far; `stop` is where it works or queues."""

    number: int | None
    joint: Joint | None = None
    work: float = 0.0
    stopped: float = 0.0
    stop: Stop = NOWHERE

    def spend(self, timers: Sequence[Timer], time: float) -> float:
        """Let the timers run from a time on. When they have run out."""
        for draw, account in timers:
            minutes = draw()
            time += minutes
            if account is Account.STOPPED:
                self.stopped += minutes
            elif account is Account.WORK:
                self.work += minutes
        return time


def draws(law: Law, chance: np.random.Generator) -> Draw:
    """One time after the other: drawn by the handful, because one by one is slow."""
    return repeat(law.mean).__next__ if isinstance(law, Fixed) else _endless(law, chance).__next__


def _endless(law: Law, chance: np.random.Generator) -> Iterator[float]:
    count = 16
    while True:
        yield from law.draw(chance, count).tolist()
        count = min(2 * count, LARGEST_HANDFUL)
