"""The waits and times of a stream: found anew, or for what an edit changed."""

from vsa.analysis.case import Case
from vsa.analysis.results import Basis
from vsa.analysis.structure import changed
from vsa.analysis.times import Times, times, times_after
from vsa.analysis.visits import Visits
from vsa.analysis.waits import Waits, waits, waits_after
from vsa.model.stream import Stream


def new_times(stream: Stream, basis: Basis, visits: Visits) -> tuple[Waits, Times]:
    """All waits and times. A queue needs the visits."""
    waited = waits(stream, basis, visits.expected)
    return waited, times(stream, basis, waited)


def kept_times(stream: Stream, basis: Basis, before: Case) -> tuple[Waits, Times] | None:
    """The waits and times of the case before, and those of what is not the same any more.

    None when all may be others: by another calendar or convention, after nodes or flows came or went, or where a queue
    makes a wait depend on the rest of the stream.
    """
    if basis != before.basis or _convention(stream) != _convention(before.stream) or before.waits.by_queue:
        return None
    nodes = changed(stream.nodes.values(), before.stream.nodes.values())
    flows = changed(stream.flows.values(), before.stream.flows.values())
    if nodes is None or flows is None or any(now.id != then.id for now, then in (*nodes, *flows)):
        return None
    if not nodes and not flows:
        return before.waits, before.times
    other = [now for now, _ in nodes]
    waited = waits(stream, basis, before.visits.expected, other)
    if waited.by_queue:
        return None
    after = waits_after(before.waits, waited, {node.id for node in other})
    return after, times_after(before.times, stream, basis, after, other, [now for now, _ in flows])


def _convention(stream: Stream) -> tuple[object, ...]:
    """What else than the elements decides over waits: the convention, and the demand that a queue is held against."""
    return stream.factory, stream.volume_per_year, stream.arrivals_per_day
