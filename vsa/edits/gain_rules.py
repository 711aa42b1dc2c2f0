"""What has to be in place before a gain may say that it is measured, realised or confirmed."""

from collections.abc import Iterator

from vsa.edits.refusals import InvalidValueError
from vsa.i18n import Message, message
from vsa.model.gains import Gain

BASELINE = ("baseline", "baseline_day", "baseline_method", "baseline_cases")
"""What a baseline is made of: nothing of it changes once it is locked."""
_MISSING = {
    "baseline": "gains.missing.baseline",
    "baseline_day": "gains.missing.baseline_day",
    "baseline_method": "gains.missing.baseline_method",
    "baseline_cases": "gains.missing.baseline_cases",
}


def check_gain(old: Gain | None, new: Gain) -> None:
    """Raise InvalidValueError where a change of a gain breaks a rule that it kept before: a locked baseline stays,
    hours are realised when they were measured again and are used for something, and what the finance department has
    confirmed stays as it was confirmed. `old` is the gain before, or None for a new one."""
    kept = {rule for rule, _, _ in _broken(old, old)} if old is not None else set()
    for rule, field, why in _broken(old, new):
        if rule not in kept:
            raise InvalidValueError(field, why)


def missing_of_baseline(gain: Gain) -> tuple[str, ...]:
    """The fields of a baseline that must be filled in before it is locked."""
    values = {field: getattr(gain, field) for field in BASELINE}
    return tuple(field for field, value in values.items() if value is None or not str(value).strip())


def _broken(old: Gain | None, new: Gain) -> Iterator[tuple[str, str, Message]]:
    yield from _baseline(old, new)
    if new.realised_hours and not new.remeasured:
        yield "remeasured", "realised_hours", message("gains.refused.remeasured")
    if new.realised_hours and not new.used_for.strip():
        yield "used_for", "realised_hours", message("gains.refused.used_for")
    if new.finance_confirmed and not new.realised_hours:
        yield "nothing_to_confirm", "finance_confirmed", message("gains.refused.nothing_to_confirm")
    confirmed = old is not None and old.finance_confirmed and new.finance_confirmed
    if old is not None and confirmed and new.realised_hours != old.realised_hours:
        yield "confirmed", "realised_hours", message("gains.refused.confirmed", hours=old.realised_hours or 0.0)


def _baseline(old: Gain | None, new: Gain) -> Iterator[tuple[str, str, Message]]:
    if old is not None and old.baseline_locked:
        for field in (*BASELINE, "baseline_locked"):
            if getattr(old, field) != getattr(new, field):
                yield "locked", field, message("gains.refused.locked", name=new.name)
    if new.baseline_locked and (missing := missing_of_baseline(new)):
        first = message(_MISSING[missing[0]])
        yield "incomplete", "baseline_locked", message("gains.refused.incomplete", missing=first)
