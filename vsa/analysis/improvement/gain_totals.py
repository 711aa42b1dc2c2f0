"""What a document's work has identified and realised: the one place where its hours are summed."""

from collections.abc import Iterable
from dataclasses import dataclass

from vsa.model.actions import Action, Status
from vsa.model.document import Document
from vsa.model.gains import Gain


@dataclass(frozen=True, slots=True)
class GainTotals:
    """Hours a year; `identified_hours` is None where nothing is estimated. `from_actions`: no gain has hours yet, so
    what is identified is what the actions are expected to give."""

    identified_hours: float | None
    realised_hours: float
    hours_per_fte: float
    from_actions: bool = False

    @property
    def identified_fte(self) -> float:
        """Årsverk, divided only after summing."""
        return (self.identified_hours or 0.0) / self.hours_per_fte

    @property
    def realised_fte(self) -> float:
        """Årsverk, divided only after summing."""
        return self.realised_hours / self.hours_per_fte

    @property
    def ratio(self) -> float | None:
        """Realised of identified, None where nothing is identified. Above 1 when more came of it than was thought."""
        return self.realised_hours / self.identified_hours if self.identified_hours else None


def gain_totals(document: Document) -> GainTotals:
    """The hours of the gains. A document whose gains name no hours has identified what its actions are expected to
    give, and realised nothing: hours are realised when it is said what they are used for, and only a gain says so."""
    gains = tuple(document.gains.values())
    named = [gain.identified_hours for gain in gains if gain.identified_hours is not None]
    realised = sum(map(realised_hours, gains))
    if named or realised:
        return GainTotals(sum(named) if named else None, realised, document.hours_per_fte)
    return GainTotals(expected_hours(document.actions.values()), realised, document.hours_per_fte, from_actions=True)


def realised_hours(gain: Gain) -> float:
    """The hours of a gain that count as realised: measured again, and used for something that is named."""
    return gain.realised_hours or 0.0 if gain.used_for.strip() and gain.remeasured else 0.0


def expected_hours(actions: Iterable[Action]) -> float | None:
    """The hours a year that actions are expected to give together; None when no action has an estimate."""
    estimates = [hours for hours in map(counted_gain, actions) if hours is not None]
    return sum(estimates) if estimates else None


def counted_gain(action: Action) -> float | None:
    """The expected hours of an action; an action that was rejected will give none."""
    return None if action.status is Status.REJECTED else action.gain_hours
