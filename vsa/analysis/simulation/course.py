"""A computed stream as the way that a case takes through it, with the times to draw on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vsa.analysis.blocks import Block
from vsa.analysis.case import Case
from vsa.analysis.network import Arc
from vsa.analysis.simulation.spreads import NO_TIME, Fixed, Law, Uniform, law_of
from vsa.model.base import Id
from vsa.model.nodes import Node, Step, Store, WaitsFor


@dataclass(frozen=True, slots=True)
class Wait:
    """Time in which nobody works on the case. `stops`: the statutory clock stands still meanwhile."""

    law: Law = NO_TIME
    stops: bool = False


NO_WAIT = Wait()


@dataclass(frozen=True, slots=True)
class Stay:
    """One visit to a node: the wait before, the hands-on time, the interruptions. A `queueing` wait is internal: it
    exists only because the people of the lane are busy."""

    before: Wait
    work: Law
    within: Wait
    queueing: bool


@dataclass(frozen=True, slots=True)
class Way:
    """A way on for a `share` of the cases. None leaves the branch, or ends the case outside every branch."""

    target: Id | None
    share: float
    delay: Wait = NO_WAIT


@dataclass(frozen=True, slots=True)
class Part:
    """One branch of a parallel split from its `head` on (None: the flow leads straight to the join). A case waits for
    the `live` ones."""

    head: Id | None
    delay: Wait
    live: bool
    nodes: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """Every node with its stay, and the ways on inside its own branch: a split leads from its `parts` to its join.
    `outside` are the nodes in no branch. `entries` is the share of the cases that start at a node. `work_counts`: the
    hands-on time passes on the clocks, which the factory convention does not let it."""

    entries: Mapping[Id, float]
    stays: Mapping[Id, Stay]
    ways: Mapping[Id, tuple[Way, ...]]
    parts: Mapping[Id, tuple[Part, ...]]
    outside: tuple[Id, ...]
    work_counts: bool


def course_of(case: Case) -> Course:
    """The course of a stream that can be computed."""
    network = case.network
    parts = {block.split: tuple(_parts(case, block)) for block in case.blocks}
    inside = {node for branches in parts.values() for part in branches for node in part.nodes}
    return Course(
        entries=network.entries,
        stays={node: _stay(case, case.stream.nodes[node]) for node in network.out},
        ways=_ways(case),
        parts=parts,
        outside=tuple(node for node in network.out if node not in inside),
        work_counts=not case.stream.factory,
    )


def exact_mean(case: Case, course: Course) -> float | None:
    """The expected lead time in minutes with the means of the spreads (method.md section 4). None where there are
    parallel branches, because the mean of the longest is no sum."""
    return None if course.parts else minutes_in_all(case, course)


def minutes_in_all(case: Case, course: Course) -> float:
    """The mean minutes of a case at every node and on every flow between them, sum n (w + p + u) + sum n s d."""
    return sum(
        case.visits.expected[node]
        * (_mean(stay, course) + sum(way.share * way.delay.law.mean for way in course.ways[node]))
        for node, stay in course.stays.items()
    )


def _mean(stay: Stay, course: Course) -> float:
    work = stay.work.mean if course.work_counts else 0.0
    return stay.before.law.mean + work + stay.within.law.mean


def _stay(case: Case, node: Node) -> Stay:
    calendar = case.basis.calendar
    if not isinstance(node, Step | Store):
        return Stay(NO_WAIT, NO_TIME, NO_WAIT, queueing=False)
    before = Wait(_law_before(case, node), node.wait_stops_deadline)
    queueing = node.wait_for is WaitsFor.INTERNAL and node.id not in case.waits.by_meeting
    if isinstance(node, Store):
        return Stay(before, NO_TIME, NO_WAIT, queueing)
    within = Wait(law_of(node.wait_within, calendar), node.within_stops_deadline)
    return Stay(before, law_of(node.process_time, calendar), within, queueing)


def _law_before(case: Case, node: Step | Store) -> Law:
    """The wait as written, or derived: cases come evenly between two meetings, and a queue counted is a mean."""
    if node.wait is not None:
        return law_of(node.wait, case.basis.calendar)
    minutes = case.waits.minutes.get(node.id, 0.0)
    return Uniform(0.0, 2 * minutes) if node.id in case.waits.by_meeting and minutes else Fixed(minutes)


def _ways(case: Case) -> dict[Id, tuple[Way, ...]]:
    ways = {
        node: tuple(Way(arc.target, arc.share, _delay(case, arc)) for arc in arcs) or (Way(None, 1.0),)
        for node, arcs in case.network.out.items()
    }
    for block in case.blocks:
        ways[block.split] = (Way(block.join, 1.0),)
    for block in case.blocks:
        for branch in block.branches:
            for node in branch.nodes:
                ways[node] = tuple(_until(block.join, way) for way in ways[node])
    return ways


def _until(join: Id | None, way: Way) -> Way:
    return Way(None, way.share, way.delay) if way.target == join else way


def _parts(case: Case, block: Block) -> Iterator[Part]:
    for branch in block.branches:
        head = branch.arc.target if branch.nodes else None
        yield Part(head, _delay(case, branch.arc), branch.live, branch.nodes)


def _delay(case: Case, arc: Arc) -> Wait:
    flow = case.stream.flows[arc.flow]
    return Wait(law_of(flow.delay, case.basis.calendar), flow.delay_stops_deadline)
