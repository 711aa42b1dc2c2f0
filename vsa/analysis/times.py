"""The working minutes of every node and flow, by each of the clocks (method.md section 1)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import inf
from typing import NamedTuple

from vsa.analysis.results import Basis
from vsa.analysis.waits import Waits
from vsa.model.base import Id
from vsa.model.durations import Duration, Spread
from vsa.model.nodes import Node, Step, Store, ValueClass
from vsa.model.stream import Flow, Stream


@dataclass(frozen=True, slots=True)
class Span:
    """A time in minutes as the figures use it, and the least and the most that it can be."""

    minutes: float = 0.0
    low: float = 0.0
    high: float = 0.0

    def __add__(self, other: "Span") -> "Span":
        return Span(self.minutes + other.minutes, self.low + other.low, self.high + other.high)


NOTHING = Span()


class Part(StrEnum):
    """What a stretch of a visit is spent on."""

    WAIT = "wait"
    WITHIN = "within"
    PROCESS = "process"


class Stretch(NamedTuple):
    """A part of one visit: its time, whether it stops the statutory deadline, and whether anybody knows it."""

    part: Part
    span: Span
    stops: bool
    known: bool


@dataclass(frozen=True)
class Clock:
    """What a clock shows for one visit to each node and one passage of each flow."""

    nodes: Mapping[Id, Span]
    flows: Mapping[Id, Span]

    @cached_property
    def delayed(self) -> frozenset[Id]:
        """The flows that take time."""
        return frozenset(flow for flow, span in self.flows.items() if span.minutes)


@dataclass(frozen=True, slots=True)
class Work:
    """The hands-on time of one visit to a step, of which `value` is value-adding; `known` unless nobody gave it."""

    process: float
    value: float
    value_class: ValueClass
    known: bool


@dataclass(frozen=True, slots=True)
class Times:
    """The work of every step, the `citizen` clock that never stops, the `waiting` clock that leaves out the work, and
    the `statutory` clock that leaves out what stops the deadline. `stretches` are what a visit to each node is made of.
    A time that nobody gave counts as zero."""

    work: Mapping[Id, Work]
    stretches: Mapping[Id, tuple[Stretch, ...]]
    citizen: Clock
    waiting: Clock
    statutory: Clock

    def process(self, step: Id) -> float:
        """The hands-on minutes of one visit."""
        return self.work[step].process


def times(stream: Stream, basis: Basis, waits: Waits) -> Times:
    """The times of a stream. By the factory convention the process time is left out of both clocks."""
    return _times_of(stream, basis, waits, stream.nodes.values(), stream.flows.values())


def times_after(
    before: Times, stream: Stream, basis: Basis, waits: Waits, nodes: Iterable[Node], flows: Iterable[Flow]
) -> Times:
    """The times of a stream that had those `before`, when only these nodes and flows have others."""
    other = _times_of(stream, basis, waits, nodes, flows)
    return Times(
        work={**before.work, **other.work},
        stretches={**before.stretches, **other.stretches},
        citizen=_clock_after(before.citizen, other.citizen),
        waiting=_clock_after(before.waiting, other.waiting),
        statutory=_clock_after(before.statutory, other.statutory),
    )


def _clock_after(before: Clock, other: Clock) -> Clock:
    return Clock({**before.nodes, **other.nodes}, {**before.flows, **other.flows})


def _times_of(stream: Stream, basis: Basis, waits: Waits, nodes: Iterable[Node], flows: Iterable[Flow]) -> Times:
    nodes = list(nodes)
    stretches = {node.id: tuple(_stretches(node, stream, basis, waits)) for node in nodes}
    delays = {flow.id: (_span(flow.delay, basis), flow.delay_stops_deadline) for flow in flows}
    moved = {flow: span for flow, (span, _) in delays.items()}
    waiting = {node: _total(parts, work=False) for node, parts in stretches.items()}
    return Times(
        work={step.id: _work(step, basis) for step in nodes if isinstance(step, Step)},
        stretches=stretches,
        citizen=Clock({node: _with_work(waiting[node], parts) for node, parts in stretches.items()}, moved),
        waiting=Clock(waiting, moved),
        statutory=Clock(
            {node: _total(parts, stopping=False) for node, parts in stretches.items()},
            {flow: NOTHING if stops else span for flow, (span, stops) in delays.items()},
        ),
    )


def _stretches(node: Node, stream: Stream, basis: Basis, waits: Waits) -> Iterator[Stretch]:
    """The parts of a visit in the order of time, the work last."""
    if isinstance(node, Step | Store):
        yield Stretch(Part.WAIT, _wait(node, basis, waits), node.wait_stops_deadline, node.id in waits.minutes)
    if isinstance(node, Step):
        yield Stretch(Part.WITHIN, _span(node.wait_within, basis), node.within_stops_deadline, True)
        if not stream.factory:
            process = node.process_time
            yield Stretch(Part.PROCESS, _span(process, basis), False, process is not None)


def _wait(node: Step | Store, basis: Basis, waits: Waits) -> Span:
    """A case that waits for a meeting waits anything from nothing to the time between two."""
    if node.wait is not None:
        return _span(node.wait, basis)
    minutes = waits.minutes.get(node.id, 0.0)
    return Span(minutes, 0.0, 2 * minutes) if node.id in waits.by_meeting else Span(minutes, minutes, minutes)


def _work(step: Step, basis: Basis) -> Work:
    """The value-adding part is never more than the whole; by default it is all of a VS step and nothing of others.

    A missing class is necessary but not value-adding.
    """
    process = _span(step.process_time, basis).minutes
    default = process if step.value_class is ValueClass.VALUE else 0.0
    value = default if step.value_time is None else min(process, _span(step.value_time, basis).minutes)
    return Work(process, value, step.value_class or ValueClass.NECESSARY, step.process_time is not None)


def _span(time: Duration | None, basis: Basis) -> Span:
    if time is None:
        return NOTHING
    if time.spread is Spread.FIXED:
        minutes = time.amounts[0].minutes(basis.calendar)
        return Span(minutes, minutes, minutes)
    ends = time.range_minutes(basis.calendar)
    if time.spread is Spread.EXPONENTIAL:
        return Span(ends[0], 0.0, inf)
    return Span(time.minutes(basis.calendar), min(ends), max(ends))


def _total(stretches: Iterable[Stretch], *, work: bool = True, stopping: bool = True) -> Span:
    total = NOTHING
    for part, span, stops, _ in stretches:
        if (work or part is not Part.PROCESS) and (stopping or not stops):
            total = _sum(total, span)
    return total


def _with_work(waiting: Span, stretches: Iterable[Stretch]) -> Span:
    for part, span, _, _ in stretches:
        if part is Part.PROCESS:
            waiting = _sum(waiting, span)
    return waiting


def _sum(first: Span, second: Span) -> Span:
    """The two together, without making a third where one of them is nothing."""
    if second is NOTHING:
        return first
    return second if first is NOTHING else first + second
