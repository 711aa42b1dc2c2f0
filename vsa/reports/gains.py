"""The gain that a plan is expected to give: summed in hours a year, and only then divided into årsverk."""

from dataclasses import dataclass

from vsa.analysis.improvement.gain_totals import counted_gain, expected_hours, gain_totals
from vsa.model.document import Document

FTE_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class PlannedGain:
    """Hours a year: None when no action has an estimate. `realised` are those of the gains. `rounded` when rows as
    printed do not add up to the sums."""

    hours: float | None
    realised: float
    hours_per_fte: float
    rounded: bool

    @property
    def fte(self) -> float:
        """The gain in årsverk."""
        return (self.hours or 0.0) / self.hours_per_fte


def planned_gain(document: Document) -> PlannedGain:
    """The gain of all actions of a document."""
    actions = document.actions.values()
    total = expected_hours(actions)
    return PlannedGain(
        hours=total,
        realised=gain_totals(document).realised_hours,
        hours_per_fte=document.hours_per_fte,
        rounded=rounded_apart([hours for hours in map(counted_gain, actions) if hours is not None], document),
    )


def rounded_apart(hours: list[float], document: Document) -> bool:
    """Whether hours, or their årsverk, printed one by one do not add up to the printed sum."""
    divisor, total = document.hours_per_fte, sum(hours)
    rows = sum(round(each / divisor, FTE_DECIMALS) for each in hours)
    return sum(map(round, hours)) != round(total) or round(rows, FTE_DECIMALS) != round(total / divisor, FTE_DECIMALS)
