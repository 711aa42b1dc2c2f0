"""What passes on a clock, node by node and flow by flow: the terms of every figure that is a stretch of time."""

from collections.abc import Iterator

from vsa.analysis.case import Case
from vsa.analysis.elapsed import Elapsed
from vsa.analysis.recipe import Addends, Column, Style
from vsa.analysis.terms import Term
from vsa.analysis.times import Clock, Part
from vsa.model.base import Id


def passing(case: Case, clock: Clock, elapsed: Elapsed) -> Iterator[Term]:
    """Visits times minutes of every node that holds the case up, and passages times delay of every flow."""
    visits, nodes, flows, parallel = case.visits.expected, clock.nodes, clock.flows, case.network.parallel
    for node, arcs in case.network.out.items():
        if node in elapsed.beside:
            continue
        yield Term(node, (visits[node], nodes[node].minutes))
        for arc in arcs:
            delay = flows[arc.flow].minutes
            if delay and (node not in parallel or len(arcs) == 1 or arc.flow == elapsed.waited_for.get(node)):
                yield Term(arc.flow, (visits[node] * arc.share, delay), "flow")


def on_main_route(case: Case, clock: Clock) -> Iterator[Term]:
    """The minutes of every node and flow of the main route, each taken once."""
    for node in case.main.nodes:
        yield Term(node, (clock.nodes[node].minutes,))
    for flow in case.main.flows:
        yield Term(flow, (clock.flows[flow].minutes,), "flow")


def addends(*, work: bool = True, stopping: bool = True) -> Addends:
    """The parts of a visit, or the delay of a flow; without `work` only waits, without `stopping` only what the
    statutory clock counts."""

    def parts(case: Case, element: Id) -> tuple[float | None, ...]:
        return tuple(
            stretch.span.minutes if stretch.known else None
            for stretch in case.times.stretches.get(element, ())
            if (work or stretch.part is not Part.PROCESS) and (stopping or not stretch.stops)
        )

    return parts


PASSING = Column(Style.TIME, addends())
WAITING = Column(Style.TIME, addends(work=False))
COUNTING = Column(Style.TIME, addends(stopping=False))
