"""What the user should look at in a stream that can be computed nevertheless. Each check is one function."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vsa.analysis.case import Case
from vsa.analysis.gaps import Gaps
from vsa.analysis.measures.utilisation import HIGH, unstaffed
from vsa.analysis.naming import name, names
from vsa.analysis.network import Network
from vsa.analysis.results import Notice
from vsa.analysis.rework import forward_loops
from vsa.analysis.waits import arrivals_per_day, throughput_per_day
from vsa.i18n import Message, message
from vsa.model.base import Id
from vsa.model.nodes import End, Start, Step, Store
from vsa.model.stream import Flow, Stream


@dataclass(frozen=True, slots=True)
class Seen:
    """What the checks look at. `ways` are the computed flows out of every node, and `network` has the loops also when
    the figures leave them out."""

    case: Case
    ways: Mapping[Id, Sequence[Flow]]
    network: Network
    gaps: Gaps
    utilisation: Mapping[str, float]

    @property
    def stream(self) -> Stream:
        """The stream that is checked."""
        return self.case.stream


def warnings(seen: Seen) -> tuple[Notice, ...]:
    """All warnings, in the order of the checks."""
    return tuple(notice for check in CHECKS for notice in check(seen))


def _warning(code: str, text: Message, nodes: Sequence[Id], flows: Sequence[Id] = ()) -> Notice:
    return Notice(code, "warning", text, tuple(nodes), tuple(flows))


def _unconnected_start(seen: Seen) -> Iterator[Notice]:
    starts = [node.id for node in seen.stream.nodes.values() if isinstance(node, Start)]
    loose = [start for start in starts if not seen.ways[start]]
    if loose:
        yield _warning("unconnected_start", message("analysis.warning.unconnected_start", count=len(loose)), loose)


def _unreachable(seen: Seen) -> Iterator[Notice]:
    lost = [
        node.id
        for node in seen.stream.nodes.values()
        if isinstance(node, Step | Store) and node.id not in seen.network.out
    ]
    if lost:
        text = message("analysis.warning.unreachable", count=len(lost), steps=names(seen.stream, lost))
        yield _warning("unreachable", text, lost)


def _no_end_symbol(seen: Seen) -> Iterator[Notice]:
    drawn = {node for node in seen.network.ends if isinstance(seen.stream.nodes[node], End)}
    open_ends = [node for node in seen.network.out if node in seen.network.ends - drawn]
    if drawn and open_ends:
        text = message("analysis.warning.no_end_symbol", count=len(open_ends), steps=names(seen.stream, open_ends))
        yield _warning("no_end_symbol", text, open_ends)


def _forward_loop(seen: Seen) -> Iterator[Notice]:
    looping = forward_loops(seen.stream, seen.network)
    for arc in seen.network.arcs:
        if arc.flow in looping:
            source, target = name(seen.stream, arc.source), name(seen.stream, arc.target)
            text = message("analysis.warning.forward_loop", source=source, target=target)
            yield _warning("forward_loop", text, (arc.source, arc.target), (arc.flow,))


def _class_missing(seen: Seen) -> Iterator[Notice]:
    without = [step.id for step in seen.case.steps if step.value_class is None]
    if without:
        text = message("analysis.warning.class_missing", count=len(without), steps=names(seen.stream, without))
        yield _warning("class_missing", text, without)


def _wait_missing(seen: Seen) -> Iterator[Notice]:
    if without := seen.gaps.waits:
        text = message("analysis.warning.wait_missing", count=len(without), steps=names(seen.stream, without))
        yield _warning("wait_missing", text, without)


def _work_missing(seen: Seen) -> Iterator[Notice]:
    if without := seen.gaps.work:
        text = message("analysis.warning.work_missing", count=len(without), steps=names(seen.stream, without))
        yield _warning("work_missing", text, without)


def _value_above_process(seen: Seen) -> Iterator[Notice]:
    calendar = seen.case.basis.calendar
    for step in seen.case.steps:
        if step.value_time is None or step.process_time is None:
            continue
        if step.value_time.minutes(calendar) > step.process_time.minutes(calendar):
            text = message("analysis.warning.value_above_process", step=name(seen.stream, step.id))
            yield _warning("value_above_process", text, (step.id,))


def _growing_queue(seen: Seen) -> Iterator[Notice]:
    """Little's law needs a queue that does not grow."""
    arrivals = arrivals_per_day(seen.stream, seen.case.basis)
    throughput = throughput_per_day(seen.stream, seen.case.basis)
    flooded = arrivals is not None and throughput is not None and arrivals > throughput * (1 + 1e-9)
    growing = [
        node
        for node in seen.network.out
        if node in seen.case.waits.by_queue
        and (flooded or seen.utilisation.get(seen.case.roles.get(node, ""), 0.0) > 1)
    ]
    if growing:
        text = message("analysis.warning.growing_queue", count=len(growing), steps=names(seen.stream, growing))
        yield _warning("growing_queue", text, growing)


def _high_utilisation(seen: Seen) -> Iterator[Notice]:
    for role, used in seen.utilisation.items():
        if used > HIGH:
            text = message("analysis.warning.high_utilisation", role=role, percent=round(100 * used))
            yield _warning("high_utilisation", text, _steps_of(seen, role))


def _unstaffed(seen: Seen) -> Iterator[Notice]:
    for role in unstaffed(seen.case):
        text = message("analysis.warning.unstaffed", role=role)
        yield _warning("unstaffed", text, _steps_of(seen, role))


def _steps_of(seen: Seen, role: str) -> tuple[Id, ...]:
    return tuple(step for step, of in seen.case.roles.items() if of == role)


CHECKS: tuple[Callable[[Seen], Iterator[Notice]], ...] = (
    _unconnected_start,
    _unreachable,
    _no_end_symbol,
    _forward_loop,
    _class_missing,
    _wait_missing,
    _work_missing,
    _value_above_process,
    _growing_queue,
    _high_utilisation,
    _unstaffed,
)
