"""A course on which the roles with staff hold cases up: the internal waits before their steps give way to queues."""

from collections.abc import Iterator, Mapping
from itertools import accumulate

import numpy as np

from vsa.analysis.case import Case
from vsa.analysis.simulation.course import Course, Wait, Way
from vsa.analysis.simulation.rooms import Room, queueing_nodes, room_of_node
from vsa.analysis.simulation.spreads import NO_TIME, Law
from vsa.analysis.simulation.tokens import Account, Leg, Stop, Timer, draws
from vsa.model.base import Id
from vsa.model.nodes import Step


def staffed(case: Case, course: Course, rooms: Mapping[str, Room], chance: np.random.Generator) -> tuple[Leg, ...]:
    """The legs on which cases come in. Waits for others, meetings and transport stay as given."""
    return _Builder(case, course, rooms, chance).legs(
        [Way(node, share) for node, share in course.entries.items()], leaving=()
    )


class _Builder:
    def __init__(self, case: Case, course: Course, rooms: Mapping[str, Room], chance: np.random.Generator) -> None:
        self._course = course
        self._chance = chance
        self._room = room_of_node(case, rooms)
        self._queueing = queueing_nodes(case, course, rooms)
        self._stops = {node: Stop() for node in course.stays}
        steps = {step.id: step for step in case.steps}
        for node, stop in self._stops.items():
            if node in steps and node in self._room:
                self._furnish(stop, steps[node], self._room[node])
        for node, stop in self._stops.items():
            self._lead_on(node, stop)

    def legs(self, ways: "tuple[Way, ...] | list[Way]", leaving: tuple[Timer, ...]) -> tuple[Leg, ...]:
        """The legs of ways that start with the timers `leaving`."""
        up_to = [*accumulate(way.share for way in ways[:-1]), 1.0]
        return tuple(
            Leg(
                None if way.target is None else self._stops[way.target],
                (*leaving, *self._timers(way.delay), *self._arriving(way.target)),
                limit,
            )
            for way, limit in zip(ways, up_to, strict=True)
        )

    def _furnish(self, stop: Stop, step: Step, room: Room) -> None:
        stop.room = room
        stop.draw = draws(self._course.stays[step.id].work, self._chance)
        stop.needs = room.needed(step.people)
        stop.pace = room.pace(step.people)

    def _lead_on(self, node: Id, stop: Stop) -> None:
        interruptions = self._timers(self._course.stays[node].within)
        if parts := self._course.parts.get(node):
            stop.first, interruptions = interruptions, ()
            stop.parts = tuple((self.legs([Way(part.head, 1.0, part.delay)], ())[0], part.live) for part in parts)
        stop.legs = self.legs(self._course.ways[node], interruptions)

    def _arriving(self, node: Id | None) -> tuple[Timer, ...]:
        """What passes before the people of a stop are asked, or before it is done if nobody is."""
        if node is None:
            return ()
        stay = self._course.stays[node]
        waits = () if node in self._queueing else self._timers(stay.before)
        return waits if self._stops[node].room else (*waits, *self._timer(stay.work, Account.WORK))

    def _timers(self, wait: Wait) -> tuple[Timer, ...]:
        return tuple(self._timer(wait.law, Account.STOPPED if wait.stops else Account.RUNNING))

    def _timer(self, law: Law, account: Account) -> Iterator[Timer]:
        if law != NO_TIME:
            yield draws(law, self._chance), account
