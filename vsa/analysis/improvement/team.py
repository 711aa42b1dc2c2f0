"""Who takes part, and who should but does not yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from vsa.model.preparing import Member, Part

NEEDED = (Part.LEADER, Part.UNION, Part.SAFETY)
"""The leader decides; the representatives have a right to take part."""
FEWEST_PERFORMERS = 2


@dataclass(frozen=True, slots=True)
class Team:
    """How many members from how many roles there are; `missing` are needed parts that nobody has, and performers when
    there are fewer than two; `uninvited` have a part and have not been invited."""

    members: int
    roles: int
    missing: tuple[Part, ...]
    uninvited: tuple[Member, ...]


def team(members: Iterable[Member]) -> Team:
    """Look over the improvement team."""
    chosen = tuple(members)
    parts = [member.part for member in chosen]
    missing = [part for part in NEEDED if part not in parts]
    missing += [Part.PERFORMER] if parts.count(Part.PERFORMER) < FEWEST_PERFORMERS else []
    roles = {member.role.casefold() for member in chosen if member.role}
    return Team(len(chosen), len(roles), tuple(missing), tuple(each for each in chosen if not each.invited))
