"""What differs between a step of the ideal state and the current one that it came from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from vsa.analysis.neighbours import Neighbours
from vsa.analysis.pairing import Pairing
from vsa.model.base import Id
from vsa.model.calendar import WorkCalendar
from vsa.model.durations import Duration
from vsa.model.nodes import Step
from vsa.model.step_marks import BESIDE_THE_WORK
from vsa.model.stream import Stream

Aspect: TypeAlias = Literal[
    "process_time",
    "wait",
    "queue",
    "meeting_every",
    "wait_within",
    "delay",
    "share",
    "returns",
    "onward",
    "parallel",
    "first_time_right",
    "value_class",
    "value_time",
    "people",
    "role",
    "system",
    "divided",
    "united",
    "next",
    "split",
    "wait_for",
    "wait_stops_deadline",
    "within_for",
    "within_stops_deadline",
    "name",
    "other",
]
"""What may differ, in the order in which it is told. Most are fields of the step. `delay`: transport on the way to it;
`share`: the part of the cases that come to it; `returns`: that go back from it; `onward`: that go on from it by one way
of several; `parallel`: whether the work goes on beside other work; `divided` and `united`: into or from which steps;
`next`: the steps that follow; `other`: a field of a newer program."""

ASPECTS: tuple[Aspect, ...] = get_args(Aspect)
DERIVING = frozenset({"queue", "meeting_every"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One aspect in both states: durations, shares (0..1), numbers, names, or None for what is unknown or absent."""

    aspect: Aspect
    before: object
    after: object


def of_the_work(before: Step, after: Step, calendar: WorkCalendar) -> Iterator[Difference]:
    """The fields of two steps that differ. A time that is only written in another unit is the same, and what a wait
    could be derived from says nothing where the wait is given."""
    old, new = dict(before), dict(after)
    silent = BESIDE_THE_WORK | (DERIVING if before.wait and after.wait else frozenset())
    for field in dict.fromkeys((*old, *new)):
        values = old.get(field), new.get(field)
        if field not in silent and not _equal(*values, calendar):
            yield Difference(next((aspect for aspect in ASPECTS if aspect == field), "other"), *values)


def of_the_role(current: Stream, before: Step, ideal: Stream, after: Step) -> Iterator[Difference]:
    """Who does the work."""
    roles = current.lanes[before.lane].name, ideal.lanes[after.lane].name
    if roles[0] != roles[1]:
        yield Difference("role", *roles)


def of_the_parts(current: Stream, ideal: Stream, pairing: Pairing, step: Id) -> Iterator[Difference]:
    """Whether a step of the ideal state unites several, or is a part of one that was split."""
    origins = pairing.origins[step]
    if len(origins) > 1:
        yield Difference("united", _names(current, origins), ideal.nodes[step].name)
    for origin in origins:
        if len(pairing.copies[origin]) > 1:
            yield Difference("divided", current.nodes[origin].name, _names(ideal, pairing.copies[origin]))


@dataclass(frozen=True, slots=True)
class Order:
    """What follows each step in both states, what is only in one of them looked through."""

    current: Stream
    now: Neighbours
    ideal: Stream
    then: Neighbours
    pairing: Pairing

    def of(self, step: Id) -> Iterator[Difference]:
        """What follows a step of the ideal state, when other steps followed those it came from."""
        own = self._kin(self.pairing.origins[step])
        before = self._kin(after for origin in own for after in self.now.after(origin, self._stays)) - own
        copies = dict.fromkeys(copy for origin in own for copy in self.pairing.copies[origin])
        following = [after for copy in copies for after in self.then.after(copy, self._came)]
        after = self._kin(origin for node in following for origin in self.pairing.origins[node]) - own
        if before != after:
            steps = [node for node in self.current.nodes if node in before]
            later = dict.fromkeys(node for node in following if not own.intersection(self.pairing.origins[node]))
            yield Difference("next", _names(self.current, steps), _names(self.ideal, later))

    def _kin(self, nodes: Iterable[Id]) -> frozenset[Id]:
        return frozenset().union(*(self.pairing.kin(node) for node in nodes))

    def _stays(self, node: Id) -> bool:
        return isinstance(self.current.nodes[node], Step) and bool(self.pairing.copies[node])

    def _came(self, node: Id) -> bool:
        return isinstance(self.ideal.nodes[node], Step) and bool(self.pairing.origins[node])


def in_order(found: Mapping[Id, list[Difference]]) -> Mapping[Id, tuple[Difference, ...]]:
    """The differences of every step that has any, as they are told."""
    return {
        step: tuple(sorted(each, key=lambda difference: ASPECTS.index(difference.aspect)))
        for step, each in found.items()
        if each
    }


def _equal(before: object, after: object, calendar: WorkCalendar) -> bool:
    if isinstance(before, Duration) and isinstance(after, Duration):
        return before.spread is after.spread and before.range_minutes(calendar) == after.range_minutes(calendar)
    return before == after


def _names(stream: Stream, nodes: Iterable[Id]) -> tuple[str, ...]:
    return tuple(stream.nodes[node].name for node in nodes)
