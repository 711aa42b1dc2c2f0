"""A gain that was measured again, as the plan and the gain both tell it."""

from collections.abc import Iterator
from datetime import date, timedelta

from vsa.edits.elements import Ref, changed, with_element
from vsa.model.document import Document
from vsa.model.following_up import PlanEntry, PlanKind
from vsa.model.gains import Gain

SAME_DAY = timedelta(days=4)
"""How far a planned day may lie from the day that a gain names: the end of a tertial moves to a day on which the office
is open."""
FAR = timedelta(days=15)
"""How long before or after its planned day a measurement is still that one."""


def told_to_gains(document: Document, old: PlanEntry, new: PlanEntry) -> Document:
    """The document in which the gains know that a planned measurement was done, or was not after all. A gain that has
    been measured later keeps its day, and so does one whose realised hours rest on it."""
    if new.kind is PlanKind.REMEASURE and old.done != new.done:
        for gain in measured_by(document, new):
            document = _with_latest(document, gain, old.done)
    return document


def told_to_plan(document: Document, old: Gain, new: Gain) -> Document:
    """The document in which what was planned nearest to the day on which a gain was measured again is done."""
    if new.remeasured is None or old.remeasured == new.remeasured:
        return document
    measured = new.remeasured
    entries = [entry for entry in _of_gain(document, new) if entry.done is None and abs(entry.day - measured) <= FAR]
    if not entries:
        return document
    nearest = min(entries, key=lambda entry: abs(entry.day - measured))
    return with_element(document, Ref("plan", nearest.id), changed(nearest, done=measured))


def measured_by(document: Document, entry: PlanEntry) -> tuple[Gain, ...]:
    """The gains that a planned measurement is about: the one that it names, else those that name its day."""
    if entry.kind is not PlanKind.REMEASURE:
        return ()
    if entry.gain:
        return tuple(gain for gain in document.gains.values() if gain.id == entry.gain)
    days = (entry.day, entry.proposed or entry.day)
    return tuple(gain for gain in document.gains.values() if any(_near(gain, day) for day in days))


def _near(gain: Gain, day: date) -> bool:
    return any(abs(named - day) <= SAME_DAY for named in gain.remeasure)


def _with_latest(document: Document, gain: Gain, undone: date | None) -> Document:
    done = [entry.done for entry in document.plan.values() if entry.done and gain in measured_by(document, entry)]
    typed = gain.remeasured if gain.remeasured != undone else None
    latest = max((*done, *filter(None, (typed,))), default=None)
    if latest is None and gain.realised_hours:
        return document
    return with_element(document, Ref("gain", gain.id), changed(gain, remeasured=latest))


def _of_gain(document: Document, gain: Gain) -> Iterator[PlanEntry]:
    return (each for each in document.plan.values() if each.kind is PlanKind.REMEASURE and each.gain == gain.id)
