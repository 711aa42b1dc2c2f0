"""The baseline of a gain: locked when it is agreed on, and opened again only for a reason that is kept."""

from datetime import date

from vsa.edits.elements import Ref, changed, with_element
from vsa.edits.fields import set_fields
from vsa.edits.gain_rules import BASELINE
from vsa.edits.refusals import InvalidValueError
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.document import Document
from vsa.model.gains import Gain, Unlocking


def lock_baseline(document: Document, gain: Id) -> Document:
    """The document in which the baseline of a gain does not change any more. Raises InvalidValueError while its value,
    day, method or number of cases is missing."""
    return set_fields(document, Ref("gain", gain), baseline_locked=True)


def unlock_baseline(document: Document, gain: Id, day: date, reason: str) -> Document:
    """The document in which a locked baseline can be corrected; when, why and what it was is kept with the gain.
    Raises InvalidValueError without a reason."""
    old = document.gains[gain]
    if not old.baseline_locked:
        return document
    if not reason.strip():
        raise InvalidValueError("unlocked", message("gains.refused.no_reason"))
    before = {field: getattr(old, field) for field in BASELINE}
    opened = Unlocking(day=day, reason=reason.strip(), **before)
    return _with(document, changed(old, baseline_locked=False, unlocked=(*old.unlocked, opened)))


def _with(document: Document, gain: Gain) -> Document:
    return with_element(document, Ref("gain", gain.id), gain)
