"""Overleveringer: how often a case passes from one role to another."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from vsa.analysis.absorbing import solve
from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Kind, Measure, of_main
from vsa.analysis.network import Arc
from vsa.model.base import Id

MEASURES = (Measure("handoffs", 100, Kind.COUNT, "lower", of_main(lambda found: found.handoffs)),)


def on_main_route(case: Case) -> int:
    """Between consecutive steps of the main route whose roles are known and differ."""
    roles = [case.roles[step] for step in case.main.steps]
    return sum(bool(before and after and before != after) for before, after in pairwise(roles))


def expected(case: Case) -> float:
    """Per case over all parallel branches, other nodes passed over: what leaves each step of a role for a step of
    another, directly or through nodes that have no role."""
    direct = 0.0
    given: defaultdict[str, defaultdict[Id, float]] = defaultdict(lambda: defaultdict(float))
    for arc in case.network.arcs:
        giver, receiver = case.roles.get(arc.source), case.roles.get(arc.target)
        if giver and receiver is None:
            given[giver][arc.target] += case.passages(arc)
        elif giver and receiver and giver != receiver:
            direct += case.passages(arc)
    between = {node: arcs for node, arcs in case.network.out.items() if node not in case.roles}
    return direct + sum(_passed_on(case, giver, arriving, between) for giver, arriving in given.items())


def _passed_on(case: Case, giver: str, arriving: Mapping[Id, float], between: Mapping[Id, tuple[Arc, ...]]) -> float:
    """The hand-overs of one role by way of the nodes `between`, given how often it sends a case into each of them."""
    carried = solve(arriving, {node: [(arc.target, arc.share) for arc in arcs] for node, arcs in between.items()})
    return sum(
        carried.visits[arc.source] * arc.share
        for arcs in between.values()
        for arc in arcs
        if case.roles.get(arc.target, "") not in ("", giver)
    )
