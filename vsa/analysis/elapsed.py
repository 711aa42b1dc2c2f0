"""Which parallel branch a clock waits for, and what holds up nobody (method.md section 4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vsa.analysis.blocks import Block, Branch
from vsa.analysis.network import Network
from vsa.analysis.times import Clock
from vsa.analysis.visits import Visits
from vsa.model.base import Id


@dataclass(frozen=True, slots=True)
class Elapsed:
    """By one clock: `waited_for` is the flow of each split whose branch the clock waits for, and `beside` the nodes
    that are on no such branch and hold up nobody."""

    waited_for: Mapping[Id, Id]
    beside: frozenset[Id]


def elapsed(network: Network, blocks: Sequence[Block], visits: Visits, clock: Clock) -> Elapsed:
    """Every block adds to its split the expected time of the branch that takes longest, the first drawn of equals.

    `blocks` lists inner blocks before outer ones.
    """
    if not blocks:
        return Elapsed({}, frozenset())
    own = {node: clock.nodes[node].minutes + _delays(network, node, clock) for node in network.out}
    waited_for: dict[Id, Id] = {}
    for block in blocks:
        durations = {branch.arc.flow: _duration(branch, visits, own, clock) for branch in block.live}
        if durations:
            waited_for[block.split] = max(durations, key=durations.__getitem__)
            own[block.split] += durations[waited_for[block.split]]
    return Elapsed(waited_for, _beside(blocks, waited_for))


def _delays(network: Network, node: Id, clock: Clock) -> float:
    """The expected delay on the way out; that of a parallel split belongs to its branches."""
    if network.splits_in_parallel(node):
        return 0.0
    return sum(arc.share * clock.flows[arc.flow].minutes for arc in network.out[node])


def _duration(branch: Branch, visits: Visits, own: Mapping[Id, float], clock: Clock) -> float:
    return clock.flows[branch.arc.flow].minutes + sum(visits.each_pass[node] * own[node] for node in branch.nodes)


def _beside(blocks: Sequence[Block], waited_for: Mapping[Id, Id]) -> frozenset[Id]:
    beside: set[Id] = set()
    for block in reversed(blocks):
        for branch in block.branches:
            if block.split in beside or waited_for.get(block.split) != branch.arc.flow:
                beside.update(branch.nodes)
    return frozenset(beside)
