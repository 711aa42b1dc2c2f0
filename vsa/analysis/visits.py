"""How often a case visits each node, and how likely it comes there at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from vsa.analysis.absorbing import Chain, Way, solve
from vsa.analysis.blocks import Block
from vsa.analysis.naming import names
from vsa.analysis.network import Network
from vsa.analysis.refusal import Refused
from vsa.analysis.results import Notice
from vsa.i18n import message
from vsa.model.base import Id
from vsa.model.stream import Stream


@dataclass(frozen=True, slots=True)
class Visits:
    """Per case: `expected` visits, and the probability that the node is `reached` at least once. `each_pass` are the
    visits to a node for every time that its own parallel branch is taken; outside blocks the same as `expected`."""

    expected: Mapping[Id, float]
    reached: Mapping[Id, float]
    each_pass: Mapping[Id, float]


@dataclass(frozen=True, slots=True)
class _Outside:
    """What surrounds a branch: how often it is taken, and a / (beta + gamma a) x alpha as the probability that a case
    ever visits a node which one pass of the branch visits with probability a."""

    times: float = 1.0
    alpha: float = 1.0
    beta: float = 1.0
    gamma: float = 0.0

    def probability(self, in_one_pass: float) -> float:
        """From the probability in one pass to that of the whole case."""
        return self.alpha * in_one_pass / (self.beta + self.gamma * in_one_pass)

    def behind(self, visits: float, returns: float) -> "_Outside":
        """What surrounds the branches of a split in here, with its visits and returns in one pass.

        A split comes back with probability r = 1 - 1/N_ii, and each time its branch has another chance, so that
        f(a) = P a / (1 - (1 - a) r).
        """
        again = 1 - 1 / returns
        reached = visits / returns
        return _Outside(
            times=self.times * visits,
            alpha=self.alpha * reached,
            beta=self.beta / returns,
            gamma=self.beta * again + self.gamma * reached,
        )


def expected_visits(stream: Stream, network: Network, blocks: Sequence[Block]) -> Visits:
    """The visits to every node of the network, by branch and then multiplied from the outside in.

    `blocks` lists inner blocks before outer ones. Refused if the visits exceed what a number can hold.
    """
    chain = _each_pass(stream, network, blocks)
    outside = dict.fromkeys(network.out, _Outside())
    for block in reversed(blocks):
        around = outside[block.split].behind(chain.visits[block.split], chain.returns[block.split])
        for branch in block.branches:
            outside.update(dict.fromkeys(branch.nodes, around))
    once = {node: chain.visits[node] / chain.returns[node] for node in network.out}
    return Visits(
        expected={node: outside[node].times * chain.visits[node] for node in network.out},
        reached={node: min(1.0, outside[node].probability(once[node])) for node in network.out},
        each_pass=chain.visits,
    )


def _each_pass(stream: Stream, network: Network, blocks: Sequence[Block]) -> Chain:
    ways = _folded(network, blocks)
    heads = {branch.arc.target: 1.0 for block in blocks for branch in block.branches if branch.nodes}
    try:
        chain = solve({**network.entries, **heads}, ways)
    except ZeroDivisionError:
        raise _never_ends(stream, tuple(network.out)) from None
    beyond = tuple(node for node in network.out if not isfinite(chain.visits[node] * chain.returns[node]))
    if beyond:
        raise _never_ends(stream, beyond)
    return Chain({node: chain.visits[node] for node in network.out}, chain.returns)


def _folded(network: Network, blocks: Sequence[Block]) -> dict[Id, list[Way]]:
    """The ways of every node inside its own branch: a split leads to its join, and a branch ends before its own."""
    ways: dict[Id, list[Way]] = {node: [(arc.target, arc.share) for arc in arcs] for node, arcs in network.out.items()}
    for block in blocks:
        ways[block.split] = [(block.join, 1.0)]
    for block in blocks:
        for branch in block.branches:
            for node in branch.nodes:
                ways[node] = [(None if target == block.join else target, share) for target, share in ways[node]]
    return ways


def _never_ends(stream: Stream, nodes: tuple[Id, ...]) -> Refused:
    text = message("analysis.error.endless_loop", count=len(nodes), steps=names(stream, nodes))
    return Refused(Notice("endless_loop", "error", text, nodes))
