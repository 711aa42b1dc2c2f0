"""Figures of simulated cases with their 95 % confidence intervals."""

from collections.abc import Sequence
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from vsa.analysis.simulation.results import Estimate, Histogram
from vsa.analysis.simulation.spreads import Minutes

NORMAL = 1.959963984540054
"""The 97.5 % point of the normal distribution."""

BATCHES = 10
"""Few long batches keep what the interval promises; many short ones depend on each other and make it too narrow."""
MOST_BINS = 40
SAME = 1e-9
"""Times closer than this part of themselves are the same: a sum of minutes is rounded by the order of its terms."""


class Sample:
    """The cases of a simulation in the order in which they came. `dependent` ones hold one another up, so that only
    the means of long batches are nearly independent observations (Law, Simulation Modeling and Analysis, ch. 9)."""

    def __init__(self, cases: int, *, dependent: bool) -> None:
        self._batches = min(BATCHES, cases) if dependent else cases

    def mean(self, values: Minutes) -> Estimate:
        """The mean of one value a case."""
        means = values
        if self._batches < values.size:
            means = np.array([batch.mean() for batch in np.array_split(values, self._batches)])
        return Estimate(float(values.mean()), self._half_width(means))

    def share(self, holds: NDArray[np.bool_]) -> Estimate:
        """The share of the cases of which something holds. Where it holds of all or none, what the cases exclude is
        all that is known: 3 / n, the rule of three (Hanley and Lippman-Hand 1983)."""
        found = self.mean(holds.astype(float))
        return Estimate(found.value, 3 / max(3, holds.size)) if found.value in (0.0, 1.0) else found

    def percentiles(self, values: Minutes, levels: Sequence[float]) -> tuple[Estimate, ...]:
        """What each of these shares of the cases stays below. The interval reaches from the percentile at the lower
        end of the interval of the share to that at its upper end."""
        found = np.quantile(values, levels)
        return tuple(self._percentile(values, level, float(at)) for level, at in zip(levels, found, strict=True))

    def _percentile(self, values: Minutes, level: float, at: float) -> Estimate:
        reach = self._half_width_of_share(values <= at, level)
        if reach is None:
            return Estimate(at, None)
        low, high = np.quantile(values, (max(0.0, level - reach), min(1.0, level + reach)))
        return Estimate(at, float(high - low) / 2)

    def _half_width_of_share(self, holds: NDArray[np.bool_], level: float) -> float | None:
        """At least that of independent cases at this level: values that repeat would narrow it to nothing."""
        spread = self.mean(holds.astype(float)).half_width
        return None if spread is None else max(spread, NORMAL * sqrt(level * (1 - level) / holds.size))

    def _half_width(self, means: Minutes) -> float | None:
        if means.size < 2:
            return None
        return student(means.size - 1) * float(means.std(ddof=1)) / sqrt(means.size)


def student(freedom: int) -> float:
    """The 97.5 % point of Student's t, within 0.3 % from 5 degrees of freedom on (Cornish and Fisher; Abramowitz and
    Stegun 26.7.5)."""
    z = NORMAL
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return sum(term / float(freedom) ** power for power, term in enumerate(terms))


def at_most(values: Minutes, limit: float) -> NDArray[np.bool_]:
    """Which values are no more than the limit, rounding aside."""
    return values <= limit + SAME * max(1.0, abs(limit))


def histogram(values: Minutes) -> Histogram:
    """How the values are spread, in bins of equal width; the last few beyond P99 stand in the last bin."""
    low, high = float(values.min()), float(np.quantile(values, 0.99))
    if high - low <= SAME * max(1.0, high):
        return Histogram((low, max(high, float(values.max()))), (values.size,))
    edges = np.linspace(low, high, MOST_BINS + 1)
    counts, _ = np.histogram(np.minimum(values, high), edges)
    return Histogram(tuple(edges.tolist()), tuple(counts.tolist()))
