"""What passes on a clock, node by node and flow by flow: the terms of every figure that is a stretch of time."""

from collections.abc import Iterable

from vsa.analysis.case import Case
from vsa.analysis.elapsed import Elapsed
from vsa.analysis.recipe import Addends, Column, Style
from vsa.analysis.terms import Columns, Subject, Term
from vsa.analysis.times import Clock, Part
from vsa.model.base import Id


def passing(case: Case, clock: Clock, elapsed: Elapsed) -> Iterable[Term]:
    """Visits times minutes of every node that holds the case up, and passages times delay of every flow."""
    visits, minutes = case.visits.expected, clock.nodes
    if clock.delayed:
        return _passing_with_delays(case, clock, elapsed)
    nodes = [node for node in case.network.out if node not in elapsed.beside]
    return Columns(nodes, ([visits[node] for node in nodes], [minutes[node].minutes for node in nodes]))


def _passing_with_delays(case: Case, clock: Clock, elapsed: Elapsed) -> Columns:
    """Every node is followed by the flows that lead out of it; of a parallel split only the one that is waited for."""
    network, visits = case.network, case.visits.expected
    elements: list[Id] = []
    times: list[float] = []
    minutes: list[float] = []
    subjects: list[Subject] = []
    for node, arcs in network.out.items():
        if node in elapsed.beside:
            continue
        elements.append(node)
        times.append(visits[node])
        minutes.append(clock.nodes[node].minutes)
        subjects.append("node")
        splits = network.splits_in_parallel(node)
        for arc in arcs:
            if arc.flow in clock.delayed and (not splits or arc.flow == elapsed.waited_for.get(node)):
                elements.append(arc.flow)
                times.append(visits[node] * arc.share)
                minutes.append(clock.flows[arc.flow].minutes)
                subjects.append("flow")
    return Columns(elements, (times, minutes), subjects)


def on_main_route(case: Case, clock: Clock) -> tuple[Columns, Columns]:
    """The minutes of every node and flow of the main route, each taken once."""
    nodes, flows = case.main.nodes, [flow for flow in case.main.flows if flow in clock.delayed]
    return (
        Columns(nodes, ([clock.nodes[node].minutes for node in nodes],)),
        Columns(flows, ([clock.flows[flow].minutes for flow in flows],), "flow"),
    )


def addends(*, work: bool = True, stopping: bool = True) -> Addends:
    """The parts of a visit, or the delay of a flow; without `work` only waits, without `stopping` only what the
    statutory clock counts."""

    def parts(case: Case, element: Id) -> tuple[float | None, ...]:
        return tuple(
            stretch.span.minutes if stretch.known else None
            for stretch in case.stretches(element)
            if (work or stretch.part is not Part.PROCESS) and (stopping or not stretch.stops)
        )

    return parts


PASSING = Column(Style.TIME, addends())
WAITING = Column(Style.TIME, addends(work=False))
COUNTING = Column(Style.TIME, addends(stopping=False))
