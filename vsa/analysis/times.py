"""The working minutes of every node and flow, by each of the clocks (method.md section 1)."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeVar

from vsa.analysis.results import Basis
from vsa.analysis.spans import NOTHING, Ruler, Span, together
from vsa.analysis.waits import Waits
from vsa.model.base import Id
from vsa.model.nodes import Node, Step, Store, ValueClass
from vsa.model.stream import Flow, Stream

T = TypeVar("T")


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


@dataclass(frozen=True, slots=True)
class Clock:
    """What a clock shows for one visit to each node and one passage of each flow. `delayed` are the flows that take
    time."""

    nodes: Mapping[Id, Span]
    flows: Mapping[Id, Span]
    delayed: frozenset[Id]

    def delay(self, flow: Id) -> float:
        """The minutes of one passage."""
        return self.flows[flow].minutes if flow in self.delayed else 0.0


class Work(NamedTuple):
    """The hands-on time of one visit to a step, of which `value` is value-adding; `known` unless nobody gave it."""

    process: float
    value: float
    value_class: ValueClass
    known: bool


@dataclass(frozen=True, slots=True)
class Times:
    """The work of every step, the `citizen` clock that never stops, the `waiting` clock that leaves out the work, and
    the `statutory` clock that leaves out what stops the deadline. A time that nobody gave counts as zero."""

    work: Mapping[Id, Work]
    citizen: Clock
    waiting: Clock
    statutory: Clock

    def process(self, step: Id) -> float:
        """The hands-on minutes of one visit."""
        return self.work[step].process


def times(stream: Stream, basis: Basis, waits: Waits) -> Times:
    """The times of a stream. By the factory convention the process time is left out of both clocks."""
    return times_of(stream, basis, waits, stream.nodes.values(), stream.flows.values())


def times_after(before: Times, other: Times, nodes_gone: Set[Id], flows_gone: Set[Id]) -> Times:
    """The times `before` of a stream from which some elements are gone and of which some have `other` times now."""
    stale = nodes_gone | other.citizen.nodes.keys()
    return Times(
        work=_merged(before.work, stale, other.work),
        citizen=_clock_after(before.citizen, other.citizen, stale, flows_gone),
        waiting=_clock_after(before.waiting, other.waiting, stale, flows_gone),
        statutory=_clock_after(before.statutory, other.statutory, stale, flows_gone),
    )


def _clock_after(before: Clock, other: Clock, stale: Set[Id], flows_gone: Set[Id]) -> Clock:
    nodes = _merged(before.nodes, stale, other.nodes)
    if not other.flows and not flows_gone:
        return Clock(nodes, before.flows, before.delayed)
    flows = _merged(before.flows, flows_gone, other.flows)
    return Clock(nodes, flows, ((before.delayed - other.flows.keys()) & flows.keys()) | other.delayed)


def _merged(before: Mapping[Id, T], stale: Set[Id], other: Mapping[Id, T]) -> dict[Id, T]:
    merged = dict(before)
    for element in stale:
        merged.pop(element, None)
    merged.update(other)
    return merged


def times_of(stream: Stream, basis: Basis, waits: Waits, nodes: Iterable[Node], flows: Iterable[Flow]) -> Times:
    """The times of some nodes and flows of a stream."""
    ruler = Ruler(basis.calendar)
    work: dict[Id, Work] = {}
    citizen: dict[Id, Span] = {}
    waiting: dict[Id, Span] = {}
    statutory: dict[Id, Span] = {}
    for node in nodes:
        id, before, within, process, stops = node.id, NOTHING, NOTHING, NOTHING, False
        if isinstance(node, Step):
            before, within = _wait(node, ruler, waits), ruler.span(node.wait_within)
            taken = ruler.span(node.process_time)
            work[id] = _work(node, taken.minutes, ruler)
            process = NOTHING if stream.factory else taken
            stops = node.wait_stops_deadline or node.within_stops_deadline
        elif isinstance(node, Store):
            before, stops = _wait(node, ruler, waits), node.wait_stops_deadline
        waiting[id] = together(before, within)
        citizen[id] = together(waiting[id], process)
        statutory[id] = together(_counting(node, before, within), process) if stops else citizen[id]
    moved = {flow.id: ruler.span(flow.delay) for flow in flows}
    delayed = frozenset([flow for flow, span in moved.items() if span.minutes])
    stopping = {flow.id: NOTHING for flow in flows if flow.delay_stops_deadline}
    return Times(
        work=work,
        citizen=Clock(citizen, moved, delayed),
        waiting=Clock(waiting, moved, delayed),
        statutory=Clock(statutory, {**moved, **stopping}, delayed - stopping.keys()),
    )


def _counting(node: Node, before: Span, within: Span) -> Span:
    """The waits that do not stop the deadline."""
    if isinstance(node, Step | Store) and node.wait_stops_deadline:
        before = NOTHING
    if isinstance(node, Step) and node.within_stops_deadline:
        within = NOTHING
    return together(before, within)


def stretches(node: Node, stream: Stream, basis: Basis, waits: Waits) -> Iterator[Stretch]:
    """The parts of a visit in the order of time, the work last."""
    ruler = Ruler(basis.calendar)
    if isinstance(node, Step | Store):
        yield Stretch(Part.WAIT, _wait(node, ruler, waits), node.wait_stops_deadline, node.id in waits.minutes)
    if isinstance(node, Step):
        yield Stretch(Part.WITHIN, ruler.span(node.wait_within), node.within_stops_deadline, True)
        if not stream.factory:
            process = node.process_time
            yield Stretch(Part.PROCESS, ruler.span(process), False, process is not None)


def _wait(node: Step | Store, ruler: Ruler, waits: Waits) -> Span:
    """A case that waits for a meeting waits anything from nothing to the time between two."""
    if node.wait is not None:
        return ruler.span(node.wait)
    minutes = waits.minutes.get(node.id)
    if minutes is None:
        return NOTHING
    return Span(minutes, 0.0, 2 * minutes) if node.id in waits.by_meeting else Span(minutes, minutes, minutes)


def _work(step: Step, process: float, ruler: Ruler) -> Work:
    """The value-adding part is never more than the whole; by default it is all of a VS step and nothing of others.

    A missing class is necessary but not value-adding.
    """
    default = process if step.value_class is ValueClass.VALUE else 0.0
    value = default if step.value_time is None else min(process, ruler.minutes(step.value_time))
    return Work(process, value, step.value_class or ValueClass.NECESSARY, step.process_time is not None)
