"""The people of each role that has staff, and whether they can keep up."""

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING

from vsa.analysis.case import Case
from vsa.analysis.simulation.course import Course
from vsa.model.base import Id

if TYPE_CHECKING:
    from vsa.analysis.simulation.tokens import Token


@dataclass(slots=True)
class Room:
    """Where the work of a role is done by `people` at once, first come first served.

    A part-time position is a person who works slower: the staff and their availability give `capacity` full people,
    spread over whole ones. `busy` counts people x minutes that have begun in the measured time.
    """

    role: str
    people: int
    capacity: float
    free: float
    queue: "deque[Token]" = field(default_factory=deque)
    busy: float = 0.0

    def needed(self, people: float) -> float:
        """How many of them work on one case that asks for `people`: no more than there are."""
        return min(people, float(self.people))

    def pace(self, people: float) -> float:
        """Minutes that pass for each minute of hands-on time, if the work is meant for `people` at once."""
        return self.people / self.capacity * people / self.needed(people)


def rooms_of(case: Case) -> dict[str, Room]:
    """A room for every role that has staff. Roles without never hold up anybody."""
    staff: defaultdict[str, float] = defaultdict(float)
    capacity: defaultdict[str, float] = defaultdict(float)
    for lane in case.stream.lanes.values():
        if lane.name and lane.staff:
            staff[lane.name] += lane.staff
            capacity[lane.name] += lane.staff * lane.availability
    return {role: Room(role, ceil(people), capacity[role], float(ceil(people))) for role, people in staff.items()}


def load(case: Case, course: Course, arrivals: float) -> Mapping[str, float]:
    """People x minutes of work a minute that reach each role, with `arrivals` cases a minute."""
    found: defaultdict[str, float] = defaultdict(float)
    for step in case.steps:
        minutes = case.visits.expected[step.id] * course.stays[step.id].work.mean
        found[case.roles[step.id]] += arrivals * minutes * step.people
    return found


def room_of_node(case: Case, rooms: Mapping[str, Room]) -> dict[Id, Room]:
    """The room of every node that stands in a lane with staff."""
    roles = {lane.id: lane.name for lane in case.stream.lanes.values()}
    found = {node: rooms.get(roles.get(case.stream.nodes[node].lane, "")) for node in case.network.out}
    return {node: room for node, room in found.items() if room is not None}


def queueing_nodes(case: Case, course: Course, rooms: Mapping[str, Room]) -> frozenset[Id]:
    """The nodes whose wait before is not taken as given, because a queue forms there."""
    return frozenset(node for node in room_of_node(case, rooms) if course.stays[node].queueing)
