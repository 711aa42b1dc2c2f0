"""The waits, times and facets of a stream: found anew, or for what an edit changed."""

from dataclasses import dataclass

from vsa.analysis.case import Case
from vsa.analysis.facets import Facets, facets, same_facets
from vsa.analysis.results import Basis
from vsa.analysis.structure import Structure, changed
from vsa.analysis.times import Times, times, times_after
from vsa.analysis.waits import Waits, waits, waits_after
from vsa.model.stream import Flow, Stream


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

    None when all may be others: by another calendar or convention, after nodes or flows came or went, or where a queue
    makes a wait depend on the rest of the stream.
    """
    if basis != before.basis or _convention(stream) != _convention(before.stream) or before.waits.by_queue:
        return None
    nodes = changed(stream.nodes, before.stream.nodes)
    flows = changed(stream.flows, before.stream.flows)
    if nodes is None or flows is None or any(now.id != then.id for now, then in (*nodes, *flows)):
        return None
    reached = structure.computed.out.keys()
    same = reached == before.network.out.keys() and same_facets(stream, before.stream, nodes)
    known = before.facets if same else facets(stream, reached)
    delays = [now for now, then in flows if _delay(now) != _delay(then)]
    if not nodes and not delays:
        return Timing(before.waits, before.times, known)
    other = [now for now, _ in nodes]
    waited = waits(stream, basis, before.visits.expected, other)
    if waited.by_queue:
        return None
    after = waits_after(before.waits, waited, {node.id for node in other})
    return Timing(after, times_after(before.times, stream, basis, after, other, delays), known)


def _convention(stream: Stream) -> tuple[object, ...]:
    """What else than the elements decides over waits: the convention, and the demand that a queue is held against."""
    return stream.factory, stream.volume_per_year, stream.arrivals_per_day


def _delay(flow: Flow) -> tuple[object, ...]:
    return flow.delay, flow.delay_stops_deadline
