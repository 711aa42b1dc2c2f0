"""The programme of a municipality: all its units as one picture."""

from dataclasses import dataclass
from math import fsum

from vsa.analysis.improvement.standing import Standing


@dataclass(frozen=True, slots=True)
class Programme:
    """The standings of all units. Sums are exact: they do not depend on the order of the units."""

    standings: tuple[Standing, ...]

    @property
    def started(self) -> int:
        """How many units have begun."""
        return sum(standing.started for standing in self.standings)

    @property
    def identified(self) -> float:
        """Årsverk identified."""
        return fsum(standing.identified for standing in self.standings)

    @property
    def realised(self) -> float:
        """Årsverk realised."""
        return fsum(standing.realised for standing in self.standings)

    @property
    def ratio(self) -> float | None:
        """The part of what was identified that is realised; None when nothing was."""
        return self.realised / self.identified if self.identified else None

    @property
    def overdue(self) -> int:
        """How many actions are overdue."""
        return sum(standing.overdue for standing in self.standings)
