"""Riktig første gang: the share of cases that need no correction anywhere on the main route (rolled %C&A)."""

from collections.abc import Iterator, Sequence

from vsa.analysis.blocks import Block
from vsa.analysis.case import Case
from vsa.analysis.kind import Kind
from vsa.analysis.measures.measure import Measure, of_main
from vsa.analysis.recipe import SHARE, Combination, Recipe, Scope
from vsa.analysis.routes import main_way
from vsa.analysis.terms import Term, product
from vsa.i18n import message
from vsa.model.base import Id

MEASURES = (Measure("first_time_right", 90, Kind.RATIO, "higher", of_main(lambda found: found.first_time_right)),)


def terms(case: Case) -> Iterator[Term]:
    """q of every step that has it, along the main route and in a parallel block along the main routes of all its
    branches."""
    quality = case.facets.quality
    return (Term(step, (quality[step],)) for step in _steps(case) if step in quality)


def on_main_route(case: Case) -> float | None:
    """The product of the terms; None when no step has q."""
    return product(terms(case))


def without(case: Case) -> tuple[Id, ...]:
    """The steps that the product leaves out."""
    return tuple([step for step in _steps(case) if step not in case.facets.quality])


def steps_without(case: Case) -> int:
    """How many steps the product leaves out."""
    return len(without(case))


def _steps(case: Case) -> Sequence[Id]:
    ingredients = (case.facets, case.blocks, case.main.nodes, case.roads.ahead, case.roads.waited_for)
    return case.kept.once("first_time_right", ingredients, lambda: list(_found(case)))


def _found(case: Case) -> Iterator[Id]:
    roles = case.roles
    return (node for node in (*case.main.nodes, *_beside(case)) if node in roles)


def _beside(case: Case) -> Iterator[Id]:
    """The main routes of the branches that the case does not wait for, blocks inside them too."""
    blocks = {block.split: block for block in case.blocks}
    open_splits = [node for node in case.main.nodes if node in blocks]
    while open_splits:
        block = blocks[open_splits.pop()]
        for node in _other_branches(case, block):
            yield node
            if node in blocks:
                open_splits.append(node)


def _other_branches(case: Case, block: Block) -> Iterator[Id]:
    taken = {arc.flow for arc in case.roads.ways(block.split)}
    others = {arc.flow for arc in case.roads.ahead.out[block.split]} - taken
    for branch in block.branches:
        if branch.arc.flow in others and branch.nodes:
            yield branch.arc.target
            way = main_way(case.roads, branch.arc.target, until=block.join)
            yield from (arc.target for arc in way if arc.target != block.join)


RECIPES = (
    Recipe(
        id="first_time_right",
        order=90,
        kind=Kind.RATIO,
        label=message("analysis.measure.first_time_right"),
        formula=message("working.formula.first_time_right"),
        bound="main.first_time_right",
        scope=Scope.MAIN,
        columns=(SHARE,),
        terms=terms,
        combination=Combination.PRODUCT,
    ),
)
