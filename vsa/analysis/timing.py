"""The waits, times and facets of a stream: found anew, or for what an edit changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from vsa.analysis.case import Case
from vsa.analysis.facets import Facets, facets, same_facets
from vsa.analysis.results import Basis
from vsa.analysis.structure import Structure
from vsa.analysis.times import Times, times, times_after, times_of
from vsa.analysis.waits import Waits, waits, waits_after
from vsa.model.base import Id
from vsa.model.nodes import Node
from vsa.model.stream import Flow, Stream

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Timing:
    """What the elements of a stream say, beside how they are connected."""

    waits: Waits
    times: Times
    facets: Facets


def timing_of(stream: Stream, basis: Basis, structure: Structure) -> Timing:
    """All of it. A queue needs the visits."""
    waited = waits(stream, basis, structure.visits.expected)
    return Timing(waited, times(stream, basis, waited), facets(stream, structure.computed.out.keys()))


def timing_after(stream: Stream, basis: Basis, structure: Structure, before: Case) -> Timing | None:
    """The same from that of the case before: found for what is not the same any more.

    None when all may be others: by another calendar or convention, or where a queue makes a wait depend on visits that
    are others now.
    """
    if basis != before.basis or _convention(stream) != _convention(before.stream):
        return None
    if structure.visits is not before.visits and before.waits.queues:
        return None
    nodes, gone = _other(stream.nodes, before.stream.nodes)
    flows, gone_flows = _other(stream.flows, before.stream.flows)
    found = _facets_after(stream, structure, before, nodes)
    delayed = [flow for flow in flows if _delay(flow) != _delay(before.stream.flows.get(flow.id))]
    if not (nodes or gone or delayed or gone_flows):
        return Timing(before.waits, before.times, found)
    waited = waits(stream, basis, structure.visits.expected, nodes)
    after = waits_after(before.waits, waited, gone | {node.id for node in nodes})
    other = times_of(stream, basis, after, nodes, delayed)
    return Timing(after, times_after(before.times, other, gone, gone_flows), found)


def _facets_after(stream: Stream, structure: Structure, before: Case, nodes: Iterable[Node]) -> Facets:
    reached = structure.computed.out.keys()
    then = before.stream.nodes
    pairs = [(node, then.get(node.id)) for node in nodes]
    if reached == before.network.out.keys() and same_facets(stream, before.stream, pairs):
        return before.facets
    return facets(stream, reached)


def _other(now: Mapping[Id, E], then: Mapping[Id, E]) -> tuple[list[E], frozenset[Id]]:
    """The elements that are not the same object as before or were not there, and the ids of those that are gone."""
    if now is then:
        return [], frozenset()
    return [element for id, element in now.items() if then.get(id) is not element], frozenset(then.keys() - now.keys())


def _convention(stream: Stream) -> tuple[object, ...]:
    """What else than the elements decides over waits: the convention, and the demand that a queue is held against."""
    return stream.factory, stream.volume_per_year, stream.arrivals_per_day


def _delay(flow: Flow | None) -> tuple[object, ...] | None:
    return None if flow is None else (flow.delay, flow.delay_stops_deadline)
