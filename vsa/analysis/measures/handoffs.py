"""Overleveringer: how often a case passes from one role to another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise

from vsa.analysis.absorbing import solve
from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_main
from vsa.analysis.network import Arc
from vsa.analysis.recipe import NUMBER, Recipe, Scope
from vsa.analysis.terms import Columns, Term, total
from vsa.i18n import message
from vsa.model.base import Id

MEASURES = (Measure("handoffs", 100, Kind.COUNT, "lower", of_main(lambda found: found.handoffs)),)


def main_terms(case: Case) -> Iterator[Term]:
    """One for every step of the main route that gets the case from a step of another known role."""
    roles = case.roles
    for giver, receiver in pairwise(case.main.steps):
        before, after = roles[giver], roles[receiver]
        if before and after and before != after:
            yield Term(receiver, (1.0,))


def terms(case: Case) -> Iterator[Term]:
    """The passages of every flow that brings a case to a step of another role, from a step of a role directly or
    through nodes that have none; all parallel branches too."""
    return chain(_direct(case), _by_way_of_others(case))


def _direct(case: Case) -> Columns:
    """From step to step."""
    visits, role = case.visits.expected, case.roles.get
    given = [
        arc
        for arc in case.network.arcs
        if (giver := role(arc.source)) and (receiver := role(arc.target)) and giver != receiver
    ]
    return Columns(
        [arc.flow for arc in given], ([visits[arc.source] for arc in given], [arc.share for arc in given]), "flow"
    )


def _by_way_of_others(case: Case) -> Iterator[Term]:
    """Through nodes that have no role."""
    given: defaultdict[str, defaultdict[Id, float]] = defaultdict(lambda: defaultdict(float))
    roles = case.roles
    if len(roles) == len(case.network.out):
        return
    for arc in case.network.arcs:
        if arc.target not in roles and (giver := roles.get(arc.source)):
            given[giver][arc.target] += case.passages(arc)
    between = {node: arcs for node, arcs in case.network.out.items() if node not in roles}
    for giver, arriving in given.items():
        yield from _passed_on(case, giver, arriving, between)


def on_main_route(case: Case) -> int:
    """Between consecutive steps of the main route."""
    return case.kept.once("main.handoffs", (case.facets, case.main.steps), lambda: sum(1 for _ in main_terms(case)))


def expected(case: Case) -> float:
    """Of the mean case."""
    return case.kept.once(
        "handoffs", (case.facets, case.network, case.visits), lambda: total(_direct(case), _by_way_of_others(case))
    )


def _passed_on(
    case: Case, giver: str, arriving: Mapping[Id, float], between: Mapping[Id, tuple[Arc, ...]]
) -> Iterator[Term]:
    """The hand-overs of one role by way of the nodes `between`, given how often it sends a case into each of them."""
    carried = solve(arriving, between)
    for arcs in between.values():
        for arc in arcs:
            if case.roles.get(arc.target, "") not in ("", giver) and carried.visits[arc.source]:
                yield Term(arc.flow, (carried.visits[arc.source], arc.share), "flow")


RECIPES = (
    Recipe(
        id="handoffs",
        order=100,
        kind=Kind.COUNT,
        label=message("working.on_main_route", figure=message("analysis.measure.handoffs")),
        formula=message("working.formula.handoffs"),
        bound="main.handoffs",
        scope=Scope.MAIN,
        columns=(NUMBER,),
        terms=main_terms,
    ),
    Recipe(
        id="expected.handoffs",
        order=101,
        kind=Kind.COUNT,
        label=message("working.per_case", figure=message("analysis.measure.handoffs")),
        formula=message("working.formula.expected_handoffs"),
        bound="expected.handoffs",
        scope=Scope.EFFORT,
        columns=(NUMBER, NUMBER),
        terms=terms,
    ),
)
