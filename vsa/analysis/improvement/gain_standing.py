"""How far a gain has come, and when it is to be measured again."""

from datetime import date
from enum import StrEnum

from vsa.analysis.improvement.gain_totals import realised_hours
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.gains import Gain, GainKind

_ORDER = {kind.value: place for place, kind in enumerate(GainKind)}


class GainState(StrEnum):
    """How far a gain has come."""

    IDENTIFIED = "identified"
    BASELINE = "baseline"
    MEASURED = "measured"
    REALISED = "realised"
    CONFIRMED = "confirmed"


def gain_state(gain: Gain) -> GainState:
    """The last thing that was reached: hours that count, a new measurement, a locked baseline."""
    if realised_hours(gain):
        return GainState.CONFIRMED if gain.finance_confirmed else GainState.REALISED
    if gain.remeasured:
        return GainState.MEASURED
    return GainState.BASELINE if gain.baseline_locked else GainState.IDENTIFIED


def next_measurement(gain: Gain) -> date | None:
    """The first planned day after the latest measurement, which may have passed; None when nothing is planned."""
    return min((day for day in gain.remeasure if gain.remeasured is None or day > gain.remeasured), default=None)


def days_late(gain: Gain, today: date) -> int:
    """How many days a planned measurement is late; 0 when none is."""
    planned = next_measurement(gain)
    return max((today - planned).days, 0) if planned else 0


def numbers_of(document: Document) -> dict[Id, int]:
    """What each gain is called by: its place among the gains, from 1."""
    return {gain: number for number, gain in enumerate(document.gains, 1)}


def in_order(document: Document) -> tuple[Gain, ...]:
    """The gains by kind, quality and work environment before time and money; otherwise as they were written."""
    return tuple(sorted(document.gains.values(), key=lambda gain: _ORDER.get(gain.kind, len(_ORDER))))
