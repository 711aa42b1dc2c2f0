"""Parallel splits at which the longest of the means underestimates the mean of the longest (method.md section 4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import inf

from vsa.analysis.blocks import Block, Branch
from vsa.analysis.network import Network
from vsa.analysis.search import components
from vsa.analysis.spans import NOTHING, Span, together
from vsa.analysis.times import Clock
from vsa.model.base import Id


@dataclass(frozen=True, slots=True)
class _Way:
    """A way from a node of a branch to another, or out of the branch (None), and the delay on it."""

    target: Id | None
    delay: Span


def varying_splits(network: Network, blocks: Sequence[Block], clock: Clock) -> frozenset[Id]:
    """The splits where chance decides which branch takes longest.

    Times with a spread, choices and loops make a branch vary. It does no harm where one branch at its shortest takes
    at least as long as all others at their longest. `blocks` lists inner blocks before outer ones.
    """
    if not blocks:
        return frozenset()
    own = {node: clock.nodes[node] for node in network.out}
    joins = {block.split: block.join for block in blocks}
    varying: set[Id] = set()
    for block in blocks:
        ranges = [_range(branch, network, joins, own, clock) for branch in block.live]
        if not ranges:
            continue
        longest = Span(0.0, max(span.low for span in ranges), max(span.high for span in ranges))
        own[block.split] = together(own[block.split], longest)
        if not any(_dominates(span, [other for other in ranges if other is not span]) for span in ranges):
            varying.add(block.split)
    return frozenset(varying)


def _dominates(span: Span, others: Sequence[Span]) -> bool:
    return all(span.low >= other.high for other in others)


def _range(
    branch: Branch, network: Network, joins: Mapping[Id, Id | None], own: Mapping[Id, Span], clock: Clock
) -> Span:
    delay = clock.flows[branch.arc.flow]
    if not branch.nodes:
        return delay
    inside = frozenset(branch.nodes)
    ways = {node: _ways(node, inside, network, joins, clock) for node in branch.nodes}
    head = branch.arc.target
    return together(delay, Span(0.0, _shortest(head, ways, own), _longest(head, ways, own)))


def _ways(
    node: Id, inside: frozenset[Id], network: Network, joins: Mapping[Id, Id | None], clock: Clock
) -> tuple[_Way, ...]:
    if node in joins:
        join = joins[node]
        return (_Way(join if join in inside else None, NOTHING),)
    ways = (_Way(arc.target if arc.target in inside else None, clock.flows[arc.flow]) for arc in network.out[node])
    return tuple(ways) or (_Way(None, NOTHING),)


def _shortest(head: Id, ways: Mapping[Id, Sequence[_Way]], own: Mapping[Id, Span]) -> float:
    """The least time through the branch (Dijkstra). There is a way through: loops without one are refused before."""
    waiting: list[tuple[float, str, bool]] = [(own[head].low, head, False)]
    done: set[Id] = set()
    while True:
        minutes, node, out = heappop(waiting)
        if out:
            return minutes
        if node in done:
            continue
        done.add(node)
        for way in ways[node]:
            if way.target is None:
                heappush(waiting, (minutes + way.delay.low, node, True))
            else:
                heappush(waiting, (minutes + way.delay.low + own[way.target].low, way.target, False))


def _longest(head: Id, ways: Mapping[Id, Sequence[_Way]], own: Mapping[Id, Span]) -> float:
    """The most time through the branch, without bound if it has a loop."""

    def targets(node: Id) -> list[Id]:
        return [way.target for way in ways[node] if way.target is not None]

    order = components([head], targets)
    if any(len(component) > 1 or component[0] in targets(component[0]) for component in order):
        return inf
    minutes: dict[Id | None, float] = {None: 0.0}
    for (node,) in reversed(order):
        minutes[node] = own[node].high + max(way.delay.high + minutes[way.target] for way in ways[node])
    return minutes[head]
