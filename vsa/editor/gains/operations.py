"""Adding gains and measurements, locking baselines, and what gives a gain."""

from typing import Literal

from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.elements import Ref
from vsa.edits.fields import set_fields
from vsa.edits.gains import lock_baseline, unlock_baseline
from vsa.edits.records import add_record, next_id
from vsa.i18n import message
from vsa.model.base import Id

Measured = Literal["gain", "indicator"]
ADDING: dict[Measured, tuple[str, str]] = {
    "gain": ("gains", "gains.edit.add_gain"),
    "indicator": ("measurements", "gains.edit.add_indicator"),
}
"""The tab of each kind, and what adding one is called."""


def add(session: Session, kind: Measured) -> None:
    """Add a gain or a measurement on its tab, and select it to be written."""
    made = next_id(session.document, kind)
    tab, label = ADDING[kind]
    session.go(Stage.FOLLOWUP, tab)
    session.perform(
        message(label),
        lambda document: add_record(document, kind, id=made),
        select=[f"{kind}:{made}"],
    )


def lock(session: Session, gain: Id) -> None:
    """Lock the baseline of a gain. Raises UserError naming what is missing."""
    session.perform(message("gains.edit.lock"), lambda document: lock_baseline(document, gain))


def unlock(session: Session, gain: Id, reason: str) -> None:
    """Open a locked baseline, today, for a reason. Raises UserError without one."""
    session.perform(
        message("gains.edit.unlock"), lambda document: unlock_baseline(document, gain, session.today, reason)
    )


def toggle_action(session: Session, gain: Id, action: Id) -> None:
    """An action gives a gain, or does not after all; actions stand in the order of their numbers."""
    document = session.document
    given = set(document.gains[gain].actions) ^ {action}
    ordered = tuple(sorted(given, key=lambda each: document.actions[each].number))
    session.perform(message("gains.edit.actions"), lambda now: set_fields(now, Ref("gain", gain), actions=ordered))


def show_gain(session: Session, indicator: Id, gain: Id) -> None:
    """Let a measurement show a gain, or none ("")."""
    session.perform(message("gains.edit.shows"), lambda now: set_fields(now, Ref("indicator", indicator), gain=gain))
