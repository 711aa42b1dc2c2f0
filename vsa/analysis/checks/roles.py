"""The steps of a role."""

from vsa.analysis.checks.check import Seen
from vsa.model.base import Id


def steps_of(seen: Seen, role: str) -> tuple[Id, ...]:
    """The steps that a role does, in drawing order."""
    return tuple(step for step, of in seen.case.roles.items() if of == role)
