"""What a crowd of cases has spent so far."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from vsa.analysis.simulation.course import Stay, Wait
from vsa.analysis.simulation.spreads import Fixed, Law, Minutes

Which: TypeAlias = NDArray[np.intp] | None
"""The places of some cases in a crowd; None is all of them."""


class Accounts:
    """The minutes of `count` cases, shape (count,) each: hands-on `work` along the path that the citizen waits for,
    waits that both clocks count (`running`), and waits that stop the statutory one (`stopped`)."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.work = np.zeros(count)
        self.running = np.zeros(count)
        self.stopped = np.zeros(count)

    @property
    def lead_time(self) -> Minutes:
        """By the citizen's clock."""
        return self.statutory_time + self.stopped

    @property
    def statutory_time(self) -> Minutes:
        """By the clock of the deadline."""
        return self.work + self.running

    def size(self, which: Which) -> int:
        """How many cases `which` names."""
        return self.count if which is None else which.size

    def stay(self, stay: Stay, which: Which, chance: np.random.Generator) -> None:
        """Some of the cases visit a node."""
        self.wait(stay.before, which, chance)
        self._spend(self.work, stay.work, which, chance)
        self.wait(stay.within, which, chance)

    def wait(self, wait: Wait, which: Which, chance: np.random.Generator) -> None:
        """Some of the cases wait."""
        self._spend(self.stopped if wait.stops else self.running, wait.law, which, chance)

    def add_longest(self, branches: Sequence["Accounts"], which: Which) -> None:
        """Some of the cases, in the order of `which`, wait for the longest of their branches. Each clock waits for its
        own longest; the work is that of the branch that the citizen waits for."""
        lead = np.stack([branch.lead_time for branch in branches])
        longest = lead.argmax(axis=0)
        everyone = np.arange(longest.size)
        work = np.stack([branch.work for branch in branches])[longest, everyone]
        statutory = np.stack([branch.statutory_time for branch in branches]).max(axis=0)
        places = slice(None) if which is None else which
        self.work[places] += work
        self.running[places] += statutory - work
        self.stopped[places] += lead[longest, everyone] - statutory

    def _spend(self, account: Minutes, law: Law, which: Which, chance: np.random.Generator) -> None:
        if isinstance(law, Fixed):
            minutes: Minutes | float = law.mean
            if not law.mean:
                return
        else:
            minutes = law.draw(chance, self.size(which))
        if which is None:
            account += minutes
        else:
            account[which] += minutes
