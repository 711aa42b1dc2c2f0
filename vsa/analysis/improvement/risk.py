"""The risk that a success factor fails: likelihood times consequence, both 1 to 5."""

from collections.abc import Iterable
from enum import StrEnum

from vsa.model.following_up import SuccessFactor

MEDIUM, HIGH = 5, 12
"""From these products on; 12 is a 3 and a 4."""


class Risk(StrEnum):
    """How large a risk is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


def risk_of(factor: SuccessFactor) -> int | None:
    """1 to 25; None until both are judged."""
    if factor.likelihood is None or factor.consequence is None:
        return None
    return factor.likelihood * factor.consequence


def risk_level(risk: int) -> Risk:
    """How large a product is."""
    return Risk.HIGH if risk >= HIGH else Risk.MEDIUM if risk >= MEDIUM else Risk.LOW


def by_risk(factors: Iterable[SuccessFactor]) -> tuple[SuccessFactor, ...]:
    """The largest risk first, those that are not judged last."""
    return tuple(sorted(factors, key=lambda factor: (-(risk_of(factor) or 0), factor.number)))
