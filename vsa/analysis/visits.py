"""How often a case visits each node, and how likely it comes there at all."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from vsa.analysis.absorbing import Chain, Leading, Way, Ways, solve, solve_again
from vsa.analysis.blocks import Block
from vsa.analysis.naming import names
from vsa.analysis.network import Network
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Notice
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.stream import Stream

MOST_VISITS = 1e200
"""A loop that is taken this often never ends, and the figures would soon exceed what a number can hold."""


@dataclass(frozen=True, slots=True)
class Visits:
    """Per case: `expected` visits, and the probability that the node is `reached` at least once. `each_pass` are the
    visits to a node for every time that its own parallel branch is taken; outside blocks the same as `expected`.
    `chain` is what they were solved as."""

    expected: Mapping[Id, float]
    reached: Mapping[Id, float]
    each_pass: Mapping[Id, float]
    chain: Chain


@dataclass(frozen=True, slots=True)
class _Outside:
    """What surrounds a branch: how often it is taken, and by f(a) = alpha a / (beta + (1 - beta) a) the probability
    that a case ever visits a node which one pass of the branch visits with probability a."""

    times: float = 1.0
    alpha: float = 1.0
    beta: float = 1.0

    def probability(self, in_one_pass: float) -> float:
        """From the probability in one pass to that of the whole case."""
        if in_one_pass == 0:
            return 0.0
        return min(1.0, self.alpha * in_one_pass / (self.beta + (1 - self.beta) * in_one_pass))

    def behind(self, visits: float, returns: float) -> "_Outside":
        """What surrounds the branches of a split in here, with its visits and returns in one pass.

        A split is reached with probability P and comes back with probability r = 1 - 1/N_ii, and each time its branch
        has another chance: g(a) = P a / ((1 - r) + r a). The two together are f(g(a)), again of that form.
        """
        reached = visits / returns
        constant = self.beta / returns
        slope = self.beta * (1 - 1 / returns) + (1 - self.beta) * reached
        scale = constant + slope or 1.0
        return _Outside(self.times * visits, self.alpha * reached / scale, constant / scale)


def expected_visits(
    stream: Stream,
    network: Network,
    blocks: Sequence[Block],
    before: Chain | None = None,
    other: Set[Id] = frozenset(),
) -> Visits:
    """The visits to every node of the network, by branch and then multiplied from the outside in.

    `blocks` lists inner blocks before outer ones. `before` is the chain of the same network when only the shares out of
    the `other` nodes were others: that takes less time and gives the same. Refused if a case would come to a node
    beyond all measure.
    """
    chain = _each_pass(stream, network, blocks, before, other)
    if not blocks:
        return _without_blocks(network, chain)
    outside = dict.fromkeys(network.out, _Outside())
    for block in reversed(blocks):
        around = outside[block.split].behind(chain.visits[block.split], chain.returns[block.split])
        for branch in block.branches:
            outside.update(dict.fromkeys(branch.nodes, around))
    expected = {node: outside[node].times * chain.visits[node] for node in network.out}
    _refuse_beyond(stream, expected)
    return Visits(
        expected=expected,
        reached={node: outside[node].probability(chain.visits[node] / chain.returns[node]) for node in network.out},
        each_pass=chain.visits,
        chain=chain,
    )


def _without_blocks(network: Network, chain: Chain) -> Visits:
    visits = {node: chain.visits[node] for node in network.out}
    reached = {node: times / again if times < (again := chain.returns[node]) else 1.0 for node, times in visits.items()}
    return Visits(visits, reached, visits, chain)


def _each_pass(
    stream: Stream, network: Network, blocks: Sequence[Block], before: Chain | None, other: Set[Id]
) -> Chain:
    ways = _folded(network, blocks)
    heads = {branch.arc.target: 1.0 for block in blocks for branch in block.branches if branch.nodes}
    try:
        entries = {**network.entries, **heads}
        chain = solve_again(entries, ways, before, other) if before else solve(entries, ways)
    except ZeroDivisionError:
        raise _never_ends(stream, tuple(node for node in network.out if node not in network.ends)) from None
    _refuse_beyond(stream, chain.visits)
    _refuse_beyond(stream, chain.returns)
    return chain


def _refuse_beyond(stream: Stream, visits: Mapping[Id, float]) -> None:
    if not all(map(MOST_VISITS.__gt__, visits.values())):
        raise _never_ends(stream, tuple(node for node in stream.nodes if not visits.get(node, 0.0) < MOST_VISITS))


def _folded(network: Network, blocks: Sequence[Block]) -> Ways:
    """The ways of every node inside its own branch: a split leads to its join, and a branch ends before its own."""
    if not blocks:
        return network.out
    ways: dict[Id, Sequence[Leading]] = dict(network.out)
    for block in blocks:
        ways[block.split] = [Way(block.join, 1.0)]
    for block in blocks:
        for branch in block.branches:
            for node in branch.nodes:
                ways[node] = [Way(None, way.share) if way.target == block.join else way for way in ways[node]]
    return ways


def _never_ends(stream: Stream, nodes: tuple[Id, ...]) -> Refused:
    text = message("analysis.error.endless_loop", count=len(nodes), steps=names(stream, nodes))
    return Refused(Notice("endless_loop", "error", text, nodes))
