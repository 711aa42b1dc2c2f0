"""Riktig første gang: the share of cases that need no correction anywhere on the main route (rolled %C&A)."""

from collections.abc import Iterator
from math import prod

from vsa.analysis.blocks import Block
from vsa.analysis.case import Case
from vsa.analysis.measures.measure import Kind, Measure, of_main
from vsa.analysis.routes import main_way
from vsa.model.base import Id
from vsa.model.nodes import Step

MEASURES = (Measure("first_time_right", 90, Kind.RATIO, "higher", of_main(lambda found: found.first_time_right)),)


def on_main_route(case: Case) -> float | None:
    """The product of q along the main route, and in a parallel block along the main routes of all its branches.

    Steps without q are left out; None when none has it.
    """
    known = [quality for quality in _qualities(case) if quality is not None]
    return prod(known) if known else None


def steps_without(case: Case) -> int:
    """How many steps the product leaves out."""
    return sum(quality is None for quality in _qualities(case))


def _qualities(case: Case) -> Iterator[float | None]:
    for node in (*case.main.nodes, *_beside(case)):
        step = case.stream.nodes[node]
        if isinstance(step, Step):
            yield step.first_time_right


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
