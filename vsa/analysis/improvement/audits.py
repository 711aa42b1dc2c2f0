"""What audits show: averages, what has changed since the audit before, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from vsa.model.following_up import Area, Audit

LOW = 2
"""At this level or below, an area is worth an advice."""
MOST_LOW = 3
"""More advice than this is read by nobody."""


class Reason(StrEnum):
    """Why there is an advice about an area."""

    FALLEN = "fallen"
    LOWEST = "lowest"


@dataclass(frozen=True, slots=True)
class Advice:
    """An area to do something about, with its level and the one before (None: not judged then)."""

    area: Area
    reason: Reason
    level: int
    before: int | None


def in_order(audits: Iterable[Audit]) -> tuple[Audit, ...]:
    """Audits by day, those of a day as they were made."""
    return tuple(sorted(audits, key=lambda audit: audit.day))


def audit_before(audits: Iterable[Audit], audit: Audit) -> Audit | None:
    """The audit before one, by day; None for the first."""
    ordered = in_order(audits)
    place = next(place for place, other in enumerate(ordered) if other.id == audit.id)
    return ordered[place - 1] if place else None


def level_in(audit: Audit | None, area: Area) -> int | None:
    """The level that an audit gave an area; None where it was not judged or is not relevant."""
    line = audit.line(area) if audit is not None else None
    return None if line is None or line.not_relevant else line.level


def average(audit: Audit) -> float | None:
    """The mean level of the areas that were judged; None when none was."""
    levels = [level for area in Area if (level := level_in(audit, area)) is not None]
    return fmean(levels) if levels else None


def advice_on(audit: Audit, before: Audit | None) -> tuple[Advice, ...]:
    """What to do after an audit.

    First the areas that fell since the audit before, the one that fell most first; then the lowest of those that did
    not, at most `MOST_LOW` of them and none above `LOW`.
    """
    judged = [(area, level, level_in(before, area)) for area in Area if (level := level_in(audit, area)) is not None]
    fallen = [Advice(area, Reason.FALLEN, level, old) for area, level, old in judged if old is not None and level < old]
    rest = [(area, level, old) for area, level, old in judged if old is None or level >= old]
    lowest = min((level for _, level, _ in rest), default=LOW + 1)
    low = [Advice(area, Reason.LOWEST, level, old) for area, level, old in rest if level == lowest <= LOW]
    return (*sorted(fallen, key=_rise), *low[:MOST_LOW])


def _rise(advice: Advice) -> int:
    return advice.level - (advice.before or advice.level)
