"""The wait before each node: given, or derived from a queue or a meeting (method.md section 6)."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from vsa.analysis.results import Basis
from vsa.analysis.spans import Ruler
from vsa.model.base import Id
from vsa.model.nodes import Node, Step, Store
from vsa.model.stream import Stream


@dataclass(frozen=True, slots=True)
class Waits:
    """Working minutes of wait before the nodes that have a known one; `by_queue` and `by_meeting` name the derived
    ones. `queues` are all nodes where a queue may say how long the wait is, also those that no case comes to."""

    minutes: Mapping[Id, float]
    by_queue: frozenset[Id]
    by_meeting: frozenset[Id]
    queues: frozenset[Id]


def waits(stream: Stream, basis: Basis, visits: Mapping[Id, float], nodes: Iterable[Node] | None = None) -> Waits:
    """The waits of a stream, or of some of its nodes.

    A given wait beats a queue, which beats a meeting. A queue says nothing without a flow of cases through it.
    """
    ruler = Ruler(basis.calendar)
    waiting = [node for node in (stream.nodes.values() if nodes is None else nodes) if isinstance(node, (Step, Store))]
    given = {node.id: ruler.minutes(node.wait) for node in waiting if node.wait is not None}
    queues = {node.id: node.queue for node in waiting if node.queue is not None and node.wait is None}
    queued = {
        node: wait
        for node, queue in queues.items()
        if (wait := _queue_wait(stream, basis, queue, visits.get(node, 0.0))) is not None
    }
    met = {
        node.id: ruler.minutes(node.meeting_every) / 2
        for node in waiting
        if node.id not in given and node.id not in queued and node.meeting_every is not None
    }
    return Waits({**given, **queued, **met}, frozenset(queued), frozenset(met), frozenset(queues))


def waits_after(before: Waits, other: Waits, nodes: Set[Id]) -> Waits:
    """The waits `before` with those that some nodes have now."""
    kept = dict(before.minutes)
    for node in nodes - other.minutes.keys():
        kept.pop(node, None)
    return Waits(
        {**kept, **other.minutes},
        (before.by_queue - nodes) | other.by_queue,
        (before.by_meeting - nodes) | other.by_meeting,
        (before.queues - nodes) | other.queues,
    )


def arrivals_per_day(stream: Stream, basis: Basis) -> float | None:
    """The demand: cases that come in a working day, counted or from the volume."""
    return stream.arrivals_per_day if stream.arrivals_per_day is not None else throughput_per_day(stream, basis)


def throughput_per_day(stream: Stream, basis: Basis) -> float | None:
    """The cases that are finished in a working day: the volume of a year spread over its working days."""
    if stream.volume_per_year is None:
        return None
    return stream.volume_per_year / basis.calendar.working_days_per_year


def _queue_wait(stream: Stream, basis: Basis, queue: float, visits: float) -> float | None:
    """Little's law, w = L / lambda; by the factory convention the inventory over the daily demand."""
    demand = arrivals_per_day(stream, basis)
    throughput = throughput_per_day(stream, basis)
    finished = demand if throughput is None else throughput
    rate = demand if stream.factory else (finished or 0.0) * visits
    return queue / rate * basis.calendar.minutes_per_day if rate else None
