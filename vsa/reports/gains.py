"""The gain that a plan is expected to give: summed in hours a year, and only then divided into årsverk."""

from dataclasses import dataclass

from vsa.model.actions import Action, Status
from vsa.model.document import Document

FTE_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class PlannedGain:
    """Hours a year: None when no action has an estimate. `rounded` when rows as printed do not add up to the sums."""

    hours: float | None
    realised: float
    hours_per_fte: float
    rounded: bool

    @property
    def fte(self) -> float:
        """The gain in årsverk."""
        return (self.hours or 0.0) / self.hours_per_fte


def counted_gain(action: Action) -> float | None:
    """The expected hours of an action; an action that was rejected will give none."""
    return None if action.status is Status.REJECTED else action.gain_hours


def planned_gain(document: Document) -> PlannedGain:
    """The gain of all actions of a document."""
    gains = [gain for gain in map(counted_gain, document.actions.values()) if gain is not None]
    total = sum(gains)
    divisor = document.hours_per_fte
    hours_differ = sum(round(gain) for gain in gains) != round(total)
    rows = sum(round(gain / divisor, FTE_DECIMALS) for gain in gains)
    fte_differs = round(rows, FTE_DECIMALS) != round(total / divisor, FTE_DECIMALS)
    return PlannedGain(
        hours=total if gains else None,
        realised=sum(action.realised_hours or 0.0 for action in document.actions.values()),
        hours_per_fte=divisor,
        rounded=hours_differ or fte_differs,
    )
