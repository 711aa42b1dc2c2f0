"""What nobody knows, and which figures it leaves incomplete (method.md sections 2 and 4)."""

from collections.abc import Set
from dataclasses import dataclass

from vsa.analysis.case import Case
from vsa.analysis.search import reachable
from vsa.analysis.variation import varying_splits
from vsa.model.base import Id
from vsa.model.nodes import Node, Step, Store, ValueClass


@dataclass(frozen=True, slots=True)
class Gaps:
    """Nodes that a case can reach and that lack a wait (`waits`) or a process time (`work`), in drawing order, and the
    splits where chance decides by the citizen's (`varying`) or the statutory clock which branch takes longest."""

    waits: tuple[Id, ...]
    work: tuple[Id, ...]
    varying: frozenset[Id]
    varying_by_statute: frozenset[Id]


NO_GAPS = Gaps((), (), frozenset(), frozenset())


def find_gaps(case: Case) -> Gaps:
    """The gaps of a stream."""
    reached = case.network.out
    unknown = reached.keys() - case.waits.minutes.keys()
    varying = varying_splits(case.network, case.blocks, case.times.citizen)
    by_statute = varying_splits(case.network, case.blocks, case.times.statutory)
    return Gaps(
        waits=tuple([id for id in reached if id in unknown and isinstance(case.stream.nodes[id], Step | Store)]),
        work=tuple([step for step in case.facets.steps if not case.times.work[step].known]),
        varying=varying - case.citizen.beside,
        varying_by_statute=by_statute - case.statutory.beside,
    )


def known_gaps(case: Case) -> Gaps:
    """The same, unless they are known from before an edit. Which shares of the cases take a way is no gap."""
    ingredients = (case.waits, case.times, case.facets, case.blocks, case.citizen, case.statutory)
    return case.kept.once("gaps", ingredients, lambda: find_gaps(case))


def incomplete_expected(case: Case, gaps: Gaps) -> frozenset[str]:
    """The times of the mean case that are at least what they say. What is effort only never adds to a clock."""
    if gaps == NO_GAPS:
        return frozenset()
    live = frozenset(case.network.out) - case.network.effort
    found = _incomplete(case, gaps, live, varying=bool(gaps.varying))
    if gaps.varying_by_statute or _lacks_statutory_time(case, gaps, live):
        found.add("statutory_time")
    if any(case.is_own_work(step) for step in gaps.work):
        found.add("labour")
    again = [step for step in gaps.work if case.visits.expected[step] > case.visits.reached[step]]
    if again:
        found.add("rework_time")
    if any(case.is_own_work(step) for step in again):
        found.add("rework_labour")
    return frozenset(found)


def incomplete_main(case: Case, gaps: Gaps) -> frozenset[str]:
    """The same along the main route. A gap in a parallel branch beside it counts: it may be the longest in truth."""
    if gaps == NO_GAPS:
        return frozenset()
    blocks = {block.split: block for block in case.blocks}
    nodes = reachable(
        case.main.nodes,
        lambda node: [inner for branch in blocks[node].live for inner in branch.nodes] if node in blocks else (),
    )
    return frozenset(_incomplete(case, gaps, nodes, varying=not gaps.varying.isdisjoint(nodes)))


def _incomplete(case: Case, gaps: Gaps, nodes: Set[Id], *, varying: bool) -> set[str]:
    """The figures of the citizen's clock over `nodes` that are incomplete."""
    found: set[str] = set()
    waits = varying or any(node in nodes for node in gaps.waits)
    work = [step for node in gaps.work if node in nodes and isinstance(step := case.stream.nodes[node], Step)]
    if waits or (work and not case.stream.factory):
        found.add("lead_time")
    if waits:
        found.add("waiting_time")
    if work:
        found.add("process_time")
    for step in work:
        found |= _incomplete_value(step)
        if case.visits.expected[step.id] > case.visits.reached[step.id]:
            found.add("waste_time")
    return found


def _incomplete_value(step: Step) -> set[str]:
    """What the missing process time of a step belongs to."""
    rest = "waste_time" if step.value_class is ValueClass.WASTE else "necessary_time"
    if step.value_time is not None:
        return {"value_time", rest}
    return {"value_time"} if step.value_class is ValueClass.VALUE else {rest}


def _lacks_statutory_time(case: Case, gaps: Gaps, live: Set[Id]) -> bool:
    counting = [node for node in gaps.waits if node in live and not _stops_deadline(case.stream.nodes[node])]
    return bool(counting) or (not case.stream.factory and any(step in live for step in gaps.work))


def _stops_deadline(node: Node) -> bool:
    return isinstance(node, Step | Store) and node.wait_stops_deadline
